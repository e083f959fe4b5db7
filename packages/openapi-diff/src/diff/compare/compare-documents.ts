import { componentId } from "@convex-openapi/document/model";
import type { Reachability } from "../reachability.ts";
import { findTouched } from "../touched.ts";
import { compareComponents } from "./compare-components.ts";
import { compareCredentials } from "./compare-credentials.ts";
import { comparePaths } from "./compare-paths.ts";
import { compareSecuritySchemes } from "./compare-security-schemes.ts";
import { compareServers } from "./compare-servers.ts";
import type { Comparison } from "./comparison.ts";
import type { OperationPair } from "./match-operations.ts";
import { renamedSecuritySchemes } from "./match-security-schemes.ts";
import { EditRecorder, type RecordedEdit } from "./edit-recorder.ts";
import { matchSchemaNames, schemaNamesOf, type SchemaNameMatches } from "./schema-names.ts";

/** The name of a schema in the old and in the new description. */
export interface SchemaPair {
  readonly base: string;
  readonly head: string;
}

/** What two descriptions differ in. */
export interface DocumentComparison {
  readonly edits: readonly RecordedEdit[];
  /** Operations of `paths` that a difference can reach. */
  readonly operations: readonly OperationPair[];
  /** All operations of `paths` that both sides have. */
  readonly kept: readonly OperationPair[];
  /** Named schemas of both sides that a difference can reach, each after those that it refers to. */
  readonly schemas: readonly SchemaPair[];
  readonly schemaNames: SchemaNameMatches;
}

/** Compares what two descriptions mean; prose, examples and order are left aside. `today` is as `2026-01-31`. */
export function compareDocuments(
  base: Reachability,
  head: Reachability,
  today: string,
): DocumentComparison {
  const sides = { base: base.model, head: head.model };
  const touched = findTouched(base, head);
  const schemaNames = matchSchemaNames(sides.base, sides.head);
  const names = schemaNamesOf(sides.base, sides.head, schemaNames, touched.parts);
  const recorder = new EditRecorder(names);
  const renamedSchemes = renamedSecuritySchemes(sides.base, sides.head);
  const comparison: Comparison = { ...sides, recorder, touched, renamedSchemes, today };
  const { all: kept, touched: operations, removed } = comparePaths(comparison);
  compareComponents(comparison, schemaNames, (id) => {
    const { request, response } = base.usersOf(id);
    const users = [...request, ...response];
    return users.length > 0 && users.every((name) => removed.has(name));
  });
  compareSecuritySchemes(comparison);
  compareCredentials(recorder.walkFor(undefined), sides.base, sides.head);
  compareServers(recorder.walkFor(undefined), sides.base, sides.head);
  const schemas = schemaPairs(base.innermostFirst(touched.parts), schemaNames);
  return { edits: recorder.finish(), operations, kept, schemas, schemaNames };
}

function schemaPairs(
  innermostFirst: readonly string[],
  { kept, renamed }: SchemaNameMatches,
): SchemaPair[] {
  const pairs = [...kept.map((name): [string, string] => [name, name]), ...renamed];
  const byId = new Map(
    pairs.map(([base, head]) => [componentId({ group: "schemas", name: base }), { base, head }]),
  );
  return innermostFirst.flatMap((id) => byId.get(id) ?? []);
}
