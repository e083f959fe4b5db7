import { ConvexAdminError } from "./convex-admin-error.ts";

/**
 * Thrown by a push when another push came in between. Nothing of this one was activated. Push again,
 * unless the other one was newer.
 *
 * `code` is `RaceDetected` or `ConcurrentPush`, as the Convex backend names it.
 */
export class PushRaceError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "PushRaceError";
  declare readonly name: "PushRaceError";
}

/** Whether a caught value is a push that another one overtook. */
export function isPushRaceError(error: unknown): error is PushRaceError {
  return error instanceof PushRaceError;
}
