import type { ChosenCall } from "./chosen-calls.ts";

/** The libraries over `paths`, by the names of their packages. */
export const libraries = [
  "openapi-fetch",
  "openapi-react-query",
  "swr-openapi",
  "openapi-msw",
  "openapi-typescript-fetch",
  "openapi-typescript-helpers",
] as const;

/** See {@link libraries}. */
export type Library = (typeof libraries)[number];

/** Code over `./types.ts`, and which library each of its lines uses. */
export interface Consumer {
  readonly text: string;
  readonly lines: readonly Library[];
}

/** Writes what people write over the types of a description with each of the libraries, in one module. */
export function consumerOf(calls: readonly ChosenCall[]): Consumer {
  const statements: (readonly [Library, string])[] = [
    ...heads,
    ...calls.flatMap((call, index) =>
      libraries.flatMap((library) =>
        writers[library](call, index).map((statement) => [library, statement] as const),
      ),
    ),
  ];
  return {
    text: `${statements.map(([, statement]) => statement).join("\n")}\n`,
    lines: statements.flatMap(([library, statement]) => statement.split("\n").map(() => library)),
  };
}

const heads: readonly (readonly [Library, string])[] = [
  ["openapi-fetch", 'import createFetchClient from "openapi-fetch";'],
  ["openapi-react-query", 'import createQueryClient from "openapi-react-query";'],
  [
    "swr-openapi",
    'import { createImmutableHook, createInfiniteHook, createMutateHook, createQueryHook } from "swr-openapi";',
  ],
  ["openapi-msw", 'import { createOpenApiHttp } from "openapi-msw";'],
  [
    "openapi-typescript-fetch",
    'import { arrayRequestBody, Fetcher } from "openapi-typescript-fetch";',
  ],
  [
    "openapi-typescript-helpers",
    `import type { ErrorResponse, OperationRequestBodyContent, PathsWithMethod, SuccessResponse } from "openapi-typescript-helpers";
import type { paths } from "./types.ts";`,
  ],
  [
    "openapi-fetch",
    `const client = createFetchClient<paths>({ baseUrl: "https://api.example" });
// @ts-expect-error a path that is not described
export const nowhere = client.GET("/is not described");`,
  ],
  ["openapi-react-query", "const query = createQueryClient(client);"],
  [
    "swr-openapi",
    `const useQuery = createQueryHook(client, "api");
const useImmutable = createImmutableHook(client, "api");
const useInfinite = createInfiniteHook(client, "api");
const useMutate = createMutateHook(client, "api", (one, other) => one === other);`,
  ],
  ["openapi-msw", 'const http = createOpenApiHttp<paths>({ baseUrl: "https://api.example" });'],
  ["openapi-typescript-fetch", "const fetcher = Fetcher.for<paths>();"],
];

