import type { FunctionExecutionJson } from "../generated/index.ts";
import { jsonText } from "./json-text.ts";

/** One response of the long poll. */
export interface LogPage {
  readonly entries: readonly FunctionExecutionJson[];
  readonly newCursor: number;
}

/**
 * Whether the JSON of a successful response is a page of the log, with a cursor that one can go on from.
 * Entries of kinds that are not known yet need not have lines.
 */
export function isLogPage(page: unknown): page is LogPage {
  const { entries, newCursor } = Object(page);
  return Array.isArray(entries) && entries.every(isEntry) && Number.isFinite(newCursor);
}

/** Entries are distinguished by their text, which none has that is nested too deeply. */
function isEntry(entry: unknown): boolean {
  const { logLines = [] } = Object(entry);
  return (
    Array.isArray(logLines) &&
    jsonText(entry)?.[0] === "{" &&
    logLines.every((line) => typeof line === "string" || line === Object(line))
  );
}
