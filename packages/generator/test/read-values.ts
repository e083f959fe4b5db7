/** All that comes before the end. */
export async function all(values: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** What comes before an error, and the error. Fails where none comes, and where 100 values came without an end. */
export async function untilError(
  values: AsyncIterable<unknown>,
): Promise<{ readonly before: unknown[]; readonly error: Error }> {
  const before: unknown[] = [];
  try {
    for await (const value of values) {
      if (before.push(value) > 100) throw new Error("it does not end");
    }
  } catch (error) {
    if (error instanceof Error) return { before, error };
    throw error;
  }
  throw new Error("no error came");
}
