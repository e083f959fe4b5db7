/** How the Convex backend reports the run of a function, always with HTTP 200. */
export interface FunctionResult {
  readonly status: "success" | "error";
  /** The returned value, on success. */
  readonly value?: unknown;
  /** What went wrong, otherwise. */
  readonly errorMessage?: string;
  /** The data of a `ConvexError`. */
  readonly errorData?: unknown;
  /** Absent when nothing was logged. */
  readonly logLines?: readonly string[];
}

/** Whether JSON is the result of a function: a success, or a failure with its message. */
export function isFunctionResult(json: unknown): json is FunctionResult {
  const { status, errorMessage, logLines = [] } = Object(json);
  return (
    (status === "success" || (status === "error" && typeof errorMessage === "string")) &&
    Array.isArray(logLines) &&
    logLines.every((line) => typeof line === "string")
  );
}
