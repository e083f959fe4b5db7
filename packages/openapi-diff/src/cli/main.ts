import { ruleTables } from "../reference/render-reference.ts";
import {
  allowedHosts,
  type Command,
  diffChoices,
  diffOptions,
  type ExitCode,
  type Program,
  rulesCommand,
  runProgram,
  shellWord,
  type Surroundings,
  UsageError,
  withoutSecrets,
} from "@convex-openapi/document/command-line";
import { diffFiles } from "./diff-files.ts";
import { diffVersion } from "./own-version.ts";

const compareCommand: Command = {
  name: "",
  summary: "report what changed, what it breaks and which version bumps follow",
  usage: ["BASE HEAD [--overlay FILE]… [--allow-host HOST]… [--format FORMAT] [--fail-on WHAT]"],
  options: diffOptions,
  run(words, context) {
    const [base, head, ...others] = words.positionals;
    if (base === undefined || head === undefined || others.length > 0) {
      throw new UsageError("two descriptions are compared: openapi-diff BASE HEAD");
    }
    const sources = {
      base,
      head,
      overlays: words.values("overlay"),
      allowHosts: allowedHosts(words),
      command: context.terminal.out.command(
        [base, head].map((source) => shellWord(withoutSecrets(source))).join(" "),
      ),
    };
    return diffFiles(sources, diffChoices(words), context);
  },
};

/** `openapi-diff`. */
const program: Program = {
  name: "openapi-diff",
  packageName: "@convex-openapi/diff",
  summary: "what changed between two OpenAPI descriptions, whom it breaks, and which bumps follow",
  findings: "breaking changes",
  version: diffVersion,
  commands: [
    compareCommand,
    rulesCommand("the rules and the diagnostics", () => Promise.resolve(ruleTables)),
  ],
};

/**
 * Runs `openapi-diff` with the words that follow its name.
 * @param surroundings default: those of this process.
 * @returns the exit code: 0 fine, 1 findings, 2 wrong usage, 3 a document that cannot be read.
 */
export function main(argv: readonly string[], surroundings?: Surroundings): Promise<ExitCode> {
  return runProgram(program, argv, surroundings);
}
