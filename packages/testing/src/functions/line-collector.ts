import {
  type LogLevel,
  type LogLine,
  makeLogLine,
  maximumLines,
  overflowLine,
} from "../logs/log-line.ts";
import type { FunctionLogger } from "./context.ts";

/** Collects the lines of one execution, and passes each on as it comes where somebody listens. */
export class LineCollector {
  readonly lines: LogLine[] = [];
  readonly #listener: ((line: LogLine) => void) | undefined;

  constructor(listener?: (line: LogLine) => void) {
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
    const line = this.lines.length === maximumLines ? overflowLine() : makeLogLine(level, values);
    this.lines.push(line);
    this.#listener?.(line);
  }
}
