/** Thrown when the pinned change finder does not have the shape that it was pinned for. */
export class ChangeFinderError extends Error {
  override readonly name = "ChangeFinderError";

  /** `expected` is what was looked for and not found. */
  constructor(expected: string) {
    super(`@redocly/cli does not offer what the spec diff needs from it: ${expected}.`);
  }
}
