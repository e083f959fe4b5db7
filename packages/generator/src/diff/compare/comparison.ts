import type { Direction } from "../severity.ts";
import type { Side } from "../schema/side.ts";
import type { EditRecorder } from "./edit-recorder.ts";
import type { Touched } from "../touched.ts";
import type { SchemaWalk } from "./walk.ts";

/** What comparing the parts of two descriptions needs. */
export interface Comparison {
  readonly base: Side;
  readonly head: Side;
  readonly recorder: EditRecorder;
  readonly touched: Touched;
  /** The day that sunset dates are compared with, as `2026-01-31`. */
  readonly today: string;
}

/** An operation that is compared: how reports name it, and which way its requests and responses go. */
export interface OperationContext {
  readonly comparison: Comparison;
  readonly name: string;
  /** `true` in webhooks and callbacks, where the API calls its client. */
  readonly reversed: boolean;
}

/** The walk for the requests or the responses of an operation. */
export function walkOf(context: OperationContext, part: Direction): SchemaWalk {
  const other = part === "request" ? "response" : "request";
  const direction = context.reversed ? other : part;
  return context.comparison.recorder.walkFor({ operation: context.name, direction });
}