const writers: Readonly<Record<Library, (call: ChosenCall, index: number) => string[]>> = {
  "openapi-fetch": (call, index) => [
    `export async function fetch${index}() {`,
    `  const { data, error, response } = await client.${call.method.toUpperCase()}(${addressed(call)});`,
    `  const failure: Failure${index} | undefined = error;`,
    "  if (!response.ok) throw new Error(String(response.status), { cause: failure });",
    `  const read: Data${index} | undefined = data;`,
    ...call.reads.map((name) => `  void data?.[${JSON.stringify(name)}];`),
    "  return read;",
    "}",
    ...(call.method === "trace"
      ? []
      : [
          "// @ts-expect-error a method that the path does not have",
          `export const trace${index} = client.TRACE(${JSON.stringify(call.path)}, {});`,
        ]),
    ...(call.needsPath
      ? [
          "// @ts-expect-error a parameter of the path is missing",
          `export const bare${index} = client.${call.method.toUpperCase()}(${JSON.stringify(call.path)}, {});`,
        ]
      : []),
  ],
  "openapi-react-query": (call, index) =>
    call.method === "get"
      ? [
          `export function useRead${index}() {`,
          `  const { data, error } = query.useQuery("get", ${addressed(call)});`,
          `  const suspended: Data${index} | undefined = query.useSuspenseQuery("get", ${addressed(call)}).data;`,
          `  const options = query.queryOptions("get", ${addressed(call)});`,
          `  const failure: Failure${index} | null = error;`,
          ...call.reads.map((name) => `  void data?.[${JSON.stringify(name)}];`),
          "  return [data, suspended, options.queryKey, failure] as const;",
          "}",
        ]
      : [
          `export function useWrite${index}() {`,
          `  const { mutate, data } = query.useMutation("${call.method}", ${JSON.stringify(call.path)});`,
          `  mutate(${initOf(call)});`,
          `  const written: Data${index} | undefined = data;`,
          "  return written;",
          "}",
        ],
  "swr-openapi": (call, index) =>
    call.method === "get"
      ? [
          `export function useSwr${index}() {`,
          `  const { data, error } = useQuery(${addressed(call)});`,
          `  const read: Data${index} | undefined = data;`,
          `  const failure: Failure${index} | undefined = error;`,
          `  const one = useImmutable(${addressed(call)});`,
          `  const { data: pages } = useInfinite(${JSON.stringify(call.path)}, () => (${initOf(call)}));`,
          `  void useMutate()([${JSON.stringify(call.path)}]);`,
          ...call.reads.map((name) => `  void one.data?.[${JSON.stringify(name)}];`),
          "  return [read, failure, one.data, pages] as const;",
          "}",
        ]
      : [],
  "openapi-msw": (call, index) => {
    if (call.method === "trace") return [];
    const handlers = Object.entries(call.responses).flatMap(([status, body]) => {
      if (!/^\d{3}$/.test(status) || body === "else") return [];
      if (body === "nothing") return [`response(${status}).empty()`];
      return [
        `response(${status}).json({} as ${operation(call)}["responses"][${status}]["content"]["application/json"])`,
      ];
    });
    const path = Object.keys(call.params["path"] ?? {});
    const search = Object.keys(call.params["query"] ?? {});
    const place = JSON.stringify(call.path);
    return [
      `export const handlers${index} = [`,
      ...handlers.map(
        (handler) =>
          `  http.${call.method}(${place}, ({ params, query, request, response }) => ${handler}),`,
      ),
      `  http.${call.method}(${place}, async ({ params, query, request, response }) => {`,
      ...path.map((name) => `    void params[${JSON.stringify(name)}];`),
      ...search.map((name) => `    void query.get(${JSON.stringify(name)});`),
      ...(call.sendsJson
        ? [`    const sent: Body${index} = await request.json();`, "    void sent;"]
        : []),
      "    return response.untyped(new Response());",
      "  }),",
      "];",
    ];
  },
  "openapi-typescript-fetch": (call, index) => {
    if (call.method === "trace" || (call.body !== undefined && !call.sendsJson)) return [];
    const search = Object.keys(call.params["query"] ?? {});
    const isSending = /^(?:post|put|patch|delete)$/.test(call.method);
    const marks = isSending ? Object.fromEntries(search.map((name) => [name, 1])) : {};
    const given = Object.assign({}, call.params["path"], call.params["query"], call.body) as object;
    const argument = Array.isArray(call.body)
      ? `arrayRequestBody(${code(call.body)}, ${code({ ...call.params["path"], ...call.params["query"] })})`
      : code(given);
    return [
      `const operation${index} = fetcher.path(${JSON.stringify(call.path)}).method("${call.method}").create(${call.needsQuery && isSending ? code(marks) : ""});`,
      `export async function call${index}() {`,
      "  try {",
      `    const { data } = await operation${index}(${argument});`,
      "    return data;",
      "  } catch (error) {",
      `    if (error instanceof operation${index}.Error) void error.getActualType().status;`,
      "    throw error;",
      "  }",
      "}",
    ];
  },
  "openapi-typescript-helpers": (call, index) => [
    `export type Data${index} = SuccessResponse<${operation(call)}["responses"]>;`,
    `export type Failure${index} = ErrorResponse<${operation(call)}["responses"]>;`,
    `export type Body${index} = OperationRequestBodyContent<${operation(call)}>;`,
    `export const path${index}: PathsWithMethod<paths, "${call.method}"> = ${JSON.stringify(call.path)};`,
    `export const methods${index}: (keyof paths[${JSON.stringify(call.path)}])[] = ["${call.method}", "trace", "parameters"];`,
    ...(call.body === undefined || !call.sendsJson
      ? []
      : [`export const body${index}: Body${index} = ${code(call.body)};`]),
    ...Object.keys(call.params["query"] ?? {}).map(
      (name, number) =>
        `export type Query${index}_${number} = NonNullable<${operation(call)}["parameters"]["query"]>[${JSON.stringify(name)}];`,
    ),
  ],
};

function operation({ path, method }: ChosenCall): string {
  return `paths[${JSON.stringify(path)}]["${method}"]`;
}

/** The arguments of a call: where it goes, and what it sends. */
function addressed(call: ChosenCall): string {
  return `${JSON.stringify(call.path)}, ${initOf(call)}`;
}

function initOf({ params, body }: ChosenCall): string {
  const given = Object.keys(params).length > 0 ? { params } : {};
  return code({ ...given, ...(body !== undefined && { body }) });
}

function code(value: object | string | number | boolean | null): string {
  return JSON.stringify(value);
}
