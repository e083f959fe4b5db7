import type { JsonObject } from "../document.ts";
import { toPointer } from "../json-pointer.ts";
import type { NodeKind } from "../model/grammar.ts";
import type { ReferencePlace } from "./reference-targets.ts";
import type { FilePlace } from "./schema-resources.ts";

/** A Reference Object and the value that is put in its place. */
export interface PutInPlace {
  readonly reference: ReferencePlace;
  readonly target: FilePlace;
}

/** What becomes of the references in one object. */
export interface Replacement {
  /** New texts by key; `undefined` for a `$ref` that is left out. */
  readonly texts: Map<string, string | undefined>;
  /** What is put in the place of the object, which then is a Reference Object. */
  inPlace: PutInPlace | undefined;
}

/** What references become in one document. */
export class Replacements {
  /** What is added to `components`, by group and name. */
  readonly components: Map<string, Map<string, FilePlace>> = new Map();
  readonly #byHolder = new Map<JsonObject, Map<NodeKind, Replacement>>();

  /**
   * What becomes of the references of an object where something of a kind stands. In a field that OpenAPI does not know
   * an object is what references take it for, if they do.
   */
  get(holder: JsonObject, kind: NodeKind): Replacement | undefined {
    const kinds = this.#byHolder.get(holder);
    if (kinds === undefined || kind !== "value") return kinds?.get(kind);
    return [...kinds].find(([known]) => known !== "value")?.[1] ?? kinds.get("value");
  }

  /** The same to write into. */
  of(holder: JsonObject, kind: NodeKind): Replacement {
    const kinds = this.#byHolder.get(holder) ?? new Map<NodeKind, Replacement>();
    this.#byHolder.set(holder, kinds);
    const replacement = kinds.get(kind) ?? { texts: new Map(), inPlace: undefined };
    kinds.set(kind, replacement);
    return replacement;
  }
}

/** The `$ref` that leads to a place of the same document. */
export function referenceTo(tokens: readonly string[]): string {
  return `#${toPointer(tokens).replaceAll("%", "%25")}`;
}
