import {
  type LogLevel,
  type LogLine,
  makeLogLine,
  maximumLines,
  overflowLine,
} from "../logs/log-line.ts";
import type { Clock } from "../time/clock.ts";
import type { FunctionLogger } from "./context.ts";

/** Collects the lines of one execution, and passes each on as it comes where somebody listens. */
export class LineCollector {
  readonly lines: LogLine[] = [];
  readonly #clock: Clock;
  readonly #listener: ((line: LogLine) => void) | undefined;

  constructor(clock: Clock, listener?: (line: LogLine) => void) {
    this.#clock = clock;
    this.#listener = listener;
  }

  /** The logger that a function gets. */
  logger(): FunctionLogger {
    const write =
      (level: LogLevel) =>
      (...values: unknown[]): void =>
        this.#add(level, values);
    return {
      log: write("LOG"),
      debug: write("DEBUG"),
      info: write("INFO"),
      warn: write("WARN"),
      error: write("ERROR"),
    };
  }

  #add(level: LogLevel, values: readonly unknown[]): void {
    if (this.lines.length > maximumLines) return;
    const now = this.#clock.now();
    const line =
      this.lines.length === maximumLines ? overflowLine(now) : makeLogLine(level, values, now);
    this.lines.push(line);
    this.#listener?.(line);
  }
}
