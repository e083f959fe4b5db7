import { streamFunctionLogs, type LogsClient } from "../generated/index.ts";
import type { PolledPage } from "./follow-log.ts";
import { isLogPage } from "./log-page.ts";
import { disconnected, refused, timedOut, unreadable, type PollFailure } from "./poll-failure.ts";
import type { TailSettings } from "./tail-options.ts";

/** What came of one poll. */
export type PollResult = PolledPage | { readonly failure: PollFailure };

/**
 * Asks once for the entries after a cursor. The deployment holds the request until there are some, up to
 * 60 seconds.
 *
 * @throws The signal's reason when it is aborted, at once, even if the client's `fetch` takes no notice.
 */
export async function pollLog(
  client: LogsClient,
  cursor: number | undefined,
  settings: TailSettings,
  signal: AbortSignal,
): Promise<PollResult> {
  signal.throwIfAborted();
  const { clock, pollTimeLimit } = settings;
  const poll = new AbortController();
  const end = (): void => poll.abort();
  signal.addEventListener("abort", end);
  let result: PollResult;
  try {
    result = await Promise.race([
      request(client, cursor, settings, poll.signal),
      clock
        .sleep(pollTimeLimit, poll.signal)
        .then(() => ({ failure: timedOut(pollTimeLimit, cursor) })),
    ]);
  } catch (error) {
    result = { failure: disconnected(error, cursor) };
  } finally {
    // Ends what is left of the two.
    end();
    signal.removeEventListener("abort", end);
  }
  signal.throwIfAborted();
  return result;
}

async function request(
  client: LogsClient,
  cursor: number | undefined,
  { clock, filter, headers }: TailSettings,
  signal: AbortSignal,
): Promise<PollResult> {
  const result = await streamFunctionLogs(client, {
    params: { query: { cursor: cursor ?? 0, ...filter } },
    headers,
    signal,
  });
  const { response } = result;
  const json: unknown = result.ok
    ? result.data
    : result.status === "unexpected"
      ? result.error.json
      : result.error;
  if (!response.ok) return { failure: refused(response, json, cursor, clock.now()) };
  return isLogPage(json)
    ? { page: json, headers: response.headers }
    : { failure: unreadable(response, cursor) };
}
