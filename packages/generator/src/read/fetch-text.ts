import { limitedBytes } from "./limited-body.ts";
import { decodeText } from "./decode-text.ts";
import { failure } from "./document-error.ts";
import { unreachedReason } from "./unreached-reason.ts";

/** What a fetch may take at most. */
export interface FetchLimits {
  readonly timeoutMilliseconds: number;
  readonly maximumBytes: number;
}

const defaultLimits: FetchLimits = { timeoutMilliseconds: 30_000, maximumBytes: 64 * 1024 * 1024 };

/**
 * Fetches a text over HTTP. `file` names it in diagnostics.
 * Throws a `DocumentError` with `unreadable-url` for an answer that is no success, is a web page, is too large
 * or takes too long, and for a server that cannot be reached. Messages never show a password of the URL.
 */
export async function fetchText(
  url: string,
  file: string,
  limits: FetchLimits = defaultLimits,
): Promise<string> {
  const unreadable = (reason: string): Error => failure(file, "unreadable-url", reason);
  if (!URL.canParse(url)) throw unreadable("This is no valid URL.");
  const { username, password } = new URL(url);
  if (username !== "" || password !== "") {
    throw unreadable("The URL holds a user name or a password, which cannot be sent.");
  }
  const signal = AbortSignal.timeout(limits.timeoutMilliseconds);
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json, application/yaml, text/yaml, */*;q=0.5" },
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw unreadable(`The server answers ${`${response.status} ${response.statusText}`.trim()}.`);
    }
    if (response.headers.get("content-type")?.startsWith("text/html") === true) {
      await response.body?.cancel();
      throw unreadable("The server answers with a web page, not with an API description.");
    }
    return decodeText(file, await limitedBytes(response, limits.maximumBytes, signal, unreadable));
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") {
      throw unreadable(
        `The server takes longer than ${limits.timeoutMilliseconds / 1000} s to answer.`,
      );
    }
    if (error instanceof TypeError)
      throw unreadable(`The server cannot be reached: ${unreachedReason(error)}.`);
    throw error;
  }
}
