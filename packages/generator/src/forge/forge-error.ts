import { exitCode, type ExitCode, ProgramError } from "@convex-openapi/document/command-line";

/**
 * Why a forge did not do what it was asked: `unauthorized` where it does not accept the token, `forbidden` where the token
 * lacks a permission, `other` for everything that may be different the next time.
 */
export type RefusalReason = "unauthorized" | "forbidden" | "other";

/** Thrown when GitHub or GitLab cannot be reached or refuses a request. The message says what to do, and never a token. */
export class ForgeError extends ProgramError {
  override readonly name: string = "ForgeError";
  readonly reason: RefusalReason;
  override readonly exitCode: ExitCode;

  constructor(message: string, reason: RefusalReason = "other", options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    // A token and its permissions are a matter of how the job is configured.
    this.exitCode = reason === "other" ? exitCode.findings : exitCode.usage;
  }
}
