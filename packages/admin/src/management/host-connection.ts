import { clientName } from "../connection/client-name.ts";
import { InvalidKeyError } from "../errors/invalid-key-error.ts";
import { describeKey } from "../keys/describe-key.ts";
import type { KeyDescription } from "../keys/key-description.ts";
import { keyText } from "../keys/key-text.ts";
import type { Secret } from "../keys/secret.ts";
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
 * @param path Where the API is on the host: the public one at `/v1`, that of the command-line interface at `/api`.
 * @throws {InvalidKeyError} When there is no credential, or two, or no header can hold it.
 * @throws {InvalidUrlError} When the host's address is unusable.
 */
export function connectHost(
  {
    accessToken,
    deployKey,
    provisionHost = "https://api.convex.dev",
    client = clientName,
    retry,
    ...rest
  }: HostConnectOptions,
  path: "/api" | "/v1",
): HostConnection & { readonly operations: unknown } {
  const credential = onlyOne(accessToken, deployKey);
  const key = describeKey(credential);
  const url = serverUrl(provisionHost) + path;
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

/** The types allow one; JavaScript and spread options allow what they like. */
function onlyOne(...given: readonly (string | Secret | undefined)[]): string {
  const [credential, other] = given.filter((one) => one !== undefined);
  if (credential === undefined || other !== undefined) {
    throw new InvalidKeyError("Give either `accessToken` or `deployKey`, and one of them only");
  }
  return keyText(credential);
}
