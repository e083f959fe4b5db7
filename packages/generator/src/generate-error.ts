import { reasonOf } from "@convex-openapi/document/command-line";

/**
 * Thrown when a document passed every check and its client could still not be made: a defect of the generator.
 * `cause` is what went wrong.
 */
export class GenerateError extends Error {
  override readonly name: string = "GenerateError";

  constructor(client: string, cause: unknown) {
    const reason = reasonOf(cause);
    super(
      `the client "${client}" could not be generated, though its spec has no errors: ${reason}`,
      { cause },
    );
  }
}
