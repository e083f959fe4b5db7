import type { JsonObject, JsonValue } from "../../document.ts";
import { isReference, referencePointer, resolvePointer } from "../../reference.ts";
import { textOf } from "../text-of.ts";

/** One of the two descriptions that are compared. */
export interface Side {
  readonly name: "base" | "head";
  readonly root: JsonObject;
  /** Whether keywords beside a `$ref` count: they do from OpenAPI 3.1 on (JSON Schema 2020-12), in 3.0 they do not. */
  readonly keepsReferenceSiblings: boolean;
}

/** A side of the comparison. */
export function sideOf(name: Side["name"], root: JsonObject): Side {
  return { name, root, keepsReferenceSiblings: !textOf(root["openapi"]).startsWith("3.0") };
}

/** A value of a description and where it stands. */
export interface Place {
  readonly pointer: string;
  readonly value: JsonValue;
}

/** Follows a `$ref` by one step: there may be another one. `undefined` when it leads out of the document or to nothing. */
export function followOnce(side: Side, reference: { readonly $ref: string }): Place | undefined {
  const pointer = referencePointer(reference.$ref);
  const value = pointer === undefined ? undefined : resolvePointer(side.root, pointer);
  return pointer === undefined || value === undefined ? undefined : { pointer, value };
}

/**
 * Follows a `$ref` to what it stands for, as many steps as it takes. `undefined` when it leads out of the document,
 * to nothing, or in a circle.
 */
export function follow(side: Side, pointer: string, value: JsonValue): Place | undefined {
  const seen = new Set<string>();
  let place: Place = { pointer, value };
  while (isReference(place.value)) {
    const target = followOnce(side, place.value);
    if (target === undefined || seen.has(target.pointer)) return undefined;
    seen.add(target.pointer);
    place = target;
  }
  return place;
}
