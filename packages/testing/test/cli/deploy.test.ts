import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type FakeDeployment,
  type ListeningFakeDeployment,
  type ListeningFakeManagementHost,
  type PushOptions,
  startFakeDeployment,
  startFakeManagementHost,
} from "../../src/index.ts";
import { bothVersions } from "../support/convex-packages.ts";
import {
  type CliProject,
  type CliResult,
  type CliTarget,
  makeProject,
  runCli,
  selfHosted,
} from "./convex-cli.ts";

const messages = `
import { internalMutationGeneric as internalMutation, queryGeneric as query } from "convex/server";
import { v } from "convex/values";

export const list = query({ args: { n: v.number() }, handler: async () => 1 });
export const add = internalMutation(async () => 1);
export default query(async () => 2);
export const plain = () => 3;
`;
const schema = `
import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({ users: defineTable({ name: v.string() }).index("by_name", ["name"]) });
`;

let project: CliProject;
const files = { "convex/messages.ts": messages, "convex/schema.ts": schema };
beforeAll(() => {
  project = makeProject(files);
});
afterAll(() => project.remove());

const unchecked = ["deploy", "--typecheck", "disable"];
/** Without generated code a deploy takes a third less of the processor. One of them generates it. */
const pushAlone = [...unchecked, "--codegen", "disable"];

async function deploy(
  deployment: CliTarget,
  args: readonly string[] = [],
  from: CliProject = project,
): Promise<CliResult> {
  return await runCli(from, selfHosted(deployment), ...pushAlone, ...args);
}

async function withDeployment(
  push: PushOptions,
  use: (deployment: ListeningFakeDeployment) => Promise<void>,
): Promise<void> {
  const deployment = await startFakeDeployment({ push });
  await use(deployment);
  expect(deployment.defects).toEqual([]);
  await deployment.close();
}

describe.each(bothVersions)("convex $version deploy to an empty deployment", (version) => {
  let own: CliProject;
  let deployment: ListeningFakeDeployment;
  let first: CliResult;
  let paths: readonly string[];
  beforeAll(async () => {
    const push: PushOptions = {
      schemaSteps: ["inProgress", "complete"],
      schemaHoldMilliseconds: 0,
    };
    deployment = await startFakeDeployment({ push });
    const args = [...unchecked, "--message", "first push"];
    own = makeProject(files, version);
    first = await runCli(own, selfHosted(deployment), ...args);
    paths = deployment.requests.map(({ path }) => path.replace("/api/", ""));
  });
  afterAll(async () => {
    own.remove();
    await deployment.close();
  });

  it("says that it is done", () => {
    expect([first.exitCode, first.stderr.includes("Deployed Convex functions")]).toEqual([0, true]);
  });

  it("pushes in the order of the protocol", () => {
    expect(paths.filter((path) => !/sync|report_push_completed/.test(path))).toEqual([
      "get_config_hashes",
      "deploy2/evaluate_schema",
      "deploy2/evaluate_push",
      "deploy2/start_push",
      "deploy2/wait_for_schema",
      "deploy2/wait_for_schema",
      "deploy2/finish_push",
    ]);
  });

  it("hands its message over", () => {
    expect(deployment.pushes.finished[0]).toBe("first push");
  });

  it("brings functions that function-spec lists", async () => {
    const { stdout } = await runCli(own, selfHosted(deployment), "function-spec");
    const { functions } = JSON.parse(stdout) as {
      functions: { identifier: string; functionType: string; visibility: { kind: string } }[];
    };
    expect(
      functions.map(({ identifier, functionType, visibility }) =>
        [visibility.kind, functionType, identifier].join(" "),
      ),
    ).toEqual([
      "internal Mutation messages.js:add",
      "public Query messages.js:default",
      "public Query messages.js:list",
    ]);
  });

  it("leaves out modules that have not changed, when it is done again", async () => {
    expect((await deploy(deployment, [], own)).exitCode).toBe(0);
    const [before, after] = deployment.pushes.started.map(({ request }) => request.definitions[0]);
    expect(before?.modules.map(({ path }) => path)).toContain("messages.js");
    expect(after?.modules).toEqual([]);
    expect(after?.unchanged.map(({ path }) => path)).toContain("messages.js");
    expect(deployment.pushes.modules.get("")?.map(({ path }) => path)).toContain("messages.js");
  });

  it("finds no defect in the fake", () => {
    expect(deployment.defects).toEqual([]);
  });
});

