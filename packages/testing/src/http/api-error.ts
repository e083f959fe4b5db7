/**
 * An error that the fake sends as HTTP: `{"code","message"}` with content type application/json,
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

/** The statuses of the errors that the backend leaves without a body. */
export type OpaqueStatus = 404 | 405 | 415;

const descriptions = new Map<number, readonly [code: string, message: string]>([
  [404, ["NotFound", "There is nothing at this path."]],
  [405, ["MethodNotAllowed", "This path does not take this method."]],
  [415, ["UnsupportedMediaType", "The content encoding of the body is not supported."]],
]);

/** An error that the backend sends without a body. */
export function opaqueError(
  status: OpaqueStatus,
  headers: Readonly<Record<string, string>> = {},
): ApiError {
  return new ApiError(status, "", "", headers);
}

/** The same error, with a code and a message where it has none. */
export function describeError(error: ApiError): ApiError {
  const description = descriptions.get(error.status);
  if (error.code !== "" || description === undefined) return error;
  return new ApiError(error.status, ...description, error.headers);
}

/** The backend's response to an error without a code. */
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
