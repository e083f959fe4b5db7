import {
  choiceOf,
  type Command,
  formatOption,
  UsageError,
} from "@convex-openapi/document/command-line";
import { problemFormats } from "./problem-formats.ts";

/** `openapi-clients merge`: one report of the reports of all shards. */
export const mergeCommand: Command = {
  name: "merge",
  summary: "make one report of those that `generate --shard I/N --format json` printed",
  usage: ["REPORT… [--format FORMAT]"],
  options: { format: formatOption(problemFormats) },
  async run(words, context) {
    const format = choiceOf(words, "format", problemFormats);
    if (words.positionals.length === 0) {
      throw new UsageError(
        "merge takes the reports of all shards: merge shard-1.json shard-2.json",
      );
    }
    const { runMerge } = await import("./run-merge.ts");
    return runMerge(words.positionals, format, context);
  },
};
