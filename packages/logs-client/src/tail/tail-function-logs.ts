import type { FunctionExecutionJson, LogsClient } from "../generated/index.ts";
import { followLog } from "./follow-log.ts";
import { ReadingPosition } from "./reading-position.ts";
import { tailSettings, type TailOptions, type TailSettings } from "./tail-options.ts";

/** An endless sequence of log entries. Leaving the loop (`break`, `return`, `throw`) cancels the poll. */
export interface FunctionLogTail extends AsyncIterableIterator<FunctionExecutionJson> {
  /**
   * Where to read on: hand it to `tailFunctionLogs` as `cursor`, in this process or another one.
   * `undefined` before the first page. It moves with the last entry of each page, so a tail that was left
   * in the middle of a page begins that page again.
   */
  readonly cursor: number | undefined;
  /** Ends the tail and cancels a poll under way at once. */
  return(): Promise<IteratorResult<FunctionExecutionJson>>;
}

/**
 * Follows the function log of a deployment: an async iterator over each entry, once and in order.
 *
 * It begins with the first `next()`, survives broken connections, restarts and overload of the deployment,
 * and never ends by itself. At most one page of the log is held: while the loop body runs, no poll does.
 *
 * The iterator throws the reason of `signal` when that is aborted, and a `LogStreamError` when trying again
 * cannot help, such as for a key that is not valid.
 *
 * @param client Made by `createLogsClient`, with the key in its `Authorization` header.
 * @throws TypeError for options that make no sense.
 */
export function tailFunctionLogs(client: LogsClient, options: TailOptions = {}): FunctionLogTail {
  const settings = tailSettings(options);
  const position = new ReadingPosition(options.cursor);
  const left = new AbortController();
  const entries = endOnLeaving(client, settings, position, left);
  return {
    get cursor() {
      return position.cursor;
    },
    next: () => entries.next(),
    return() {
      left.abort();
      return entries.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** A plain generator answers `return()` only after its pending `next()`, which can be a poll of a minute. */
async function* endOnLeaving(
  client: LogsClient,
  settings: TailSettings,
  position: ReadingPosition,
  left: AbortController,
): AsyncGenerator<FunctionExecutionJson, void, undefined> {
  const { signal } = settings;
  const onAbort = (): void => left.abort(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener("abort", onAbort);
  try {
    yield* followLog(client, settings, position, left.signal);
  } catch (error) {
    // Nobody waits for what ended because they left.
    if (!left.signal.aborted || left.signal.reason === signal?.reason) throw error;
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}
