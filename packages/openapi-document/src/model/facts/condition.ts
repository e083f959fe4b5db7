import type { JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import { child, type Node } from "../node.ts";
import type { Schema } from "../schema.ts";
import { mergedSchema, type MergedSchema } from "./merged-schema.ts";

/** One of several things that a keyword says by name: a schema, or the names of properties. */
export interface NamedCondition {
  readonly value: JsonValue;
  readonly schema: MergedSchema;
}

/** A keyword that types cannot express, such as `not`, `if` or `dependentRequired`. */
export class Condition {
  readonly keyword: string;
  readonly node: Node;
  /** As it is written. */
  readonly value: JsonValue;
  readonly #holder: Schema;

  constructor(holder: Schema, keyword: string, value: JsonValue) {
    this.#holder = holder;
    this.keyword = keyword;
    this.node = child(holder.node, keyword);
    this.value = value;
  }

  /** What it says of values, where it holds one schema. */
  get schema(): MergedSchema {
    return mergedSchema(this.#holder.inner(this.keyword) ?? this.#holder);
  }

  /** What it says by name, `undefined` where it holds nothing by name. */
  get entries(): ReadonlyMap<string, NamedCondition> | undefined {
    const { value } = this;
    if (!isObject(value)) return undefined;
    const entries = new Map<string, NamedCondition>();
    for (const [name, schema] of this.#holder.map(this.keyword)) {
      entries.set(name, { value: value[name] ?? null, schema: mergedSchema(schema) });
    }
    return entries;
  }
}
