import { existsSync } from "node:fs";
import { join } from "node:path";
import { nearestWords } from "./nearest-word.ts";
import type { Surroundings } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import type { ReferenceTables, RulesFormat } from "./reference-tables.ts";
import { textWidth, type LineOutput, type TextStyle } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Upper bound on ids suggested for an unknown one. */
const MAX_SUGGESTIONS = 5;

/**
 * Prints the tables: everything about the rules and diagnostics with these ids, or a list of all where there are none.
 * @throws {UsageError} for an id that nothing has, with those that may be meant.
 */
export function runRules(
  tables: ReferenceTables,
  ids: readonly string[],
  format: RulesFormat,
  { terminal: { out, columns }, cwd }: Pick<Surroundings, "terminal" | "cwd">,
): ExitCode {
  const unknown = ids.find((id) => !tables.ids.includes(id));
  if (unknown !== undefined) throw unknownId(unknown, tables, out);
  if (format === "json") {
    const reference = tables.referenceOf(ids.length === 0 ? tables.ids : ids);
    out.line(JSON.stringify(reference, undefined, 2));
    return exitCode.fine;
  }
  const style: TextStyle = {
    width: textWidth(columns),
    paint: (colour, text) => out.paint(colour, text),
  };
  const hasPage = (page: string): boolean => existsSync(join(cwd, page));
  out.line(ids.length === 0 ? tables.list(style) : tables.details(ids, style, hasPage));
  return exitCode.fine;
}

function unknownId(typed: string, { ids }: ReferenceTables, output: LineOutput): UsageError {
  const near = nearestWords(typed, ids);
  const offered = near.length > 0 ? near : ids.filter((id) => id.includes(typed.toLowerCase()));
  const list = offered
    .slice(0, MAX_SUGGESTIONS)
    .map((id) => `"${id}"`)
    .join(", ");
  const hint = list === "" ? "" : ` did you mean ${list.replace(/, ([^,]+)$/, " or $1")}?`;
  return new UsageError(
    `no rule or diagnostic is named "${typed}";${hint} \`${output.command("rules")}\` lists them`,
  );
}
