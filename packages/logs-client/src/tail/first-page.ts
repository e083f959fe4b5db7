import type { FunctionExecutionJson } from "../generated/index.ts";

/**
 * How many entries at the start of the first page are passed over.
 *
 * Cursor 0 asks for all that the deployment still holds. When it holds nothing, it answers as soon as
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
  if (history === "all") return 0;
  const old = entries.findLastIndex((entry) => loggedAt(entry) <= startedAt) + 1;
  return Math.max(0, old - history);
}

/**
 * Milliseconds since the Unix epoch. The timestamp of a progress entry is the start of its function; its
 * structured lines have their own.
 */
function loggedAt({ timestamp, logLines }: Partial<FunctionExecutionJson>): number {
  // A newer deployment may send entries of other kinds, which need not have lines.
  const lines = logLines?.map((line) => (typeof line === "object" ? line.timestamp : 0)) ?? [];
  return Math.max((timestamp ?? 0) * 1000, ...lines);
}
