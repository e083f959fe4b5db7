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

const { format: _, ...options } = diffOptions;

/** `openapi-clients comment`: the report of `diff` on the pull request that a job runs for. */
export const commentCommand: Command = {
  name: "comment",
  summary: "report what a pull request changes, in one comment that later runs update",
  usage: [
    "[--since GITREF] [--client NAME]… [--name NAME] [--fail-on WHAT]",
    "BASE HEAD [--overlay FILE]… [--allow-host HOST]… [--name NAME] [--fail-on WHAT]",
  ],
  options: {
    since: {
      value: "GITREF",
      summary: "compare with the merge base of HEAD and this revision; default: the target branch",
    },
    client: { value: "NAME", multiple: true, summary: "only this client; may be repeated" },
    name: {
      value: "NAME",
      summary: "keep a comment of its own under this name; default: the folder of the config",
    },
    ...options,
  },
  async run(words, context) {
    refuseContradictions(words);
    await requireDiff("comment", context.cwd);
    const { runComment } = await import("./run-comment.ts");
    const [base, head] = words.positionals;
    const files =
      base === undefined || head === undefined
        ? undefined
        : {
            base,
            head,
            overlays: words.values("overlay"),
            allowHosts: allowedHosts(words),
            command: context.terminal.out.command(
              ["diff", ...[base, head].map((source) => shellWord(withoutSecrets(source)))].join(
                " ",
              ),
            ),
          };
    const sources = { files, since: words.value("since"), clients: words.values("client") };
    const choices = { name: words.value("name"), ...diffChoices(words) };
    return runComment(sources, choices, process.env, context);
  },
};

function refuseContradictions(words: CommandWords): void {
  const { positionals } = words;
  const name = words.value("name");
  if (name !== undefined && !/^[\w./-]{1,100}$/.test(name)) {
    throw new UsageError(
      `--name takes up to 100 letters, digits, ".", "/", "_" and "-", not "${name}"`,
    );
  }
  if (positionals.length === 0) {
    const given = ["overlay", "allow-host"].find((option) => words.has(option));
    if (given === undefined) return;
    throw new UsageError(
      `--${given} requires BASE and HEAD; the clients of the config have their own`,
    );
  }
  if (positionals.length !== 2) {
    throw new UsageError(
      `comment takes two descriptions or none, not ${positionals.length}: comment BASE HEAD, or comment [--since GITREF]`,
    );
  }
  const given = ["since", "client"].find((option) => words.has(option));
  if (given !== undefined) {
    throw new UsageError(
      `either two descriptions (${positionals.map(withoutSecrets).join(" ")}) or --${given}, not both`,
    );
  }
}
