import { didYouMean } from "../config/nearest-word.ts";
import { addCommand } from "./add-command.ts";
import { changesetCommand } from "./changeset-command.ts";
import { checkCommand } from "./check-command.ts";
import { untilPipeCloses } from "./closed-pipe.ts";
import type { Command, CommandContext, Surroundings } from "./command.ts";
import { diffCommand } from "./diff-command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { explainError } from "./explain-error.ts";
import { generateCommand } from "./generate-command.ts";
import { commandHelp, commonOptions, programHelp } from "./help.ts";
import { ownVersion } from "./own-version.ts";
import { parseWords } from "./parse-words.ts";
import { pullCommand } from "./pull-command.ts";
import { runApart } from "./run-apart.ts";
import { rulesCommand } from "./rules-command.ts";
import { processTerminal, textWidth } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Every command, in the order of the help. */
const commands: readonly Command[] = [
  generateCommand,
  checkCommand,
  diffCommand,
  changesetCommand,
  addCommand,
  pullCommand,
  rulesCommand,
];

/**
 * Runs `openapi-clients` with the words that follow its name.
 * @param surroundings default: those of this process.
 * @returns the exit code: 0 fine, 1 findings, 2 wrong usage or config, 3 a document that cannot be read.
 */
export async function main(
  argv: readonly string[],
  surroundings: Surroundings = processSurroundings(),
): Promise<ExitCode> {
  const debug = argv.includes("--debug");
  try {
    return await runCommand(argv, { ...surroundings, debug });
  } catch (error) {
    return explainError(error, surroundings.terminal.error, debug);
  }
}

function processSurroundings(): Surroundings {
  const { closed, onError } = untilPipeCloses();
  return { terminal: processTerminal(onError), cwd: process.cwd(), stop: closed, runApart };
}

async function runCommand(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { terminal } = context;
  const { out } = terminal;
  const [name, ...words] = argv.filter((word) => word !== "--debug");
  if (name === "--version") {
    out.line(ownVersion());
    return exitCode.fine;
  }
  if (name === "--help" || name === "-h") {
    out.line(programHelp(commands, textWidth(terminal.columns)));
    return exitCode.fine;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (name === undefined || command === undefined) throw unknownCommand(name);
  if (words.some((word) => word === "--help" || word === "-h")) {
    out.line(commandHelp(command, textWidth(terminal.columns)));
    return exitCode.fine;
  }
  return command.run(parseWords(words, { ...command.options, ...commonOptions }), context);
}

function unknownCommand(name: string | undefined): UsageError {
  const names = commands.map((command) => command.name);
  const known = `Commands: ${names.join(", ")}. See \`openapi-clients --help\`.`;
  if (name === undefined) return new UsageError(`which command? ${known}`);
  return new UsageError(`unknown command "${name}";${didYouMean(name, names)} ${known}`);
}
