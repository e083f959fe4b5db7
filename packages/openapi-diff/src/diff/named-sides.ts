import { type ApiModel, pointerOf } from "@convex-openapi/document/model";
import type { DocumentComparison } from "./compare/compare-documents.ts";
import { exportedNames } from "./exported-names.ts";
import type { NamedSides } from "./name-changes.ts";

/** The names of two packages, and what of one is what of the other. */
export function namedSides(
  base: ApiModel,
  head: ApiModel,
  { kept, schemaNames }: Pick<DocumentComparison, "kept" | "schemaNames">,
): NamedSides {
  const renamed = [...schemaNames.renamed].flatMap(([before, after]): [string, string][] => {
    const old = base.components.schemas.get(before);
    const now = head.components.schemas.get(after);
    if (old === undefined || now === undefined) return [];
    return [[pointerOf(old.node), pointerOf(now.node)]];
  });
  return {
    base: {
      names: exportedNames(base),
      operations: new Map(kept.map((pair) => [pair.base, pair.head])),
      renamed: new Map(renamed),
    },
    head: {
      names: exportedNames(head),
      operations: new Map(kept.map((pair) => [pair.head, pair.base])),
      renamed: new Map(renamed.map(([before, after]) => [after, before])),
    },
  };
}
