import { NotFoundError } from "../errors/not-found-error.ts";

/**
 * Does a step that not every backend knows.
 *
 * @returns `undefined` when the backend has no such route: it responds with 404 without a code then.
 */
export async function optionalStep<T>(step: Promise<T>): Promise<T | undefined> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof NotFoundError && error.code === "Http404") return undefined;
    throw error;
  }
}
