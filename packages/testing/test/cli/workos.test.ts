import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ListeningFakeManagementHost, startFakeManagementHost } from "../../src/index.ts";
import { type CliProject, type CliResult, makeProject, runCli } from "./convex-cli.ts";

let host: ListeningFakeManagementHost;
let project: CliProject;
beforeAll(async () => {
  host = await startFakeManagementHost();
  project = makeProject();
});
afterAll(async () => {
  project.remove();
  await host.close();
});

/** As a member who has chosen the dev deployment. */
const workos = async (...args: string[]): Promise<CliResult> => {
  const environment = {
    CONVEX_PROVISION_HOST: host.url,
    CONVEX_OVERRIDE_ACCESS_TOKEN: host.accessToken,
    CONVEX_DEPLOYMENT: `dev:${host.deployments[1]?.fake.name}`,
  };
  return await runCli(project, environment, "integration", "workos", ...args);
};

describe.concurrent("convex integration workos, without a WorkOS team", () => {
  it("status says that nothing is provisioned", async () => {
    const { exitCode, stdout, stderr } = await workos("status");
    expect([exitCode, stdout + stderr]).toEqual([
      0,
      expect.stringContaining("WorkOS environment: Not provisioned"),
    ]);
  });

  it("disconnect-team says that there is none", async () => {
    const { exitCode, stdout, stderr } = await workos("disconnect-team");
    expect([exitCode, stdout + stderr]).toEqual([
      0,
      expect.stringContaining("does not have an associated WorkOS team"),
    ]);
  });

  it("invite says what to do first", async () => {
    const { exitCode, stdout, stderr } = await workos("invite", "--email", "second@example.com");
    expect([exitCode, stdout + stderr]).toEqual([
      0,
      expect.stringContaining("Run 'npx convex integration workos provision-environment' first."),
    ]);
  });
});
