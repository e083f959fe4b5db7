// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
// Command: openapi-clients generate

import type { Middleware } from "openapi-fetch";
import * as wire from "./wire.ts";

const parameters: wire.PathSteps = {
  "/dishes": { GET: () => wire.inPlainHeader, POST: () => wire.inPlainHeader },
  "/dishes/{dish_id}": { GET: () => wire.steps(wire.inPath, wire.inPlainHeader, wire.inCookie()) },
};

/**
 * Writes the parameters of calls by path as the description has them, and refuses values that would lead to another
 * path. Serializers that the caller gives are left alone.
 *
 * ```ts
 * client.use(byPath);
 * ```
 */
export const byPath: Middleware = {
  onRequest: (call) => wire.writePath(parameters, call),
};
