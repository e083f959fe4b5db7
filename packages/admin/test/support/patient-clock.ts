import { systemClock, type Clock } from "@convex-openapi/logs-client";

/**
 * The machine's clock for tests that are not about time: a pause passes as it does, and the limits of this package, from
 * the 2 seconds for the report of a push on, never run out, however slow the machine is.
 */
export const patientClock: Clock = {
  now: () => systemClock.now(),
  sleep: (milliseconds, signal) =>
    systemClock.sleep(milliseconds < 2000 ? milliseconds : Infinity, signal),
};
