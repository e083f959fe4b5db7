/** The colours that messages use. */
export type Colour = "red" | "yellow" | "green" | "dim";

const sequences: Readonly<Record<Colour, readonly [start: number, end: number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  dim: [2, 22],
};

/** A stream that lines go to. */
export interface LineOutput {
  line(text: string): void;
  /** The text in a colour, or as it is where colours are not wanted. */
  paint(colour: Colour, text: string): string;
}

/** Where a command says things: results to `out`, problems to `error`. */
export interface Terminal {
  readonly out: LineOutput;
  readonly error: LineOutput;
}

/** The streams of this process. Colours are used on a terminal alone, and never with `NO_COLOR` (no-color.org). */
export function processTerminal(): Terminal {
  return { out: lineOutput(process.stdout), error: lineOutput(process.stderr) };
}

function lineOutput(stream: NodeJS.WriteStream): LineOutput {
  const colours = stream.isTTY && !process.env["NO_COLOR"];
  return {
    line: (text) => void stream.write(`${text}\n`),
    paint(colour, text) {
      const [start, end] = sequences[colour];
      return colours ? `\u001B[${start}m${text}\u001B[${end}m` : text;
    },
  };
}
