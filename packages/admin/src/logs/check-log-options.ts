import { InvalidValueError } from "../errors/invalid-value-error.ts";
import type { ClientRequest } from "@convex-openapi/logs-client";

import type { LogOptions } from "./log-options.ts";

/**
 * Refuses options that contradict each other, or that the deployment would answer with an error.
 *
 * @throws {InvalidValueError}
 */
export function checkLogOptions({ cursor, history, filter }: LogOptions): void {
  const request: ClientRequest | undefined = Object(filter).request;
  const isRight =
    (cursor === undefined || (cursor >= 0 && history === undefined)) &&
    (history === undefined || history === "all" || history >>> 0 === history) &&
    (!request || /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(request.sessionId));
  if (!isRight) {
    throw new InvalidValueError("Unusable cursor, history or filter.request");
  }
}
