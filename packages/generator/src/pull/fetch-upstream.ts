import { limitedBytes } from "../read/limited-body.ts";
import { DocumentError, failure } from "../read/document-error.ts";
import { displayName } from "../read/read-text.ts";
import { unreachedReason } from "../read/unreached-reason.ts";

/** What a fetch may take at most, all redirects together. */
export interface UpstreamLimits {
  readonly timeoutMilliseconds: number;
  readonly maximumBytes: number;
  readonly maximumRedirects: number;
}

/** See {@link UpstreamLimits}. */
export const defaultLimits: UpstreamLimits = {
  timeoutMilliseconds: 30_000,
  maximumBytes: 64 * 1024 * 1024,
  maximumRedirects: 5,
};

/** What an upstream has now. */
export interface UpstreamBytes {
  readonly bytes: Buffer;
  /** The entity tag of the answer (RFC 9110 section 8.8.3), to ask with the next time. */
  readonly etag: string | undefined;
}

/**
 * Fetches an upstream. Redirects are followed on the same host alone, so that a host that was given away cannot send
 * somebody else's description.
 * @param etag what is here already: the server may answer that nothing changed.
 * @returns `undefined` for that answer (304).
 * @throws {DocumentError} `unreadable-url` for every other answer that is no success, for a web page, for an answer
 * that is too large, takes too long or breaks off, and for a server that cannot be reached. Messages show no password.
 */
export async function fetchUpstream(
  url: string,
  etag: string | undefined,
  limits: UpstreamLimits = defaultLimits,
): Promise<UpstreamBytes | undefined> {
  const refuse = (reason: string): DocumentError =>
    failure(displayName(url, ""), "unreadable-url", reason);
  if (!URL.canParse(url)) throw refuse("This is no valid URL.");
  const { username, password } = new URL(url);
  if (username !== "" || password !== "") {
    throw refuse("The URL holds a user name or a password, which cannot be sent.");
  }
  const signal = AbortSignal.timeout(limits.timeoutMilliseconds);
  try {
    const response = await answerOf(url, { etag, signal, limits, refuse });
    if (response.status === 304 && etag !== undefined) return undefined;
    if (!response.ok) {
      await response.body?.cancel();
      throw refuse(`The server answers ${`${response.status} ${response.statusText}`.trim()}.`);
    }
    if (response.headers.get("content-type")?.startsWith("text/html") === true) {
      await response.body?.cancel();
      throw refuse("The server answers with a web page, not with an API description.");
    }
    const bytes = await limitedBytes(response, limits.maximumBytes, signal, refuse);
    return { bytes, etag: response.headers.get("etag") ?? undefined };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (signal.aborted) {
      const seconds = limits.timeoutMilliseconds / 1000;
      throw refuse(`The server takes longer than ${seconds} s to answer.`);
    }
    if (error instanceof TypeError)
      throw refuse(`The answer cannot be had: ${unreachedReason(error)}.`);
    throw error;
  }
}

interface Request {
  readonly etag: string | undefined;
  readonly signal: AbortSignal;
  readonly limits: UpstreamLimits;
  readonly refuse: (reason: string) => DocumentError;
}

async function answerOf(url: string, request: Request): Promise<Response> {
  const { etag, signal, limits, refuse } = request;
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
    if (!URL.canParse(location, current.href))
      throw refuse("The server redirects to no valid URL.");
    current = new URL(location, current);
    if (!isSameHost(first, current)) {
      throw refuse(
        `The server redirects to another host, ${current.protocol}//${current.host}; name that URL as the upstream if you trust it.`,
      );
    }
  }
  throw refuse(`The server redirects more than ${limits.maximumRedirects} times.`);
}

/** The same host by the same protocol, or by a safer one. */
function isSameHost(from: URL, to: URL): boolean {
  if (from.protocol === to.protocol) return from.host === to.host;
  const isUpgrade = from.protocol === "http:" && to.protocol === "https:";
  return isUpgrade && from.port === "" && to.port === "" && from.hostname === to.hostname;
}
