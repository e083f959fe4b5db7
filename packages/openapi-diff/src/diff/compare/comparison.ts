import type { ApiModel } from "@convex-openapi/document/model";
import type { Direction } from "../severity.ts";
import type { Touched } from "../touched.ts";
import type { EditRecorder } from "./edit-recorder.ts";
import type { SchemaWalk } from "./walk.ts";

/** What comparing the parts of two descriptions needs. */
export interface Comparison {
  readonly base: ApiModel;
  readonly head: ApiModel;
  readonly recorder: EditRecorder;
  readonly touched: Touched;
  /** Security schemes that only have another key, old key to new key. */
  readonly renamedSchemes: ReadonlyMap<string, string>;
  /** The day that sunset dates are compared with, as `2026-01-31`. */
  readonly today: string;
}

/** An operation that is compared: how reports name it, and which way its requests and responses go. */
export interface OperationContext {
  readonly comparison: Comparison;
  readonly name: string;
  /** How sentences name it: the name as code, or the callback of the operation that it is. */
  readonly label: string;
  /** Whether packages have the operation: one whose method no client can send is on the wire alone. */
  readonly isTyped: boolean;
  /** `true` in webhooks and callbacks, where the API calls its client. */
  readonly reversed: boolean;
}

/** The walk for the requests or the responses of an operation. */
export function walkOf(context: OperationContext, part: Direction): SchemaWalk {
  const { comparison, name, isTyped, reversed } = context;
  const other = part === "request" ? "response" : "request";
  const direction = reversed ? other : part;
  return comparison.recorder.walkFor({ operation: name, direction, isTyped });
}
