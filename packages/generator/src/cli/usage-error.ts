/** Thrown when the words of a command line make no sense together. The message says what to write instead. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}
