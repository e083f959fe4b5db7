// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-admin-openapi.json
// Command: openapi-clients generate deployment

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

/** Calls the operations of Convex Deployment Admin API by HTTP method and path. */
export type DeploymentClient = Client<paths>;

/**
 * The options of openapi-fetch, such as `headers` and `fetch`.
 * Either the variables of the server's URL or `baseUrl` is required.
 */
export type DeploymentClientOptions = ClientOptions &
  (
    | {
        /** Name of the deployment, such as happy-animal-123. */
        deployment: string;
        baseUrl?: never;
      }
    | {
        /** The URL of the API: absolute and without a query. */
        baseUrl: string;
        deployment?: never;
      }
  );

/**
 * Creates a client of the API at `https://{deployment}.convex.cloud`, or at `baseUrl` if that is
 * given.
 * @throws TypeError when a variable of the URL is missing or could change the rest of it
 */
export function createDeploymentClient(options: DeploymentClientOptions): DeploymentClient {
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
function serverUrl({ deployment }: DeploymentClientOptions): string {
  return `https://${part("deployment", deployment)}.convex.cloud`;
}

/** A part of a URL that cannot change the rest of it. */
function part(name: string, value: unknown): string {
  if (typeof value === "string" && /^(?!\.+$)[\w.~-]+$/.test(value)) return value;
  throw new TypeError(`${name} must be letters, digits, ".", "_", "~" and "-"`);
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
