/** What a promise rejects with. Fails the test when it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error("it resolved");
    },
    (error: unknown) => error,
  );
}
