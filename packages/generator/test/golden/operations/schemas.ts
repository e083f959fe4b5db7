// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: operations.yaml
// Command: openapi-clients generate

import type { components } from "./types.ts";

export type Job = components["schemas"]["Job"];
