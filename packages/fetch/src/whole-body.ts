import type { Fetch } from "./options.ts";

/**
 * Makes a `fetch` that resolves when the body of the response is there, in memory: then time limits
 * include the body, and an attempt whose body breaks off has failed. Not for streams.
 *
 * ```ts
 * resilientFetch({ fetch: wholeBody(), timeout: 10_000 });
 * ```
 *
 * @param fetch Sends the requests. Default: the `fetch` that is global at the time of the call.
 */
export function wholeBody(fetch?: Fetch): Fetch {
  return async (...request) => {
    const response = await (fetch ?? globalThis.fetch)(
      ...(request as Parameters<typeof globalThis.fetch>),
    );
    // Of two copies of a body, reading one keeps it for the other.
    await response.clone().arrayBuffer();
    return response;
  };
}
