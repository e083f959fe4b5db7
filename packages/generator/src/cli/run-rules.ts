import { nearestWords } from "../config/nearest-word.ts";
import { diagnosticIds, referenceOf, ruleIds } from "../reference/reference.ts";
import { renderDetails, renderList } from "../reference/render-reference.ts";
import type { TextStyle } from "../report/render-text.ts";
import type { Surroundings } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import type { RulesFormat } from "./rules-formats.ts";
import { textWidth } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const allIds: readonly string[] = [...ruleIds, ...diagnosticIds];

/** Upper bound on ids suggested for an unknown one. */
const MAX_SUGGESTIONS = 5;

/**
 * Prints the tables: everything about the rules and diagnostics with these ids, or a list of all where there are none.
 * @throws {UsageError} for an id that nothing has, with those that may be meant.
 */
export function runRules(
  ids: readonly string[],
  format: RulesFormat,
  { terminal: { out, columns } }: Pick<Surroundings, "terminal">,
): ExitCode {
  const unknown = ids.find((id) => !allIds.includes(id));
  if (unknown !== undefined) throw unknownId(unknown);
  const reference = ids.length === 0 ? referenceOf() : referenceOf(ids);
  if (format === "json") {
    out.line(JSON.stringify(reference, undefined, 2));
    return exitCode.fine;
  }
  const style: TextStyle = {
    width: textWidth(columns),
    paint: (colour, text) => out.paint(colour, text),
  };
  out.line(ids.length === 0 ? renderList(reference, style) : renderDetails(reference, style));
  return exitCode.fine;
}

function unknownId(typed: string): UsageError {
  const near = nearestWords(typed, allIds);
  const offered = near.length > 0 ? near : allIds.filter((id) => id.includes(typed.toLowerCase()));
  const list = offered
    .slice(0, MAX_SUGGESTIONS)
    .map((id) => `"${id}"`)
    .join(", ");
  const hint = list === "" ? "" : ` did you mean ${list.replace(/, ([^,]+)$/, " or $1")}?`;
  return new UsageError(
    `no rule or diagnostic is named "${typed}";${hint} \`openapi-clients rules\` lists them`,
  );
}
