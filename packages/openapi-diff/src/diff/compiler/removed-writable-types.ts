import { componentAt } from "@convex-openapi/document/model";
import { code } from "../compare/words.ts";
import type { Finding } from "../finding.ts";
import { nameChangeOf, type NamedSides } from "../name-changes.ts";
import { broken, removedName } from "./removed-names.ts";

/**
 * The findings, where a package no longer exports the type of a schema as it is sent: because of a finding about the
 * schema, which then breaks types, or for a reason that stands elsewhere.
 */
export function withRemovedWritable(findings: readonly Finding[], names: NamedSides): Finding[] {
  const result = [...findings];
  for (const [pointer, { node, writable: name }] of names.base.names.schemas) {
    const now = names.head.names.schemas.get(pointer);
    if (name === undefined || now === undefined || now.writable !== undefined) continue;
    if (componentAt(node) === undefined) continue;
    const reasons = result.filter(({ edit }) => nameChangeOf(edit, names)?.removed.includes(name));
    if (reasons.some(({ types }) => types === "breaking")) continue;
    const [reason] = reasons;
    if (reason === undefined) {
      result.push(removedName({ base: node, head: now.node }, `the type ${code(name)}`));
    } else {
      const message = `The type ${code(name)} is no longer exported.`;
      result[result.indexOf(reason)] = broken(reason, message);
    }
  }
  return result;
}
