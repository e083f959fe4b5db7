import { exitCode, type ExitCode } from "../cli/exit-code.ts";
import { ProgramError } from "../cli/program-error.ts";

/**
 * Thrown when there is no config, when it cannot be loaded on this Node, or when its content has the wrong shape.
 * `problems` holds one line for each problem to fix, with the file and the key.
 */
export class ConfigError extends ProgramError {
  override readonly name: string = "ConfigError";
  override readonly exitCode: ExitCode = exitCode.usage;
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join("\n"), options);
    this.problems = problems;
  }
}
