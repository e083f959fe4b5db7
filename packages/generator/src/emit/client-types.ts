/**
 * The types of operation functions. They mean what openapi-fetch's `FetchOptions` and `FetchResponse` mean, but read
 * one operation directly: those types search all statuses and copy every property of every body. A test holds both
 * against each other.
 */
export const operationTypes: string = `
/** A client as operation functions use it; their own types describe arguments and results. */
export interface Requester {
  GET<Result>(path: string, init?: object): Promise<Result>;
  PUT<Result>(path: string, init?: object): Promise<Result>;
  POST<Result>(path: string, init?: object): Promise<Result>;
  DELETE<Result>(path: string, init?: object): Promise<Result>;
  OPTIONS<Result>(path: string, init?: object): Promise<Result>;
  HEAD<Result>(path: string, init?: object): Promise<Result>;
  PATCH<Result>(path: string, init?: object): Promise<Result>;
  TRACE<Result>(path: string, init?: object): Promise<Result>;
}

type Content<Message> = Message extends { content: infer Body } ? Body[keyof Body] : undefined;

type BodyOption<Operation> = Operation extends { requestBody: infer Body }
  ? { body: Content<Body> }
  : Operation extends { requestBody?: infer Body }
    ? { body?: Content<Body> | undefined }
    : { body?: undefined };

type CallOptions = Omit<
  FetchOptions<unknown>,
  "params" | "body" | "parseAs" | "querySerializer" | "bodySerializer"
>;

/** The argument of an operation, like openapi-fetch's \`FetchOptions\`. */
export type OperationInit<Operation, As extends ParseAs = ParseAs> = ParamsOption<Operation> &
  BodyOption<Operation> &
  CallOptions & {
    /** How to read the body of a successful response. Default: by its media type. */
    parseAs?: As;
    querySerializer?: QuerySerializer<Operation> | QuerySerializerOptions;
    bodySerializer?: BodySerializer<Operation>;
  };

/** The result of an operation, like openapi-fetch's \`FetchResponse\`. */
export type OperationResult<
  Operation extends { responses: object },
  Success extends keyof Operation["responses"],
  Failure extends keyof Operation["responses"],
  As extends ParseAs = "json",
> = Promise<
  | {
      data: ParseAsResponse<Content<Operation["responses"][Success]>, { parseAs: As }>;
      error?: never;
      response: Response;
    }
  | {
      data?: never;
      error: Content<Operation["responses"][Failure]>;
      response: Response;
    }
>;
`;
