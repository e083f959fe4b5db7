import { groupBy, type MergedSchema, type Node, pointerOf } from "@convex-openapi/document/model";
import { ruleTable } from "../rules/rule-table.ts";
import type { Direction } from "../severity.ts";
import { compareInPlace, compareSchemas } from "./compare-schemas.ts";
import { variantText } from "./variant-text.ts";
import {
  gather,
  reach,
  reachesAll,
  type Occurrence,
  type OperationName,
  type Unit,
  type Use,
  type UsedBy,
} from "./reached-operations.ts";
import { relateSchemas } from "./relation-walk.ts";
import { withoutWeaker } from "./weaker-edits.ts";
import type { Edit, InnerEdit, Manner, Relation, SchemaWalk } from "./walk.ts";

/** An edit and the operations that it reaches. */
export interface RecordedEdit extends Edit {
  /** Operations that see the edit on the wire. */
  readonly usedBy: UsedBy;
  /** Operations whose types it reaches: packages lack those whose methods no client can send. */
  readonly typedBy: UsedBy;
  /** Whether everybody whom the edit reaches was told to expect any change: see {@link EditRecorder.excuse}. */
  readonly isExcused: boolean;
}

/** What the names of schemas have become, see {@link SchemaWalk.sameName}, and which of them are worth a look. */
export interface SchemaNames extends Pick<
  SchemaWalk,
  "sameName" | "survives" | "existed" | "discriminations"
> {
  /** Whether a difference can reach the schema at a place. */
  isTouched(node: Node): boolean;
}

/**
 * Upper bound on compared pairs of merged schemas, and on computed relations. Schemas that contain each other by
 * `allOf` can be merged in endless ways; what lies beyond is taken as equal.
 */
const MAX_MERGED_PAIRS = 20_000;

const same: Relation = {
  distance: 0,
  narrows: false,
  widens: false,
  listsFewer: false,
  listsMore: false,
};
const different: Relation = {
  distance: 1,
  narrows: true,
  widens: true,
  listsFewer: true,
  listsMore: true,
};

/**
 * Collects edits, each once, however many places lead to it, and determines which operations it reaches in the end and in
 * which direction. Pairs of shared schemas are compared once; what leads to them is remembered as a graph.
 */
export class EditRecorder {
  readonly #names: SchemaNames;
  readonly #units = new Map<string, Unit>();
  readonly #edits = new Map<string, { edit: Edit; occurrences: Occurrence[] }>();
  readonly #relations = new Map<string, Relation>();
  readonly #roots: Unit[] = [];
  readonly #excused = new Set<OperationName>();
  #mergedPairs = 0;

  constructor(names: SchemaNames) {
    this.#names = names;
  }

  /** A walk for a part of an operation; `undefined` is what no operation uses, such as a schema without references. */
  walkFor(used: Use | undefined): SchemaWalk {
    const unit: Unit = { edges: [], roots: used === undefined ? [] : [used] };
    this.#roots.push(unit);
    return this.#walk({ unit, only: undefined, isXml: false });
  }

  /** Records that an operation never promised to stay as it is, so that its changes take nobody by surprise. */
  excuse(operation: OperationName): void {
    this.#excused.add(operation);
  }

  /** Every edit with the operations that it reaches, in the order in which they were found. */
  finish(): RecordedEdit[] {
    const onWire = reach(this.#roots, false);
    const inTypes = reach(this.#roots, true);
    const recorded = [...this.#edits.values()].map(({ edit, occurrences }) => {
      const usedBy = gather(occurrences, onWire);
      const typedBy = gather(occurrences, inTypes);
      return { ...edit, usedBy, typedBy, isExcused: this.#isExcused(usedBy) };
    });
    const reported = new Set(recorded.filter(isUsed).map(differenceOf));
    const others = recorded.filter((edit) => isUsed(edit) || !reported.has(differenceOf(edit)));
    return withoutWeaker(withoutRepeatedXml(others));
  }

  #isExcused({ request, response }: UsedBy): boolean {
    const users = [...request, ...response];
    return users.length > 0 && users.every((operation) => this.#excused.has(operation));
  }

  #walk(here: Occurrence): SchemaWalk {
    const walk: SchemaWalk = {
      compare: compareSchemas,
      sameName: (base, head) => this.#names.sameName(base, head),
      survives: (node) => this.#names.survives(node),
      existed: (node) => this.#names.existed(node),
      discriminations: this.#names.discriminations,
      isUntouched: (base, head) => base.key === head.key && this.#isUntouched(base),
      relate: (base, head) => this.#relate(base, head),
      isXml: here.isXml,
      inXml: () => this.#walk({ ...here, isXml: true }),
      only: (direction) => this.#walk({ ...here, only: direction }),
      edit: (edit) => this.#record(edit, here),
      refer: (base, head) => this.#refer(base, head, here),
      enter: (base, head, manner) => this.#enter(base, head, here, manner),
    };
    return walk;
  }

  /** Records what lies between two schemas as one edit of the place that refers to them. */
  #refer(base: MergedSchema, head: MergedSchema, here: Occurrence): void {
    const inner = this.#between(base, head, here, new Map());
    if (inner.length > 0) this.#record(referenceChanged(base, head, inner), here);
  }

