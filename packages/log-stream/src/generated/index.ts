// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/log-stream-openapi.json
// Command: openapi-clients generate log-stream

export type * from "./types.ts";
