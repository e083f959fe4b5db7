import { choiceOf } from "./choice-of.ts";
import type { Command } from "./command.ts";
import type { TextStyle } from "./terminal.ts";

/** How the tables can be printed, the default first. */
export const rulesFormats = ["text", "json"] as const;

/** See {@link rulesFormats}. */
export type RulesFormat = (typeof rulesFormats)[number];

/** What explains that which a program reports. Ids are in the order in which they are listed; unknown ones are passed over. */
export interface ReferenceTables {
  readonly ids: readonly string[];
  /** The facts, for programs. */
  referenceOf(ids: readonly string[]): object;
  /** A text that lists all. */
  list(style: TextStyle): string;
  /** A text that tells everything about some. */
  details(ids: readonly string[], style: TextStyle): string;
}

/**
 * `rules`: what a program reports, all of it or all about some.
 * @param load loads the tables: other commands do without them.
 */
export function rulesCommand(load: () => Promise<ReferenceTables>): Command {
  return {
    name: "rules",
    summary: "explain the rules of diff and the diagnostics, and what to do about them",
    usage: ["[ID…] [--format FORMAT]"],
    options: {
      format: { value: "FORMAT", summary: `${rulesFormats.join(", ")}; default: text` },
    },
    async run(words, context) {
      const format = choiceOf(words, "format", rulesFormats);
      const [tables, { runRules }] = await Promise.all([load(), import("./run-rules.ts")]);
      return runRules(tables, words.positionals, format, context);
    },
  };
}
