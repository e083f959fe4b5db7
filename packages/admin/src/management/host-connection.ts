import { clientName } from "../connection/client-name.ts";
import { InvalidKeyError } from "../errors/invalid-key-error.ts";
import { InvalidUrlError } from "../errors/invalid-url-error.ts";
import { describeKey } from "../keys/describe-key.ts";
import type { KeyDescription } from "../keys/key-description.ts";
import { keyText } from "../keys/key-text.ts";
import type { Secret } from "../keys/secret.ts";
import { checkOptions } from "../options/check-options.ts";
import { quotingPagesOnly } from "../transport/quote-pages.ts";
import { createRequester } from "../transport/requester.ts";
import { serverUrl } from "../transport/server-url.ts";
import { makeTransport, type Transport } from "../transport/transport.ts";
import type { HostConnectOptions } from "./host-options.ts";
import { hostConnectRules } from "./host-rules.ts";

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
 * @param owner The function that the caller called, for errors of its options.
 * @param path Where the API is on the host: the public one at `/v1`, that of the command-line interface at `/api`.
 * @throws {InvalidValueError} When an option is not known, or cannot have its value.
 * @throws {InvalidKeyError} When there is no credential, or two, or no header can hold it.
 * @throws {InvalidUrlError} When the host's address is unusable.
 */
export function connectHost(
  owner: string,
  options: HostConnectOptions,
  path: "/api" | "/v1",
): HostConnection & { readonly operations: unknown } {
  checkOptions(owner, options, hostConnectRules());
  const {
    accessToken,
    deployKey,
    provisionHost = "https://api.convex.dev",
    client = clientName,
    retry,
    ...rest
  } = options;
  const credential = onlyOne(accessToken, deployKey);
  const key = describeKey(credential);
  const url = hostUrl(provisionHost) + path;
  const transport = makeTransport({
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

/** Paths begin behind the host, so an address with the path of an API would have it twice. */
function hostUrl(provisionHost: string): string {
  try {
    const url = serverUrl(provisionHost);
    if (!/\/(?:v1|api)$/.test(url)) return url;
  } catch {
    // Says the same.
  }
  throw new InvalidUrlError(
    'provisionHost must be an http(s) URL without @, ?, #, and without "/v1" or "/api" at its end, such as https://api.convex.dev',
  );
}

/** The types allow one; JavaScript and spread options allow what they like. */
function onlyOne(...given: readonly (string | Secret | undefined)[]): string {
  const [credential, other] = given.filter((one) => one !== undefined);
  if (credential === undefined || other !== undefined) {
    throw new InvalidKeyError("Give either `accessToken` or `deployKey`, and one of them only");
  }
  return keyText(credential);
}
