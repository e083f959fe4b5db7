import { BadRequestError } from "../errors/bad-request-error.ts";
import { PushRaceError } from "../errors/push-race-error.ts";

/**
 * Names the failure of a step that another push caused.
 *
 * @throws {PushRaceError} For 400 `RaceDetected` and `ConcurrentPush`.
 */
export async function whilePushing<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    if (
      !(error instanceof BadRequestError) ||
      !/^(RaceDetected|ConcurrentPush)$/.test(error.code)
    ) {
      throw error;
    }
    const { code, status, requestId, method = "", path = "" } = error;
    const message = error.message.slice(`${method} ${path}: `.length);
    throw new PushRaceError(message, { code, status, requestId, method, path });
  }
}
