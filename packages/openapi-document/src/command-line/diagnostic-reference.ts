import type { HasPage, ReferenceTables } from "./reference-tables.ts";
import type { TextStyle } from "./terminal.ts";
import { wrapText } from "../wrap-text.ts";
import { diagnosticFacts, diagnosticIds, type DiagnosticFacts } from "../diagnostic-facts.ts";

/** What explains the diagnostics, and nothing else. */
export const diagnosticTables: ReferenceTables = {
  ids: diagnosticIds,
  referenceOf: (ids) => ({ rules: [], diagnostics: factsOf(ids) }),
  list: (style) => diagnosticList(factsOf(diagnosticIds), style).join("\n"),
  details: (ids, style, hasPage) =>
    factsOf(ids)
      .map((facts) => diagnosticDetails(facts, style, hasPage).join("\n"))
      .join("\n\n\n"),
};

/** What the tables say about these kinds of diagnostics, in the order of the table; other ids are passed over. */
function factsOf(ids: readonly string[]): DiagnosticFacts[] {
  return diagnosticIds.filter((id) => ids.includes(id)).map(diagnosticFacts);
}

/** The lines of a list of kinds of diagnostics, with what each is about. */
export function diagnosticList(
  diagnostics: readonly DiagnosticFacts[],
  style: TextStyle,
): string[] {
  return [
    "DIAGNOSTICS",
    ...diagnostics.flatMap(({ id, about }) => [`  ${id}`, ...indented(about, "    ", style)]),
  ];
}

/** The lines that tell all about a kind of diagnostic. */
export function diagnosticDetails(
  { id, about, fix, page }: DiagnosticFacts,
  style: TextStyle,
  hasPage: HasPage,
): string[] {
  return [
    `${id} (a diagnostic)`,
    "",
    ...indented(about, "  ", style),
    "",
    "What to do",
    ...indented(fix, "  ", style),
    ...pageLines(page, hasPage),
  ];
}

/** The lines that name a page where it is there. */
export function pageLines(page: string, hasPage: HasPage): string[] {
  return hasPage(page) ? ["", "Page", `  ${page}`] : [];
}

/** A text in lines that start with an indent. */
export function indented(text: string, indent: string, { width }: TextStyle): string[] {
  return wrapText(text, width - indent.length).map((line) => indent + line);
}
