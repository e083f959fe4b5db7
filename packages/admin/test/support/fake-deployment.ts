import {
  startFakeDeployment,
  type ListeningFakeDeployment,
  type StartOptions,
} from "@convex-openapi/testing";
import { onTestFinished } from "vitest";

import { connect } from "../../src/connection/connect.ts";
import type { ConnectOptions } from "../../src/connection/connect-options.ts";
import type { AdminConnection } from "../../src/connection/connection.ts";

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
  return connect({ url, adminKey, retry: { sleep: () => Promise.resolve() }, ...options });
}

/** The paths of all requests that a fake deployment got, without `/api/`. */
export function pathsOf({ requests }: ListeningFakeDeployment): string[] {
  return requests.map(({ path }) => path.replace("/api/", ""));
}
