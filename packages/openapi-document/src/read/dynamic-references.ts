import type { JsonObject, JsonValue } from "../document.ts";
import { withDigits } from "../model/exact-integers.ts";
import { kindBelow } from "../model/grammar.ts";
import { child, pointerOf, rootNode, tokensOf, type Node } from "../model/node.ts";
import { References } from "../model/references.ts";
import { visitSchemas, type Place } from "../model/walk.ts";
import { isContainer, isObject, objectOf } from "../reference.ts";

/** So deep are generic schemas written out inside one another. */
const MAX_DEPTH = 8;

/** Where the `$dynamicAnchor`s lead that a reference comes through, by name: the outermost of each counts. */
type Scope = ReadonlyMap<string, Place<JsonObject>>;

/**
 * A description in which a `$ref` stands for each `$dynamicRef` (JSON Schema 2020-12 section 8.2.3.2).
 *
 * A schema that a `$ref` leads to and that has a `$dynamicRef` to something of the schema that refers to it is written
 * out there: a list of anything becomes a list of what the referring schema says. A `$dynamicRef` to no dynamic anchor is
 * a `$ref`, and one that leads nowhere stays, and is no type.
 */
export function withoutDynamicReferences(document: JsonObject): JsonObject {
  return new DynamicReferences(document).read();
}

class DynamicReferences {
  readonly #references: References;
  /** The dynamic anchors of each schema that has some of its own, see {@link isResource}. */
  readonly #anchors = new Map<JsonValue, Map<string, Place<JsonObject>>>();
  /** All dynamic anchors, the first of each name. */
  readonly #all = new Map<string, Place<JsonObject>>();
  readonly #names = new Map<JsonValue, ReadonlySet<string>>();
  /** What is being written out, from the outside in. */
  readonly #open: JsonValue[] = [];

  constructor(document: JsonObject) {
    this.#references = new References(document);
    for (const section of ["components", "paths", "webhooks"]) {
      const value = document[section];
      if (value !== undefined) this.#findAnchors({ node: child(rootNode, section), value });
    }
  }

  read(): JsonObject {
    const { node, value } = this.#references.root;
    return objectOf(this.#copy({ node, value }, new Map()));
  }

  #findAnchors(start: Place): void {
    visitSchemas(start, (place) => {
      const name = place.value["$dynamicAnchor"];
      if (typeof name !== "string") return;
      if (!this.#all.has(name)) this.#all.set(name, place);
      const resource = this.#resourceOf(place.node);
      if (resource === undefined) return;
      const known = this.#anchors.get(resource) ?? new Map<string, Place<JsonObject>>();
      if (!known.has(name)) known.set(name, place);
      this.#anchors.set(resource, known);
    });
  }

  /** The innermost schema around a node, or at it, that has anchors of its own. */
  #resourceOf(node: Node): JsonValue | undefined {
    for (let here: Node | undefined = node; here !== undefined; here = here.parent) {
      if (here.kind !== "schema") continue;
      const value = this.#references.at(tokensOf(here))?.value;
      if (isObject(value) && isResource(here, value)) return value;
    }
    return undefined;
  }

