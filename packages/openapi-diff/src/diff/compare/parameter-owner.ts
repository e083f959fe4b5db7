import { type Node, tokensOf } from "@convex-openapi/document/model";
import type { OperationContext } from "./comparison.ts";
import { code } from "./words.ts";

/**
 * What sentences say that a parameter belongs to: the operation, or what several operations have it from, which is its
 * path or `components`. The operation where that is not the same on both sides.
 */
export function parameterOwner(
  { label }: Pick<OperationContext, "label">,
  ...nodes: readonly Node[]
): string {
  const [owner, ...others] = nodes.map(sharedOwner);
  return owner !== undefined && others.every((other) => other === owner) ? owner : label;
}

function sharedOwner(node: Node): string | undefined {
  const [section, first = "", second] = tokensOf(node);
  if (section === "components") {
    return first === "parameters" ? code("components") : undefined;
  }
  return second === "parameters"
    ? code(section === "webhooks" ? `webhook ${first}` : first)
    : undefined;
}
