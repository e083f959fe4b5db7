import { addCommand } from "./add-command.ts";
import { changesetCommand } from "./changeset-command.ts";
import { checkCommand } from "./check-command.ts";
import { commentCommand } from "./comment-command.ts";
import {
  diagnosticTables,
  type ExitCode,
  type Program,
  rulesCommand,
  runProgram,
  type Surroundings,
} from "@convex-openapi/document/command-line";
import { diffCommand } from "./diff-command.ts";
import { generateCommand } from "./generate-command.ts";
import { initCommand } from "./init-command.ts";
import { mergeCommand } from "./merge-command.ts";
import { ownVersion } from "./own-version.ts";
import { pullCommand } from "./pull-command.ts";
import { isDiffInstalled } from "../installed-diff.ts";

/** `openapi-clients`. */
const program: Program = {
  name: "openapi-clients",
  packageName: "@convex-openapi/generator",
  summary: "from OpenAPI descriptions to TypeScript client packages",
  findings: "stale files, diagnostics, breaking changes",
  version: ownVersion,
  commands: [
    initCommand,
    addCommand,
    generateCommand,
    checkCommand,
    mergeCommand,
    diffCommand,
    commentCommand,
    changesetCommand,
    pullCommand,
    rulesCommand("the rules of diff and the diagnostics", async () => {
      if (!isDiffInstalled()) return diagnosticTables;
      return (await import("@convex-openapi/diff/report")).ruleTables;
    }),
  ],
};

/**
 * Runs `openapi-clients` with the words that follow its name.
 * @param surroundings default: those of this process.
 * @returns the exit code: 0 fine, 1 findings, 2 wrong usage or config, 3 a document that cannot be read.
 */
export function main(argv: readonly string[], surroundings?: Surroundings): Promise<ExitCode> {
  return runProgram(program, argv, surroundings);
}
