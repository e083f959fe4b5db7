import { beforeEach, describe, expect, it } from "vitest";
import { createFakeManagementHost, type FakeManagementHost, query } from "../../src/index.ts";
import type { Answer } from "../support/call.ts";
import { send } from "../support/management.ts";

interface Claim {
  readonly adminKey: string;
  readonly instanceUrl: string;
  readonly deploymentName: string;
  readonly reference: string;
  readonly isNewDeployment: boolean;
}

let host: FakeManagementHost;
beforeEach(async () => {
  host = await createFakeManagementHost({
    teams: [{ name: "My Team", slug: "my-team" }],
    projects: [
      { name: "My Project", slug: "my-project", teamSlug: "my-team" },
      { name: "Other", slug: "other", teamSlug: "my-team" },
    ],
    deployment: { functions: { "m:q": query(() => "usable") } },
  });
});

const projectSelection = {
  kind: "teamAndProjectSlugs",
  teamSlug: "my-team",
  projectSlug: "my-project",
};

async function claim(changes: object = {}, token: string = host.previewDeployKey): Promise<Answer> {
  const body = { projectSelection, identifier: "feature", reuse: true, ...changes };
  return await send(host, "/api/claim_preview_deployment", token, body);
}

const claimed = async (changes: object = {}): Promise<Claim> =>
  (await claim(changes)).body as Claim;

describe("claim_preview_deployment", () => {
  it("gives a deployment that can be used at once", async () => {
    const { adminKey, instanceUrl, ...rest } = await claimed();
    expect(rest).toEqual({
      deploymentName: expect.any(String),
      reference: "preview/feature",
      isNewDeployment: true,
    });
    const response = await host.fetch(`${instanceUrl}/api/function`, {
      method: "POST",
      headers: { authorization: `Convex ${adminKey}`, "content-type": "application/json" },
      body: JSON.stringify({ path: "m:q", args: {} }),
    });
    expect(await response.json()).toEqual({ status: "success", value: "usable" });
  });

  it("takes the request of the documentation, which has no `reuse`", async () => {
    expect((await claim({ reuse: undefined, identifier: "feature-branch" })).status).toBe(200);
  });

  it("gives the same deployment again with `reuse`, and another key", async () => {
    const [first, second] = [await claimed(), await claimed()];
    expect([second.deploymentName, second.isNewDeployment]).toEqual([first.deploymentName, false]);
    expect(second.adminKey).not.toBe(first.adminKey);
  });

  it("throws the old deployment away without `reuse`", async () => {
    const first = await claimed();
    const second = await claimed({ reuse: false });
    expect([second.isNewDeployment, second.deploymentName === first.deploymentName]).toEqual([
      true,
      false,
    ]);
    expect(host.deployment(first.deploymentName)).toBeUndefined();
  });

  it("keeps identifiers apart, and cleans them", async () => {
    const identifiers = ["a:b|c", "a_b_c", "x".repeat(50)];
    const references = [];
    for (const identifier of identifiers)
      references.push((await claimed({ identifier })).reference);
    expect(references).toEqual(["preview/a_b_c", "preview/a_b_c", `preview/${"x".repeat(40)}`]);
  });

  it("finds the project by the name of one of its deployments", async () => {
    const deploymentName = host.deployments[0]?.fake.name;
    const selection = { kind: "deploymentName", deploymentName, deploymentType: null };
    expect((await claim({ projectSelection: selection })).status).toBe(200);
  });

  it.each<[string, object]>([
    ["an unknown field", { branch: "main" }],
    ["an unknown field in the selection", { projectSelection: { ...projectSelection, id: 1 } }],
    ["an unknown kind of selection", { projectSelection: { kind: "projectDeployKey" } }],
    ["a selection without slugs", { projectSelection: { kind: "teamAndProjectSlugs" } }],
    ["no selection", { projectSelection: undefined }],
    ["no identifier", { identifier: undefined }],
    ["an empty identifier", { identifier: "" }],
    ["a `reuse` that is no boolean", { reuse: "yes" }],
  ])("is 400 for %s", async (_what, changes) => {
    const { status, body } = await claim(changes);
    expect([status, body]).toMatchObject([400, { code: "BadJsonBody" }]);
  });

  it.each(["my-team", "nobody"])("is 404 for a project that is not in %s", async (teamSlug) => {
    const { status, body } = await claim({
      projectSelection: { ...projectSelection, teamSlug, projectSlug: "x" },
    });
    expect([status, body]).toMatchObject([404, { code: "ProjectNotFound" }]);
  });

  it("is 403 for a preview key of another project", async () => {
    const selection = { ...projectSelection, projectSlug: "other" };
    expect((await claim({ projectSelection: selection })).status).toBe(403);
  });

  it("is 403 for a deploy key, even of the project", async () => {
    const prod = host.deployments[0]?.fake.issueKey({ type: "prod" });
    expect((await claim({}, prod)).status).toBe(403);
  });

  it.each([
    ["no token", undefined, "MissingAccessToken"],
    ["a token that opens nothing", "preview:my-team:my-project|nope", "InvalidAccessToken"],
  ])("is 401 for %s", async (_what, token, code) => {
    const body = { projectSelection, identifier: "x" };
    const answer = await send(host, "/api/claim_preview_deployment", token, body);
    expect([answer.status, answer.body]).toMatchObject([401, { code }]);
  });

  it("can go wrong by a fault", async () => {
    host.fault({ kind: "rateLimited", match: { path: "/api/claim_preview_deployment" } });
    expect((await claim()).status).toBe(429);
  });
});
