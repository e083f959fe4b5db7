import type { Fetch, ResilientFetchOptions } from "./options.ts";
import { retryAfter } from "./retry-after.ts";
import { idempotent, isSafeToRepeat } from "./safe-to-repeat.ts";

/** Timers fire at once for longer times. */
const longest = 2 ** 31 - 1;

/**
 * Makes a `fetch` that repeats what failed where that does no harm, within time limits.
 *
 * ```ts
 * const client = createExampleClient({ fetch: resilientFetch({ timeout: 10_000 }) });
 * ```
 *
 * It resolves with the last response, whatever its status, and rejects with what the last attempt threw:
 * an error of the platform, or a `DOMException` named `TimeoutError`, as `AbortSignal.timeout` gives, with
 * the time that ran out. While it runs, an abort of the caller's `signal` makes it reject with the
 * signal's reason; afterwards, the signal ends the body.
 */
export function resilientFetch({
  fetch,
  retries = 3,
  baseDelay = 500,
  maxDelay = 60_000,
  timeout = longest,
  totalTimeout = Infinity,
  isRepeatable,
  replay,
  onRetry,
}: ResilientFetchOptions = {}): Fetch {
  return async (input, init = {}) => {
    const end = Date.now() + totalTimeout;
    const { signal = (input as Partial<Request>).signal } = init;
    // Nothing of ours stays on the caller's signal, which can outlive many calls.
    const caller = AbortSignal.any(signal ? [signal] : []);
    // The signal is that of each attempt: this request would listen to it for as long as it is there.
    const request = new Request(input, { ...init, signal: null });
    const mayBeDoneTwice = isRepeatable?.(request) || idempotent.test(request.method);
    const canCopy = replay?.(request);

    for (let attempt = 1; ; attempt++) {
      caller.throwIfAborted();
      const limit = Math.min(end - Date.now(), timeout, longest);
      const ending = new AbortController();
      const timer = setTimeout(
        () => ending.abort(new DOMException(limit + " ms ran out", "TimeoutError")),
        limit,
      );
      let response: Response | undefined;
      let error: unknown;
      try {
        response = await (fetch ?? globalThis.fetch)(
          request.clone(),
          {
            ...init,
            headers: request.headers,
            // The request has it.
            body: null,
            signal: AbortSignal.any([caller, ending.signal]),
          },
          attempt,
        );
      } catch (thrown) {
        error = thrown;
      }
      clearTimeout(timer);
      caller.throwIfAborted();
      const status = response?.status;
      const asked = retryAfter(response?.headers);
      const delay =
        asked >= 0 ? asked : Math.random() * Math.min(maxDelay, (baseDelay / 2) * 2 ** attempt);
      if (
        attempt > retries ||
        delay > Math.min(maxDelay, end - Date.now()) ||
        canCopy?.() === false ||
        !isSafeToRepeat(mayBeDoneTwice, status, error)
      ) {
        if (response) return response;
        throw error;
      }
      onRetry?.({ request, attempt, status, error, delay });
      caller.throwIfAborted();
      response?.body?.cancel().catch(() => undefined);
      await new Promise<void>((resolve) => {
        const waking = setTimeout(resolve, delay);
        // oxlint-disable-next-line unicorn/prefer-add-event-listener -- one wait at a time, and shorter
        caller.onabort = () => resolve(clearTimeout(waking));
      });
    }
  };
}
