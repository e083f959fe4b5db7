import type { Identity } from "../auth/identity.ts";
import type { Component } from "../deployment/components.ts";
import type { Caller } from "../logs/entry.ts";
import type { LogLine } from "../logs/log-line.ts";
import type { ConvexValue, Json } from "../values/convex-value.ts";
import type { FunctionType } from "./definition.ts";

/** A call of a function from outside. */
export interface FunctionCall {
  readonly path: string;
  /** Undefined and empty mean the root. */
  readonly componentPath?: string | undefined;
  /** An object, or the legacy array with one object in it. */
  readonly args: Json | undefined;
  /** The type that the endpoint runs; `any` for `/api/function`. */
  readonly expected: FunctionType | "any";
  readonly identity: Identity;
  readonly caller: Caller;
  readonly requestId: string;
}

/** How a call ended. */
export type Outcome =
  | { readonly status: "success"; readonly value: ConvexValue; readonly logLines: LogLine[] }
  | {
      readonly status: "error";
      /** The text behind `Server Error`: the JavaScript error. */
      readonly message: string;
      /** The data of a ConvexError. */
      readonly data?: ConvexValue;
      readonly logLines: LogLine[];
    };

/** Where and as whom a function runs. */
export interface ExecutionScope {
  readonly component: Component;
  readonly identity: Identity;
  readonly caller: Caller;
  readonly requestId: string;
  readonly parentExecutionId: string | null;
}

/** A call that failed before the function ran. */
export function refused(message: string): Outcome {
  return { status: "error", message, logLines: [] };
}
