import type { JsonObject } from "../document.ts";
import type { BodyKind } from "./body-kind.ts";

/** The HTTP methods that an OpenAPI 3.x path item can hold and that openapi-fetch can send. */
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

/** A parameter of an operation, after those of its path item were merged in and `$ref`s followed. */
export interface ParameterModel {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** The schema (or the schema of its only media type), `undefined` when the document has none. */
  readonly schema: JsonObject | undefined;
}

/** One media type of a request or response body. */
export interface MediaTypeModel {
  /** Such as `application/json`. */
  readonly mediaType: string;
  readonly kind: BodyKind;
  readonly schema: JsonObject | undefined;
}

/** A response of an operation. */
export interface ResponseModel {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string | undefined;
  /** Empty when the response has no body. */
  readonly content: readonly MediaTypeModel[];
}

/** One operation, with everything that the emitters need to know of it. */
export interface OperationModel {
  readonly path: string;
  readonly method: HttpMethod;
  /** JSON pointer of the operation object. */
  readonly pointer: string;
  /** The operationId as the document writes it, `undefined` when it has none. */
  readonly operationId: string | undefined;
  /** TypeScript name of the operation function, in camelCase; derived from method and path without an operationId. */
  readonly functionName: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  /** URL of a server that the document names for this operation alone. A client does not use it by itself. */
  readonly serverUrl?: string | undefined;
  readonly parameters: readonly ParameterModel[];
  readonly requestBody:
    | {
        readonly required: boolean;
        readonly description: string | undefined;
        readonly content: readonly MediaTypeModel[];
      }
    | undefined;
  /** Sorted by status. */
  readonly responses: readonly ResponseModel[];
}

/** A schema of `components.schemas`. */
export interface SchemaModel {
  /** The key in the document. */
  readonly key: string;
  /** TypeScript name of the exported type. */
  readonly typeName: string;
  readonly pointer: string;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  readonly schema: JsonObject;
}

/** A variable of a server URL template. */
export interface ServerVariableModel {
  readonly name: string;
  readonly description: string | undefined;
  /** `undefined` when the document's default is the empty string: then the caller has to give a value. */
  readonly default: string | undefined;
  readonly values: readonly string[] | undefined;
}

/** The first server of the document: where the client factory sends requests unless told otherwise. */
export interface ServerModel {
  /** Template such as `https://{deployment}.example.com/api`. */
  readonly url: string;
  readonly variables: readonly ServerVariableModel[];
}

/** What the emitters see of a document: sorted, named and free of `$ref`s to parameters, bodies and responses. */
export interface ClientModel {
  readonly title: string;
  readonly description: string | undefined;
  readonly server: ServerModel | undefined;
  /** Sorted by path, then by method. */
  readonly operations: readonly OperationModel[];
  /** Sorted by key. */
  readonly schemas: readonly SchemaModel[];
}
