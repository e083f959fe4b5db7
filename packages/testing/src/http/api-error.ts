/**
 * An error that the fake answers as HTTP: `{"code","message"}` with content type application/json,
 * which is all that the Convex backend puts into an error body. With an empty code and message the
 * body is empty too (the backend's opaque errors).
 */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  /** The response that a client sees. */
  toResponse(): Response {
    if (this.code === "" && this.message === "") {
      return new Response(null, { status: this.status, headers: this.headers });
    }
    return Response.json(
      { code: this.code, message: this.message },
      { status: this.status, headers: this.headers },
    );
  }
}

/** What the backend answers to an error that it cannot put a code on. */
export function internalServerError(): ApiError {
  return new ApiError(
    500,
    "InternalServerError",
    "Your request couldn't be completed. Try again later.",
  );
}

/** A request whose body is not what the endpoint takes. */
export function badJsonBody(message: string): ApiError {
  return new ApiError(400, "BadJsonBody", message);
}
