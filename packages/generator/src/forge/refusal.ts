import { ForgeError } from "./forge-error.ts";

/** A response that is no success, and what was asked. */
export interface Refusal {
  /** `GitHub` or `GitLab`. */
  readonly forge: string;
  /** The variable that the token came from. */
  readonly tokenName: string;
  readonly response: Pick<Response, "status" | "headers">;
  /** What the forge says about it, as one line; `""` where it says nothing. */
  readonly message: string;
  /** What the request was for, such as `write the comment`. */
  readonly purpose: string;
  /** How the token gets the right to do that. */
  readonly permission: string;
}

/** The error for a refused request, in words that a person can act on. */
export function refusalError(refusal: Refusal): ForgeError {
  const { forge, tokenName, response, message, purpose, permission } = refusal;
  const { status } = response;
  const said = `${status}${message === "" ? "" : ` ${message}`}`;
  const wait = waitOf(response);
  if (wait !== undefined) {
    return new ForgeError(
      `${forge} takes no more requests for now, so it could not ${purpose} (${said}): run this again ${wait}`,
    );
  }
  if (status === 401) {
    const text = `${forge} does not accept the token (${said}): ${tokenName} is wrong or has expired`;
    return new ForgeError(text, "unauthorized");
  }
  if (status === 403) {
    const text = `the token may not ${purpose} (${forge}: ${said}): ${permission}`;
    return new ForgeError(text, "forbidden");
  }
  if (status === 404) {
    return new ForgeError(
      `${forge} could not ${purpose} (${said}): it is not there, or the token may not see it`,
    );
  }
  return new ForgeError(`${forge} could not ${purpose}: it responded with ${said}`);
}

/**
 * When to ask again, where a rate limit is the reason
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api,
 * https://docs.gitlab.com/security/rate_limits/).
 */
function waitOf({ status, headers }: Refusal["response"]): string | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = headers.get("retry-after");
  if (after !== null) return /^\d+$/.test(after) ? `in ${after} seconds` : `after ${after}`;
  const reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN);
  if (headers.get("x-ratelimit-remaining") === "0" && Number.isSafeInteger(reset)) {
    const until = new Date(reset * 1000);
    if (!Number.isNaN(until.valueOf())) return `after ${until.toISOString()}`;
  }
  return status === 429 ? "in a few minutes" : undefined;
}
