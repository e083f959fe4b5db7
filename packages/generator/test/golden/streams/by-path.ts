// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: streams.yaml
// Command: openapi-clients generate

import type { Middleware } from "openapi-fetch";
import * as wire from "./wire.ts";

const parameters: wire.PathSteps = {};

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
