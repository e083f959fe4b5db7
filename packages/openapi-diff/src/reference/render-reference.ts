import {
  diagnosticDetails,
  diagnosticList,
  type HasPage,
  indented,
  pageLines,
  type ReferenceTables,
  type TextStyle,
} from "@convex-openapi/document/command-line";
import { diagnosticIds } from "@convex-openapi/document/read";
import { ratingRows, ratingTitles } from "./rating-table.ts";
import { referenceOf, ruleIds, type Reference } from "./reference.ts";
import type { DirectionFacts, RuleFacts } from "./rule-facts.ts";

const ids: readonly string[] = [...ruleIds, ...diagnosticIds];

/** What explains the rules and the diagnostics. */
export const ruleTables: ReferenceTables = {
  ids,
  referenceOf,
  list: (style) => renderList(referenceOf(ids), style),
  details: (wanted, style, hasPage) => renderDetails(referenceOf(wanted), style, hasPage),
};

/** Every rule with its ratings and its sentence, by area, and every diagnostic with what it is about. */
function renderList({ rules, diagnostics }: Reference, style: TextStyle): string {
  const areas = [...new Set(rules.map(({ area }) => area))];
  const blocks = areas.map((area) => [
    `RULES: ${area}`,
    ...rules.filter((rule) => rule.area === area).flatMap((rule) => ruleLines(rule, style)),
  ]);
  if (diagnostics.length > 0) {
    blocks.push(diagnosticList(diagnostics, style));
  }
  return [...blocks.map((lines) => lines.join("\n")), indented(legend, "", style).join("\n")].join(
    "\n\n",
  );
}

/** All about each rule and diagnostic. */
function renderDetails(
  { rules, diagnostics }: Reference,
  style: TextStyle,
  hasPage: HasPage,
): string {
  const blocks = [
    ...rules.map((rule) => ruleDetails(rule, style, hasPage)),
    ...diagnostics.map((diagnostic) => diagnosticDetails(diagnostic, style, hasPage)),
  ];
  return blocks.map((lines) => lines.join("\n")).join("\n\n\n");
}

const legend =
  "Ratings: on the wire (api), in code (types), and the bump. `rules ID` explains one.";

function ruleLines({ id, sentence, request, response }: RuleFacts, style: TextStyle): string[] {
  const [sent, read] = [ratingsText(request), ratingsText(response)];
  const ratings = sent === read ? [sent] : [`request: ${sent}`, `response: ${read}`];
  return [
    `  ${id}`,
    ...indented(sentence, "    ", style),
    ...ratings.flatMap((text) => indented(text, "    ", style)).map((line) => dim(line, style)),
  ];
}

function ratingsText({ api, types, bump }: DirectionFacts): string {
  return `api ${api}, types ${types}, bump ${bump.default}`;
}

function ruleDetails(rule: RuleFacts, style: TextStyle, hasPage: HasPage): string[] {
  const { id, area, sentence, many, request, response, reverse, noReverse, page } = rule;
  const advice = adviceLines(request.advice, response.advice);
  const reversed = reverse === id ? "The same rule." : reverse;
  return [
    ...indented(`${id} (a rule of \`diff\`, ${area})`, "", style),
    "",
    ...indented(sentence, "  ", style),
    ...(many === undefined ? [] : indented(`For several: ${many}`, "  ", style)),
    "",
    ...aligned([ratingTitles, ...ratingRows(rule)]).map((line) => `  ${line}`),
    ...indented(
      "The compiler decides the types rating, and with it the bump. `strict` and `relaxed` are the bump under these profiles.",
      "  ",
      style,
    ).map((line) => dim(line, style)),
    ...(advice.length === 0 ? [] : ["", "What to do"]),
    ...advice.flatMap((line) => indented(line, "  ", style)),
    "",
    "The reverse change",
    ...indented(reversed ?? noReverse ?? "", "  ", style),
    ...pageLines(page, hasPage),
  ];
}

function adviceLines(request: string | undefined, response: string | undefined): string[] {
  if (request === response) return request === undefined ? [] : [request];
  return [`request: ${request ?? "Nothing."}`, `response: ${response ?? "Nothing."}`];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths?.[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function dim(line: string, { paint }: TextStyle): string {
  return paint("dim", line);
}
