import { exitCode, type ExitCode } from "./exit-code.ts";

/** An error that a person can act on: a program prints each line of its message, without a stack, and ends. */
export class ProgramError extends Error {
  override readonly name: string = "ProgramError";
  /** How the program ends: 1 unless a subclass says otherwise. */
  readonly exitCode: ExitCode = exitCode.findings;
}
