import type { JsonValue } from "../document.ts";
import { sameJson } from "./json-text.ts";

/** What is written at some places of a description: good for nothing but to see whether two say the same. */
export class Written {
  readonly #values: readonly (JsonValue | undefined)[];

  constructor(...values: readonly (JsonValue | undefined)[]) {
    this.#values = values;
  }

  /** Whether the same is written, whatever the order of keys. */
  equals(other: Written): boolean {
    return this.#values.every((value, index) => sameJson(value, other.#values[index]));
  }
}
