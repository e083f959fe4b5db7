import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type HostedDeployment,
  type ListeningFakeManagementHost,
  startFakeManagementHost,
} from "../../src/index.ts";
import { get } from "../support/call.ts";
import { type CliProject, type CliResult, makeProject, runCli } from "./convex-cli.ts";

let host: ListeningFakeManagementHost;
let project: CliProject;
beforeAll(async () => {
  host = await startFakeManagementHost();
  project = makeProject({
    "convex/messages.js": "export const list = 1;\n",
    "convex/_generated/api.js": "",
  });
});
afterAll(async () => {
  project.remove();
  await host.close();
});

/** As a member, with a token that may have been taken away. */
const convexAs = async (token: string, ...args: string[]): Promise<CliResult> => {
  const environment = {
    CONVEX_PROVISION_HOST: host.url,
    CONVEX_OVERRIDE_ACCESS_TOKEN: token,
    CONVEX_DEPLOYMENT: `dev:${dev().fake.name}`,
    // Where the CLI asks for news about itself, which then are none.
    CONVEX_VERSION_API_ORIGIN: host.url,
  };
  return await runCli(project, environment, ...args);
};

/** As a member who has chosen the dev deployment. */
const convex = async (...args: string[]): Promise<CliResult> =>
  await convexAs(host.accessToken, ...args);

const dev = (): HostedDeployment => {
  const deployment = host.deployments.find(({ type }) => type === "dev");
  if (deployment === undefined) throw new Error("There is no dev deployment");
  return deployment;
};

describe("convex as a member", () => {
  it("env default sets, lists, gets and removes a default variable", async () => {
    const set = await convex("env", "default", "set", "GREETING", "hello");
    expect([set.exitCode, set.stderr]).toEqual([0, expect.stringContaining("GREETING")]);
    expect(await convex("env", "default", "list")).toMatchObject({
      exitCode: 0,
      stdout: "GREETING=hello\n",
    });
    expect(await convex("env", "default", "get", "GREETING")).toMatchObject({ stdout: "hello\n" });
    expect(await convex("env", "default", "remove", "GREETING")).toMatchObject({ exitCode: 0 });
    expect(await convex("env", "default", "list")).toMatchObject({ exitCode: 0, stdout: "" });
  });

  it("env default refuses a name that no variable can have", async () => {
    const { exitCode, stderr } = await convex("env", "default", "set", "1ST", "hello");
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining("EnvironmentVariableNameInvalid"),
    ]);
  });

  it("deployment create makes a deployment in a region", async () => {
    const args = ["deployment", "create", "staging", "--type", "prod", "--region", "eu"];
    const { exitCode, stderr } = await convex(...args);
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining("my-team:my-project:staging")]);
    expect(host.deployments.find(({ reference }) => reference === "staging")).toMatchObject({
      type: "prod",
      isDefault: false,
      region: "aws-eu-west-1",
    });
  });

  it("deployment create works with a key of the project too", async () => {
    const environment = { CONVEX_PROVISION_HOST: host.url, CONVEX_DEPLOY_KEY: host.projectKey };
    const args = ["deployment", "create", "by-key", "--type", "dev", "--region", "us"];
    const { exitCode, stderr } = await runCli(project, environment, ...args);
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining("my-team:my-project:by-key")]);
  });

  it("deployment create does not make one twice", async () => {
    await convex("deployment", "create", "twice", "--type", "dev");
    const { exitCode, stderr } = await convex("deployment", "create", "twice", "--type", "dev");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("DeploymentReferenceTaken")]);
  });

  it("deployment create says which regions there are", async () => {
    const args = ["deployment", "create", "moon", "--type", "prod", "--region", "moon"];
    const { exitCode, stderr } = await convex(...args);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("--region eu")]);
  });

  it("deployment create says that a class is not available", async () => {
    const args = ["deployment", "create", "large", "--type", "prod", "--class", "d2048"];
    expect(await convex(...args)).toMatchObject({ exitCode: 1 });
  });

  it("deployment token create prints a key that the deployment accepts", async () => {
    const { exitCode, stdout } = await convex("deployment", "token", "create", "ci");
    const key = stdout.trim();
    expect([exitCode, (await get(dev().fake, "/api/check_admin_key", { key })).status]).toEqual([
      0, 200,
    ]);
  });

  it("project create makes a project", async () => {
    const { exitCode, stderr } = await convex("project", "create", "Second one");
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining("second-one")]);
    expect(host.state.projects.at(-1)).toMatchObject({ name: "Second one", slug: "second-one" });
  });

  it("insights is content with a deployment that has none", async () => {
    const { exitCode, stdout } = await convex("insights");
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("No issues found")]);
  });

  it("insights lists those that were put there", async () => {
    const details = JSON.stringify({ occCalls: 3, occTableName: "users", recentEvents: [] });
    host.state.insights.set(dev().fake.name, [["occRetried", "users:add", "", details]]);
    const { exitCode, stdout } = await convex("insights");
    host.state.insights.clear();
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("users:add")]);
  });

  it("dev --once pushes to the dev deployment", async () => {
    const { exitCode, stderr } = await convex("dev", "--once", "--typecheck", "disable");
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining("functions ready")]);
    const path = `/v1/deployments/${dev().fake.name}`;
    const shown = await host.fetch(`${host.url}${path}`, {
      headers: { authorization: `Bearer ${host.accessToken}` },
    });
    expect(await shown.json()).toMatchObject({ lastDeployTime: expect.any(Number) });
  });

  it("dev --once asks to log in with a token that opens nothing", async () => {
    const { exitCode, stderr } = await convexAs("nope", "dev", "--once");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("get you logged in")]);
  });
});
