import { type Command, type CommandWords, UsageError } from "@convex-openapi/document/command-line";
import { requireDiff } from "../installed-diff.ts";

/** `openapi-clients pull`: brings specs to what their upstreams have now. */
export const pullCommand: Command = {
  name: "pull",
  summary: "update specs from the upstreams in the config",
  usage: ["[CLIENT…] [--with-faults] [--pull-request [--branch NAME] [--title TEXT]]"],
  options: {
    "with-faults": {
      summary:
        "also accept specs in which `check` finds errors, to fix them with overlays, and specs that have lost all of their operations",
    },
    "pull-request": {
      summary:
        "also generate and write changesets, and open a pull request on GitHub or update that of an earlier run",
    },
    branch: {
      value: "NAME",
      summary: "the branch of the pull request; default: openapi-clients/pull",
    },
    title: { value: "TEXT", summary: "its title and commit message" },
  },
  async run(words, context) {
    const withFaults = words.has("with-faults");
    if (!words.has("pull-request")) {
      const given = ["branch", "title"].find((option) => words.has(option));
      if (given !== undefined) throw new UsageError(`--${given} requires --pull-request`);
      const { runPull } = await import("./run-pull.ts");
      return runPull(words.positionals, withFaults, context);
    }
    const job = {
      names: words.positionals,
      withFaults,
      branch: branchOf(words),
      title: titleOf(words),
    };
    await requireDiff("pull --pull-request", context.cwd);
    const { runPullRequest } = await import("./run-pull-request.ts");
    return runPullRequest(job, process.env, context);
  },
};

/** What git takes as the name of a branch, as far as it needs no escaping anywhere. */
function branchOf(words: CommandWords): string {
  const branch = words.value("branch") ?? "openapi-clients/pull";
  if (!/^[A-Za-z0-9_][\w./-]*$/.test(branch) || /\.\.|\/\/|[./]$|\.lock$|\/\./.test(branch)) {
    throw new UsageError(
      `--branch takes the name of a branch such as "specs/update", not "${branch}"`,
    );
  }
  return branch;
}

function titleOf(words: CommandWords): string {
  const title = words.value("title") ?? "Update specs from their upstreams";
  if (/[\r\n]/.test(title)) throw new UsageError("--title takes one line");
  return title;
}
