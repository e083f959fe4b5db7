import { withDigits } from "../model/exact-integers.ts";
import type { JsonArray, JsonObject, JsonValue } from "../document.ts";
import type { Position } from "../position.ts";
import { parsePointer, toPointer } from "../json-pointer.ts";
import { child, type Node, pointerOf, refNode, tokensOf } from "../model/node.ts";
import { childOf } from "../model/references.ts";
import { isContainer, objectOf } from "../reference.ts";
import { DocumentError } from "./document-error.ts";
import { isData, kindInside } from "./kind-inside.ts";
import { MAX_DEPTH } from "./parsed-text.ts";
import { referenceTo, type PutInPlace, type Replacements } from "./replacements.ts";
import type { ReferencePlace } from "./reference-targets.ts";
import type { FilePlace, SchemaResource } from "./schema-resources.ts";

/** Upper bound on inlined objects and arrays: ten times as many as in the largest descriptions in use. */
const MAX_INLINED_VALUES = 1_000_000;

/** A description in one document, and where its parts were written. */
export interface AssembledDocument {
  readonly value: JsonObject;
  /** See `ApiDocument.locate`. */
  readonly locate: (pointer: string) => Position;
}

/**
 * Makes one document of a description in several files. What nothing was replaced in is not copied.
 * @throws {DocumentError} when values that are put in place make it deeper or larger than any description is.
 */
export function assembleDocument(
  root: SchemaResource,
  replacements: Replacements,
): AssembledDocument {
  const assembler = new Assembler(replacements);
  const value = assembler.document(root);
  const start: Origin = { place: { resource: root, node: root.node, value: root.value } };
  return { value, locate: (pointer) => assembler.locate(value, start, pointer) };
}

/** Where an object of the document was written. */
interface Origin {
  readonly place: FilePlace;
  /** Where the keys were written that are not at {@link place}. */
  readonly others?: FilePlace;
}

class Assembler {
  readonly #replacements: Replacements;
  readonly #origins = new Map<object, Origin>();
  /** Where texts, numbers and the like were written that became components, by their pointer in the document. */
  readonly #scalars = new Map<string, Origin>();
  /** Where the values are being put that a copy is inside of. */
  readonly #open = new Map<JsonValue, Node>();
  /** Where values were put in the field that a copy is inside of, if OpenAPI does not say what stands in it. */
  readonly #placed = new Map<JsonValue, Node>();
  /** How many objects and lists were put in place. */
  #inPlace = 0;

  constructor(replacements: Replacements) {
    this.#replacements = replacements;
  }

