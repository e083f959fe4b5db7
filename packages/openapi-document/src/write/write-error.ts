import { ProgramError } from "../command-line/program-error.ts";

/**
 * Thrown when the output could not be written: a file that is not ours stands in the way, the disk is full,
 * a folder is read-only, another run holds the lock. Whatever was there before is still there, unless the
 * message says otherwise.
 */
export class WriteError extends ProgramError {
  override readonly name: string = "WriteError";
}
