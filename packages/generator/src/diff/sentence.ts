import type { ApiModel } from "../model/api-model.ts";
import { tokensOf, type Node } from "../model/node.ts";
import type { Edit } from "./compare/walk.ts";
import { code } from "./compare/words.ts";
import { describePlace, schemaPath } from "./describe-place.ts";
import { ruleTable } from "./rules/rule-table.ts";
import { apiSeverities, typesImpacts, worstApi, worstTypes } from "./severity.ts";

/** The sentence of an edit's rule about a subject, filled in. */
export function sentenceOf(edit: Pick<Edit, "rule" | "details">, subject: string): string {
  return filledIn(ruleTable[edit.rule].sentence, subject, edit.details);
}

/**
 * The sentence for several edits that differ in their subject alone, with `{count}` for their number; `undefined` where
 * a sentence has no subject, and there is one such edit.
 */
export function sentenceOfMany({
  rule,
  details,
}: Pick<Edit, "rule" | "details">): string | undefined {
  const { sentence, many = sentence } = ruleTable[rule];
  if (many === sentence && !sentence.includes("{subject}")) return undefined;
  return filledIn(many, "each of these {count}", { count: "{count}", ...details });
}

function filledIn(
  sentence: string,
  subject: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const within = subject.replace(/^(?:The|Its?)\b/, (word) => word.toLowerCase());
  const filled = sentence.replaceAll(/\{(\w+)\}/g, (_, name: string, at: number) => {
    if (name === "subject") return at === 0 ? subject : within;
    return values[name] ?? "";
  });
  const told = filled.charAt(0).toUpperCase() + filled.slice(1);
  return values["hint"] === undefined ? told : `${told} ${values["hint"]}`;
}

/** So many of the differences between two schemas are told where a reference leads from one to the other. */
const mostInner = 3;

/** What an edit comes to that stands for several, as sentences with a space before each. */
export function innerText(
  { inner = [], details = {}, at }: Edit,
  base: ApiModel,
  head: ApiModel,
): string {
  // What becomes something else altogether is told by the sentence before.
  const parts = inner.filter(({ edit }) => edit.at.base !== at.base || edit.at.head !== at.head);
  const worstFirst = [...parts].sort((left, right) => rankOf(left.edit) - rankOf(right.edit));
  const sentences = worstFirst.map(({ edit }) =>
    sentenceOf(edit, innerSubject(edit, details, base, head)),
  );
  const told = [...new Set(sentences)];
  const more = told.length - mostInner;
  return [...told.slice(0, mostInner), ...(more > 0 ? [`And ${more} more.`] : [])]
    .map((sentence) => ` ${sentence}`)
    .join("");
}

/** How early one of several differences is told: what breaks callers before what helps them. */
function rankOf({ rule }: Edit): number {
  const { request, response } = ruleTable[rule];
  const api = apiSeverities.indexOf(worstApi(request.api, response.api));
  return (
    api * typesImpacts.length + typesImpacts.indexOf(worstTypes(request.types, response.types))
  );
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
  return code(component) === name ? schemaPath(rest).text : undefined;
}
