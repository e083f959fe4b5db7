import { type Command, UsageError } from "@convex-openapi/document/command-line";
import { requireDiff } from "../installed-diff.ts";

/** `openapi-clients changeset`: writes down for the release what changed in the specs of the config. */
export const changesetCommand: Command = {
  name: "changeset",
  summary: "write .changeset/spec-CLIENT.md for each spec that changed since a revision",
  usage: ["--since GITREF"],
  options: {
    since: {
      value: "GITREF",
      summary: "compare with the specs at the merge base of HEAD and this revision",
    },
    strict: { summary: "treat doubtful changes as breaking: bigger bumps" },
  },
  async run(words, context) {
    const since = words.value("since");
    if (since === undefined)
      throw new UsageError("changeset needs a revision: changeset --since GITREF");
    if (words.positionals.length > 0) {
      throw new UsageError(`changeset takes options only, not ${words.positionals.join(" ")}`);
    }
    await requireDiff("changeset", context.cwd);
    const { runChangeset } = await import("./run-changeset.ts");
    return runChangeset(since, words.has("strict"), context);
  },
};
