import type { ClientRequest, FunctionExecutionJson } from "@convex-openapi/logs-client";

/** An entry of the function log: a finished execution, or the output of a running one. */
export type LogEntry = FunctionExecutionJson;

/** How serious a log line is. `LOG` ranks with `INFO`. */
export type LogLevel = "DEBUG" | "LOG" | "INFO" | "WARN" | "ERROR";

/** Which entries to let through. What is left out lets all of them through. */
export interface LogFilter {
  /** The functions, such as `messages:list`; HTTP actions are `GET /path`. */
  readonly functionPath?: string | readonly string[] | undefined;
  readonly udfType?: LogEntry["udfType"] | readonly LogEntry["udfType"][] | undefined;
  /** Lines of this level and above alone. An execution that failed counts as an `ERROR`. */
  readonly level?: LogLevel | undefined;
  /** Only what this request of a Convex client ran. The deployment itself picks it out. */
  readonly request?: ClientRequest | undefined;
}

/**
 * Passes an entry through a filter.
 *
 * @returns The entry, with the lines that the filter lets through; `undefined` when none is left.
 */
export function filterEntry(
  entry: LogEntry,
  filter: LogFilter | ((entry: LogEntry) => boolean),
): LogEntry | undefined {
  if (typeof filter === "function") return filter(entry) ? entry : undefined;
  const { functionPath, udfType, level } = filter;
  if (!fits(functionPath, entry.identifier) || !fits(udfType, entry.udfType)) return undefined;
  if (!level) return entry;
  const { logLines: lines = [], error } = entry as Partial<LogEntry> & { readonly error?: unknown };
  const logLines = lines.filter((line) => {
    const own = typeof line === "string" ? /^\[(\w+)\]/.exec(line)?.[1] : line.level;
    return rank(own) >= rank(level);
  });
  return logLines.length || error ? { ...entry, logLines } : undefined;
}

function fits(wanted: string | readonly string[] | undefined, value: string): boolean {
  return [wanted ?? value].flat().includes(value);
}

/** A level that nobody knows yet ranks highest, so that nothing is lost. */
function rank(level: unknown): number {
  return ["DEBUG", "INFO", "WARN", "ERROR"].indexOf(String(level).replace("LOG", "INFO")) >>> 0;
}