  #copy(place: Place, scope: Scope): JsonValue {
    const { node, value } = place;
    if (!isContainer(value)) return value;
    if (node.kind === "schema" && isObject(value)) {
      return this.#copySchema({ node, value }, this.#scopeIn({ node, value }, scope));
    }
    return this.#copyInside(place, scope);
  }

  /** Definitions are come to by references, whatever stands around them. */
  #scopeIn({ node, value }: Place<JsonObject>, scope: Scope): Scope {
    const isDefinition = node.parent?.key === "$defs" || node.parent?.key === "definitions";
    const outer: Scope = isDefinition && isResource(node, value) ? new Map() : scope;
    return new Map([...(this.#anchors.get(value) ?? []), ...outer]);
  }

  #copySchema(place: Place<JsonObject>, scope: Scope): JsonValue {
    const { node, value } = place;
    const { $dynamicRef, ...others } = value;
    if (typeof $dynamicRef === "string" && value["$ref"] === undefined) {
      const bound = this.#boundTo($dynamicRef, scope);
      if (bound !== undefined) {
        const rest = objectOf(this.#copyInside({ node, value: others }, scope));
        return { ...rest, $ref: referenceTo(bound) };
      }
      // One that leads to no dynamic anchor is a `$ref` in all but name.
      if (this.#references.target($dynamicRef) !== undefined) {
        return this.#copySchema({ node, value: { ...others, $ref: $dynamicRef } }, scope);
      }
    }
    const { $ref } = value;
    const target = typeof $ref === "string" ? this.#references.target($ref) : undefined;
    if (target === undefined || !isObject(target.value) || !this.#isRebound(target.value, scope)) {
      return this.#copyInside(place, scope);
    }
    if (this.#open.includes(target.value) || this.#open.length >= MAX_DEPTH) {
      return this.#copyInside(place, scope);
    }
    const { $ref: __, ...siblings } = value;
    const own = objectOf(this.#copyInside({ node, value: siblings }, scope));
    this.#open.push(target.value);
    const inner = new Map([...(this.#anchors.get(target.value) ?? []), ...scope]);
    const written = objectOf(this.#copySchema({ node: target.node, value: target.value }, inner));
    this.#open.pop();
    const part = Object.fromEntries(
      Object.entries(written).filter(([keyword]) => !identifying.has(keyword)),
    );
    const { allOf } = own;
    return { ...own, allOf: [part, ...(Array.isArray(allOf) ? allOf : [])] };
  }

  #copyInside({ node, value }: Place, scope: Scope): JsonValue {
    if (Array.isArray(value)) {
      const kind = node.kind === "schema" ? "schema" : kindBelow(node.kind, "0");
      const items = value.map((item, index) =>
        this.#copy({ node: child(node, index, kind), value: item }, scope),
      );
      return items.every((item, index) => item === value[index]) ? value : items;
    }
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, inner = null]): [string, JsonValue] => [
      key,
      this.#copy({ node: child(node, key), value: inner }, scope),
    ]);
    return entries.every(([key, inner]) => inner === value[key])
      ? value
      : withDigits(Object.fromEntries(entries), value);
  }

  #boundTo(ref: string, scope: Scope): Place<JsonObject> | undefined {
    const name = dynamicName(ref);
    return name === undefined ? undefined : (scope.get(name) ?? this.#all.get(name));
  }

  /** Whether a schema comes to something else by a way through `scope` than by itself. */
  #isRebound(schema: JsonObject, scope: Scope): boolean {
    if (scope.size === 0) return false;
    const own = this.#anchors.get(schema);
    return [...this.#namesIn(schema)].some((name) => {
      const bound = scope.get(name);
      return bound !== undefined && bound.value !== (own?.get(name) ?? this.#all.get(name))?.value;
    });
  }

  /** The names of the dynamic references in a schema, and in what it refers to. */
  #namesIn(schema: JsonObject): ReadonlySet<string> {
    const known = this.#names.get(schema);
    if (known !== undefined) return known;
    const names = new Set<string>();
    const seen = new Set<JsonValue>();
    const open: JsonValue[] = [schema];
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      if (!isContainer(value) || seen.has(value)) continue;
      seen.add(value);
      if (isObject(value)) {
        const { $ref } = value;
        const name = dynamicName(value["$dynamicRef"]);
        if (name !== undefined) names.add(name);
        const target = typeof $ref === "string" ? this.#references.target($ref) : undefined;
        if (target !== undefined) open.push(target.value);
      }
      for (const [key, inner] of Object.entries(value)) {
        if (inner !== undefined && key !== "$defs" && key !== "examples") open.push(inner);
      }
    }
    this.#names.set(schema, names);
    return names;
  }
}

/** Keywords that name a schema or its definitions, which a copy has no use for. */
const identifying: ReadonlySet<string> = new Set([
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$defs",
  "definitions",
]);

/**
 * Whether a schema has dynamic anchors of its own: one with an `$id`, by the specification; and, as people write it
 * without one, a named schema, or one that refers to another and has definitions.
 */
function isResource({ parent }: Node, value: JsonObject): boolean {
  const isNamed = parent?.key === "schemas" && parent.parent?.kind === "components";
  return (
    isNamed ||
    typeof value["$id"] === "string" ||
    (isObject(value["$defs"]) && value["$ref"] !== undefined)
  );
}

function dynamicName(ref: JsonValue | undefined): string | undefined {
  return typeof ref === "string" ? /#([^/]+)$/.exec(ref)?.[1] : undefined;
}

function referenceTo({ node }: Place): string {
  return `#${pointerOf(node)}`;
}
