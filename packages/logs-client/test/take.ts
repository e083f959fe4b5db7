/** The identifiers of the next entries of a tail, which then ends. */
export async function take(
  tail: AsyncIterable<{ identifier: string }>,
  count: number,
): Promise<string[]> {
  const names: string[] = [];
  for await (const { identifier } of tail) {
    names.push(identifier);
    if (names.length === count) break;
  }
  return names;
}

/** What a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("the promise was not rejected");
}
