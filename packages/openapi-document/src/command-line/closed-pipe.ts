import { errorCode } from "../missing-file.ts";
import { exitCode } from "./exit-code.ts";

/** What happens when the reader of the output closes it before the end, as `head` does. */
export interface PipeWatch {
  /** Aborts when that happens. */
  readonly closed: AbortSignal;
  /**
   * Takes what keeps an output from being written.
   * @throws the error, when it is any other.
   */
  readonly onError: (error: unknown) => void;
}

/**
 * Lets this process end quietly, and with 0, when the reader of its output closes it before the end. What it is about
 * to write to the disk is written all the same.
 */
export function untilPipeCloses(): PipeWatch {
  const closing = new AbortController();
  const onError = (error: unknown): void => {
    if (errorCode(error) !== "EPIPE") throw error;
    if (closing.signal.aborted) return;
    closing.abort();
    process.once("exit", () => {
      process.exitCode = exitCode.fine;
    });
  };
  return { closed: closing.signal, onError };
}
