import { didYouMean } from "./nearest-word.ts";
import { untilPipeCloses } from "./closed-pipe.ts";
import type { Command, CommandContext, Program, Surroundings } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { explainError } from "./explain-error.ts";
import { commandHelp, commonOptions, programHelp } from "./help.ts";
import { parseWords } from "./parse-words.ts";
import { runApart } from "./run-apart.ts";
import { standardInput } from "./standard-input.ts";
import { processTerminal, textWidth } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs a program with the words that follow its name.
 * @param surroundings default: those of this process.
 * @returns the exit code: 0 fine, 1 findings, 2 wrong usage or config, 3 a document that cannot be read.
 */
export async function runProgram(
  program: Program,
  argv: readonly string[],
  surroundings: Surroundings = processSurroundings(program),
): Promise<ExitCode> {
  const debug = argv.includes("--debug");
  try {
    return await runCommand(program, argv, { ...surroundings, debug });
  } catch (error) {
    return explainError(error, surroundings.terminal.error, debug);
  }
}

function processSurroundings({ name }: Program): Surroundings {
  const { closed, onError } = untilPipeCloses();
  return {
    terminal: processTerminal(name, onError),
    cwd: process.cwd(),
    input: standardInput,
    stop: closed,
    runApart,
  };
}

async function runCommand(
  program: Program,
  argv: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const { out } = terminal;
  const given = argv.filter((word) => word !== "--debug");
  const [first] = given;
  if (first === "--version") {
    out.line(program.version());
    return exitCode.fine;
  }
  const named = program.commands.find(({ name }) => name !== "" && name === first);
  const command = named ?? program.commands.find(({ name }) => name === "");
  const words = named === undefined && command !== undefined ? given : given.slice(1);
  const asksForHelp = (word: string | undefined): boolean => word === "--help" || word === "-h";
  if (named === undefined && [first, ...words].some(asksForHelp)) {
    out.line(programHelp(program, textWidth(terminal.columns)));
    return exitCode.fine;
  }
  if (command === undefined) throw unknownCommand(program, first);
  if (words.some(asksForHelp)) {
    out.line(commandHelp(program, command, textWidth(terminal.columns)));
    return exitCode.fine;
  }
  return command.run(parseWords(words, { ...command.options, ...commonOptions }, command), context);
}

function unknownCommand(program: Program, name: string | undefined): UsageError {
  const names = program.commands.map((command: Command) => command.name);
  const known = `Commands: ${names.join(", ")}. See \`${program.name} --help\`.`;
  if (name === undefined) return new UsageError(`which command? ${known}`);
  return new UsageError(`unknown command "${name}";${didYouMean(name, names)} ${known}`);
}
