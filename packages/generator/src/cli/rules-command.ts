import { choiceOf } from "./choice-of.ts";
import type { Command } from "./command.ts";
import { rulesFormats } from "./rules-formats.ts";

/** `openapi-clients rules`: the rules of `diff` and the diagnostics, all of them or all about some. */
export const rulesCommand: Command = {
  name: "rules",
  summary: "explain the rules of diff and the diagnostics, and what to do about them",
  usage: ["[ID…] [--format FORMAT]"],
  options: {
    format: { value: "FORMAT", summary: `${rulesFormats.join(", ")}; default: text` },
  },
  async run(words, context) {
    const format = choiceOf(words, "format", rulesFormats);
    const { runRules } = await import("./run-rules.ts");
    return runRules(words.positionals, format, context);
  },
};
