import type { Diagnostic } from "../diagnostic.ts";
import type { ApiDocument } from "../document.ts";
import { rawOperations } from "../model/raw-operations.ts";
import { operationNames } from "../report/operation-names.ts";

/**
 * What is wrong with a description that has none of the operations that were there before: a server that is being set
 * up, or the description of another API. `[]` where at least one is left, or where there was none.
 */
export function lostOperations(before: ApiDocument, now: ApiDocument): Diagnostic[] {
  const known = new Set(operationNames(before));
  if (known.size === 0 || operationNames(now).some((name) => known.has(name))) return [];
  const { length } = rawOperations(before.value, "paths");
  const pointer = now.value["paths"] === undefined ? "" : "/paths";
  return [
    {
      severity: "error",
      rule: "operations-gone",
      message: `Nothing is left of the ${length === 1 ? "one operation" : `${length} operations`} that ${before.file} has.`,
      pointer,
      position: now.locate(pointer),
    },
  ];
}
