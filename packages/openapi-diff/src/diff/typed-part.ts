import type { ApiModel, Node } from "@convex-openapi/document/model";
import { describePlace, typePathOf } from "./describe-place.ts";
import type { NameChange } from "./name-changes.ts";
import type { Finding } from "./finding.ts";

/** What a finding does to a part of an operation. */
export interface TypedPart {
  /** The way to the type of the part, in the new package where it is there. */
  readonly path: string;
  /** The ways to it that came or went; absent where it stays in its place. */
  readonly names: NameChange | undefined;
}

const areas: ReadonlySet<Finding["rule"]["area"]> = new Set([
  "parameter",
  "request-body",
  "response",
  "header",
]);

/**
 * The parameter, body, answer or header that a finding is about, as code writes it. `undefined` for a finding about
 * anything else.
 */
export function typedPart(
  { rule, edit: { at } }: Pick<Finding, "rule" | "edit">,
  base: ApiModel,
  head: ApiModel,
): TypedPart | undefined {
  if (!areas.has(rule.area)) return undefined;
  const before = at.base === undefined ? undefined : pathAt(base, at.base);
  const after = at.head === undefined ? undefined : pathAt(head, at.head);
  const path = after ?? before;
  if (path === undefined) return undefined;
  const names = {
    removed: before === undefined ? [] : [before],
    added: after === undefined ? [] : [after],
  };
  return { path, names: before === after ? undefined : names };
}

function pathAt(model: ApiModel, node: Node): string | undefined {
  const { type } = describePlace(model, node);
  return type === undefined ? undefined : typePathOf(type);
}
