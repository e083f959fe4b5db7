import type { ApiDocument, JsonArray, JsonObject, JsonValue } from "../document.ts";
import { withDigits } from "../model/exact-integers.ts";
import { isObject } from "../reference.ts";
import {
  childProvenance,
  itemProvenances,
  locateIn,
  ownChildProvenance,
  setChildProvenance,
  writtenAt,
  type Provenance,
} from "./provenance.ts";

interface OwnedPart {
  readonly value: JsonObject | JsonArray;
  readonly provenance: Provenance;
}

/**
 * A document that overlays change. Objects and arrays are copied on the way to a change, each of them once: the
 * documents that go in stay as they are, and what nobody changes is never copied.
 */
export class EditableDocument {
  readonly #base: ApiDocument;
  readonly #copies = new Set<object>();
  readonly #provenance: Provenance;
  #value: JsonObject;

  constructor(base: ApiDocument) {
    this.#base = base;
    this.#value = base.value;
    this.#provenance = writtenAt(base, []);
  }

  /** The root object as it is now. */
  get value(): JsonObject {
    return this.#value;
  }

  /** The document after its last change. */
  finish(): ApiDocument {
    const value = this.#value;
    const provenance = this.#provenance;
    return {
      ...this.#base,
      value,
      locate: (pointer) => locateIn(value, provenance, pointer),
    };
  }

  /**
   * Merges a value into the object at a location, or appends it to the array there. A list is appended item by
   * item. The value has to fit, see `conflictOf`; `source` says where it was written.
   */
  update(location: readonly string[], value: JsonValue, source: Provenance): void {
    const part = this.#own(location);
    if (Array.isArray(part.value)) append(part.value, part.provenance, value, source);
    else if (isObject(value)) this.#merge(part.value, part.provenance, value, source);
  }

  /** Removes the values at locations below the root, all of them as they were before the first went. */
  remove(locations: readonly (readonly string[])[]): void {
    for (const location of [...locations].sort(compareRemovals)) {
      const token = location.at(-1) ?? "";
      const { value, provenance } = this.#own(location.slice(0, -1));
      if (Array.isArray(value)) {
        itemProvenances(provenance, value.length).splice(Number(token), 1);
        value.splice(Number(token), 1);
      } else {
        delete value[token];
        if (provenance.children instanceof Map) provenance.children.delete(token);
      }
    }
  }

  #merge(target: JsonObject, provenance: Provenance, update: JsonObject, source: Provenance): void {
    for (const [key, value] of Object.entries(update)) {
      if (value === undefined) continue;
      const written = childProvenance(source, key);
      const existing = Object.hasOwn(target, key) ? target[key] : undefined;
      if (typeof existing !== "object" || existing === null) {
        setKey(target, key, value);
        setChildProvenance(provenance, key, written);
        continue;
      }
      const copy = this.#copy(existing);
      setKey(target, key, copy);
      const child = ownChildProvenance(provenance, key);
      if (Array.isArray(copy)) append(copy, child, value, written);
      else if (isObject(value)) this.#merge(copy, child, value, written);
    }
  }

  /** The object or array at a location, copied along with everything around it. */
  #own(location: readonly string[]): OwnedPart {
    this.#value = this.#copy(this.#value);
    let part: OwnedPart = { value: this.#value, provenance: this.#provenance };
    for (const token of location) {
      const { value: parent, provenance } = part;
      const child = Array.isArray(parent) ? parent[Number(token)] : parent[token];
      if (typeof child !== "object" || child === null)
        throw new Error("An update has to target an object or an array.");
      const value = this.#copy(child);
      if (Array.isArray(parent)) parent[Number(token)] = value;
      else setKey(parent, token, value);
      part = { value, provenance: ownChildProvenance(provenance, token) };
    }
    return part;
  }

  #copy<T extends JsonObject | JsonArray>(value: T): T;
  #copy(value: JsonObject | JsonArray): JsonObject | JsonArray {
    if (this.#copies.has(value)) return value;
    const copy = withDigits(Array.isArray(value) ? [...value] : { ...value }, value);
    this.#copies.add(copy);
    return copy;
  }
}

function append(
  target: JsonArray,
  provenance: Provenance,
  value: JsonValue,
  source: Provenance,
): void {
  const items = itemProvenances(provenance, target.length);
  if (!Array.isArray(value)) {
    target.push(value);
    items.push(writtenAt(source.document, source.tokens));
    return;
  }
  for (const [index, item] of value.entries()) {
    target.push(item);
    items.push(childProvenance(source, String(index)));
  }
}

/** An assignment to `__proto__` would change the object's prototype; as a key of a document it is a key. */
function setKey(object: JsonObject, key: string, value: JsonValue): void {
  Object.defineProperty(object, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/**
 * What stands inside of something else goes first, and the last items of an array: no removal takes away or moves what is
 * still to be removed.
 */
function compareRemovals(a: readonly string[], b: readonly string[]): number {
  return b.length - a.length || indexIn(b) - indexIn(a);
}

/** The last token of a location as an index; keys that are none come last, whatever they look like. */
function indexIn(location: readonly string[]): number {
  const token = location.at(-1) ?? "";
  return /^\d+$/.test(token) ? Number(token) : -1;
}
