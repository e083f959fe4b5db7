import type { JsonObject } from "../document.ts";
import { toPointer } from "../json-pointer.ts";
import type { ReferencePlace } from "./reference-targets.ts";
import type { FilePlace } from "./schema-resources.ts";

/** A Reference Object and the value that is put in its place. */
export interface PutInPlace {
  readonly reference: ReferencePlace;
  readonly target: FilePlace;
}

/** What references become in one document. */
export interface Replacements {
  /** New texts by the object and the key that they stand in; `undefined` for a `$ref` that is left out. */
  readonly texts: Map<JsonObject, Map<string, string | undefined>>;
  /** By the Reference Object. */
  readonly inPlace: Map<JsonObject, PutInPlace>;
  /** What is added to `components`, by group and name. */
  readonly components: Map<string, Map<string, FilePlace>>;
}

/** The `$ref` that leads to a place of the same document. */
export function referenceTo(tokens: readonly string[]): string {
  return `#${toPointer(tokens).replaceAll("%", "%25")}`;
}