  document({ node, value }: SchemaResource): JsonObject {
    this.#open.set(value, node);
    const document = objectOf(this.#copy(value, node, 0));
    let components = objectOf(document["components"]);
    const written = this.#origins.get(components);
    for (const [group, members] of this.#replacements.components) {
      if (members.size === 0) continue;
      const parent = child(child(node, "components"), group);
      const added = [...members].map(([name, place]) => {
        return [name, this.#moved(place, child(parent, name))] as const;
      });
      const own = objectOf(components[group]);
      const all = { ...own, ...Object.fromEntries(added) };
      this.#written(all, this.#origins.get(own));
      components = { ...components, [group]: all };
    }
    this.#written(components, written);
    return Object.keys(components).length === 0 ? document : { ...document, components };
  }

  locate(document: JsonObject, root: Origin, pointer: string): Position {
    let origin = root;
    let value: JsonValue = document;
    let tokens: readonly string[] = [];
    const keys = parsePointer(pointer);
    for (const [index, token] of keys.entries()) {
      const inner = childOf(value, token);
      if (inner === undefined) break;
      const known = isContainer(inner)
        ? this.#origins.get(inner)
        : this.#scalars.get(toPointer(keys.slice(0, index + 1)));
      if (known === undefined && tokens.length === 0) origin = holderOf(origin, token);
      tokens = known === undefined ? [...tokens, token] : [];
      origin = known ?? origin;
      value = inner;
    }
    const { node, resource } = origin.place;
    return resource.file.locate(toPointer([...tokensOf(node), ...tokens]));
  }

  /** A value of another file as it becomes a component. */
  #moved(place: FilePlace, at: Node): JsonValue {
    const value = this.#copy(place.value, at, 0);
    if (!isContainer(value)) this.#scalars.set(pointerOf(at), { place });
    return this.#written(value, { place });
  }

  #copy(value: JsonValue, at: Node, depth: number): JsonValue {
    if (!isContainer(value)) return value;
    if (this.#open.size > 1) this.#inPlace += 1;
    if (Array.isArray(value)) {
      const items = value.map((item, index) => this.#copyAt(String(index), item, value, at, depth));
      return items.every((item, index) => item === value[index]) ? value : items;
    }
    const { inPlace, texts } = this.#replacements.get(value, at.kind) ?? {};
    if (inPlace !== undefined) return this.#putInPlace(inPlace, at, depth);
    const entries = Object.entries(value).flatMap(([key, inner = null]): [string, JsonValue][] => {
      if (texts?.has(key) !== true) return [[key, this.#copyAt(key, inner, value, at, depth)]];
      const text = texts.get(key);
      return text === undefined ? [] : [[key, text]];
    });
    const isWhole = entries.length === Object.keys(value).length;
    const isSame = isWhole && entries.every(([key, inner]) => inner === value[key]);
    return isSame ? value : withDigits(Object.fromEntries(entries), value);
  }

  /** A copy of what an object or a list that becomes the one at a node has under a key. */
  #copyAt(
    key: string,
    inner: JsonValue,
    holder: JsonObject | JsonArray,
    at: Node,
    depth: number,
  ): JsonValue {
    const kind = kindInside({ node: at, value: holder }, key);
    if (kind === "value") {
      if (isData(at.kind, key)) return inner;
      if (at.kind !== "value") this.#placed.clear();
    }
    return this.#copy(inner, child(at, key, kind), depth + 1);
  }

  #putInPlace({ reference, target }: PutInPlace, at: Node, depth: number): JsonValue {
    const { $ref: _, ...siblings } = reference.value;
    if (depth > MAX_DEPTH || this.#inPlace > MAX_INLINED_VALUES) throw oversized(reference);
    const known = isContainer(target.value) ? this.#knownNode(target.value, at) : undefined;
    if (known !== undefined) return { ...siblings, $ref: referenceTo(tokensOf(known)) };
    this.#open.set(target.value, at);
    this.#placed.set(target.value, at);
    const copy = this.#copy(target.value, at, depth);
    this.#open.delete(target.value);
    if (!isContainer(copy)) return copy;
    // An object of its own, for the same value may be put in several places.
    const own = objectOf(this.#copy(siblings, at, depth));
    const placed = Array.isArray(copy) ? [...copy] : { ...copy, ...own };
    return this.#written(placed, { place: reference, others: target });
  }

  /** Where a value is that does not need another copy. */
  #knownNode(value: JsonValue, at: Node): Node | undefined {
    return this.#open.get(value) ?? (at.kind === "value" ? this.#placed.get(value) : undefined);
  }

  #written(value: JsonValue, origin: Origin | undefined): JsonValue {
    const isNew = isContainer(value) && !this.#origins.has(value);
    if (isNew && origin !== undefined) this.#origins.set(value, origin);
    return value;
  }
}

/** Where a key of an object was written. */
function holderOf({ place, others }: Origin, key: string): Origin {
  const isOther = others !== undefined && childOf(place.value, key) === undefined;
  return { place: isOther ? others : place };
}

function oversized(reference: ReferencePlace): DocumentError {
  const pointer = pointerOf(refNode(reference.node));
  const ref = JSON.stringify(reference.value.$ref);
  const message = `Resolving the $ref ${ref} would make the description too deep or too large.`;
  const position = reference.resource.file.locate(pointer);
  return new DocumentError([
    { severity: "error", rule: "oversized-document", message, pointer, position },
  ]);
}
