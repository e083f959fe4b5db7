import type { ApiModel } from "./api-model.ts";
import { tokensOf } from "./node.ts";
import type { Operation } from "./operation.ts";
import type { Schema } from "./schema.ts";
import { compareText } from "./sorted.ts";
import { pagesOf } from "./pages/pages-of.ts";
import { streamOf } from "./streams/operation-stream.ts";
import {
  nameOperations,
  namePages,
  nameSchemas,
  nameStreams,
  nameWritable,
  pagesTypes,
  streamTypes,
} from "./unique-names.ts";

/** The HTTP methods that openapi-fetch can send, in the order of the emitted code. */
export const httpMethods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

/** See {@link httpMethods}. */
export type HttpMethod = (typeof httpMethods)[number];

/** An operation that a client can call. */
export interface CallableOperation extends Operation {
  readonly method: HttpMethod;
}

/** The names that the code of a client has for the parts of a description. */
export interface ClientNames {
  /** The operations that have a function, sorted by path and then in the order of {@link httpMethods}. */
  readonly functions: ReadonlyMap<CallableOperation, string>;
  /** The names of the functions for pages, in the order of {@link functions}. */
  readonly pages: ReadonlyMap<CallableOperation, string>;
  /** The names of the functions for streams, where a stream is not all that an operation gives, in the same order. */
  readonly streams: ReadonlyMap<CallableOperation, string>;
  /** Type names by the key in `components.schemas`, sorted by key. */
  readonly types: ReadonlyMap<string, string>;
  /** Type names of schemas that are referred to elsewhere, see `ApiModel.referredParts`. */
  readonly parts: ReadonlyMap<Schema, string>;
  /** Type names of schemas, those of {@link parts} included, as they are sent where that differs. */
  readonly writable: ReadonlyMap<Schema, string>;
}

/** The operations that a client can call, sorted by path and then in the order of {@link httpMethods}. */
export function callableOperations(operations: readonly Operation[]): CallableOperation[] {
  return operations
    .filter(isCallable)
    .sort(
      (left, right) =>
        compareText(left.path, right.path) ||
        httpMethods.indexOf(left.method) - httpMethods.indexOf(right.method),
    );
}

/** The names of all types of schemas that a client exports. */
export function schemaTypeNames({ types, parts, writable }: ClientNames): string[] {
  return [types, parts, writable].flatMap((map) => [...map.values()]);
}

const named = new WeakMap<ApiModel, ClientNames>();

/** Names everything in a description that code can name, none twice. */
export function nameClient(model: ApiModel): ClientNames {
  const names = named.get(model) ?? namesOf(model);
  named.set(model, names);
  return names;
}

function namesOf(model: ApiModel): ClientNames {
  const operations = callableOperations(model.operations);
  const ofOperations = nameOperations(operations);
  const functions = new Map(operations.map((item, index) => [item, ofOperations[index] ?? ""]));
  const paged = operations.filter((operation) => pagesOf(operation) !== undefined);
  const ofPages = namePages(
    paged.map((operation) => functions.get(operation) ?? ""),
    new Set(ofOperations),
  );
  const streamed = operations.filter((operation) => streamOf(operation) !== undefined);
  const streamable = streamed.filter((operation) => streamOf(operation)?.isChoice);
  const ofStreams = nameStreams(
    streamable.map((operation) => functions.get(operation) ?? ""),
    new Set([...ofOperations, ...ofPages]),
  );
  const others = [
    ...ofOperations,
    ...ofPages,
    ...ofStreams,
    ...(paged.length > 0 ? pagesTypes : []),
    ...(streamed.length > 0 ? streamTypes : []),
  ];
  const keys = [...model.components.schemas.keys()].sort(compareText);
  const parts = model.referredParts;
  const typeNames = nameSchemas(keys, new Set(others), parts.map(shortPointer));
  const schemas = [...keys.map((key) => model.components.schemas.get(key)), ...parts];
  const writable = schemas.flatMap((schema, index): [Schema, string][] =>
    schema !== undefined && model.directions.isWritable(schema)
      ? [[schema, typeNames[index] ?? ""]]
      : [],
  );
  const writableNames = nameWritable(
    writable.map(([, name]) => name),
    new Set([...others, ...typeNames]),
  );
  return {
    functions,
    pages: new Map(paged.map((item, index) => [item, ofPages[index] ?? ""])),
    streams: new Map(streamable.map((item, index) => [item, ofStreams[index] ?? ""])),
    types: new Map(keys.map((key, index) => [key, typeNames[index] ?? ""])),
    parts: new Map(parts.map((part, index) => [part, typeNames[keys.length + index] ?? ""])),
    writable: new Map(writable.map(([schema], index) => [schema, writableNames[index] ?? ""])),
  };
}

/** Where a schema stands, without what all schemas of `components` have in common. */
function shortPointer({ node }: Schema): string {
  const tokens = tokensOf(node);
  const isComponent = tokens[0] === "components";
  return tokens.slice(isComponent && tokens[1] === "schemas" ? 2 : isComponent ? 1 : 0).join("/");
}

/** Whether openapi-fetch can send a method. */
export function isHttpMethod(method: string): method is HttpMethod {
  return httpMethods.some((known) => known === method);
}

/** Whether a client can call an operation: openapi-fetch sends no other methods than {@link httpMethods}. */
export function isCallable(operation: Operation): operation is CallableOperation {
  return isHttpMethod(operation.method);
}

/** Whether a request of a method can have a body: `fetch` refuses those of GET and HEAD (Fetch Standard section 5.4). */
export function sendsBody(method: HttpMethod): boolean {
  return method !== "get" && method !== "head";
}
