import type { JsonObject, JsonValue } from "../../document.ts";
import { parsePointer, toPointer } from "../../json-pointer.ts";
import { isObject, isReference } from "../../reference.ts";
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

/** The named schemas of a side. */
export function namedSchemas({ root }: Side): JsonObject {
  const { components } = root;
  const schemas = isObject(components) ? components["schemas"] : undefined;
  return isObject(schemas) ? schemas : {};
}

/**
 * Finds the schemas that only have a new name: one that is gone and one that is new and says the same, prose aside.
 * Where several are alike, the same place in the operations decides nothing here, so that they stay apart.
 */
export function matchSchemaNames(base: Side, head: Side): SchemaNameMatches {
  const old = namedSchemas(base);
  const now = namedSchemas(head);
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
  return { kept, renamed, removed, added };
}

/** Knows which schema pointers name the same schema on both sides. `touched` are pointers of components. */
export function schemaNamesOf(
  base: Side,
  head: Side,
  { renamed }: SchemaNameMatches,
  touched: ReadonlySet<string>,
): SchemaNames {
  const old = namedSchemas(base);
  const now = namedSchemas(head);
  const nameIn = (pointer: string): string | undefined => {
    const [section, kind, name, ...rest] = parsePointer(pointer);
    return section === "components" && kind === "schemas" && rest.length === 0 ? name : undefined;
  };
  return {
    sameName(oldPointer, newPointer) {
      const name = nameIn(oldPointer);
      const renamedTo = name === undefined ? undefined : renamed.get(name);
      return (
        oldPointer === newPointer || (renamedTo !== undefined && renamedTo === nameIn(newPointer))
      );
    },
    isTouched(pointer) {
      const component = componentOf(pointer);
      return component === undefined || touched.has(component);
    },
    existed(pointer) {
      const name = nameIn(pointer);
      return name !== undefined && Object.hasOwn(old, name);
    },
    survives(pointer) {
      const name = nameIn(pointer);
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
