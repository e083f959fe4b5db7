import { componentId, mergedSchema, type Schema } from "@convex-openapi/document/model";
import type { Comparison } from "./comparison.ts";
import type { SchemaNameMatches } from "./schema-names.ts";
import { code } from "./words.ts";

/** Groups of components, besides schemas, whose names are keys of the emitted types. */
const typedGroups = ["parameters", "requestBodies", "responses", "headers"] as const;

/**
 * Compares the names in `components`, and the named schemas that no operation leads to.
 * @param wentWithOperations whether operations used a component, and all of them were removed; by its id.
 */
export function compareComponents(
  comparison: Comparison,
  names: SchemaNameMatches,
  wentWithOperations: (id: string) => boolean,
): void {
  const { base, head, recorder } = comparison;
  const walk = recorder.walkFor(undefined);
  const { schemas: old } = base.components;
  const { schemas: now } = head.components;
  for (const name of names.removed) {
    const place = { base: old.get(name)?.node };
    const rule = wentWithOperations(componentId({ group: "schemas", name }))
      ? "schema-removed-with-operations"
      : "schema-name-removed";
    walk.edit({ rule, subject: place, at: place, label: code(name) });
  }
  for (const name of names.added) {
    const place = { head: now.get(name)?.node };
    walk.edit({ rule: "schema-added", subject: place, at: place, label: code(name) });
  }
  for (const [before, after] of names.renamed) {
    const place = { base: old.get(before)?.node, head: now.get(after)?.node };
    const details = { before: code(before), after: code(after) };
    walk.edit({ rule: "schema-renamed", subject: place, at: place, details });
  }
  const pairs = [...names.kept.map((name): [string, string] => [name, name]), ...names.renamed];
  for (const [before, after] of pairs) {
    const id = componentId({ group: "schemas", name: before });
    if (before === after && !comparison.touched.parts.has(id)) continue;
    const left = old.get(before);
    const right = now.get(after);
    if (left !== undefined && right !== undefined) walk.compare(walk, named(left), named(right));
  }
  for (const group of typedGroups) compareNames(comparison, group, wentWithOperations);
}

/** A named schema as a reference leads to it, so that what operations lead to is not compared again. */
function named(schema: Schema): ReturnType<typeof mergedSchema> {
  return { ...mergedSchema(schema), isShared: true, referredTo: schema };
}

function compareNames(
  { base, head, recorder }: Comparison,
  group: (typeof typedGroups)[number],
  wentWithOperations: (id: string) => boolean,
): void {
  const walk = recorder.walkFor(undefined);
  const old = base.components[group];
  const now = head.components[group];
  for (const [name, { node }] of old) {
    if (now.has(name)) continue;
    const place = { base: node };
    const label = code(`${group}.${name}`);
    const rule = wentWithOperations(componentId({ group, name }))
      ? "component-removed-with-operations"
      : "component-removed";
    walk.edit({ rule, subject: place, at: place, label });
  }
  for (const [name, { node }] of now) {
    if (old.has(name)) continue;
    const place = { head: node };
    const label = code(`${group}.${name}`);
    walk.edit({ rule: "component-added", subject: place, at: place, label });
  }
}
