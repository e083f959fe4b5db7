import type { Operation, Parameter } from "../operation.ts";
import type { Schema } from "../schema.ts";
import { typesOf } from "./page-body.ts";
import { fieldsOf, flagsIn, nameOf, type PageField } from "./page-fields.ts";
import type { BodyPath, CountedPagination } from "./pagination.ts";

const offsetNames = /^(?:offset|\$?skip)$/i;
const pageNames = /^(?:page|page_?(?:index|no|num|number)|current_?page|page\[number\])$/i;
/** Query parameters that say how many items a page has. */
const sizeNames =
  /^(?:limit|size|take|count|\$?top|max_?results|per_?page|page_?size|page_?limit)$/i;
const itemTotals = /^total(?:_?(?:count|elements|entries|hits|items|records|results))?$/i;
const pageTotals = /^(?:pages|total_?pages|pages_?total|number_?of_?pages)$/i;
/** What descriptions say of a total that may be the number of items in one page. */
const ofOnePage = /\breturned\b|\b(?:this|the|current|each|per|a) (?:page|response)\b/i;
/** What descriptions say of a total that counts no items. */
const ofNoItems = /\b(?:cost|price|sum|balance|bytes|currency|euros?|dollars?|cents?)\b/i;
/** What descriptions say of a number that counts from 0, and of one that counts from 1. */
const fromZero = startsWith("0|zero");
const fromOne = startsWith("1|one");

function startsWith(number: string): RegExp {
  return new RegExp(
    String.raw`\b(?:${number})[- ](?:based|indexed)\b|\b(?:start(?:s|ing)? (?:at|from|with)|first page is) (?:${number})\b`,
    "i",
  );
}

/**
 * Pages by a number, where the description says what it counts, from which number on, and where the last page is: a
 * wrong guess at one of them would leave out items without a word.
 */
export function findCounted(
  operation: Operation,
  schema: Schema,
  items: BodyPath,
): CountedPagination[] {
  const queries = operation.parameters
    .map(({ value }) => value)
    .filter((parameter) => parameter.in === "query");
  const counting = queries.filter(({ name }) => offsetNames.test(name) || pageNames.test(name));
  const [parameter, ...others] = counting;
  if (parameter === undefined || others.length > 0 || parameter.required) return [];
  const kind = offsetNames.test(parameter.name) ? "offset" : "page";
  if (kind === "offset" && !queries.some(({ name }) => sizeNames.test(name))) return [];
  const first = kind === "offset" ? firstOffset(parameter) : firstPage(parameter);
  if (first === undefined) return [];
  const fields = fieldsOf(schema);
  const totals = totalsIn(fields, kind === "offset" ? itemTotals : pageTotals);
  const flags = flagsIn(fields);
  if (totals.length > 1 || flags.length > 1 || totals.length + flags.length === 0) return [];
  const [total] = totals;
  const [more] = flags;
  const { name } = parameter;
  return [
    { kind, items, parameter: name, in: "query", first, more: more?.path, total: total?.path },
  ];
}

function totalsIn(fields: readonly PageField[], names: RegExp): PageField[] {
  return fields.filter((field) => {
    const prose = proseOf(field.schema);
    const isOther = ofOnePage.test(prose) || ofNoItems.test(prose);
    return names.test(nameOf(field)) && isNumber(field.schema) && !isOther;
  });
}

/** 0, unless something says that the parameter counts from another number, or pages. */
function firstOffset({ schema, description = "" }: Parameter): number | undefined {
  if (schema === undefined || !isNumber(schema)) return undefined;
  const prose = `${description} ${proseOf(schema)}`;
  if (/\bpages?\b/i.test(prose) || fromOne.test(prose)) return undefined;
  const { start = 0, least = 0 } = numbersOf(schema);
  return start === 0 && least <= 0 ? 0 : undefined;
}

/** What the description says that the first page is: 0 and 1 are both common. */
function firstPage({ schema, description = "" }: Parameter): number | undefined {
  if (schema === undefined || !isNumber(schema)) return undefined;
  const prose = `${description} ${proseOf(schema)}`;
  if (/\b(?:per|(?:in|on) (?:a|each)) page\b/i.test(prose)) return undefined;
  const { start, least = 0 } = numbersOf(schema);
  const first = start ?? (least === 1 ? 1 : undefined);
  if (first === 0) return least <= 0 && !fromOne.test(prose) ? 0 : undefined;
  return first === 1 && least <= 1 && !fromZero.test(prose) ? 1 : undefined;
}

function numbersOf(schema: Schema): { start: number | undefined; least: number | undefined } {
  const [start, minimum, bound] = ["default", "minimum", "exclusiveMinimum"].map((keyword) =>
    schema.resolved?.keyword(keyword),
  );
  // OpenAPI 3.0 has a flag, which excludes the minimum.
  const excluded = bound === true ? minimum : bound;
  const least = typeof excluded === "number" ? Math.floor(excluded) + 1 : minimum;
  return {
    // A default that is no number is none of 0 and 1.
    start: start === undefined || typeof start === "number" ? start : Number.NaN,
    least: typeof least === "number" ? least : undefined,
  };
}

function isNumber(schema: Schema): boolean {
  const types = typesOf(schema);
  return types.length === 1 && (types[0] === "integer" || types[0] === "number");
}

function proseOf({ resolved }: Schema): string {
  const prose = resolved?.keyword("description");
  return typeof prose === "string" ? prose : "";
}
