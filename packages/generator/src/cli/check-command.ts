import { loadConfig } from "../config/load-config.ts";
import { checkClients } from "../pipeline.ts";
import {
  type Command,
  countDiagnostics,
  countOf,
  exitCode,
  printDiagnostics,
} from "@convex-openapi/document/command-line";
import { planOf } from "./generate-job.ts";
import { selectClients } from "./select-clients.ts";

/** `openapi-clients check`: the problems of specs and overlays, and nothing else. Warnings alone are fine. */
export const checkCommand: Command = {
  name: "check",
  summary: "report the problems of specs and overlays, and write nothing",
  usage: ["[CLIENT…]"],
  options: {},
  async run(words, { terminal, cwd }) {
    const config = await loadConfig({ cwd });
    const clients = selectClients(config, words.positionals);
    const { diagnostics, unreadable } = await checkClients(
      clients.map((client) => planOf(config, client)),
    );
    printDiagnostics(diagnostics, terminal.error);
    const failed = diagnostics.some(({ severity }) => severity === "error");
    const summary = `${countDiagnostics(diagnostics)} in the documents of ${countOf(clients.length, "client")}`;
    (failed ? terminal.error : terminal.out).line(summary);
    if (unreadable) return exitCode.unreadable;
    return failed ? exitCode.findings : exitCode.fine;
  },
};
