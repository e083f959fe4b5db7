import { clientName } from "../connection/client-name.ts";
import { describeKey } from "../keys/describe-key.ts";
import type { KeyDescription } from "../keys/key-description.ts";
import { quotingPagesOnly } from "../transport/quote-pages.ts";
import { createRequester } from "../transport/requester.ts";
import { serverUrl } from "../transport/server-url.ts";
import { createTransport, type Transport } from "../transport/transport.ts";
import type { HostConnectOptions } from "./host-options.ts";

/** A way to the management host. Printing it, or turning it into JSON, shows no token. */
export interface HostConnection {
  /** Address of the API on the host, without a slash at the end. */
  readonly url: string;
  /** What the token says about itself. */
  readonly key: KeyDescription;
  /** Its errors do not quote JSON, since responses of the host contain keys. */
  readonly transport: Transport;
  /** Gives the token, for the calls that want it in the body. Keep it nowhere. */
  revealToken(): string;
}

/**
 * Connects to the management host. A 404 is final here: unlike a new deployment, the host is there.
 *
 * @throws {InvalidKeyError} When no header can hold the token.
 * @throws {InvalidUrlError} When the host's address is unusable.
 */
export function connectHost({
  accessToken,
  provisionHost = "https://api.convex.dev",
  client = clientName,
  retry,
  ...rest
}: HostConnectOptions): HostConnection & { readonly operations: unknown } {
  const credential = typeof accessToken === "string" ? accessToken : accessToken.reveal();
  const key = describeKey(credential);
  const url = `${serverUrl(provisionHost)}/api`;
  const transport = createTransport({
    ...rest,
    retry: { notFound: false, ...retry },
    authorization: `Bearer ${credential}`,
    credential,
    client,
  });
  const quoting = quotingPagesOnly(transport);
  return {
    url,
    key,
    transport: quoting,
    operations: createRequester(transport, url, quoting.redact),
    revealToken: () => credential,
  };
}
