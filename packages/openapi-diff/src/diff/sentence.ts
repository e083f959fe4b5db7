import { type ApiModel, type Node, tokensOf } from "@convex-openapi/document/model";
import type { Edit, InnerEdit } from "./compare/walk.ts";
import { code } from "./compare/words.ts";
import { splitAtCondition } from "./condition-path.ts";
import { describePlace } from "./describe-place.ts";
import { ratingOf } from "./rules/rule.ts";
import { ruleTable } from "./rules/rule-table.ts";
import { schemaPath } from "./schema-place.ts";
import { apiSeverities, typesImpacts, worstApi, worstTypes, type Direction } from "./severity.ts";

/** The sentence of an edit's rule about a subject, filled in. */
export function sentenceOf(edit: Pick<Edit, "rule" | "details">, subject: string): string {
  return filledIn(ruleTable[edit.rule].sentence, subject, edit.details);
}

/** How an edit is reported together with others that differ from it in one thing only. */
export interface GroupedSentence {
  /** The thing in which it differs, in Markdown. */
  readonly subject: string;
  /** The sentence for all of them, with `{count}` for their number. */
  readonly many: string;
}

/**
 * How an edit is reported together with others; `undefined` where its sentence has no subject, and there is one such edit.
 * @param own what a list calls the subject where its sentence is about something else, as about what holds it.
 */
export function groupedSentence(
  { rule, details = {} }: Pick<Edit, "rule" | "details">,
  subject: string,
  own: string | undefined,
): GroupedSentence | undefined {
  const { sentence, many = sentence } = ruleTable[rule];
  if (many === sentence && !sentence.includes("{subject}")) return undefined;
  const values = { count: "{count}", ...details };
  if (many === sentence || !many.includes("{subject}")) {
    return { subject: own ?? subject, many: filledIn(many, "each of these {count}", values) };
  }
  const { name, after, before = "" } = details;
  return { subject: name ?? after ?? before, many: filledIn(many, subject, values) };
}

function filledIn(
  sentence: string,
  subject: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const within = subject.replace(/^(?:Each|The|Its?)\b/, (word) => word.toLowerCase());
  const filled = sentence.replaceAll(/\{(\w+)\}/g, (_, name: string, at: number) => {
    if (name === "subject") return at === 0 ? subject : within;
    return values[name] ?? "";
  });
  const capitalized = filled.charAt(0).toUpperCase() + filled.slice(1);
  return values["hint"] === undefined ? capitalized : `${capitalized} ${values["hint"]}`;
}

/** Upper bound on differences between two schemas that are reported where a reference points from one to the other. */
const MAX_INNER_SENTENCES = 3;

/**
 * What an edit comes to that stands for several, as sentences with a space before each, those first that are worst for
 * the directions in which it is used.
 */
export function innerText(
  { inner = [], details = {}, at }: Edit,
  base: ApiModel,
  head: ApiModel,
  used: readonly Direction[],
): string {
  // What becomes something else altogether is reported by the sentence before.
  const parts = inner.filter(({ edit }) => edit.at.base !== at.base || edit.at.head !== at.head);
  const worstFirst = [...parts].sort((left, right) => rankOf(left, used) - rankOf(right, used));
  const sentences = worstFirst.map(({ edit }) =>
    sentenceOf(edit, innerSubject(edit, details, base, head)),
  );
  const distinct = [...new Set(sentences)];
  const more = distinct.length - MAX_INNER_SENTENCES;
  return [
    ...distinct.slice(0, MAX_INNER_SENTENCES),
    ...(more > 0 ? [`And ${more} more ${more === 1 ? "change" : "changes"}.`] : []),
  ]
    .map((sentence) => ` ${sentence}`)
    .join("");
}

/** How early one of several differences is reported: what breaks callers before what helps them. */
function rankOf({ edit, only }: InnerEdit, used: readonly Direction[]): number {
  const rule = ruleTable[edit.rule];
  const ratings = (only === undefined ? used : [only]).map((way) => ratingOf(rule, way));
  const api = worstApi(...ratings.map((rating) => rating.api));
  const types = worstTypes(...ratings.map((rating) => rating.types));
  return apiSeverities.indexOf(api) * typesImpacts.length + typesImpacts.indexOf(types);
}

/** `It` for the schema that the reference leads to, `` Its `id` `` for what is in it. */
function innerSubject(
  { subject, label }: Edit,
  { before, after }: NonNullable<Edit["details"]>,
  base: ApiModel,
  head: ApiModel,
): string {
  if (label !== undefined) return label;
  const [node, name, model] =
    subject.head === undefined
      ? [subject.base ?? base.node, before, base]
      : [subject.head, after, head];
  const path = pathInside(node, name);
  if (path === undefined) return describePlace(model, node).text;
  return path === "" ? "It" : `Its ${code(path.replace(/^\./, ""))}`;
}

/** The way from the schema of a name to a schema in it, `undefined` for what is elsewhere. */
function pathInside(node: Node, name: string | undefined): string | undefined {
  const [section, group, component, ...rest] = tokensOf(node);
  if (section !== "components" || group !== "schemas" || component === undefined) return undefined;
  if (code(component) !== name || splitAtCondition(rest) !== undefined) return undefined;
  return schemaPath(rest).text;
}
