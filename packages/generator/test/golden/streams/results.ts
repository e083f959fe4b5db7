// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: streams.yaml
// Command: openapi-clients generate

import type { FetchOptions } from "openapi-fetch";

/** The options of every call: those of openapi-fetch and of `fetch`. */
export interface CallOptions extends Omit<
  FetchOptions<unknown>,
  "params" | "body" | "parseAs" | "bodySerializer"
> {
  /** Writes the body in place of what the description says. */
  bodySerializer?(body: unknown, headers?: unknown): unknown;
}

/** A success. `status` is the key under which the description declares the response. */
export interface OperationSuccess<Status, Data, Received = Response> {
  ok: true;
  status: Status;
  data: Data;
  error?: never;
  response: Received;
}

/** A failure. `status` is the key under which the description declares the response. */
export interface OperationFailure<Status, Body, Received = Response> {
  ok: false;
  status: Status;
  data?: never;
  error: Body;
  /** The body as it came; `""` where it is no text. */
  text: string;
  /** The HTTP method of the operation. */
  method: string;
  /** The path of the operation as the description has it, without values. */
  path: string;
  response: Received;
}

/** A response that the description does not declare: another status, or a body of another kind. */
export interface UnexpectedResponse {
  /** The body. */
  text: string;
  /** The body as JSON, where it is that. */
  json?: unknown;
}

/** A response with declared headers. Those in `Always` are there. */
export interface ResponseWith<
  Always extends string,
  Perhaps extends string = never,
> extends Response {
  readonly headers: HeadersWith<Always, Perhaps>;
}

/** Headers that are declared, besides any others. */
export interface HeadersWith<Always extends string, Perhaps extends string> extends Headers {
  get<Name extends Always | Perhaps | (string & {})>(
    name: Name,
  ): Name extends Always ? string : string | null;
}

/** A failure of Streams, as `orThrow` throws it. Its message holds no value of the call and no text of the response. */
export class ExampleError extends Error {
  /** The HTTP status. */
  readonly status: number;
  /** The headers of the response. */
  readonly headers: Headers;
  /** The body of the response as it came; `""` where it is no text. */
  readonly text: string;
  /** The `error` of the result, which has its type there. */
  readonly body: unknown;
  /** The HTTP method of the operation. */
  readonly method: string;
  /** The path of the operation as the description has it, without values. */
  readonly path: string;

  constructor(failure: OperationFailure<unknown, unknown>) {
    const { method, path, response, status, text, error } = failure;
    const kind = status === "unexpected" ? ", which the description does not declare" : "";
    super(`${method} ${path} failed with status ${response.status}${kind}`);
    this.name = "ExampleError";
    this.status = response.status;
    this.headers = response.headers;
    this.text = text;
    this.body = error;
    this.method = method;
    this.path = path;
  }
}

/**
 * The data of a success.
 *
 * @throws {ExampleError} When the call comes to a failure.
 */
export async function orThrow<
  Result extends OperationSuccess<unknown, unknown> | OperationFailure<unknown, unknown>,
>(call: Promise<Result>): Promise<Extract<Result, { ok: true }>["data"]> {
  const result = await call;
  if (result.ok) return result.data as Extract<Result, { ok: true }>["data"];
  throw new ExampleError(result);
}
