import { systemClock } from "./clock.ts";
import type { AttemptEvent, Fetch, ResilientFetchOptions } from "./options.ts";
import { keepBody } from "./replayable-request.ts";
import { retryAfter } from "./retry-after.ts";
import { idempotent, isSafeToRepeat } from "./safe-to-repeat.ts";
import { timeoutError } from "./timeout-error.ts";

/**
 * Makes a `fetch` that repeats what failed where that does no harm, within time limits.
 *
 * ```ts
 * const client = createExampleClient({ fetch: resilientFetch({ timeout: 10_000 }) });
 * ```
 *
 * It resolves with the last response, whatever its status, and rejects with what the last attempt threw:
 * an error of the platform, or a `TimeoutError`. While it runs, an abort of the caller's `signal` makes it
 * reject with the signal's reason; afterwards, the signal ends the body.
 */
export function resilientFetch({
  fetch,
  retries = 3,
  baseDelay = 500,
  maxDelay = 60_000,
  timeout = Infinity,
  totalTimeout = Infinity,
  readBody,
  maxReplayBytes = 2 ** 20,
  idempotencyKey,
  onAttempt,
  onResponse,
  onRetry,
  clock = systemClock,
  random = Math.random,
}: ResilientFetchOptions = {}): Fetch {
  return async (input, init = {}) => {
    const end = clock.now() + totalTimeout;
    const { signal = (input as Partial<Request>).signal } = init;
    // The signal is that of each attempt: this request would listen to it for as long as it is there.
    const request = new Request(input, { ...init, signal: null });
    const { method, headers } = request;
    const { origin, pathname } = new URL(request.url);
    const url = origin + pathname;
    let mayBeDoneTwice = idempotent.test(method);
    if (idempotencyKey) {
      const { header, make = () => crypto.randomUUID(), methods } = idempotencyKey;
      if (!headers.has(header) && (methods?.includes(method) ?? !mayBeDoneTwice)) {
        headers.set(header, make());
      }
      mayBeDoneTwice ||= headers.has(header);
    }
    const canCopy = keepBody(request, maxReplayBytes);

    for (let attempt = 1; ; attempt++) {
      const about: AttemptEvent = { method, url, attempt };
      const left = end - clock.now();
      let response: Response | undefined;
      let error: unknown;
      const ending = new AbortController();
      const done = new AbortController();
      void clock.sleep(Math.min(left, timeout), done.signal).then(() => {
        const limit = left < timeout ? "totalTimeout" : "timeout";
        return done.signal.aborted || ending.abort(timeoutError(limit, `${method} ${url}`));
      });
      try {
        signal?.throwIfAborted();
        tell(onAttempt, about);
        const received = await (fetch ?? globalThis.fetch)(request.clone(), {
          ...init,
          headers,
          // The request has it.
          body: null,
          signal: signal ? AbortSignal.any([signal, ending.signal]) : ending.signal,
        });
        tell(onResponse, { ...about, status: received.status });
        // Of two copies of a body, reading one keeps it for the other.
        if (readBody) await received.clone().arrayBuffer();
        response = received;
      } catch (thrown) {
        error = ending.signal.reason ?? thrown;
      }
      // With a reason, no platform makes an error of its own.
      done.abort(done);
      signal?.throwIfAborted();
      const now = clock.now();
      const asked = retryAfter(response?.headers, now);
      const delay =
        asked >= 0 ? asked : random() * Math.min(maxDelay, (baseDelay / 2) * 2 ** attempt);
      if (
        attempt > retries ||
        delay > maxDelay ||
        delay >= end - now ||
        !canCopy() ||
        !isSafeToRepeat(mayBeDoneTwice, response?.status, error)
      ) {
        if (response) return response;
        throw error;
      }
      tell(onRetry, { ...about, status: response?.status, error, delay });
      response?.body?.cancel().catch(() => undefined);
      await clock.sleep(delay, signal ?? undefined);
    }
  };
}

/** Calls a hook, whose failure is not the call's. */
function tell<Event>(hook: ((event: Event) => unknown) | undefined, event: Event): void {
  (async () => hook?.(event))().catch(console.error);
}
