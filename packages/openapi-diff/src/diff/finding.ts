import type { Node } from "@convex-openapi/document/model";
import type { RecordedEdit } from "./compare/edit-recorder.ts";
import type { InnerEdit } from "./compare/walk.ts";
import type { CompilerFinding } from "./report.ts";
import type { Rating, Rule } from "./rules/rule.ts";
import { ratingOf } from "./rules/rule.ts";
import { ruleTable, type RuleId } from "./rules/rule-table.ts";
import {
  directions,
  worstApi,
  worstTypes,
  type ApiSeverity,
  type Direction,
  type TypesImpact,
} from "./severity.ts";

/** What an edit does where data flows in one direction: what says so of a response says nothing of a request. */
export interface Verdict {
  /** `undefined` for what does not depend on a direction. */
  readonly direction: Direction | undefined;
  readonly rating: Rating;
  /** What the types do in the end. */
  readonly types: TypesImpact;
}

/** An edit with its rating, while the compiler is being asked about it. */
export interface Finding {
  readonly edit: RecordedEdit;
  readonly rule: Rule;
  readonly api: ApiSeverity;
  /** What the rule expects of the types. */
  readonly expected: TypesImpact;
  /** What `api`, `expected` and `types` come from. */
  readonly verdicts: readonly Verdict[];
  /** What the types do in the end. */
  readonly types: TypesImpact;
  readonly compiler?: CompilerFinding;
  readonly typeBefore?: string;
  readonly typeAfter?: string;
  /** The direction in which its type is shown. */
  readonly shownIn?: Direction;
}

/** Areas that hold whether or not an operation is involved. */
const generalAreas: ReadonlySet<Rule["area"]> = new Set([
  "document",
  "server",
  "package",
  "operation",
]);

/** What a rating depends on besides the edit. */
export interface RatingContext {
  /**
   * Whether the old description has no operations: then its schemas are what it describes, such as the events of a
   * stream, and whoever reads it receives them.
   */
  readonly isOfEvents?: boolean;
  /** Whether a node is a `contentSchema` that shows in types. Default: none is. */
  readonly isTypedContent?: (node: Node) => boolean;
}

/** Rates an edit by the rule table, for the directions in which operations see it. */
export function rate(edit: RecordedEdit, context: RatingContext = {}): Finding {
  const rule = ruleTable[edit.rule];
  const onWire = directions.filter((direction) => edit.usedBy[direction].size > 0);
  const inTypes = directions.filter((direction) => edit.typedBy[direction].size > 0);
  if (inTypes.length === 0 && onWire.length > 0) return rateUntyped(edit, rule, onWire, context);
  if (inTypes.length === 0 && (generalAreas.has(rule.area) || rule.about === "name")) {
    return finding(edit, rule, [general(rule.request)]);
  }
  if (inTypes.length === 0 && context.isOfEvents === true && rule.area === "schema") {
    const verdicts = ratingsOf(edit, rule, "response", context).map((rating): Verdict => {
      return { direction: "response", rating, types: rating.types };
    });
    return finding(edit, rule, verdicts);
  }
  if (inTypes.length === 0) return rateUnused(edit, rule);
  const verdicts = onWire.flatMap((direction) =>
    ratingsOf(edit, rule, direction, context).map((rating): Verdict => {
      return { direction, rating, types: inTypes.includes(direction) ? rating.types : "none" };
    }),
  );
  return finding(edit, rule, verdicts);
}

/** How a rule rates an edit in a direction where it stands, or what the edit comes to. */
function ratingsOf(
  edit: RecordedEdit,
  rule: Rule,
  direction: Direction,
  context: RatingContext,
): Rating[] {
  const within = edit.inner && [...rulesWithin(edit.inner, direction)].map((id) => ruleTable[id]);
  const rules = within ?? [rule];
  return rules.map((item) => ratingOf(item, direction)).map(inContext(edit, context));
}

/** The rules of what edits that stand for others come to in a direction. Places can share what they come to. */
function rulesWithin(inner: readonly InnerEdit[], direction: Direction): ReadonlySet<RuleId> {
  const rules = new Set<RuleId>();
  const lists = new Set([inner]);
  for (const list of lists) {
    for (const { edit, only } of list) {
      if (only !== undefined && only !== direction) continue;
      if (edit.inner === undefined) rules.add(edit.rule);
      else lists.add(edit.inner);
    }
  }
  return rules;
}

