import { errorCode } from "../missing-file.ts";
import { exitCode } from "./exit-code.ts";

/**
 * Lets this process end quietly, and with 0, when the reader of its output closes it before the end, as `head` does.
 * What it is about to write to the disk is written all the same.
 * @returns aborts when that happens.
 */
export function untilPipeCloses(): AbortSignal {
  const closed = new AbortController();
  const onError = (error: Error): void => {
    if (errorCode(error) !== "EPIPE") throw error;
    if (closed.signal.aborted) return;
    closed.abort();
    process.once("exit", () => {
      process.exitCode = exitCode.fine;
    });
  };
  process.stdout.on("error", onError);
  process.stderr.on("error", onError);
  return closed.signal;
}