  /**
   * What lies between two schemas.
   * @param known what lies between pairs that were met before, in whichever of the places that refer to them.
   */
  #between(
    base: MergedSchema,
    head: MergedSchema,
    here: Occurrence,
    known: Map<string, readonly InnerEdit[]>,
  ): readonly InnerEdit[] {
    const pair = `${base.key}\n${head.key}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const inner: InnerEdit[] = [];
    // A recursive schema is already being visited.
    known.set(pair, []);
    const entered = new Set<string>();
    const walkIn = (only: Direction | undefined): SchemaWalk => {
      const outside = this.#walk({ ...here, only });
      const walk: SchemaWalk = {
        ...outside,
        outside,
        only: walkIn,
        edit: (edit) => inner.push({ edit, only }),
        refer: (left, right) => {
          const nested = this.#between(left, right, here, known);
          if (nested.length > 0) inner.push({ edit: referenceChanged(left, right, nested), only });
        },
        enter: (left, right, manner) => {
          const { size } = entered;
          return entered.add(`${left.key}\n${right.key}\n${manner}`).size > size ? walk : undefined;
        },
      };
      return walk;
    };
    compareInPlace(walkIn(here.only), base, head);
    known.set(pair, inner);
    return inner;
  }

  #record(edit: Edit, here: Occurrence): void {
    const { base, head } = edit.at;
    const places = [base && pointerOf(base), head && pointerOf(head)];
    const key = JSON.stringify([edit.rule, ...places, edit.details]);
    const known = this.#edits.get(key);
    if (known === undefined) this.#edits.set(key, { edit, occurrences: [here] });
    else known.occurrences.push(here);
  }

  #enter(
    base: MergedSchema,
    head: MergedSchema,
    here: Occurrence,
    manner: Manner,
  ): SchemaWalk | undefined {
    const key = `${base.key}\n${head.key}\n${manner}\n${here.isXml}`;
    const known = this.#units.get(key);
    if (known !== undefined) {
      here.unit.edges.push({ to: known, only: here.only });
      return undefined;
    }
    const isMerged = base.parts.length > 1 || head.parts.length > 1;
    if (isMerged && (this.#mergedPairs += 1) > MAX_MERGED_PAIRS) return undefined;
    const unit: Unit = { edges: [], roots: [] };
    this.#units.set(key, unit);
    here.unit.edges.push({ to: unit, only: here.only });
    return this.#walk({ unit, only: undefined, isXml: here.isXml });
  }

  #isUntouched({ parts }: MergedSchema): boolean {
    return parts.every(({ node }) => !this.#names.isTouched(node));
  }

  #relate(base: MergedSchema, head: MergedSchema): Relation {
    const key = `${base.key}\n${head.key}`;
    const known = this.#relations.get(key);
    if (known !== undefined) return known;
    if (this.#relations.size >= MAX_MERGED_PAIRS) return base.key === head.key ? same : different;
    // While it is being worked out, a recursive schema relates to itself as equal.
    this.#relations.set(key, same);
    const relation = relateSchemas(base, head, {
      sameName: (left, right) => this.#names.sameName(left, right),
      survives: (node) => this.#names.survives(node),
      existed: (node) => this.#names.existed(node),
      discriminations: this.#names.discriminations,
      relate: (left, right) => this.#relate(left, right),
    });
    this.#relations.set(key, relation);
    return relation;
  }
}

/** Drops what is said of bodies of XML where the same is said of other bodies of the same operations. */
function withoutRepeatedXml(edits: readonly RecordedEdit[]): RecordedEdit[] {
  const changed = groupBy(
    edits.filter(({ rule }) => rule === "type-changed"),
    differenceOf,
  );
  return edits.filter((edit) => {
    if (edit.rule !== "xml-type-changed") return true;
    const said = changed.get(differenceOf(edit)) ?? [];
    return !said.some(({ usedBy }) => reachesAll(usedBy, edit.usedBy));
  });
}

/** The edit of a place that refers to another schema than before. */
function referenceChanged(
  base: MergedSchema,
  head: MergedSchema,
  inner: readonly InnerEdit[],
): Edit {
  const place = { base: base.writtenAt, head: head.writtenAt };
  const details = { before: variantText(base), after: variantText(head) };
  return { rule: "reference-changed", subject: place, at: place, details, inner };
}

/** Whether an operation sees an edit. */
function isUsed({ usedBy: { request, response } }: RecordedEdit): boolean {
  return request.size + response.size > 0;
}

/**
 * What differs where, the same for edits that only differ in what it means to their readers: the default of a schema
 * means something else in a parameter. Rules about one difference have one reverse.
 */
function differenceOf({ at: { base, head }, details, rule }: RecordedEdit): string {
  const places = [base && pointerOf(base), head && pointerOf(head)];
  return JSON.stringify([...places, details ?? ruleTable[rule].reverse]);
}
