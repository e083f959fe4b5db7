import type { Fetch } from "./options.ts";

/** One attempt of a call, as hooks see it. */
export interface AttemptEvent {
  readonly method: string;
  /** Without user information, query and fragment. */
  readonly url: string;
  /** Counts from 1. */
  readonly attempt: number;
}

/** A response came, whatever its status. */
export interface ResponseEvent extends AttemptEvent {
  readonly status: number;
}

/** No response came. */
export interface FailureEvent extends AttemptEvent {
  readonly error: unknown;
}

/** Functions that are told of each attempt. What one throws goes to `console.error`, and the attempt goes on. */
export interface Hooks {
  readonly onAttempt?: ((event: AttemptEvent) => unknown) | undefined;
  readonly onResponse?: ((event: ResponseEvent) => unknown) | undefined;
  readonly onFailure?: ((event: FailureEvent) => unknown) | undefined;
}

/**
 * Makes a `fetch` that tells hooks of what it sends and gets.
 *
 * ```ts
 * resilientFetch({ fetch: observedFetch({ onResponse: ({ url, status }) => log(url, status) }) });
 * ```
 *
 * @param fetch Sends the requests. Default: the `fetch` that is global at the time of the call.
 */
export function observedFetch({ onAttempt, onResponse, onFailure }: Hooks, fetch?: Fetch): Fetch {
  return async (input, init, attempt = 1) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
    const { method = "GET" } = input instanceof Request ? input : { ...init };
    const about: AttemptEvent = { method, url: origin + pathname, attempt };
    tell(onAttempt, about);
    try {
      const response = await (fetch ?? globalThis.fetch)(input, init, attempt);
      tell(onResponse, { ...about, status: response.status });
      return response;
    } catch (error) {
      tell(onFailure, { ...about, error });
      throw error;
    }
  };
}

/** Calls a hook, whose failure is not the call's. */
function tell<Event>(hook: ((event: Event) => unknown) | undefined, event: Event): void {
  (async () => hook?.(event))().catch(console.error);
}
