import type { ApiDocument, JsonValue } from "../document.ts";
import type { Position } from "../position.ts";
import { parsePointer, toPointer } from "../json-pointer.ts";

/**
 * Where a value was written: a document and the pointer of the value there. `children` holds only what stands
 * elsewhere than the value itself does; every other child is found by its own key.
 */
export interface Provenance {
  readonly document: ApiDocument;
  readonly tokens: readonly string[];
  /** By key for an object. An array that an overlay changed has one entry per item, in order. */
  children: Map<string, Provenance> | Provenance[] | undefined;
}

/** A value that stands as it was written, whole. */
export function writtenAt(document: ApiDocument, tokens: readonly string[]): Provenance {
  return { document, tokens, children: undefined };
}

/** The provenance of a child, without a trace of the question. */
export function childProvenance(parent: Provenance, token: string): Provenance {
  const { children } = parent;
  const moved = Array.isArray(children) ? children[Number(token)] : children?.get(token);
  return moved ?? writtenAt(parent.document, [...parent.tokens, token]);
}

/** The provenance of a child, kept in its parent so that it can be changed. */
export function ownChildProvenance(parent: Provenance, token: string): Provenance {
  const child = childProvenance(parent, token);
  setChildProvenance(parent, token, child);
  return child;
}

/** Says where a child of an object, or an item of an array that has one provenance per item, was written. */
export function setChildProvenance(parent: Provenance, token: string, child: Provenance): void {
  const children = parent.children ?? new Map<string, Provenance>();
  if (Array.isArray(children)) children[Number(token)] = child;
  else children.set(token, child);
  parent.children = children;
}

/** One provenance per item of an array of `length` items, to be changed along with the array. */
export function itemProvenances(parent: Provenance, length: number): Provenance[] {
  if (Array.isArray(parent.children)) return parent.children;
  const items = Array.from({ length }, (_, index) => childProvenance(parent, String(index)));
  parent.children = items;
  return items;
}

/** `ApiDocument.locate` of a value that was written in several documents. */
export function locateIn(value: JsonValue, root: Provenance, pointer: string): Position {
  let current: JsonValue | undefined = value;
  let provenance = root;
  for (const token of parsePointer(pointer)) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, token)) break;
    current = Array.isArray(current) ? current[Number(token)] : current[token];
    provenance = childProvenance(provenance, token);
  }
  return provenance.document.locate(toPointer(provenance.tokens));
}