describe("convex deploy", () => {
  it("changes nothing with --dry-run", async () => {
    await withDeployment({}, async (deployment) => {
      expect((await deploy(deployment, ["--dry-run"])).exitCode).toBe(0);
      expect(deployment.pushes.finished).toEqual([]);
    });
  });

  it("fails when the schema does not hold, and finishes nothing", async () => {
    const failed = { failed: "Document with ID x does not match the schema", tableName: "users" };
    await withDeployment({ schemaSteps: [failed] }, async (deployment) => {
      const { exitCode, stderr } = await deploy(deployment);
      expect([exitCode, stderr.includes(failed.failed)]).toEqual([1, true]);
      expect(deployment.pushes.finished).toEqual([]);
    });
  });

  it("prints the refusal of a read-only key", async () => {
    await withDeployment({}, async (deployment) => {
      const target = { url: deployment.url, adminKey: deployment.readOnlyKey };
      const { exitCode, stderr } = await deploy(target);
      expect([exitCode, stderr.includes("(deployment:deploy)")]).toEqual([1, true]);
    });
  });
});

describe("convex deploy with a key of the management host", () => {
  let host: ListeningFakeManagementHost;
  let claim: CliResult;
  beforeAll(async () => {
    host = await startFakeManagementHost({ deployment: { push: { evaluateSchema: true } } });
    const args = [...pushAlone, "--preview-create", "feature"];
    claim = await convex(host.previewDeployKey, ...args);
  });
  afterAll(async () => await host.close());

  const convex = async (key: string, ...args: string[]): Promise<CliResult> =>
    await runCli(project, { CONVEX_PROVISION_HOST: host.url, CONVEX_DEPLOY_KEY: key }, ...args);
  const preview = (): FakeDeployment | undefined =>
    host.deployments.find(({ previewIdentifier }) => previewIdentifier === "feature")?.fake;

  it("claims a preview and deploys to it", () => {
    const says = claim.stderr.includes("my-team:my-project:preview/feature");
    expect([claim.exitCode, says]).toEqual([0, true]);
    expect(preview()?.pushes.finished).toHaveLength(1);
  });

  it("has the schema evaluated where the backend can", () => {
    expect(preview()?.requests).toContainEqual(
      expect.objectContaining({ path: "/api/deploy2/evaluate_schema", status: 200 }),
    );
  });

  it("finds a preview by its name", async () => {
    const args = ["data", "--preview-name", "feature"];
    expect((await convex(host.previewDeployKey, ...args)).exitCode).toBe(0);
  });

  it("finds the deployment of a deploy key", async () => {
    const prod = host.deployments[0]?.fake;
    const key = prod?.issueKey({ type: "prod" }) ?? "";
    expect((await convex(key, "env", "set", "FROM_CLI", "1")).exitCode).toBe(0);
    expect(prod?.environmentVariables).toEqual({ FROM_CLI: "1" });
  });

  it("is told when a deploy key opens nothing", async () => {
    const { exitCode, stderr } = await convex("prod:nobody|x", "data");
    expect([exitCode, stderr.includes("401 Unauthorized")]).toEqual([1, true]);
  });

  it("finds no defect in the host", () => {
    expect([host.defects, ...host.deployments.map(({ fake }) => fake.defects)].flat()).toEqual([]);
  });
});
