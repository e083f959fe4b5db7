import { toPointer } from "../../json-pointer.ts";
import { isObject } from "../../reference.ts";
import { schemaNode } from "../schema/schema-node.ts";
import type { Side } from "../schema/side.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { Comparison } from "./comparison.ts";
import { namedSchemas, type SchemaNameMatches } from "./schema-names.ts";
import { code } from "./words.ts";

/** Kinds of components, besides schemas, whose names are keys of the emitted types. */
const typedKinds = ["parameters", "requestBodies", "responses", "headers"];

/** Compares the names in `components`, and the named schemas that no operation leads to. */
export function compareComponents(comparison: Comparison, names: SchemaNameMatches): void {
  const { base, head, recorder } = comparison;
  const walk = recorder.walkFor(undefined);
  const at = (kind: string, name: string): string => toPointer(["components", kind, name]);
  for (const name of names.removed) {
    const place = { base: at("schemas", name) };
    walk.edit({ rule: "schema-name-removed", subject: place, at: place, label: code(name) });
  }
  for (const name of names.added) {
    const place = { head: at("schemas", name) };
    walk.edit({ rule: "schema-added", subject: place, at: place, label: code(name) });
  }
  for (const [before, after] of names.renamed) {
    const place = { base: at("schemas", before), head: at("schemas", after) };
    const details = { before: code(before), after: code(after) };
    walk.edit({ rule: "schema-renamed", subject: place, at: place, details });
  }
  const old = namedSchemas(base.root);
  const now = namedSchemas(head.root);
  const pairs = [...names.kept.map((name): [string, string] => [name, name]), ...names.renamed];
  for (const [before, after] of pairs) {
    if (before === after && !comparison.touched.components.has(at("schemas", before))) continue;
    // Entered as a reference would be, so that what operations lead to is not compared again.
    compareSchemas(
      walk,
      { ...schemaNode(base, at("schemas", before), old[before]), shared: true },
      { ...schemaNode(head, at("schemas", after), now[after]), shared: true },
    );
  }
  for (const kind of typedKinds) {
    const before = namesOf(base, kind);
    const after = namesOf(head, kind);
    for (const name of before) {
      if (after.includes(name)) continue;
      const place = { base: at(kind, name) };
      walk.edit({
        rule: "component-removed",
        subject: place,
        at: place,
        label: code(`${kind}.${name}`),
      });
    }
    for (const name of after) {
      if (before.includes(name)) continue;
      const place = { head: at(kind, name) };
      walk.edit({
        rule: "component-added",
        subject: place,
        at: place,
        label: code(`${kind}.${name}`),
      });
    }
  }
}

function namesOf({ root }: Side, kind: string): string[] {
  const { components } = root;
  const entries = isObject(components) ? components[kind] : undefined;
  return isObject(entries) ? Object.keys(entries) : [];
}
