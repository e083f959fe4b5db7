// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: operations.yaml
// Command: openapi-clients generate

import createClient, {
  type BodySerializer,
  type Client,
  type ClientOptions,
  type FetchOptions,
  type ParamsOption,
  type ParseAs,
  type ParseAsResponse,
  type QuerySerializer,
  type QuerySerializerOptions,
} from "openapi-fetch";
import type { paths } from "./types.ts";

/** Calls the operations of Operations by HTTP method and path. */
export type ExampleClient = Client<paths>;

/**
 * The options of openapi-fetch, such as `headers` and `fetch`.
 * The description has no server, so `baseUrl` is required.
 */
export type ExampleClientOptions = ClientOptions & {
  /** The URL of the API: absolute and without a query. */
  baseUrl: string;
};

/** Creates a client of the API at `baseUrl`. */
export function createExampleClient(options: ExampleClientOptions): ExampleClient {
  return createClient<paths>({
    ...options,
    fetch: options.fetch ?? currentFetch,
  });
}

/** The global `fetch` at the time of the call, so that a later replacement is used. */
function currentFetch(request: Request, init?: RequestInit): Promise<Response> {
  return globalThis.fetch(request, init);
}

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

/** The argument of an operation, like openapi-fetch's `FetchOptions`. */
export type OperationInit<Operation, As extends ParseAs = ParseAs> = ParamsOption<Operation> &
  BodyOption<Operation> &
  CallOptions & {
    /** How to read the body of a successful response. Default: by its media type. */
    parseAs?: As;
    querySerializer?: QuerySerializer<Operation> | QuerySerializerOptions;
    bodySerializer?: BodySerializer<Operation>;
  };

/** The result of an operation, like openapi-fetch's `FetchResponse`. */
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
