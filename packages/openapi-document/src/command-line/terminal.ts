import { processOutput } from "./process-output.ts";

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
}

/** Where a command says things: results to `out`, problems to `error`. */
export interface Terminal {
  readonly out: LineOutput;
  readonly error: LineOutput;
  /** How many characters a line of `out` holds; `undefined` where it is no terminal and `COLUMNS` does not say. */
  readonly columns: number | undefined;
}

/** The width of texts for a terminal of so many columns: lines that are too long are hard to read on a wide one too. */
export function textWidth(columns = 100): number {
  return Math.min(Math.max(columns, 60), 120);
}

/** A stream that may be a terminal. */
export interface TerminalStream {
  readonly isTTY: boolean;
  write(text: string): unknown;
}

/** Colours are used on a terminal alone, and never where `NO_COLOR` is set to anything (no-color.org). */
export function lineOutput(
  program: string,
  stream: TerminalStream,
  noColour: string | undefined,
): LineOutput {
  return {
    program,
    line: (text) => void stream.write(`${text}\n`),
    paint(colour, text) {
      const [start, end] = sequences[colour];
      const colours = stream.isTTY && (noColour ?? "") === "";
      return colours ? `\u001B[${start}m${text}\u001B[${end}m` : text;
    },
  };
}

/** The number in a variable such as `COLUMNS`; `undefined` where it holds none. */
function givenColumns(text = ""): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/**
 * The streams of this process.
 * @param program its name.
 * @param onError takes what keeps one of them from being written to, once or more.
 */
export function processTerminal(program: string, onError: (error: unknown) => void): Terminal {
  const noColour = process.env["NO_COLOR"];
  const out = processOutput("stdout", onError);
  return {
    out: lineOutput(program, out, noColour),
    error: lineOutput(program, processOutput("stderr", onError), noColour),
    get columns() {
      return out.columns ?? givenColumns(process.env["COLUMNS"]);
    },
  };
}
