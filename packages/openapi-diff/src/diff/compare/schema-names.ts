import {
  type ApiModel,
  componentAround,
  componentAt,
  componentId,
  factsOf,
  groupBy,
  mergedSchema,
  type Node,
  partId,
  pointerOf,
  type Schema,
} from "@convex-openapi/document/model";
import { haveOtherConstants } from "./constants.ts";
import { haveLikeNames } from "./similar-variants.ts";
import { selectingProperties } from "./selecting-properties.ts";
import { onlyPairs } from "./only-pairs.ts";
import type { SchemaNames } from "./edit-recorder.ts";

/** What became of the named schemas of the old description. */
export interface SchemaNameMatches {
  readonly kept: readonly string[];
  /** Old name to new name. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * Finds the schemas that only have a new name: one that is gone and one that is new and says the same, prose aside.
 * Where several are alike, the same place in the operations decides nothing here, so that they stay apart.
 */
export function matchSchemaNames(base: ApiModel, head: ApiModel): SchemaNameMatches {
  const { schemas: old } = base.components;
  const { schemas: now } = head.components;
  const exchanged = exchangedNames(base, head);
  const kept = [...old.keys()].filter((name) => now.has(name) && !exchanged.has(name));
  let removed = [...old.keys()].filter((name) => !now.has(name));
  let added = [...now.keys()].filter((name) => !old.has(name));
  const renamed = new Map(exchanged);
  // A renamed schema can refer to another: each round takes those whose references are understood by then.
  for (let found = true; found;) {
    found = false;
    const shapes = groupBy(added, (name) => shapeOf(head, name));
    const oldShapes = groupBy(removed, (name) => shapeOf(base, name, renamed));
    for (const [name, other] of onlyPairs(oldShapes, shapes)) {
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
 * Schemas that took each other's names, two or more of them in a ring: each says what another one said, and whatever
 * refers to it follows.
 */
function exchangedNames(base: ApiModel, head: ApiModel): ReadonlyMap<string, string> {
  const edited = new Set(
    [...base.components.schemas.keys()].filter((name) => isEdited(name, base, head)),
  );
  if (edited.size < 2) return new Map();
  const followed = new Map<string, Set<string>>();
  base.schemasReferredWith(head, (left, right) => {
    const name = schemaNameOf(left.node);
    const other = schemaNameOf(right.node);
    if (name === undefined || other === undefined || !edited.has(name)) return;
    followed.set(name, (followed.get(name) ?? new Set()).add(other));
  });
  const moves = new Map<string, string>();
  for (const [name, [other, ...more]] of followed) {
    if (other === undefined || other === name || more.length > 0) continue;
    if (!edited.has(other)) continue;
    const shape = shapeOf(base, name);
    if (shape === shapeOf(head, other) && shape !== shapeOf(head, name)) moves.set(name, other);
  }
  const isInRing = (name: string): boolean => {
    let here = moves.get(name);
    for (let step = 0; step < moves.size && here !== undefined && here !== name; step++) {
      here = moves.get(here);
    }
    return here === name;
  };
  return new Map([...moves].filter(([name]) => isInRing(name)));
}

/** Whether both sides have a schema of a name, and not the same one. */
function isEdited(name: string, base: ApiModel, head: ApiModel): boolean {
  const id = componentId({ group: "schemas", name });
  const old = base.graph.parts.get(id)?.written;
  const now = head.graph.parts.get(id)?.written;
  return old !== undefined && now !== undefined && !old.equals(now);
}

/**
 * Schemas that were renamed and edited at once: wherever the old description refers to one that is gone, the new one
 * refers to the same new one, and they share at least half of their properties and no constant says otherwise.
 */
function renamedInPlace(
  base: ApiModel,
  head: ApiModel,
  removed: ReadonlySet<string>,
  added: ReadonlySet<string>,
): Map<string, string> {
  const found = new Map<string, string>();
  if (removed.size === 0 || added.size === 0) return found;
  const pairs = new Map<string, Set<string>>();
  const backwards = new Map<string, Set<string>>();
  base.schemasReferredWith(head, (left, right) => {
    const name = schemaNameOf(left.node);
    const other = schemaNameOf(right.node);
    if (name === undefined || other === undefined) return;
    if (removed.has(name)) pairs.set(name, (pairs.get(name) ?? new Set()).add(other));
    if (added.has(other)) backwards.set(other, (backwards.get(other) ?? new Set()).add(name));
  });
  const { schemas: old } = base.components;
  const { schemas: now } = head.components;
  for (const [name, others] of pairs) {
    const [other] = others;
    const isOne = others.size === 1 && backwards.get(other ?? "")?.size === 1;
    if (other === undefined || !added.has(other) || !isOne) continue;
    const [left, right] = [old.get(name), now.get(other)];
    if (left !== undefined && right !== undefined && isLike(base, head, left, right)) {
      found.set(name, other);
    }
  }
  return found;
}

/**
 * Whether two schemas are objects that share at least half of the properties of the smaller one, those aside by which
 * discriminators distinguish them.
 */
function isLike(base: ApiModel, head: ApiModel, left: Schema, right: Schema): boolean {
  const [before, after] = [mergedSchema(left), mergedSchema(right)];
  if (haveOtherConstants(factsOf(before), factsOf(after))) return false;
  const sides = { base: base.discriminations, head: head.discriminations };
  const selecting = selectingProperties(sides, { parts: [left] }, { parts: [right] });
  const namesOf = ({ properties }: Schema): string[] =>
    [...properties.keys()].filter((name) => !selecting.has(name));
  return haveLikeNames(namesOf(left), namesOf(right));
}

/** The name of the named schema that a node is, `undefined` for any other node. */
export function schemaNameOf(node: Node): string | undefined {
  const component = componentAt(node);
  return component?.group === "schemas" ? component.name : undefined;
}

/** Knows which schemas go by the same name on both sides. `touched` are ids of parts. */
export function schemaNamesOf(
  base: ApiModel,
  head: ApiModel,
  { renamed }: SchemaNameMatches,
  touched: ReadonlySet<string>,
): SchemaNames {
  return {
    discriminations: {
      get base() {
        return base.discriminations;
      },
      get head() {
        return head.discriminations;
      },
    },
    sameName(old, now) {
      const name = schemaNameOf(old);
      const renamedTo = name === undefined ? undefined : renamed.get(name);
      if (renamedTo !== undefined && renamedTo === schemaNameOf(now)) return true;
      return pointerOf(old) === pointerOf(now);
    },
    isTouched(node) {
      return componentAround(node) === undefined || touched.has(partId(node));
    },
    existed(node) {
      const name = schemaNameOf(node);
      return name !== undefined && base.components.schemas.has(name);
    },
    survives(node) {
      const name = schemaNameOf(node);
      return name !== undefined && head.components.schemas.has(name);
    },
  };
}

/** What a schema says, prose aside, with its references in their new names and those to itself as `#`. */
function shapeOf(
  model: ApiModel,
  own: string,
  renamed: ReadonlyMap<string, string> = new Map(),
): string {
  const schema = model.components.schemas.get(own);
  const shape = schema?.shape((ref) => {
    const target = model.schemaOf(ref);
    const name = target && schemaNameOf(target.node);
    if (name === undefined) return ref;
    return name === own ? "#" : (renamed.get(name) ?? name);
  });
  return shape ?? "";
}
