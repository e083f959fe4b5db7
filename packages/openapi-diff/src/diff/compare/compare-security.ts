import { type ApiModel, child, type Node, type Operation } from "@convex-openapi/document/model";
import { walkOf, type OperationContext } from "./comparison.ts";
import type { Edit } from "./walk.ts";
import { code, listText } from "./words.ts";

/** One way to be let in: all its schemes at once, each with its scopes. Without schemes it lets everybody in. */
type Requirement = ReadonlyMap<string, ReadonlySet<string>>;

interface Security {
  readonly node: Node;
  /** Whether the operation says it, not the description for all of them. */
  readonly isOwn: boolean;
  readonly alternatives: readonly Requirement[];
}

/**
 * Compares who is let in to an operation. The requirements of a list are alternatives, the schemes of one requirement
 * are all needed (OpenAPI 3.1 section 4.8.30). What let a client in has to let it in again, with the same scopes.
 */
export function compareSecurity(context: OperationContext, base: Operation, head: Operation): void {
  const { renamedSchemes } = context.comparison;
  const old = securityOf(context.comparison.base, base, renamedSchemes);
  const now = securityOf(context.comparison.head, head);
  const isRoot = !old.isOwn && !now.isOwn;
  const note = (
    rule: Edit["rule"],
    before: readonly Requirement[],
    after: readonly Requirement[],
  ): void =>
    walkOf(context, "request").edit({
      rule,
      subject: isRoot ? {} : { base: base.node, head: head.node },
      at: { base: old.node, head: now.node },
      details: { before: requirementsText(before), after: requirementsText(after) },
      label: isRoot ? "Every operation without security of its own" : context.label,
    });

  const shutOut = old.alternatives.filter(
    (requirement) => !now.alternatives.some((other) => covers(requirement, other)),
  );
  const fresh = now.alternatives.filter(
    (requirement) => !old.alternatives.some((other) => sameRequirement(requirement, other)),
  );
  if (shutOut.length > 0) {
    const wasOpen = shutOut.some(({ size }) => size === 0);
    const onlyScopes = shutOut.every((requirement) =>
      now.alternatives.some((other) => sameSchemes(requirement, other)),
    );
    if (wasOpen) note("security-requirement-added", shutOut, now.alternatives);
    else
      note(
        onlyScopes ? "security-scope-added" : "security-alternative-removed",
        shutOut,
        now.alternatives,
      );
    return;
  }
  if (fresh.length === 0) return;
  const wasOpen = old.alternatives.some(({ size }) => size === 0);
  if (!wasOpen && fresh.some(({ size }) => size === 0)) {
    note("security-requirement-removed", old.alternatives, fresh);
  } else if (
    fresh.every((requirement) => old.alternatives.some((other) => sameSchemes(requirement, other)))
  ) {
    note("security-scope-removed", old.alternatives, fresh);
  } else {
    note("security-alternative-added", old.alternatives, fresh);
  }
}

/** @param renamed the keys that schemes have in the end, by their own. */
function securityOf(
  model: ApiModel,
  { node, security }: Operation,
  renamed: ReadonlyMap<string, string> = new Map(),
): Security {
  const alternatives = (security ?? model.security).map(
    (requirement) =>
      new Map(
        [...requirement].map(([name, scopes]) => [renamed.get(name) ?? name, new Set(scopes)]),
      ),
  );
  return {
    node: child(security === undefined ? model.node : node, "security"),
    isOwn: security !== undefined,
    alternatives: alternatives.length === 0 ? [new Map()] : alternatives,
  };
}

/** Whether a client that satisfies one requirement satisfies the other. */
function covers(has: Requirement, needs: Requirement): boolean {
  return [...needs].every(([scheme, scopes]) => {
    const own = has.get(scheme);
    return own !== undefined && [...scopes].every((scope) => own.has(scope));
  });
}

function sameRequirement(left: Requirement, right: Requirement): boolean {
  return covers(left, right) && covers(right, left);
}

function sameSchemes(left: Requirement, right: Requirement): boolean {
  return left.size === right.size && [...left.keys()].every((scheme) => right.has(scheme));
}

function requirementsText(requirements: readonly Requirement[]): string {
  const texts = requirements.map((requirement) => {
    const schemes = [...requirement].sort(([left], [right]) => (left < right ? -1 : 1));
    if (schemes.length === 0) return "no authentication";
    return schemes
      .map(([scheme, scopes]) =>
        scopes.size === 0
          ? code(scheme)
          : `${code(scheme)} with ${allText([...scopes].sort().map(code))}`,
      )
      .join(" together with ");
  });
  return listText([...new Set(texts)].sort());
}

/** Texts of which all hold: `or` is left to what is an alternative. */
function allText(texts: readonly string[]): string {
  const [last = "", ...others] = [...texts].reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
}

/** The operations of `paths` that ask for each security scheme. */
export function usersOfSchemes(model: ApiModel): ReadonlyMap<string, readonly Operation[]> {
  const users = new Map<string, Operation[]>();
  for (const operation of model.operations) {
    const { alternatives } = securityOf(model, operation);
    for (const scheme of new Set(alternatives.flatMap((requirement) => [...requirement.keys()]))) {
      users.set(scheme, [...(users.get(scheme) ?? []), operation]);
    }
  }
  return users;
}
