import type { JsonObject } from "../../document.ts";
import { sideOf } from "../schema/side.ts";
import { compareComponents } from "./compare-components.ts";
import { comparePaths } from "./compare-paths.ts";
import { compareSecuritySchemes } from "./compare-security.ts";
import { compareServers } from "./compare-servers.ts";
import type { Comparison } from "./comparison.ts";
import { EditRecorder, type RecordedEdit } from "./edit-recorder.ts";
import { matchSchemaNames, schemaNamesOf, type SchemaNameMatches } from "./schema-names.ts";

/** What two descriptions differ in. */
export interface DocumentComparison {
  readonly edits: readonly RecordedEdit[];
  readonly schemaNames: SchemaNameMatches;
}

/** Compares what two descriptions mean; prose, examples and order are left aside. `today` is as `2026-01-31`. */
export function compareDocuments(
  base: JsonObject,
  head: JsonObject,
  today: string,
): DocumentComparison {
  const sides = { base: sideOf("base", base), head: sideOf("head", head) };
  const schemaNames = matchSchemaNames(sides.base, sides.head);
  const recorder = new EditRecorder(schemaNamesOf(sides.head, schemaNames));
  const comparison: Comparison = { ...sides, recorder, today };
  comparePaths(comparison);
  compareComponents(comparison, schemaNames);
  compareSecuritySchemes(comparison);
  compareServers(recorder.walkFor(undefined), { pointer: "", value: base }, { pointer: "", value: head });
  return { edits: recorder.finish(), schemaNames };
}
