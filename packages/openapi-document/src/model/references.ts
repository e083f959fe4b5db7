import type { JsonObject, JsonValue } from "../document.ts";
import { parsePointer, toPointer } from "../json-pointer.ts";
import { isObject, isReference, referencePointer } from "../reference.ts";
import { child, type Node, rootNode } from "./node.ts";
import { isReferable, misfit } from "./reference-target.ts";
import { visitSchemas, type Place } from "./walk.ts";

/** An entry of `components` by the name of its group and its own. */
export interface ComponentName {
  readonly group: string;
  readonly name: string;
}

/** Follows the `$ref`s of one description; each is looked up once. */
export class References {
  readonly root: Place<JsonObject>;
  readonly #targets = new Map<string, Place | undefined>();
  readonly #ends = new Map<string, Place | undefined>();
  #anchors: ReadonlyMap<string, Place> | undefined;

  constructor(root: JsonObject) {
    this.root = { node: rootNode, value: root };
  }

  /** What a `$ref` points to, which can be a reference again. `undefined` when it points to nothing here. */
  target(ref: string): Place | undefined {
    const known = this.#targets.get(ref);
    if (known !== undefined || this.#targets.has(ref)) return known;
    const target = this.#find(ref);
    this.#targets.set(ref, target);
    return target;
  }

  /**
   * The value that a place stands for: itself, or the end of its chain of `$ref`s, however long. `undefined` when there
   * is none, or when it cannot stand there. What stands in a field that OpenAPI does not know is what the place has to be.
   */
  follow(place: Place): Place | undefined {
    if (!isReference(place.value)) return place;
    const { kind } = place.node;
    const end = this.#endOf(place);
    if (end === undefined || (isReferable(kind) && misfit(kind, end) !== undefined)) {
      return undefined;
    }
    return end.node.kind === "value" ? { node: { ...end.node, kind }, value: end.value } : end;
  }

  #endOf(place: Place): Place | undefined {
    const chain = new Set<string>();
    let end: Place | undefined = place;
    while (end !== undefined && isReference(end.value)) {
      const { $ref } = end.value;
      if (this.#ends.has($ref)) {
        end = this.#ends.get($ref);
        break;
      }
      // A chain that leads back to itself has no end.
      if (chain.has($ref)) end = undefined;
      else {
        chain.add($ref);
        end = this.target($ref);
      }
    }
    for (const ref of chain) this.#ends.set(ref, end);
    return end;
  }

  /** What the keys lead to from the description, `undefined` where nothing stands there. */
  at(tokens: readonly string[]): Place | undefined {
    let { node, value }: Place = this.root;
    for (const token of tokens) {
      const inner = childOf(value, token);
      if (inner === undefined) return undefined;
      node = child(node, token);
      value = inner;
    }
    return { node, value };
  }

  #find(ref: string): Place | undefined {
    const pointer = referencePointer(ref);
    if (pointer === undefined) return ref.startsWith("#") ? this.#anchor(ref.slice(1)) : undefined;
    return this.at(parsePointer(pointer));
  }

  #anchor(name: string): Place | undefined {
    this.#anchors ??= anchorsIn(this.root);
    return this.#anchors.get(name);
  }
}

/** The value under a key of an object or at an index of a list; only own keys count, so `__proto__` finds a key of that name. */
export function childOf(value: JsonValue, token: string): JsonValue | undefined {
  if (Array.isArray(value))
    return /^(?:0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

/** The entry of `components` that a node is, `undefined` for any other node. */
export function componentAt({ key, parent: group }: Node): ComponentName | undefined {
  return group?.parent?.kind === "components" ? { group: group.key, name: key } : undefined;
}

/** The entry of `components` that a node is or stands in, `undefined` for any other node. */
export function componentAround(node: Node): ComponentName | undefined {
  for (let here: Node | undefined = node; here !== undefined; here = here.parent) {
    const component = componentAt(here);
    if (component !== undefined) return component;
  }
  return undefined;
}

/** A text that is the same for the same entry of `components`, whichever description it stands in. */
export function componentId({ group, name }: ComponentName): string {
  return `${group}/${name}`;
}

/**
 * The `$ref` that the mapping of a discriminator stands for: it can be the bare name of a schema, which is letters,
 * digits, dots, dashes and underscores (OpenAPI 3.1 sections 4.8.25 and 4.8.7).
 */
export function mappedRef(to: string): string {
  return /^[\w.-]+$/.test(to) ? `#${toPointer(["components", "schemas", to])}` : to;
}

/** The schemas that an `$anchor` names (JSON Schema 2020-12 section 8.2.2). */
function anchorsIn(root: Place<JsonObject>): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  visitSchemas(root, (place) => {
    for (const keyword of ["$anchor", "$dynamicAnchor"]) {
      const name = place.value[keyword];
      if (typeof name === "string" && !found.has(name)) found.set(name, place);
    }
  });
  return found;
}
