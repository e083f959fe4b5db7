import type { ConvexObject } from "../values/convex-value.ts";
import type { QueryContext } from "./context.ts";

/** A one-off query that a client sends as source. */
export interface TestFunctionRequest {
  readonly path: string;
  readonly source: string;
  readonly args: ConvexObject;
}

/** Handles a one-off query in place of the source, which the fake never evaluates. */
export type TestFunctionRunner = (request: TestFunctionRequest, context: QueryContext) => unknown;
