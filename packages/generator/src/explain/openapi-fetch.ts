/**
 * What emitted code takes from openapi-fetch 0.17, as far as callers see it. The package itself need not be installed
 * where clients are generated, and what its users have installed must not change what is said of our output.
 *
 * The client does not depend on its paths here: what a call by path takes and gives is compared path by path.
 */
export const openapiFetch: string = `
type HeadersOptions =
  | HeadersInit
  | Record<string, string | number | boolean | (string | number | boolean)[] | null | undefined>;

export interface QuerySerializerOptions {
  array?: { style: "form" | "spaceDelimited" | "pipeDelimited"; explode: boolean };
  object?: { style: "form" | "deepObject"; explode: boolean };
  allowReserved?: boolean;
}
export type QuerySerializer<T> = (
  query: T extends { parameters: { query?: infer Query } } ? NonNullable<Query> : Record<string, unknown>,
) => string;

type Content<T> = T extends { content: infer Body } ? Body[keyof Body] : never;
type BodyOf<T> = T extends { requestBody: infer Body }
  ? Content<Body>
  : T extends { requestBody?: infer Body }
    ? Content<NonNullable<Body>> | undefined
    : undefined;
export type BodySerializer<T> = (body: BodyOf<T>) => any;
type PathSerializer = (pathname: string, pathParams: Record<string, unknown>) => string;

export interface ClientOptions extends Omit<RequestInit, "headers"> {
  baseUrl?: string;
  fetch?: (input: Request) => Promise<Response>;
  Request?: typeof Request;
  querySerializer?: QuerySerializer<unknown> | QuerySerializerOptions;
  bodySerializer?: BodySerializer<unknown>;
  pathSerializer?: PathSerializer;
  headers?: HeadersOptions;
  requestInitExt?: Record<string, unknown>;
}

interface BodyTypes<T = unknown> {
  json: T;
  text: string;
  blob: Blob;
  arrayBuffer: ArrayBuffer;
  stream: Response["body"];
}
export type ParseAs = keyof BodyTypes;
export type ParseAsResponse<T, Options> = Options extends { parseAs: ParseAs }
  ? BodyTypes<T>[Options["parseAs"]]
  : T;

type RequiredKeys<T> = { [K in keyof T]-?: {} extends Pick<T, K> ? never : K }[keyof T];
export type ParamsOption<T> = T extends { parameters: infer Parameters }
  ? RequiredKeys<Parameters> extends never
    ? { params?: Parameters }
    : { params: Parameters }
  : { params?: { query?: Record<string, unknown> } };
export type RequestBodyOption<T> = undefined extends BodyOf<T>
  ? { body?: BodyOf<T> }
  : { body: BodyOf<T> };

export interface MiddlewareCallbackParams {
  request: Request;
  readonly schemaPath: string;
  readonly params: {
    query?: Record<string, unknown>;
    header?: Record<string, unknown>;
    path?: Record<string, unknown>;
    cookie?: Record<string, unknown>;
  };
  readonly id: string;
  readonly options: {
    baseUrl: string;
    parseAs: ParseAs;
    querySerializer: QuerySerializer<unknown>;
    bodySerializer: BodySerializer<unknown>;
    pathSerializer: PathSerializer;
    fetch: typeof globalThis.fetch;
  };
}
type MayBe<T> = void | undefined | T | Promise<void | undefined | T>;
interface Handlers {
  onRequest: (options: MiddlewareCallbackParams) => MayBe<Request | Response>;
  onResponse: (options: MiddlewareCallbackParams & { response: Response }) => MayBe<Response>;
  onError: (options: MiddlewareCallbackParams & { error: unknown }) => MayBe<Response | Error>;
}
type Having<Name extends keyof Handlers> = Pick<Handlers, Name> & Partial<Omit<Handlers, Name>>;
export type Middleware = Having<"onRequest"> | Having<"onResponse"> | Having<"onError">;

export type RequestOptions<T> = ParamsOption<T> &
  RequestBodyOption<T> & {
    baseUrl?: string;
    querySerializer?: QuerySerializer<T> | QuerySerializerOptions;
    bodySerializer?: BodySerializer<T>;
    pathSerializer?: PathSerializer;
    parseAs?: ParseAs;
    fetch?: ClientOptions["fetch"];
    headers?: HeadersOptions;
    middleware?: Middleware[];
  };
export type FetchOptions<T> = RequestOptions<T> & Omit<RequestInit, "body" | "headers">;
export type FetchResponse<T, Options, Media = string> =
  | { data: ParseAsResponse<T, Options>; error?: never; response: Response }
  | { data?: never; error: unknown; response: Response };

export function createQuerySerializer<T = unknown>(
  options?: QuerySerializerOptions,
): (query: T) => string;
export function defaultPathSerializer(
  pathname: string,
  values: Record<string, unknown>,
): string;

type Call = (path: string, init?: object) => Promise<any>;
export interface Client<Paths, Media = string> {
  request(method: string, path: string, init?: object): Promise<any>;
  GET: Call;
  PUT: Call;
  POST: Call;
  DELETE: Call;
  OPTIONS: Call;
  HEAD: Call;
  PATCH: Call;
  TRACE: Call;
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
}
export default function createClient<Paths extends {}, Media = string>(
  options?: ClientOptions,
): Client<Paths, Media>;
`;
