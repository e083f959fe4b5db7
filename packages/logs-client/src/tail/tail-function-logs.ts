import type { LogsClient } from "../generated/index.ts";
import { FailureStreak } from "./failure-streak.ts";
import { followLog, type FunctionLogTail } from "./follow-log.ts";
import { pollLog } from "./poll-log.ts";
import { tailSettings, type TailOptions } from "./tail-options.ts";

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
  const failures = new FailureStreak(settings);
  return followLog(async (cursor, signal) => {
    const result = await pollLog(client, cursor, settings, signal);
    if ("failure" in result) {
      await settings.clock.sleep(failures.pauseAfter(result.failure), signal);
      return undefined;
    }
    failures.end();
    return result;
  }, settings);
}
