import type { JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import { sameJson } from "../schema/json-text.ts";
import type { Side } from "../schema/side.ts";
import { walkOf, type Comparison, type OperationContext } from "./comparison.ts";
import { operationsOf, type LocatedOperation } from "./operations.ts";
import type { Edit } from "./walk.ts";
import { code, listText, valueText } from "./words.ts";
import { textOf } from "../text-of.ts";

/** One way to be let in: all its schemes at once, each with its scopes. Without schemes it lets everybody in. */
type Requirement = ReadonlyMap<string, ReadonlySet<string>>;

interface Security {
  readonly pointer: string;
  readonly alternatives: readonly Requirement[];
}

/**
 * Compares who is let in to an operation. The requirements of a list are alternatives, the schemes of one requirement
 * are all needed (OpenAPI 3.1 section 4.8.30). What let a client in has to let it in again, with the same scopes.
 */
export function compareSecurity(
  context: OperationContext,
  base: LocatedOperation,
  head: LocatedOperation,
): void {
  const old = securityOf(context.comparison.base, base);
  const now = securityOf(context.comparison.head, head);
  const isRoot = old.pointer === "/security" && now.pointer === "/security";
  const note = (
    rule: Edit["rule"],
    before: readonly Requirement[],
    after: readonly Requirement[],
  ): void =>
    walkOf(context, "request").edit({
      rule,
      subject: isRoot ? {} : { base: base.pointer, head: head.pointer },
      at: { base: old.pointer, head: now.pointer },
      details: { before: requirementsText(before), after: requirementsText(after) },
      label: isRoot ? "Every operation without security of its own" : code(context.name),
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

function securityOf(side: Side, { pointer, value }: LocatedOperation): Security {
  const own = value["security"];
  const list = own === undefined ? side.root["security"] : own;
  const alternatives = Array.isArray(list) ? list.map(requirementOf) : [];
  return {
    pointer: own === undefined ? "/security" : `${pointer}/security`,
    alternatives: alternatives.length === 0 ? [new Map()] : alternatives,
  };
}

function requirementOf(value: JsonValue): Requirement {
  if (!isObject(value)) return new Map();
  return new Map(
    Object.entries(value).map(([scheme, scopes]) => [
      scheme,
      new Set(Array.isArray(scopes) ? scopes.map(String) : []),
    ]),
  );
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
          : `${code(scheme)} with ${[...scopes].sort().map(code).join(", ")}`,
      )
      .join(" together with ");
  });
  return listText([...new Set(texts)].sort());
}

/** Compares the security schemes of `components`: how credentials are sent. */
export function compareSecuritySchemes({ base, head, recorder }: Comparison): void {
  const old = schemesOf(base);
  const now = schemesOf(head);
  const users = usersOfSchemes(base);
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const before = old[name];
    const after = now[name];
    const pointer = `/components/securitySchemes/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const both = { base: pointer, head: pointer };
    if (!isObject(before) || !isObject(after)) {
      const isAdded = !isObject(before);
      if (isAdded && !isObject(after)) continue;
      const at = isAdded ? { head: pointer } : { base: pointer };
      const rule = isAdded ? "security-scheme-added" : "security-scheme-removed";
      recorder.walkFor(undefined).edit({ rule, subject: at, at, details: { name: code(name) } });
      continue;
    }
    const note = (edit: Edit): void => {
      const operations = users.get(name) ?? [undefined];
      for (const operation of operations) {
        const used =
          operation === undefined ? undefined : { operation, direction: "request" as const };
        recorder.walkFor(used).edit(edit);
      }
    };
    for (const keyword of ["type", "in", "name", "scheme", "openIdConnectUrl"]) {
      if (sameJson(before[keyword], after[keyword])) continue;
      // The name of an HTTP authentication scheme does not care about case (RFC 9110 section 11.1).
      const same = textOf(before[keyword]).toLowerCase() === textOf(after[keyword]).toLowerCase();
      if (keyword === "scheme" && same) continue;
      note({
        rule:
          keyword === "openIdConnectUrl"
            ? "security-scheme-flow-changed"
            : "security-scheme-changed",
        subject: both,
        at: both,
        details: {
          name: code(name),
          keyword: code(keyword),
          before: valueText(before[keyword]),
          after: valueText(after[keyword]),
        },
      });
    }
    compareFlows(note, name, pointer, before["flows"], after["flows"]);
  }
}

function compareFlows(
  noteEdit: (edit: Edit) => void,
  name: string,
  pointer: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): void {
  const old = isObject(before) ? before : {};
  const now = isObject(after) ? after : {};
  for (const flow of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const left = old[flow];
    const right = now[flow];
    const place = { base: `${pointer}/flows/${flow}`, head: `${pointer}/flows/${flow}` };
    const note = (
      keyword: string,
      one: JsonValue | undefined,
      other: JsonValue | undefined,
    ): void =>
      noteEdit({
        rule: "security-scheme-flow-changed",
        subject: place,
        at: place,
        details: {
          name: code(name),
          keyword: code(keyword),
          before: valueText(one),
          after: valueText(other),
        },
      });
    if (!isObject(left) || !isObject(right)) {
      note(flow, isObject(left) ? "there" : undefined, isObject(right) ? "there" : undefined);
      continue;
    }
    for (const keyword of ["authorizationUrl", "tokenUrl", "refreshUrl"]) {
      if (!sameJson(left[keyword], right[keyword]))
        note(`${flow}.${keyword}`, left[keyword], right[keyword]);
    }
    const scopes = (value: JsonValue | undefined): string[] =>
      isObject(value) ? Object.keys(value).sort() : [];
    if (!sameJson(scopes(left["scopes"]), scopes(right["scopes"]))) {
      note(`${flow}.scopes`, scopes(left["scopes"]), scopes(right["scopes"]));
    }
  }
}

/** The operations that ask for each security scheme. */
function usersOfSchemes(side: Side): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const operation of operationsOf(side, "paths")) {
    const { alternatives } = securityOf(side, operation);
    for (const scheme of new Set(alternatives.flatMap((requirement) => [...requirement.keys()]))) {
      users.set(scheme, [...(users.get(scheme) ?? []), operation.name]);
    }
  }
  return users;
}

function schemesOf({ root }: Side): Readonly<Record<string, JsonValue | undefined>> {
  const { components } = root;
  const schemes = isObject(components) ? components["securitySchemes"] : undefined;
  return isObject(schemes) ? schemes : {};
}
