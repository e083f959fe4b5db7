import { didYouMean } from "./nearest-word.ts";
import { untilPipeCloses } from "./closed-pipe.ts";
import type { Command, CommandContext, Program, Surroundings } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { explainError } from "./explain-error.ts";
import { commandHelp, commonOptions, programHelp } from "./help.ts";
import { endOfOptions } from "./option-spellings.ts";
import { parseWords } from "./parse-words.ts";
import { runApart } from "./run-apart.ts";
import { standardInput } from "./standard-input.ts";
import { type LineOutput, processTerminal, textWidth } from "./terminal.ts";
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
  const { terminal } = surroundings;
  try {
    return await runCommand(program, argv, { ...surroundings, debug });
  } catch (error) {
    return explainError(error, terminal.error, debug);
  } finally {
    terminal.progress?.end();
  }
}

function processSurroundings(program: Program): Surroundings {
  const { closed, onError } = untilPipeCloses();
  return {
    terminal: processTerminal(program, onError),
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
  const { out, columns } = context.terminal;
  const given = argv.filter((word) => word !== "--debug");
  const [first, second] = given;
  const width = textWidth(columns);
  if (first === "help" && second !== undefined && !second.startsWith("-")) {
    const explained = commandNamed(program, second);
    if (explained === undefined) throw unknownCommand(program, second, out);
    out.line(commandHelp(program, explained, width));
    return exitCode.fine;
  }
  const command = commandNamed(program, first);
  if (first === "help" || isAmong(given, "--help", "-h")) {
    out.line(command ? commandHelp(program, command, width) : programHelp(program, width));
    return exitCode.fine;
  }
  if (isAmong(given, "--version", "-v")) {
    out.line(program.version());
    return exitCode.fine;
  }
  const unnamed = program.commands.find(({ name }) => name === "");
  const [run, words] = command ? [command, given.slice(1)] : [unnamed, given];
  if (run === undefined) throw unknownCommand(program, first, out);
  return run.run(parseWords(words, { ...run.options, ...commonOptions }, run), context);
}

/** Whether a switch is among the options of some words, wherever it stands. */
function isAmong(words: readonly string[], ...spellings: readonly string[]): boolean {
  return words.slice(0, endOfOptions(words)).some((word) => spellings.includes(word));
}

/** What other programs take for `--version`. */
function isVersion(word: string): boolean {
  return word === "version" || word === "-V";
}

function commandNamed({ commands }: Program, wanted: string | undefined): Command | undefined {
  return commands.find(({ name }) => name !== "" && name === wanted);
}

function unknownCommand(
  { commands }: Program,
  wanted: string | undefined,
  output: LineOutput,
): UsageError {
  const names = commands.map(({ name }) => name).filter((name) => name !== "");
  const known = `Commands: ${names.join(", ")}. See \`${output.command("--help")}\`.`;
  if (wanted === undefined) return new UsageError(`which command? ${known}`);
  if (isVersion(wanted)) {
    const version = output.command("--version");
    return new UsageError(`unknown command "${wanted}"; \`${version}\` prints the version`);
  }
  return new UsageError(`unknown command "${wanted}";${didYouMean(wanted, names)} ${known}`);
}
