import type { JsonValue } from "@convex-openapi/document/model";

/** Where the schema stands that a hook is called for. */
export interface HookContext {
  /**
   * Its location as openapi-typescript has it: `#/components/schemas/Pet/kind` is the property `kind` of `Pet`. Keywords
   * that only lead to a schema, as `properties` and `items`, are no part of it.
   */
  readonly path: string;
  /** The schema as the description has it. */
  readonly schema: JsonValue;
}

/** The text of a type, or nothing where the type stays as it is. */
export type HookText = string | undefined;

/** The text of a type, and whether a property that holds it can be absent. */
export interface OptionalText {
  readonly schema: string;
  readonly questionToken?: boolean | undefined;
}

/** Functions that put types of their own in place of those that schemas have. */
export interface TypeHooks {
  /** The type of a schema, before it is read: `schema.format === "date-time" ? "Date" : undefined`. */
  readonly transform?:
    ((schema: WrittenSchema, context: HookContext) => HookText | OptionalText) | undefined;
  /** The type of a property, whose text is given. */
  readonly transformProperty?:
    ((type: string, schema: WrittenSchema, context: HookContext) => HookText) | undefined;
  /** The type of any schema, whose text is given. */
  readonly postTransform?: ((type: string, context: HookContext) => HookText) | undefined;
}

/** A schema as it is written. A keyword that is absent reads as `undefined`. */
export interface WrittenSchema {
  readonly [keyword: string]: JsonValue | undefined;
}
