import { exitCode, type ExitCode } from "./exit-code.ts";
import { ProgramError } from "./program-error.ts";

/**
 * Thrown when the words of a command line make no sense together, or when what they name is not there. Each line of the
 * message says what to write instead.
 */
export class UsageError extends ProgramError {
  override readonly name: string = "UsageError";
  override readonly exitCode: ExitCode = exitCode.usage;
}
