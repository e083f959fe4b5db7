import type { JsonValue } from "../document.ts";
import type { BodyKind } from "./body-kind.ts";
import type { Described } from "./described.ts";
import type { Node } from "./node.ts";
import type { ComponentName } from "./references.ts";
import type { Schema } from "./schema.ts";
import type { Server } from "./server.ts";
import type { Written } from "./written.ts";

/** Something where it is used: written there, or referred to. */
export interface Use<Value> {
  /** Where it, or the `$ref` to it, is written. */
  readonly node: Node;
  readonly value: Value;
  /** The entry of `components` that the `$ref` names, `undefined` where there is none. */
  readonly component: ComponentName | undefined;
}

/** Where a parameter is sent. */
export type ParameterLocation = "path" | "query" | "header" | "cookie";

/** A Parameter Object (OpenAPI 3.1 section 4.8.12). */
export interface Parameter extends Described {
  readonly node: Node;
  readonly name: string;
  readonly in: ParameterLocation;
  /** Always of one in the path: a path without it is another path. */
  readonly required: boolean;
  /** How its value is written, with the defaults of section 4.8.12.2. */
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Its schema; of one with `content`, none. */
  readonly schema: Schema | undefined;
  readonly content: readonly MediaType[];
  readonly extensions: Extensions;
}

/** A Header Object (section 4.8.21). */
export interface Header extends Described {
  readonly node: Node;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly schema: Schema | undefined;
  readonly content: readonly MediaType[];
  readonly extensions: Extensions;
}

/** A Media Type Object by its name (section 4.8.14). */
export interface MediaType {
  readonly node: Node;
  /** Such as `application/json`. */
  readonly name: string;
  readonly schema: Schema | undefined;
  /** What each item of a sequence holds (OpenAPI 3.2 section 4.14). */
  readonly itemSchema: Schema | undefined;
  /** How it is written and read. */
  readonly kind: BodyKind;
  /** The Encoding Objects of its properties, as they are written. */
  readonly encoding: ReadonlyMap<string, JsonValue>;
}

/** A Request Body Object (section 4.8.13). */
export interface RequestBody extends Described {
  readonly node: Node;
  readonly required: boolean;
  readonly content: readonly MediaType[];
}

/** A Response Object (section 4.8.17). */
export interface Response extends Described {
  readonly node: Node;
  /** Without the header that OpenAPI ignores. */
  readonly headers: ReadonlyMap<string, Use<Header>>;
  readonly declaredHeaders: ReadonlyMap<string, Use<Header>>;
  readonly content: readonly MediaType[];
}

/** Extensions (`x-…`) by name. */
export type Extensions = ReadonlyMap<string, JsonValue>;

/** One alternative of a `security`: scopes by the name of a scheme, all of them needed (section 4.8.30). */
export type SecurityRequirement = ReadonlyMap<string, readonly string[]>;

/** What a path item says of all its operations. */
export interface PathItem {
  /** Where it is written. */
  readonly node: Node;
  /** Where its path is: there, or where the `$ref` to it is written. */
  readonly use: Node;
  /** Those that all of its operations have, as they are declared. */
  readonly parameters: readonly Use<Parameter>[];
  readonly servers: readonly Server[];
}

/** A path item under its key, with its operations. */
export interface PathEntry {
  readonly path: string;
  readonly pathItem: PathItem;
  readonly operations: readonly Operation[];
}

/** An operation with everything merged that the description says of it elsewhere. */
export interface Operation extends Described {
  readonly node: Node;
  readonly section: "paths" | "webhooks" | "callbacks" | "pathItems";
  /** Its key in `paths`, `webhooks` or `components.pathItems`; of a callback, its name and the expression. */
  readonly path: string;
  /** The name of a callback and the expression that says where it goes. */
  readonly callback?: { readonly name: string; readonly expression: string };
  /** `get`, `query`, or a key of `additionalOperations` such as `PURGE`. */
  readonly method: string;
  readonly operationId: string | undefined;
  readonly pathItem: PathItem;
  /** Those of the path item too, in the order of the description. Header parameters that OpenAPI ignores are left out. */
  readonly parameters: readonly Use<Parameter>[];
  /** {@link parameters} as they are declared: with ignored headers, whether or not those of the path are part of it. */
  readonly declaredParameters: readonly Use<Parameter>[];
  readonly requestBody: Use<RequestBody> | undefined;
  /** By status. */
  readonly responses: ReadonlyMap<string, Use<Response>>;
  readonly callbacks: readonly Operation[];
  readonly tags: readonly string[];
  /** Servers of its own. */
  readonly servers: readonly Server[];
  /** Its own security, `undefined` where that of the description holds. */
  readonly security: readonly SecurityRequirement[] | undefined;
  readonly extensions: Extensions;
  /** All of it, what its path item says of it included. References are not followed. */
  readonly written: Written;
}
