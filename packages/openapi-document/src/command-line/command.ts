import type { ExitCode } from "./exit-code.ts";
import type { runApart } from "./run-apart.ts";
import type { StandardInput } from "./standard-input.ts";
import type { Terminal } from "./terminal.ts";

/** One option of a command. */
export interface CommandOption {
  /** How the help names its value; an option without one is a switch. */
  readonly value?: string;
  /** Whether it can be given more than once. */
  readonly multiple?: boolean;
  /** A letter that stands for it: `o` for `-o`. */
  readonly short?: string;
  /** The words that it takes, where those are few. */
  readonly choices?: readonly string[];
  readonly summary: string;
}

/** The words of a command line after the command, checked against its options. */
export interface CommandWords {
  readonly positionals: readonly string[];
  /** Whether it is given, and not turned off again. */
  has(option: string): boolean;
  /** Whether a switch is turned on or off, `undefined` where nothing is said of it. */
  switched(option: string): boolean | undefined;
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

/** Where the program runs. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** The working directory. */
  readonly cwd: string;
  /** Where it is absent, nothing is piped to the program. */
  readonly input?: StandardInput;
  /** Ends what has no end of its own (`--watch`), as SIGINT and SIGTERM do. */
  readonly stop?: AbortSignal;
  /** See {@link runApart}; where it is absent, all is done by this process. */
  readonly runApart?: typeof runApart;
}

/** What a command works with. */
export interface CommandContext extends Surroundings {
  /** Whether unexpected errors are reported with their stack. */
  readonly debug: boolean;
}

/** How the words of a command are taken. */
export interface WordRules {
  /** Whether switches can be turned off (`--x=false`, `--x false`, `--no-x`) and names can be in camel case (`--someOption`). */
  readonly lenient?: boolean;
  /** What other programs call options, with the reason why there is none of that name. */
  readonly refused?: Readonly<Record<string, string>>;
}

/** One entry of the command table: adding it there is all that a new command needs. */
export interface Command extends WordRules {
  /** `""` for what a program does where no command is named. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name, one line for each form. */
  readonly usage: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  run(words: CommandWords, context: CommandContext): Promise<ExitCode>;
}

/** A program: what it is called, and what it can do. */
export interface Program {
  readonly name: string;
  /** The package that has it, and no other program. */
  readonly packageName: string;
  readonly summary: string;
  /** What ends with exit code 1, as a list of nouns. */
  readonly findings: string;
  version(): string;
  /** In the order of the help. */
  readonly commands: readonly Command[];
}
