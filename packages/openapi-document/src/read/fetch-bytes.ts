import { errorCode } from "../missing-file.ts";
import { isUrl } from "../source-location.ts";
import { failure, type DocumentError } from "./document-error.ts";
import { allowHostAdvice, isAllowedHost } from "./allowed-hosts.ts";

/** What a fetch may take at most, all redirects together. */
export interface FetchLimits {
  readonly timeoutMilliseconds: number;
  readonly maximumBytes: number;
  readonly maximumRedirects: number;
}

/** See {@link FetchLimits}. */
export const defaultLimits: FetchLimits = {
  timeoutMilliseconds: 30_000,
  maximumBytes: 64 * 1024 * 1024,
  maximumRedirects: 5,
};

/** How to fetch. */
export interface FetchOptions {
  /** What messages call the URL. They show neither user information nor the values of its query. */
  readonly name: string;
  /** The entity tag of what is here already, to ask whether it changed. */
  readonly etag?: string | undefined;
  /** Other hosts that may be redirected to, such as `example.com` or `localhost:8080`. */
  readonly allowHosts?: readonly string[] | undefined;
  readonly limits?: FetchLimits | undefined;
}

/** What a server sent. */
export interface Fetched {
  /** Empty where nothing changed. */
  readonly bytes: Buffer;
  /** The entity tag of the response (RFC 9110 section 8.8.3). */
  readonly etag: string | undefined;
  /** `false` where the server says that it is what {@link FetchOptions.etag} stands for. */
  readonly isNew: boolean;
}

/**
 * Fetches a URL. Redirects are followed to the same host and to allowed ones, so that a host that was given away cannot
 * send somebody else's description.
 * @throws {DocumentError} `unreadable-url` for a response that is no success, is a web page, is too large, takes too long
 * or breaks off, and for a server that cannot be reached.
 */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Fetched> {
  const { name, etag, limits = defaultLimits } = options;
  const refuse = (reason: string): DocumentError =>
    failure(name, "unreadable-url", `Could not fetch ${name}: ${reason}.`);
  if (!URL.canParse(url)) throw refuse("this is not a valid URL");
  const { username, password } = new URL(url);
  if (username !== "" || password !== "") {
    throw refuse("the URL contains a user name or password, which is not supported");
  }
  const signal = AbortSignal.timeout(limits.timeoutMilliseconds);
  try {
    const response = await responseTo(url, options, signal);
    const tag = response.headers.get("etag") ?? undefined;
    if (response.status === 304 && etag !== undefined) {
      return { bytes: Buffer.alloc(0), etag: tag, isNew: false };
    }
    const reason = refusal(response);
    if (reason === undefined)
      return {
        bytes: await bytesOf(response, limits.maximumBytes, signal),
        etag: tag,
        isNew: true,
      };
    await response.body?.cancel();
    throw new Refusal(reason);
  } catch (error) {
    if (error instanceof Refusal) throw refuse(error.message);
    if (signal.aborted) {
      throw refuse(
        `the server takes longer than ${limits.timeoutMilliseconds / 1000} s to respond`,
      );
    }
    if (error instanceof TypeError) throw refuse(hiddenReason(error));
    throw error;
  }
}

/** A reason not to take a response. */
class Refusal extends Error {}

function refusal({ ok, status, statusText, headers }: Response): string | undefined {
  if (!ok) return `the response is ${`${status} ${statusText}`.trim()}`;
  const isPage = headers.get("content-type")?.startsWith("text/html") === true;
  return isPage ? "the response is a web page, not an API description" : undefined;
}

async function responseTo(
  url: string,
  { etag, allowHosts, limits = defaultLimits }: FetchOptions,
  signal: AbortSignal,
): Promise<Response> {
  const headers = {
    accept: "application/json, application/yaml, text/yaml, */*;q=0.5",
    ...(etag !== undefined && { "if-none-match": etag }),
  };
  const first = new URL(url);
  let current = first;
  for (let redirects = 0; redirects <= limits.maximumRedirects; redirects += 1) {
    const response = await fetch(current.href, { headers, signal, redirect: "manual" });
    const location = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, current.href) || !isUrl(new URL(location, current).href)) {
      throw new Refusal("the server redirects to a URL that is neither http nor https");
    }
    current = new URL(location, current);
    if (!isAllowedHost(current, [first], allowHosts)) {
      const { origin, host } = current;
      const advice = allowHostAdvice(host);
      throw new Refusal(`the server redirects to another host, ${origin}; ${advice}`);
    }
  }
  throw new Refusal(`the server redirects more than ${limits.maximumRedirects} times`);
}

/** The bytes of a response, of which no more are read than allowed. */
async function bytesOf(
  response: Response,
  maximumBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  // On Node 20 a body that cannot be unpacked never ends, and nothing else would keep the process until its time is up.
  const alive = setInterval(() => undefined, 60_000);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([allBytes(response, maximumBytes), late]);
  } finally {
    clearInterval(alive);
  }
}

async function allBytes(response: Response, maximumBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an exception cancels the rest of the body.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maximumBytes) throw new Refusal(`the response is larger than ${maximumBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the codes of the system mean, as the end of a sentence. */
const networkReasons: Readonly<Record<string, string>> = {
  EAI_AGAIN: "the host name cannot be resolved at the moment",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the server closed the connection",
  ENOTFOUND: "the host does not exist",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "the host does not respond",
  UND_ERR_SOCKET: "the server closed the connection",
};

/** `fetch` hides its reason, such as ECONNREFUSED, in the `cause` of "fetch failed" and "terminated". */
function hiddenReason({ cause, message }: TypeError): string {
  if (!(cause instanceof Error)) return message;
  const code = errorCode(cause);
  const reason = code === undefined ? undefined : networkReasons[code];
  return reason === undefined ? (code ?? cause.message) : `${reason} (${code})`;
}
