import { choiceOf, formatOption } from "./choice-of.ts";
import type { Command } from "./command.ts";
import { rulesFormats, type ReferenceTables } from "./reference-tables.ts";

/**
 * `rules`: what a program reports, all of it or all about some.
 * @param reported what that is, as a list of nouns.
 * @param load loads the tables: other commands do without them.
 */
export function rulesCommand(reported: string, load: () => Promise<ReferenceTables>): Command {
  return {
    name: "rules",
    summary: `explain ${reported}, and what to do about them`,
    usage: ["[ID…] [--format FORMAT]"],
    options: { format: formatOption(rulesFormats) },
    async run(words, context) {
      const format = choiceOf(words, "format", rulesFormats);
      const [tables, { runRules }] = await Promise.all([load(), import("./run-rules.ts")]);
      return runRules(tables, words.positionals, format, context);
    },
  };
}
