import { loadConfig } from "../config/load-config.ts";
import {
  allowedHosts,
  allowHostOption,
  choiceOf,
  type Command,
  type CommandContext,
  type CommandWords,
  UsageError,
} from "@convex-openapi/document/command-line";
import type { Variables } from "../forge/variables.ts";
import { explainFormats } from "./explain-formats.ts";
import { configuredJob, unconfiguredJob, type PlannedJob } from "./generate-job.ts";
import { runGenerate, type GenerateMode } from "./run-generate.ts";
import { problemFormats } from "./problem-formats.ts";
import { narrowClients, refuseNarrowing } from "./narrow-clients.ts";
import { otherNames, overlayOption, specOption } from "./spec-options.ts";
import { requireDiff } from "../installed-diff.ts";
import { isUrl } from "@convex-openapi/document/read";

/** `openapi-clients generate`: makes the files of clients, or with `--check` reports which are not up to date. */
export const generateCommand: Command = {
  name: "generate",
  summary: "generate the files of all clients, of some, or of one spec without a config",
  usage: [
    "[CLIENT…] [--affected | --since GITREF] [--shard I/N] [--check [--explain]] [--watch] [--format FORMAT]",
    "--spec FILE|URL [--overlay FILE]… [--allow-host HOST]… --out DIR [--name NAME]",
  ],
  options: {
    check: { summary: "write nothing; name every stale, missing or extra file and exit with 1" },
    explain: { summary: "with --check: rate what the new files change for those who use a client" },
    format: {
      value: "FORMAT",
      choices: [...new Set([...problemFormats, ...explainFormats])],
      summary: `of problems: ${problemFormats.join(", ")}; of --explain: ${explainFormats.join(", ")}; default: text`,
    },
    affected: {
      summary: "only clients that changes since TURBO_SCM_BASE concern; without that variable, all",
    },
    since: {
      value: "GITREF",
      summary: "only clients that changes since the merge base with a revision concern",
    },
    shard: {
      value: "I/N",
      summary: "only the I-th of N parts, as equal in size of specs as can be, such as 2/8",
    },
    watch: {
      summary:
        "generate again whenever the config, a spec, an overlay or a file behind them changes",
    },
    spec: specOption,
    overlay: overlayOption,
    "allow-host": allowHostOption,
    out: { value: "DIR", short: "o", summary: "the output folder of --spec" },
    name: {
      value: "NAME",
      summary: "PascalCase name of the client of --spec; default: the API's title",
    },
  },
  refused: otherNames,
  async run(words, context) {
    refuseContradictions(words);
    const explain = words.has("explain") ? choiceOf(words, "format", explainFormats) : undefined;
    const format = explain === undefined ? choiceOf(words, "format", problemFormats) : "text";
    if (explain !== undefined) await requireDiff("--explain", context.cwd);
    if (words.has("watch")) {
      const { watch } = await import("./watch.ts");
      return watch(() => jobOf(words, context), context);
    }
    const { job, total } = await jobOf(words, context, process.env);
    const mode: GenerateMode = words.has("check") ? { kind: "check", explain } : { kind: "write" };
    return runGenerate(job, mode, context, {
      format,
      variables: process.env,
      shard: words.value("shard"),
      total,
    });
  },
};

async function jobOf(
  words: CommandWords,
  { cwd, terminal }: CommandContext,
  variables: Variables = {},
): Promise<PlannedJob> {
  const spec = words.value("spec");
  const out = words.value("out");
  if (spec !== undefined && out !== undefined) {
    const client = {
      spec,
      out,
      overlays: words.values("overlay"),
      allowHosts: allowedHosts(words),
      clientName: words.value("name"),
    };
    return { job: unconfiguredJob(client, cwd), configFile: undefined, total: 1 };
  }
  const config = await loadConfig({ cwd });
  const { clients, total } = await narrowClients(config, words, variables, terminal);
  return { job: configuredJob(config, clients), configFile: config.file, total };
}

function refuseContradictions(words: CommandWords): void {
  refuseNarrowing(words);
  if (words.has("check") && words.has("watch")) {
    throw new UsageError("--check and --watch cannot be combined: --check runs once");
  }
  if (words.has("explain") && !words.has("check")) {
    throw new UsageError("--explain requires --check: it reports what `generate` would change");
  }
  if (words.has("format") && words.has("watch")) {
    throw new UsageError("--format and --watch cannot be combined: watching prints text");
  }
  const spec = words.value("spec");
  if (spec === undefined) {
    const needy = ["out", "overlay", "allow-host", "name"].find((option) => words.has(option));
    if (needy !== undefined) throw new UsageError(`--${needy} requires --spec FILE`);
    return;
  }
  if (words.positionals.length > 0) {
    throw new UsageError(
      `either name clients (${words.positionals.join(", ")}) or give --spec, not both`,
    );
  }
  if (!words.has("out")) throw new UsageError("--spec needs a folder for its files: --out DIR");
  if (words.has("watch") && isUrl(spec)) {
    throw new UsageError("a URL cannot be watched; download the spec, or leave out --watch");
  }
  const name = words.value("name");
  if (name !== undefined && !/^[A-Z][A-Za-z0-9]*$/.test(name)) {
    throw new UsageError(`--name needs a PascalCase name such as "Petstore", not "${name}"`);
  }
}
