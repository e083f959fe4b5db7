import { anyWord, wrapText } from "../wrap-text.ts";
import { processOutput } from "./process-output.ts";
import { Progress } from "./progress.ts";
import { typedCommand } from "./typed-command.ts";

/** The colours of texts on a terminal. */
export type Colour = "red" | "yellow" | "green" | "dim";

const sequences: Readonly<Record<Colour, readonly [start: number, end: number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  dim: [2, 22],
};

/** How a text is laid out. */
export interface TextStyle {
  /** Lines are broken between words so that they are no longer than this, where words allow it. */
  readonly width: number;
  /** The text in a colour, or as it is where colours are not wanted. */
  readonly paint: (colour: Colour, text: string) => string;
}

/** A stream that lines go to. */
export interface LineOutput {
  /** The name of the program whose lines they are. */
  readonly program: string;
  line(text: string): void;
  /** The text in a colour, or as it is where colours are not wanted. */
  paint(colour: Colour, text: string): string;
  /** How a person types a command line of the program here, see {@link typedCommand}. */
  command(words: string): string;
  /** The text in lines that the terminal need not break; as it is where the stream is none. */
  wrapped(text: string): string;
}

/** Where a command says things: results to `out`, problems to `error`. */
export interface Terminal {
  readonly out: LineOutput;
  readonly error: LineOutput;
  /** How many characters a line of `out` holds; `undefined` where it is no terminal and `COLUMNS` does not say. */
  readonly columns: number | undefined;
  /** What is being done; where it is absent, nobody looks. */
  readonly progress?: Progress;
}

/** The width of texts for a terminal of so many columns: lines that are too long are hard to read on a wide one too. */
export function textWidth(columns = 100): number {
  return Math.min(Math.max(columns, 60), 120);
}

/** A stream that may be a terminal. */
export interface TerminalStream {
  readonly isTTY: boolean;
  /** How many characters a line of the terminal holds. */
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Where lines are printed. */
export interface OutputPlace {
  /** The variables of the environment, `{}` by default. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
  /** The package that has the program. */
  readonly packageName?: string | undefined;
  /** The folder that a person types commands in; where it is absent, they are shown without a package manager. */
  readonly folder?: string;
  /** Called before each line. */
  readonly beforeLine?: () => void;
}

/**
 * Lines to a stream. Colours are used on a terminal, but not where `NO_COLOR` is set to anything (no-color.org) or
 * `TERM` is `dumb`; `FORCE_COLOR` (force-color.org) goes before all of that, and turns them off where it is `0`.
 */
export function lineOutput(
  program: string,
  stream: TerminalStream,
  { variables = {}, packageName, folder, beforeLine }: OutputPlace = {},
): LineOutput {
  return {
    program,
    line(text) {
      beforeLine?.();
      stream.write(`${text}\n`);
    },
    paint(colour, text) {
      const [start, end] = sequences[colour];
      return hasColours(stream, variables) ? `\u001B[${start}m${text}\u001B[${end}m` : text;
    },
    command: (words) =>
      folder === undefined
        ? `${program} ${words}`
        : typedCommand({ program, packageName, words, folder, variables }),
    wrapped(text) {
      const { isTTY, columns } = stream;
      return isTTY && columns !== undefined
        ? wrapText(text, Math.max(columns, 40), anyWord).join("\n")
        : text;
    },
  };
}

function hasColours(
  { isTTY }: TerminalStream,
  {
    FORCE_COLOR: forced = "",
    NO_COLOR: refused = "",
    TERM: kind,
  }: NonNullable<OutputPlace["variables"]>,
): boolean {
  if (forced !== "") return forced !== "0" && forced !== "false";
  return isTTY && refused === "" && kind !== "dumb";
}

/** The number in a variable such as `COLUMNS`; `undefined` where it holds none. */
function givenColumns(text = ""): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/**
 * The streams of this process.
 * @param program its name, and the package that has it.
 * @param onError takes what keeps one of them from being written to, once or more.
 */
export function processTerminal(
  { name, packageName }: { readonly name: string; readonly packageName: string },
  onError: (error: unknown) => void,
): Terminal {
  const variables = process.env;
  const out = processOutput("stdout", onError);
  const error = processOutput("stderr", onError);
  const progress = new Progress(error, variables);
  const place: OutputPlace = {
    variables,
    packageName,
    folder: process.cwd(),
    beforeLine: () => progress.erase(),
  };
  return {
    out: lineOutput(name, out, place),
    error: lineOutput(name, error, place),
    get columns() {
      return out.columns ?? givenColumns(variables["COLUMNS"]);
    },
    progress,
  };
}
