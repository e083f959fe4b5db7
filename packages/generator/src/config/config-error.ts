import { exitCode, type ExitCode, ProgramError } from "@convex-openapi/document/command-line";

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
