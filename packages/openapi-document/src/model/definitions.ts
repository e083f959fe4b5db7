import { groupBy } from "./group-by.ts";
import { pointerOf, type Node } from "./node.ts";
import type { WrittenReference } from "./survey.ts";

/**
 * Tells which entries of `$defs` and `definitions` no `$ref` leads to, so that nothing is made of them: neither one of
 * the description itself nor one of an entry that is used.
 */
export function unusedDefinitions(
  references: readonly WrittenReference[],
): (node: Node) => boolean {
  const links = references.flatMap(({ node, target }) => {
    const to = target === undefined ? undefined : definitionAround(target);
    return to === undefined ? [] : [{ from: definitionAround(node) ?? "", to }];
  });
  const leads = groupBy(links, ({ from }) => from);
  const used = new Set<string>();
  const open = [""];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    for (const { to: next } of leads.get(entry) ?? []) {
      if (!used.has(next)) open.push(next);
      used.add(next);
    }
  }
  return (node) => {
    const entry = definitionAround(node);
    return entry !== undefined && !used.has(entry);
  };
}

/** The pointer of the innermost definition that a node is in or is itself. */
function definitionAround(node: Node): string | undefined {
  for (let here = node; here.parent !== undefined; here = here.parent) {
    const { key, kind, parent: holder } = here.parent;
    const isMap = kind === "map of schema" && holder?.kind === "schema";
    if (isMap && (key === "$defs" || key === "definitions")) return pointerOf(here);
  }
  return undefined;
}
