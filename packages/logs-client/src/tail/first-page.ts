import type { FunctionExecutionJson } from "../generated/index.ts";

/**
 * How many entries at the start of the first page are passed over.
 *
 * Cursor 0 asks for all that the deployment still holds. When it holds nothing, it responds as soon as
 * something is logged, and that entry must not be mistaken for an old one: so what was logged after the
 * tail was started counts as new.
 *
 * @param history How many of the old entries to keep.
 * @param startedAt When the tail was started, in milliseconds since the Unix epoch, by the
 *   deployment's clock.
 */
export function passedOver(
  entries: readonly FunctionExecutionJson[],
  history: number | "all",
  startedAt: number,
): number {
  // The timestamp of a progress entry is the start of its function, in seconds; its structured lines have
  // their own, in milliseconds.
  const old = entries.findLastIndex(
    ({ timestamp = 0, logLines = [] }: Partial<FunctionExecutionJson>) =>
      timestamp * 1000 <= startedAt && !logLines.some((line) => Object(line).timestamp > startedAt),
  );
  return history === "all" ? 0 : Math.max(0, old + 1 - history);
}