function finding(edit: RecordedEdit, rule: Rule, verdicts: readonly Verdict[]): Finding {
  const api = worstApi(...verdicts.map(({ rating }) => rating.api));
  const types = worstTypes(...verdicts.map((verdict) => verdict.types));
  return { edit, rule, api, expected: types, verdicts, types };
}

/** A verdict that holds whichever way data flows. */
function general(rating: Rating): Verdict {
  return { direction: undefined, rating, types: rating.types };
}

/** The directions in which code sees the type of a finding: as operations use it, or as events without any are read. */
export function typedDirections({ edit, verdicts }: Finding): Direction[] {
  return directions.filter(
    (direction) =>
      edit.typedBy[direction].size > 0 ||
      (edit.usedBy[direction].size === 0 &&
        verdicts.some((verdict) => verdict.direction === direction)),
  );
}

/** A finding whose types turn out otherwise, as `typesOf` says for each direction. */
export function withTypes(found: Finding, typesOf: (verdict: Verdict) => TypesImpact): Finding {
  const verdicts = found.verdicts.map((verdict) => ({ ...verdict, types: typesOf(verdict) }));
  return { ...found, verdicts, types: worstTypes(...verdicts.map(({ types }) => types)) };
}

/** What only operations that no package has use is on the wire, and asks for no release. */
function rateUntyped(
  edit: RecordedEdit,
  rule: Rule,
  onWire: readonly Direction[],
  context: RatingContext,
): Finding {
  const ratings = onWire.flatMap((direction) => ratingsOf(edit, rule, direction, context));
  const api = worstApi(...ratings.map((rating) => rating.api));
  return { ...finding(edit, rule, [general({ api: "none", types: "none" })]), api };
}

/** What no operation uses is not on the wire; its type is still exported, and somebody may use it. */
function rateUnused(edit: RecordedEdit, rule: Rule): Finding {
  const worst = worstTypes(rule.request.types, rule.response.types);
  const types = worst === "breaking" ? "usage" : worst;
  const api = rule.area === "security" ? "compatible" : "none";
  return finding(edit, rule, [general({ api, types, floor: rule.request.floor ?? "none" })]);
}

const conditionKeywords: ReadonlySet<string> = new Set([
  "contains",
  "contentSchema",
  "dependentSchemas",
  "else",
  "propertyNames",
  "then",
  "unevaluatedItems",
]);

/** Whether a place is inside a keyword that types cannot express, not inside something of that name. */
function isInCondition(place: Node, { isTypedContent }: RatingContext): boolean {
  for (let here = place; here.parent !== undefined; here = here.parent) {
    const isCondition = here.parent.kind === "schema" && conditionKeywords.has(here.key);
    if (isCondition && isTypedContent?.(here) !== true) return true;
  }
  return false;
}

/**
 * What a rating is worth where the edit stands, and for those whom it reaches: who calls what its description calls a
 * draft or alpha was told to expect breaking changes.
 */
function inContext(edit: RecordedEdit, context: RatingContext): (rating: Rating) => Rating {
  const inPlace = atPlace(edit, context);
  if (!edit.isExcused) return inPlace;
  return (rating) => {
    const placed = inPlace(rating);
    return placed.api === "breaking" ? { ...placed, api: "risky" } : placed;
  };
}

/**
 * Conditions do not show in types. openapi-fetch hands headers out untyped: only code that reads the generated types
 * of headers sees a change.
 */
function atPlace({ subject }: RecordedEdit, context: RatingContext): (rating: Rating) => Rating {
  const place = subject.head ?? subject.base;
  if (place !== undefined && isInCondition(place, context)) {
    return (rating) => ({ ...rating, types: "none", cap: "patch" });
  }
  if (place === undefined || !isInHeader(place)) return (rating) => rating;
  return (rating) => ({
    ...rating,
    types: rating.types === "breaking" ? "usage" : rating.types,
    cap: rating.cap ?? "minor",
  });
}

/** Whether a place is a header of a response, or in one. */
function isInHeader(place: Node): boolean {
  for (let here: Node | undefined = place; here !== undefined; here = here.parent) {
    if (here.kind === "header") return true;
  }
  return false;
}
