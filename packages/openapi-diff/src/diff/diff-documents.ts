import {
  type ApiDocument,
  ApiModel,
  compareText,
  type Node,
  pointerOf,
} from "@convex-openapi/document/model";
import { anchorNode } from "./anchor-node.ts";
import { bumpOf, type BumpProfile } from "./bump.ts";
import { compareDocuments } from "./compare/compare-documents.ts";
import type { SideNodes } from "./compare/walk.ts";
import { code } from "./compare/words.ts";
import { judgeByCompiler } from "./compiler/judge-by-compiler.ts";
import { isEventData } from "./described-items.ts";
import { describePlace, typePathOf } from "./describe-place.ts";
import { exportedWay } from "./exported-way.ts";
import { findProse } from "./find-prose.ts";
import { rate, type Finding } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { judgeNames } from "./judge-names.ts";
import { movedNames, nameChangeOf, type NamedSides } from "./name-changes.ts";
import { namedSides } from "./named-sides.ts";
import { Reachability } from "./reachability.ts";
import type { DiffChange, DiffReport } from "./report.ts";
import type { PlaceText, TypeSteps } from "./schema-place.ts";
import { innerText, sentenceOf, groupedSentence } from "./sentence.ts";
import { typedPart } from "./typed-part.ts";
import { typedSubject } from "./typed-subject.ts";
import { typedWay } from "./typed-way.ts";
import {
  apiSeverities,
  biggestBump,
  directions,
  typesImpacts,
  worstApi,
  worstTypes,
  type Direction,
} from "./severity.ts";

/** What can be chosen about a comparison. */
export interface DiffOptions {
  /** How careful bumps are. Default: `default`. */
  readonly profile?: BumpProfile;
  /** The day that sunset dates are compared with, as `2026-01-31`. Default: today. */
  readonly today?: string;
  /** `false` leaves the compiler out: then the rules alone say what happens to types. Default: `true`. */
  readonly compiler?: boolean;
}

/**
 * Compares two descriptions, overlays applied: what changed, what it does on the wire and to types, and which bump it
 * asks for. A description compared with itself, reordered, with references written out, or moved from OpenAPI 3.0 to
 * 3.1 differs in nothing.
 *
 * Both documents should have passed their checks. One with faults is compared as far as it goes, and the report says
 * what was left out.
 */
export async function diffDocuments(
  base: ApiDocument,
  head: ApiDocument,
  options: DiffOptions = {},
): Promise<DiffReport> {
  return diffModels(new ApiModel(base), new ApiModel(head), options);
}

/** As {@link diffDocuments}, of descriptions whose models were made before. */
export async function diffModels(
  base: ApiModel,
  head: ApiModel,
  options: DiffOptions = {},
): Promise<DiffReport> {
  const { profile = "default", today = new Date().toISOString().slice(0, 10) } = options;
  if (base.written.equals(head.written))
    return { api: "none", types: "none", bump: "none", changes: [] };
  const old = new Reachability(base);
  const now = new Reachability(head);
  const compared = compareDocuments(old, now, today);
  const { edits, operations, schemas } = compared;
  const names = namedSides(base, head, compared);
  const context = {
    isOfEvents: base.operations.length + base.webhooks.length === 0,
    isTypedContent: (node: Node): boolean => isEventData(head, node) || isEventData(base, node),
  };
  const rated = edits.map((edit) => rate(edit, context));
  const judged =
    options.compiler === false
      ? { findings: rated, skipped: undefined }
      : await judgeByCompiler({
          base: old,
          head: now,
          names,
          operations,
          schemas,
          findings: rated,
        });
  const prose = findProse(old, now, compared);
  const changes = [...judgeNames(judged.findings, names), ...prose.map((edit) => rate(edit))]
    .map((finding) => changeOf(finding, base, head, names, profile))
    .sort(bySeverity);
  return {
    api: worstApi(...changes.map(({ api }) => api)),
    types: worstTypes(...changes.map(({ types }) => types)),
    bump: biggestBump(...changes.map(({ bump }) => bump)),
    changes,
    ...(judged.skipped === undefined ? {} : { compilerSkipped: judged.skipped }),
  };
}

