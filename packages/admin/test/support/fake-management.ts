import {
  startFakeManagementHost,
  type ListeningFakeManagementHost,
  type StartManagementOptions,
} from "@convex-openapi/testing";
import { onTestFinished } from "vitest";

/** A fake management host on a loopback socket, which ends with the test. */
export async function fakeManagement(
  options: StartManagementOptions = {},
): Promise<ListeningFakeManagementHost> {
  const host = await startFakeManagementHost(options);
  onTestFinished(() => host.close());
  return host;
}

/** Waits before retries that take no time. */
export const retry: { readonly baseDelay: number } = { baseDelay: 0 };
