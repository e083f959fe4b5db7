import type { LineOutput, Terminal } from "@convex-openapi/document/command-line";

/** A terminal that also keeps what goes to its errors. */
export interface RecordedTerminal {
  readonly terminal: Terminal;
  /** The lines that went to the errors since the last call, without colours. */
  readonly takeErrors: () => string;
}

/** Hands on to a terminal, and keeps its errors. */
export function recordErrors(terminal: Terminal): RecordedTerminal {
  let lines: string[] = [];
  const { error } = terminal;
  const recorded: LineOutput = {
    program: error.program,
    line(text) {
      lines.push(text);
      error.line(text);
    },
    // What is kept goes into Markdown.
    paint: (_, text) => text,
    command: (words) => error.command(words),
    wrapped: (text) => text,
  };
  return {
    terminal: { ...terminal, error: recorded },
    takeErrors() {
      const text = lines.join("\n");
      lines = [];
      return text;
    },
  };
}
