import { streamFunctionLogs, type LogsClient } from "../generated/index.ts";
import { parseLogPage, type LogPage } from "./log-page.ts";
import { disconnected, refused, timedOut, unreadable, type PollFailure } from "./poll-failure.ts";
import type { TailSettings } from "./tail-options.ts";

/** What came of one poll. */
export type PollResult =
  { readonly page: LogPage; readonly headers: Headers } | { readonly failure: PollFailure };

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
  const poll = new AbortController();
  const end = (): void => poll.abort();
  signal.addEventListener("abort", end, { once: true });
  void settings.clock.sleep(settings.pollTimeLimit, poll.signal).then(end);
  try {
    return await Promise.race([
      request(client, cursor, settings, poll.signal),
      rejectionOnAbort(poll.signal),
    ]);
  } catch (error) {
    signal.throwIfAborted();
    if (poll.signal.aborted) return { failure: timedOut(settings.pollTimeLimit, cursor) };
    return { failure: disconnected(error, cursor) };
  } finally {
    // Calls the time limit off.
    end();
    signal.removeEventListener("abort", end);
  }
}

async function request(
  client: LogsClient,
  cursor: number | undefined,
  { clock, filter, headers }: TailSettings,
  signal: AbortSignal,
): Promise<PollResult> {
  const { data, error, response } = await streamFunctionLogs(client, {
    params: { query: { cursor: cursor ?? 0, ...filter } },
    headers,
    signal,
    // As text, so that an answer that is no JSON still has its status.
    parseAs: "text",
  });
  if (!response.ok) return { failure: refused(response, error, cursor, clock.now()) };
  const page = parseLogPage(data);
  return page ? { page, headers: response.headers } : { failure: unreadable(response, cursor) };
}

function rejectionOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
