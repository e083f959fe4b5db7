import { inspect } from "node:util";
import type { JsonObject } from "../values/convex-value.ts";

/** The levels of a log line. */
export type LogLevel = "LOG" | "DEBUG" | "INFO" | "WARN" | "ERROR";

/** One line that a function wrote. */
export interface LogLine {
  readonly level: LogLevel;
  readonly messages: readonly string[];
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  readonly isTruncated: boolean;
}

/** Longest line in characters; the rest is cut off. */
export const maximumLineLength = 32768;
/** Most lines of one execution; a notice takes the place of the others. */
export const maximumLines = 256;

/** Makes a line out of what a function passed to its logger, cut to the longest length. */
export function makeLogLine(
  level: LogLevel,
  values: readonly unknown[],
  timestamp: number,
): LogLine {
  const messages: string[] = [];
  let room = maximumLineLength;
  let isTruncated = false;
  for (const value of values) {
    const text = typeof value === "string" ? `'${value}'` : inspect(value);
    const kept = text.slice(0, room);
    isTruncated ||= kept.length < text.length;
    room -= kept.length;
    messages.push(kept);
  }
  return { level, messages, timestamp, isTruncated };
}

/** A line of level LOG with a text as it is. */
export function plainLogLine(text: string, timestamp: number): LogLine {
  return { level: "LOG", messages: [text], timestamp, isTruncated: false };
}

/** The line that stands for all lines beyond the 256th of an execution. */
export function overflowLine(timestamp: number): LogLine {
  const message = `Log overflow (maximum ${maximumLines}). Remaining log lines omitted.`;
  return { level: "ERROR", messages: [message], timestamp, isTruncated: false };
}

/** The form that most clients get: `[LEVEL] text`. */
export function logLineText({ level, messages, isTruncated }: LogLine): string {
  const text = `[${level}] ${messages.join(" ")}`;
  return isTruncated ? `${text} (truncated due to length)` : text;
}

/** The form that the CLI and the dashboard get. */
export function logLineObject(line: LogLine): JsonObject {
  return {
    messages: [...line.messages],
    isTruncated: line.isTruncated,
    timestamp: line.timestamp,
    level: line.level,
    systemMetadata: null,
  };
}
