import type { JsonObject, JsonValue } from "../../document.ts";
import { parsePointer, toPointer } from "../../json-pointer.ts";
import { isObject, isReference, referencePointer } from "../../reference.ts";
import { componentOf } from "../reachability.ts";
import { canonicalText } from "../schema/json-text.ts";
import { isProse } from "../schema/keywords.ts";
import type { Side } from "../schema/side.ts";
import type { SchemaNames } from "./edit-recorder.ts";

/** What became of the named schemas of the old description. */
export interface SchemaNameMatches {
  readonly kept: readonly string[];
  /** Old name to new name. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The named schemas of a description. */
export function namedSchemas({ components }: JsonObject): JsonObject {
  const schemas = isObject(components) ? components["schemas"] : undefined;
  return isObject(schemas) ? schemas : {};
}

/**
 * Finds the schemas that only have a new name: one that is gone and one that is new and says the same, prose aside.
 * Where several are alike, the same place in the operations decides nothing here, so that they stay apart.
 */
export function matchSchemaNames(base: Side, head: Side): SchemaNameMatches {
  const old = namedSchemas(base.root);
  const now = namedSchemas(head.root);
  const kept = Object.keys(old).filter((name) => Object.hasOwn(now, name));
  let removed = Object.keys(old).filter((name) => !Object.hasOwn(now, name));
  let added = Object.keys(now).filter((name) => !Object.hasOwn(old, name));
  const renamed = new Map<string, string>();
  // A renamed schema can refer to another: each round takes those whose references are understood by then.
  for (let found = true; found;) {
    found = false;
    const shapes = groupBy(added, (name) => shapeOf(now[name], new Map(), name));
    const oldShapes = groupBy(removed, (name) => shapeOf(old[name], renamed, name));
    for (const [shape, [name, ...more]] of oldShapes) {
      const [other, ...others] = shapes.get(shape) ?? [];
      if (name === undefined || other === undefined) continue;
      if (more.length > 0 || others.length > 0) continue;
      renamed.set(name, other);
      removed = removed.filter((item) => item !== name);
      added = added.filter((item) => item !== other);
      found = true;
    }
  }
  for (const [name, other] of renamedInPlace(base, head, new Set(removed), new Set(added))) {
    renamed.set(name, other);
    removed = removed.filter((item) => item !== name);
    added = added.filter((item) => item !== other);
  }
  return { kept, renamed, removed, added };
}

/**
 * Schemas that were renamed and edited at once: wherever the old description refers to one that is gone, the new one
 * refers to the same new one, and they share at least half of their properties.
 */
function renamedInPlace(
  base: Side,
  head: Side,
  removed: ReadonlySet<string>,
  added: ReadonlySet<string>,
): Map<string, string> {
  const found = new Map<string, string>();
  if (removed.size === 0 || added.size === 0) return found;
  const pairs = new Map<string, Set<string>>();
  const backwards = new Map<string, Set<string>>();
  const visit = (left: JsonValue | undefined, right: JsonValue | undefined): void => {
    if (isReference(left) && isReference(right)) {
      const name = schemaNameOf(referencePointer(left.$ref));
      const other = schemaNameOf(referencePointer(right.$ref));
      if (name === undefined || other === undefined) return;
      if (!removed.has(name) || !added.has(other)) return;
      pairs.set(name, (pairs.get(name) ?? new Set()).add(other));
      backwards.set(other, (backwards.get(other) ?? new Set()).add(name));
    } else if (Array.isArray(left) && Array.isArray(right)) {
      left.forEach((item, index) => visit(item, right[index]));
    } else if (isObject(left) && isObject(right)) {
      for (const key in left) visit(left[key], right[key]);
    }
  };
  visit(base.root["paths"], head.root["paths"]);
  visit(base.root["components"], head.root["components"]);
  const old = namedSchemas(base.root);
  const now = namedSchemas(head.root);
  for (const [name, others] of pairs) {
    const [other] = others;
    if (other === undefined || others.size > 1 || (backwards.get(other)?.size ?? 0) > 1) continue;
    if (isLike(old[name], now[other])) found.set(name, other);
  }
  return found;
}

/** Whether two schemas are objects that share at least half of the properties of the smaller one. */
function isLike(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  const names = (schema: JsonValue | undefined): string[] => {
    const properties = isObject(schema) ? schema["properties"] : undefined;
    return isObject(properties) ? Object.keys(properties) : [];
  };
  const old = names(left);
  const now = new Set(names(right));
  const shared = old.filter((name) => now.has(name)).length;
  return shared > 0 && shared * 2 >= Math.min(old.length, now.size);
}

/** The name of the named schema that a pointer points at, `undefined` when it points at something else. */
export function schemaNameOf(pointer: string | undefined): string | undefined {
  const [section, kind, name, ...rest] = parsePointer(pointer ?? "");
  return section === "components" && kind === "schemas" && rest.length === 0 ? name : undefined;
}

/** Knows which schema pointers name the same schema on both sides. `touched` are pointers of components. */
export function schemaNamesOf(
  base: Side,
  head: Side,
  { renamed }: SchemaNameMatches,
  touched: ReadonlySet<string>,
): SchemaNames {
  const old = namedSchemas(base.root);
  const now = namedSchemas(head.root);
  return {
    sameName(oldPointer, newPointer) {
      const name = schemaNameOf(oldPointer);
      const renamedTo = name === undefined ? undefined : renamed.get(name);
      return (
        oldPointer === newPointer ||
        (renamedTo !== undefined && renamedTo === schemaNameOf(newPointer))
      );
    },
    isTouched(pointer) {
      const component = componentOf(pointer);
      return component === undefined || touched.has(component);
    },
    existed(pointer) {
      const name = schemaNameOf(pointer);
      return name !== undefined && Object.hasOwn(old, name);
    },
    survives(pointer) {
      const name = schemaNameOf(pointer);
      return name !== undefined && Object.hasOwn(now, name);
    },
  };
}

function groupBy(
  names: readonly string[],
  shapeFor: (name: string) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const shape = shapeFor(name);
    groups.set(shape, [...(groups.get(shape) ?? []), name]);
  }
  return groups;
}

/** What a schema says, prose aside, with its references in their new names and those to itself as `#`. */
function shapeOf(
  schema: JsonValue | undefined,
  renamed: ReadonlyMap<string, string>,
  own: string,
): string {
  const refOf = (name: string): string => `#${toPointer(["components", "schemas", name])}`;
  const references = new Map([...renamed].map(([from, to]) => [refOf(from), refOf(to)]));
  references.set(refOf(own), "#");
  const strip = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(strip);
    if (!isObject(value)) return value;
    if (isReference(value)) return { $ref: references.get(value.$ref) ?? value.$ref };
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]): [string, JsonValue][] => {
        if (item === undefined || (isProse(key) && typeof item !== "object")) return [];
        return [[key, strip(item)]];
      }),
    );
  };
  return canonicalText(schema === undefined ? null : strip(schema));
}
