import {
  child,
  factsOf,
  type MergedSchema,
  type Node,
  nodeOf,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import { placesOf } from "./nodes.ts";
import { noteOtherProperties } from "./other-properties.ts";
import { referringSides } from "./referring-sides.ts";
import { withRequiredDefaults } from "./required-defaults.ts";
import { withRequiredFlags } from "./required-flags.ts";
import { directions, type Direction } from "../severity.ts";
import { typesText } from "./words.ts";
import type { SchemaWalk, SideNodes } from "./walk.ts";

/** Compares the properties of two objects, which of them are required, and what else is allowed. */
export function compareObjects(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  if (!isObjectType(base) || !isObjectType(head)) return;
  for (const [name, old] of base.properties) {
    const now = head.properties.get(name);
    if (now !== undefined) compareProperty(walk, base, head, name, old, now);
  }
  noteOtherProperties(walk, base, head);
  for (const name of new Set([...base.required.keys(), ...head.required.keys()])) {
    if (!base.properties.has(name) && !head.properties.has(name)) {
      compareRequired(walk, base, head, name, {});
    }
  }
  compareAdditional(walk, base, head);
}

function isObjectType({ types }: SchemaFacts): boolean {
  return types === undefined || types.has("object");
}

function compareProperty(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  name: string,
  old: MergedSchema,
  now: MergedSchema,
): void {
  const before = factsOf(old);
  const after = factsOf(now);
  let inner = walk;
  if (before.readOnly && after.readOnly) inner = walk.only("response");
  else if (before.writeOnly && after.writeOnly) inner = walk.only("request");
  else if (before.readOnly || after.readOnly) inner = exceptFlags(walk, "response");
  else if (before.writeOnly || after.writeOnly) inner = exceptFlags(walk, "request");
  if (base.required.has(name) && head.required.has(name)) {
    inner = withRequiredDefaults(inner, before, after);
  }
  const subject = { base: old.writtenAt, head: now.writtenAt };
  // Of two named schemas what differs is reported as one edit, which says nothing of the object.
  const isElsewhere = referringSides(walk, old, now) === "others";
  if (isTwoWay(before) && isTwoWay(after)) compareRequired(walk, base, head, name, subject);
  else {
    for (const direction of directions) {
      if (!goes(after, direction)) continue;
      const oneWay = walk.only(direction);
      if (goes(before, direction)) compareRequired(oneWay, base, head, name, subject);
      else if (isElsewhere && direction === "request") {
        // What requests did not have is as new to them, and what is new and not required asks nothing of anybody.
        compareRequired(oneWay, { ...base, required: new Map() }, head, name, subject);
      }
    }
    const isRequired = { base: base.required.has(name), head: head.required.has(name) };
    inner = withRequiredFlags(inner, before, after, isRequired);
  }
  inner.compare(inner, old, now);
}

function isTwoWay({ readOnly, writeOnly }: SchemaFacts): boolean {
  return !readOnly && !writeOnly;
}

function goes({ readOnly, writeOnly }: SchemaFacts, direction: Direction): boolean {
  return direction === "request" ? !readOnly : !writeOnly;
}

/**
 * The walk for a property that one side alone has in requests, or in responses: where there is nothing to compare it
 * with, only that it came or went matters. What several places share keeps its own walk.
 */
function exceptFlags(walk: SchemaWalk, direction: Direction): SchemaWalk {
  const narrow = walk.only(direction);
  return {
    ...narrow,
    edit: (edit) => (/^(?:read|write)-only-/.test(edit.rule) ? walk : narrow).edit(edit),
    enter: (base, head, manner) => walk.enter(base, head, manner),
  };
}

function compareRequired(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  name: string,
  subject: SideNodes,
): void {
  const old = base.required.get(name);
  const now = head.required.get(name);
  if ((old === undefined) === (now === undefined)) return;
  const rule = now === undefined ? "required-removed" : "required-added";
  if (subject.base !== undefined || subject.head !== undefined) {
    walk.edit({ rule, subject, at: { base: old ?? subject.base, head: now ?? subject.head } });
    return;
  }
  // Of what no schema lists, the one that requires it is what changed, not what is made of it by `allOf`.
  const place = (item: Node | undefined): Node | undefined =>
    item?.parent?.parent && child(child(item.parent.parent, "properties"), name);
  walk.edit({
    rule,
    subject: { base: place(old), head: place(now) },
    typed: { base: nodeOf(base.schema), head: nodeOf(head.schema) },
    at: { base: old, head: now },
  });
}

function compareAdditional(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const old = base.additional;
  const now = head.additional;
  const edit = placesOf(base, head, old?.node, now?.node);
  if (old?.value === false || now?.value === false) {
    if (old?.value === now?.value) return;
    const rule =
      now?.value === false ? "additional-properties-closed" : "additional-properties-opened";
    walk.edit({ rule, ...edit });
    return;
  }
  if (old !== undefined && now !== undefined) walk.compare(walk, old.value, now.value);
  else if (now !== undefined) {
    const after = typesText(factsOf(now.value));
    walk.edit({ rule: "additional-properties-restricted", ...edit, details: { after } });
  } else if (old !== undefined) {
    const before = typesText(factsOf(old.value));
    walk.edit({ rule: "additional-properties-loosened", ...edit, details: { before } });
  }
}
