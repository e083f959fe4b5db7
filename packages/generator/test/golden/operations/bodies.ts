// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: operations.yaml
// Command: openapi-clients generate

/** The options of a call that these functions use. */
interface CallOptions {
  parseAs?: unknown;
  body?: unknown;
  bodySerializer?: unknown;
  headers?: unknown;
}

/** Reads the body of a success as `parseAs`. */
export function readBody(parseAs: string, init: CallOptions | undefined): CallOptions {
  return { ...init, parseAs: init?.parseAs ?? parseAs };
}