function changeOf(
  finding: Finding,
  base: ApiModel,
  head: ApiModel,
  names: NamedSides,
  profile: BumpProfile,
): DiffChange {
  const { edit, api, types, verdicts } = finding;
  const { at, details = {}, usedBy, typedBy } = edit;
  const place = at.head ?? at.base ?? head.node;
  const subject = subjectOf(edit.subject, place, base, head);
  const part = typedPart(finding, base, head);
  const nameChange = part?.names ?? nameChangeOf(edit, names);
  const property = at.base === undefined || at.head === undefined ? propertyAt(place) : undefined;
  const usersIn = (direction: Direction): readonly string[] => [
    ...usedBy[direction],
    ...typedBy[direction],
  ];
  const ways = directions.filter((direction) => usersIn(direction).length > 0);
  const [onlyWay = "response"] = ways.length === 1 ? ways : [];
  const typed = wayOf(finding.shownIn ?? onlyWay, typedSubject(edit), place, base, head, names);
  const typePath = part?.path ?? (typed === undefined ? undefined : typePathOf(typed));
  const places = [
    ...(at.base === undefined ? [] : [base.stablePointer(at.base)]),
    ...(at.head === undefined ? [] : [head.stablePointer(at.head)]),
  ];
  const about = edit.label ?? subject.text;
  const more = innerText(edit, base, head, ways) + movedText(edit, names);
  // Of properties that came or went, it is they that are listed, whatever holds them.
  const listed =
    property === undefined
      ? renamingOf(finding)
      : describePlace(at.head === undefined ? base : head, place).text;
  const grouped = groupedSentence(edit, about, listed);
  return {
    rule: edit.rule,
    api,
    types,
    bump: biggestBump(...verdicts.map((verdict) => bumpOf(verdict.rating, verdict.types, profile))),
    message: sentenceOf(edit, about) + more,
    ...(grouped === undefined ? {} : { subject: grouped.subject, many: grouped.many + more }),
    pointer: pointerOf(place),
    operations: [...new Set(directions.flatMap(usersIn))].sort(),
    directions: ways,
    ...(at.base === undefined ? {} : { base: base.locate(at.base) }),
    ...(at.head === undefined ? {} : { head: head.locate(at.head) }),
    anchor: head.locate(anchorNode(edit) ?? head.node),
    fingerprint: fingerprintOf(edit.rule, places, details),
    ...(typePath === undefined ? {} : { typePath }),
    ...(property === undefined ? {} : { property }),
    ...(edit.renamedTo === undefined ? {} : { renamedTo: edit.renamedTo }),
    ...(finding.typeBefore === undefined ? {} : { typeBefore: finding.typeBefore }),
    ...(finding.typeAfter === undefined ? {} : { typeAfter: finding.typeAfter }),
    ...(nameChange === undefined ? {} : { names: nameChange }),
    ...(finding.compiler === undefined ? {} : { compiler: finding.compiler }),
  };
}

/** What a name was and is, as `` `a` is now `b` ``; `undefined` where nothing is called otherwise. */
function renamingOf({ rule: { about }, edit: { details = {} } }: Finding): string | undefined {
  const { before, after } = details;
  const isName = about === "name" || about === "operationId";
  return isName && before !== undefined && after !== undefined
    ? `${before} is now ${after}`
    : undefined;
}

/** The name of the property that stands at a place, `undefined` where something else does. */
function propertyAt({ key, parent }: Node): string | undefined {
  return parent?.kind === "map of schema" && parent.key === "properties" ? key : undefined;
}

function subjectOf(subject: SideNodes, place: Node, base: ApiModel, head: ApiModel): PlaceText {
  return subject.head === undefined
    ? describePlace(base, subject.base ?? place)
    : describePlace(head, subject.head);
}

/** The way to the type of a subject in a direction, as code can write it. */
function wayOf(
  direction: Direction,
  subject: SideNodes,
  place: Node,
  base: ApiModel,
  head: ApiModel,
  names: NamedSides,
): TypeSteps | undefined {
  const [model, exported, node] =
    subject.head === undefined
      ? [base, names.base.names, subject.base ?? place]
      : [head, names.head.names, subject.head];
  const way = typedWay(direction, model, exported.client, node);
  return way && exportedWay(way, model, exported);
}

/** What names stand for now that stood for the subject of an edit, as sentences with a space before each. */
function movedText(edit: Finding["edit"], names: NamedSides): string {
  return movedNames(edit, names)
    .map(([name, meaning]) => ` ${code(name)} is now ${meaning}.`)
    .join("");
}

function bySeverity(left: DiffChange, right: DiffChange): number {
  return (
    apiSeverities.indexOf(left.api) - apiSeverities.indexOf(right.api) ||
    typesImpacts.indexOf(left.types) - typesImpacts.indexOf(right.types) ||
    compareText(left.pointer, right.pointer) ||
    compareText(left.rule, right.rule) ||
    compareText(left.fingerprint, right.fingerprint)
  );
}
