import {
  allowedHosts,
  type Command,
  type CommandWords,
  diffChoices,
  diffOptions,
  shellWord,
  UsageError,
  withoutSecrets,
} from "@convex-openapi/document/command-line";
import { requireDiff } from "../installed-diff.ts";

/** `openapi-clients diff`: what changed between two descriptions, whom it breaks, and which versions follow. */
export const diffCommand: Command = {
  name: "diff",
  summary: "report what changed, what it breaks and which version bumps follow",
  usage: [
    "BASE HEAD [--overlay FILE]… [--allow-host HOST]… [--format FORMAT] [--fail-on WHAT]",
    "--since GITREF [--client NAME]… [--format FORMAT] [--fail-on WHAT]",
  ],
  options: {
    since: {
      value: "GITREF",
      summary:
        "compare the specs of the config with those at the merge base of HEAD and this revision",
    },
    client: {
      value: "NAME",
      multiple: true,
      summary: "only this client, with --since; may be repeated",
    },
    ...diffOptions,
  },
  async run(words, context) {
    refuseContradictions(words);
    await requireDiff("diff", context.cwd);
    const choices = diffChoices(words);
    // Loaded here, so that help and wrong usage stay as fast as they are.
    const since = words.value("since");
    if (since !== undefined) {
      const { diffSince } = await import("./diff-since.ts");
      return diffSince(since, words.values("client"), choices, context);
    }
    const { diffFiles } = await import("@convex-openapi/diff/report");
    const [base = "", head = ""] = words.positionals;
    const allowHosts = allowedHosts(words);
    return diffFiles(
      {
        base,
        head,
        overlays: words.values("overlay"),
        allowHosts,
        command: context.terminal.out.command(
          ["diff", ...[base, head].map((source) => shellWord(withoutSecrets(source)))].join(" "),
        ),
      },
      choices,
      context,
    );
  },
};

function refuseContradictions(words: CommandWords): void {
  const { positionals } = words;
  if (words.has("since")) {
    if (positionals.length > 0) {
      throw new UsageError(
        `either two descriptions (${positionals.map(withoutSecrets).join(" ")}) or --since, not both; --client NAME picks clients`,
      );
    }
    const given = ["overlay", "allow-host"].find((option) => words.has(option));
    if (given !== undefined) {
      throw new UsageError(
        `--${given} requires BASE and HEAD; the clients of the config have their own`,
      );
    }
    return;
  }
  if (words.has("client")) throw new UsageError("--client requires --since GITREF");
  if (positionals.length !== 2) {
    throw new UsageError(
      "diff needs two descriptions or a revision: diff BASE HEAD, or diff --since GITREF",
    );
  }
}
