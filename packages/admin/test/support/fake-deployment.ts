import {
  startFakeDeployment,
  type ListeningFakeDeployment,
  type PlantedFault,
  type StartOptions,
} from "@convex-openapi/testing";
import { expect, onTestFinished } from "vitest";

import { connect } from "../../src/connection/connect.ts";
import type { ConnectOptions } from "../../src/connection/connect-options.ts";
import type { AdminConnection } from "../../src/connection/connection.ts";
import { patientClock } from "./patient-clock.ts";

/** A fake deployment on a loopback socket, which ends with the test. */
export async function fakeDeployment(options: StartOptions = {}): Promise<ListeningFakeDeployment> {
  const deployment = await startFakeDeployment(options);
  onTestFinished(() => deployment.close());
  return deployment;
}

/** A connection to a fake deployment with its full key, whose waits before retries take no time. */
export function connectTo(
  { url, adminKey }: ListeningFakeDeployment,
  options: Partial<ConnectOptions> = {},
): AdminConnection {
  return connect({ url, adminKey, clock: patientClock, retry: { baseDelay: 0 }, ...options });
}

/** The paths of all requests that a fake deployment got, without `/api/`. */
export function pathsOf({ requests }: ListeningFakeDeployment): string[] {
  return requests.map(({ path }) => path.replace("/api/", ""));
}

/** Does something when the first request has come to a fault. */
export async function whenStruck(fault: PlantedFault, action: () => unknown): Promise<void> {
  await expect.poll(() => fault.struck).toBe(1);
  await action();
}

/** A signal that aborts when the first request has come to a fault, such as one that never answers. */
export function abortedWhenStruck(fault: PlantedFault): AbortSignal {
  const controller = new AbortController();
  void whenStruck(fault, () => controller.abort());
  return controller.signal;
}
