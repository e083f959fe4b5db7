import type { JsonObject, JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import { kindBelow, type NodeKind } from "../grammar.ts";
import { memberText } from "../json-text.ts";
import { isProse } from "../keywords.ts";

/**
 * Numbers for what schemas say, prose aside: equal ones are equal. Each schema is read once, however many others it
 * stands in, so that the alternatives of alternatives take no longer than their text is long.
 */
export class Shapes {
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<JsonObject, number>();

  /** The number of a schema. */
  of(schema: JsonValue): number {
    if (!isObject(schema)) return this.#numberOf(JSON.stringify(schema));
    const known = this.#known.get(schema);
    if (known !== undefined) return known;
    const number = this.#numberOf(this.#textOf("schema", schema));
    this.#known.set(schema, number);
    return number;
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  #textOf(kind: NodeKind, object: JsonObject): string {
    const isSchema = kind === "schema";
    const parts = Object.keys(object)
      .filter((key) => !isSchema || !isProse(key))
      .sort()
      .map((key) => {
        const value = object[key];
        const below = kindBelow(kind, key);
        const text =
          below === "value" ? memberText(object, key, value) : this.#partOf(below, value);
        return `${JSON.stringify(key)}:${text}`;
      });
    return `{${parts.join(",")}}`;
  }

  /** What stands for the schemas under a keyword: a schema, a map or a list of them. */
  #partOf(kind: NodeKind, value: JsonValue | undefined): string {
    if (value === undefined) return "";
    if (Array.isArray(value)) return `[${value.map((item) => this.of(item)).join(",")}]`;
    if (kind === "schema" || !isObject(value)) return `#${this.of(value)}`;
    return this.#textOf(kind, value);
  }
}
