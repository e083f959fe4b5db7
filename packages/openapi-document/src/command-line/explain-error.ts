import { DocumentError } from "../read/document-error.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { countDiagnostics, printDiagnostics } from "./print-diagnostics.ts";
import { ProgramError } from "./program-error.ts";
import type { LineOutput } from "./terminal.ts";
import { reasonOf } from "../error-reason.ts";

/** Turns what was thrown into lines that a person can act on, and gives the exit code that goes with it. */
export function explainError(error: unknown, output: LineOutput, debug: boolean): ExitCode {
  const name = `${output.program}:`;
  const say = (text: string): void =>
    output.line(output.wrapped(`${name} ${text}`).replace(name, () => output.paint("red", name)));
  const message = reasonOf(error);
  if (debug && error instanceof Error) output.line(stacksOf(error));
  if (error instanceof ProgramError) {
    for (const line of withTypedCommands(message, output).split("\n")) say(line);
    return error.exitCode;
  }
  if (error instanceof DocumentError) {
    printDiagnostics(error.diagnostics, output);
    say(countDiagnostics(error.diagnostics));
    return exitCode.unreadable;
  }
  say(
    `unexpected error: ${message}${debug ? "" : " (run again with --debug for the stack trace)"}`,
  );
  return exitCode.findings;
}

/** What throws does not know how people run the program here, and writes its commands as `program words`. */
function withTypedCommands(message: string, output: LineOutput): string {
  const written = new RegExp(`\`${output.program} ([^\`\\n]+)\``, "g");
  return message.replaceAll(written, (_, words: string) => `\`${output.command(words)}\``);
}

function stacksOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${stacksOf(error.cause)}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
