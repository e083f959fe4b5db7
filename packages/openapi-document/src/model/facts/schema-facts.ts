import type { JsonValue } from "../../document.ts";
import type { Node } from "../node.ts";
import type { Discriminator, Schema } from "../schema.ts";
import type { Condition } from "./condition.ts";
import type { MergedSchema } from "./merged-schema.ts";

/** A type of JSON Schema other than `null`; being nullable is a fact of its own. */
export type TypeName = "array" | "boolean" | "integer" | "number" | "object" | "string";

/** A value of a keyword and where the keyword stands. */
export interface Located<Value> {
  readonly value: Value;
  /** The digits of an integer that its `number` does not hold. */
  readonly digits?: string | undefined;
  readonly node: Node;
}

/** A value that a schema lists. */
export interface ListedValue extends Located<JsonValue> {
  /** The branch of a union that deprecates this value alone. */
  readonly deprecatedBy?: Node | undefined;
}

/** Alternatives of a schema: its `oneOf` or `anyOf`, without those that only say `null`. */
export interface Union {
  readonly keyword: "oneOf" | "anyOf";
  readonly node: Node;
  /** The part that holds the keyword. */
  readonly part: Schema;
  readonly branches: readonly MergedSchema[];
}

/**
 * What a schema says of its values, in one form for all spellings of OpenAPI 3.0, 3.1 and JSON Schema 2020-12:
 * `allOf` is merged, `nullable: true`, `type: [..., "null"]` and a `null` branch are one thing, `const` is an `enum`
 * of one value, limits that exclude nothing (`minLength: 0`) are left out.
 */
export interface SchemaFacts {
  readonly schema: MergedSchema;
  /** All schema objects that were merged, the outermost first. */
  readonly parts: readonly Schema[];
  /** `false` as a schema, or types that exclude each other: no value is allowed. */
  readonly impossible: boolean;
  /** `undefined` when every type is allowed. */
  readonly types: ReadonlySet<TypeName> | undefined;
  readonly nullable: boolean;
  /** Whether `type` says the types; else they follow from other keywords. */
  readonly isTyped: boolean;
  /** Where the type is said, else where the schema stands. */
  readonly typeNode: Node;
  /** The allowed values by canonical text, `null` left out; `undefined` when values are not listed. */
  readonly values: ReadonlyMap<string, ListedValue> | undefined;
  readonly extensibleValues: ReadonlyMap<string, Located<JsonValue>>;
  readonly format: Located<string> | undefined;
  /** Limits by keyword, merged to the tightest. `exclusiveMinimum` and `exclusiveMaximum` are numbers. */
  readonly limits: ReadonlyMap<string, Located<JsonValue>>;
  readonly properties: ReadonlyMap<string, MergedSchema>;
  /** Names of required properties, with the item of `required` that says so. */
  readonly required: ReadonlyMap<string, Node>;
  /** `undefined` when any further property is allowed, `false` when none is. */
  readonly additional: Located<MergedSchema | false> | undefined;
  readonly items: MergedSchema | undefined;
  readonly prefixItems: readonly MergedSchema[];
  readonly unions: readonly Union[];
  /** The unions whose branches are bare types: they came down to a list of types. */
  readonly typeUnions: readonly Union[];
  readonly discriminator: Discriminator | undefined;
  /** Keywords such as `not`, `if` or `contains`: all parts that have them, by keyword. */
  readonly conditions: ReadonlyMap<string, readonly Condition[]>;
  readonly encoding: ReadonlyMap<string, Located<JsonValue>>;
  readonly default: Located<JsonValue> | undefined;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
}
