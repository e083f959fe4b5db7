// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
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

/** Calls the operations of Kitchen sink by HTTP method and path. */
export type KitchenSinkClient = Client<paths>;

/**
 * The options of openapi-fetch, such as `headers` and `fetch`.
 * Either the variables of the server's URL or `baseUrl` is required.
 */
export type KitchenSinkClientOptions = ClientOptions &
  (
    | {
        /** Where the kitchen is. */
        region: string;
        /** @default "v1" */
        stage?: "v1" | "v2/beta";
        baseUrl?: never;
      }
    | {
        /** The URL of the API: absolute and without a query. */
        baseUrl: string;
        region?: never;
        stage?: never;
      }
  );

/**
 * Creates a client of the API at `https://{region}.example.com/{stage}`, or at `baseUrl` if that is
 * given.
 * @throws TypeError when a variable of the URL is missing or could change the rest of it
 */
export function createKitchenSinkClient(options: KitchenSinkClientOptions): KitchenSinkClient {
  return createClient<paths>({
    ...options,
    baseUrl: options.baseUrl ?? serverUrl(options),
    fetch: options.fetch ?? currentFetch,
  });
}

/** The global `fetch` at the time of the call, so that a later replacement is used. */
function currentFetch(request: Request, init?: RequestInit): Promise<Response> {
  return globalThis.fetch(request, init);
}

/** The URL of the server, with its variables filled in. */
function serverUrl({ region, stage = "v1" }: KitchenSinkClientOptions): string {
  return `https://${part("region", region)}.example.com/${known("stage", stage, ["v2/beta"])}`;
}

/** A part of a URL that cannot change the rest of it. */
function part(name: string, value: unknown): string {
  if (typeof value === "string" && /^(?!\.+$)[\w.~-]+$/.test(value)) return value;
  throw new TypeError(`${name} must be letters, digits, ".", "_", "~" and "-"`);
}

/** A value that the description lists, or else a part. */
function known(name: string, value: unknown, values: readonly string[]): string {
  return values.find((candidate) => candidate === value) ?? part(name, value);
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
