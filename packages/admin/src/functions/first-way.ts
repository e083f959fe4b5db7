/**
 * Tries ways to do the same, one after the other, as long as they fail with that class of error.
 *
 * @returns What the first one gave that did not.
 * @throws What the first one threw, if all of them failed so; and any other error, at once.
 */
export async function firstWay<Way, Result>(
  ways: readonly Way[],
  Passing: abstract new (...args: never) => Error,
  go: (way: Way) => Promise<Result>,
): Promise<Result> {
  let failure: unknown;
  for (const way of ways) {
    try {
      return await go(way);
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      failure ??= error;
    }
  }
  throw failure;
}
