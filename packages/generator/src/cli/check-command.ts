import { loadConfig } from "../config/load-config.ts";
import { checkClients } from "../pipeline.ts";
import {
  allowedHosts,
  allowHostOption,
  choiceOf,
  type Command,
  type CommandWords,
  countDiagnostics,
  countOf,
  exitCode,
  formatOption,
  printDiagnostics,
  UsageError,
} from "@convex-openapi/document/command-line";
import { configuredJob, type GenerateJob, unconfiguredJob } from "./generate-job.ts";
import { problemFormats } from "./problem-formats.ts";
import { selectClients } from "./select-clients.ts";
import { otherNames, overlayOption, specOption } from "./spec-options.ts";

/** `openapi-clients check`: the problems of specs and overlays, and nothing else. Warnings alone are fine. */
export const checkCommand: Command = {
  name: "check",
  summary: "report the problems of specs and overlays, and write nothing",
  usage: [
    "[CLIENT…] [--format FORMAT]",
    "--spec FILE|URL [--overlay FILE]… [--allow-host HOST]… [--format FORMAT]",
  ],
  options: {
    spec: specOption,
    overlay: overlayOption,
    "allow-host": allowHostOption,
    format: formatOption(problemFormats),
  },
  refused: otherNames,
  async run(words, { terminal, cwd }) {
    refuseContradictions(words);
    const format = choiceOf(words, "format", problemFormats);
    const { plans, folder } = await jobOf(words, cwd);
    const { diagnostics, unreadable } = await checkClients(plans, {
      onStep: (step, waits) => terminal.progress?.report(step, waits),
    });
    const failed = diagnostics.some(({ severity }) => severity === "error");
    if (format === "text") {
      printDiagnostics(diagnostics, terminal.error);
      const what = words.has("spec")
        ? `in ${plans[0]?.options.spec}`
        : `in the documents of ${countOf(plans.length, "client")}`;
      (failed ? terminal.error : terminal.out).line(`${countDiagnostics(diagnostics)} ${what}`);
    } else {
      const again = terminal.out.command(["check", ...words.positionals].join(" "));
      const { printReport } = await import("./problem-report.ts");
      printReport({ diagnostics, files: [], folder, again }, format, terminal.out);
    }
    if (unreadable) return exitCode.unreadable;
    return failed ? exitCode.findings : exitCode.fine;
  },
};

async function jobOf(
  words: CommandWords,
  cwd: string,
): Promise<Pick<GenerateJob, "plans" | "folder">> {
  const spec = words.value("spec");
  if (spec !== undefined) {
    const overlays = words.values("overlay");
    const client = {
      spec,
      overlays,
      allowHosts: allowedHosts(words),
      out: ".",
      clientName: undefined,
    };
    return unconfiguredJob(client, cwd);
  }
  const config = await loadConfig({ cwd });
  return configuredJob(config, selectClients(config, words.positionals));
}

function refuseContradictions(words: CommandWords): void {
  const { positionals } = words;
  if (words.has("spec")) {
    if (positionals.length === 0) return;
    throw new UsageError(
      `either name clients (${positionals.join(", ")}) or give --spec, not both`,
    );
  }
  const needy = ["overlay", "allow-host"].find((option) => words.has(option));
  if (needy !== undefined) throw new UsageError(`--${needy} requires --spec FILE`);
}
