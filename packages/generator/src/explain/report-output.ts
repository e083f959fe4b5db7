import {
  biggestBump,
  fingerprintOf,
  type ReportedChange,
  type ReportedDiff,
  typesImpacts,
  worstTypes,
} from "@convex-openapi/diff/report";
import { child, pointerOf, type Position, rootNode } from "@convex-openapi/document/model";
import type { OutputPair } from "./judge-output.ts";
import type { OperationUsers } from "./operation-users.ts";
import { bumpOfOutput, type ModulePosition, type OutputFinding } from "./output-finding.ts";

/** What findings are reported with. */
export interface ReportContext {
  readonly pair: OutputPair;
  readonly users: OperationUsers;
  /** How to show the path of a module. */
  readonly shownPath: (name: string) => string;
}

/** The findings of a client as `diff` reports changes: the worst first, then by place. */
export function reportOutput(
  client: string,
  findings: readonly OutputFinding[],
  context: ReportContext,
): ReportedDiff {
  const changes = findings
    .map((finding) => changeOf(client, finding, context))
    .sort(
      (left, right) =>
        typesImpacts.indexOf(left.types) - typesImpacts.indexOf(right.types) ||
        compareTexts(left.anchor.file, right.anchor.file) ||
        left.anchor.line - right.anchor.line ||
        compareTexts(left.message, right.message),
    );
  return {
    api: "none",
    types: worstTypes(...changes.map(({ types }) => types)),
    bump: biggestBump(...changes.map(({ bump }) => bump)),
    changes,
  };
}

function changeOf(
  client: string,
  finding: OutputFinding,
  { pair, users, shownPath }: ReportContext,
): ReportedChange {
  const { rule, types, message, id, operations, directions, difference, names, compiler } = finding;
  const shown = ({ module, line, column }: ModulePosition): Position => ({
    file: shownPath(module),
    line,
    column,
  });
  const base = finding.base && shown(finding.base);
  const head = finding.head && shown(finding.head);
  return {
    rule,
    api: "none",
    types,
    bump: bumpOfOutput(finding),
    message,
    pointer: pointerOf(placeOf(id, pair, users).reduce((node, key) => child(node, key), rootNode)),
    operations,
    directions,
    ...(base && { base }),
    ...(head && { head }),
    // What stands on disk is what people can look at.
    anchor: base ?? head ?? { file: shownPath(id), line: 1, column: 1 },
    fingerprint: fingerprintOf(rule, [id], { client }),
    ...(difference && {
      typePath: difference.path,
      typeBefore: difference.before,
      typeAfter: difference.after,
    }),
    ...(names && { names }),
    ...(compiler && { compiler }),
    client,
  };
}

/** Where the description has what a declaration is made of; its root where that is nowhere. */
function placeOf(id: string, { base, head }: OutputPair, users: OperationUsers): readonly string[] {
  const operation = users.wayOf(id);
  if (operation !== undefined) return operation;
  for (const { graph } of [head, base]) {
    const way = graph.declarations.get(id)?.way ?? [];
    if (way.length > 1) return inDescription(way);
    const key = graph.declarations.get(graph.keyOf(id) ?? "");
    if (key !== undefined) return inDescription(key.way);
  }
  return [];
}

/** A schema as it is sent is no other schema than the one as it is received. */
function inDescription([root = "", group = "", ...rest]: readonly string[]): readonly string[] {
  return [root, root === "components" && group === "writable" ? "schemas" : group, ...rest];
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
