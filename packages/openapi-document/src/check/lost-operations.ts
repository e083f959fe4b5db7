import type { Diagnostic } from "../diagnostic.ts";
import type { ApiModel } from "../model/api-model.ts";
import { callableOperations } from "../model/client-names.ts";
import { pointerOf } from "../model/node.ts";
import { operationNames } from "../model/operation-names.ts";

/**
 * What is wrong with a description that has none of the operations that were there before: a server that is being set
 * up, or the description of another API. `[]` where at least one is left, or where there was none.
 */
export function lostOperations(before: ApiModel, now: ApiModel): Diagnostic[] {
  const known = new Set(operationNames(before));
  if (known.size === 0 || operationNames(now).some((name) => known.has(name))) return [];
  const { length } = callableOperations(before.operations);
  const node = now.paths ?? now.node;
  return [
    {
      severity: "error",
      rule: "operations-gone",
      message: `The upstream lacks ${length === 1 ? "the only operation" : `all ${length} operations`} of ${before.file}.`,
      pointer: pointerOf(node),
      position: now.locate(node),
    },
  ];
}
