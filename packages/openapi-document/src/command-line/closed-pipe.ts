import { errorCode } from "../missing-file.ts";

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
 * Lets this process finish its work quietly when the reader of its output closes it before the end: what it is about to
 * write to the disk is written, and it ends with the exit code that it has anyway. A run without an end of its own stops.
 */
export function untilPipeCloses(): PipeWatch {
  const closing = new AbortController();
  const onError = (error: unknown): void => {
    if (errorCode(error) !== "EPIPE") throw error;
    closing.abort();
  };
  return { closed: closing.signal, onError };
}
