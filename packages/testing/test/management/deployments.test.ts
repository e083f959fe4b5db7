import { beforeEach, describe, expect, it } from "vitest";
import { createFakeManagementHost, type FakeManagementHost } from "../../src/index.ts";
import { get } from "../support/call.ts";
import { send } from "../support/management.ts";

let host: FakeManagementHost;
beforeEach(async () => {
  host = await createFakeManagementHost();
});

const projectSelection = {
  kind: "teamAndProjectSlugs",
  teamSlug: "my-team",
  projectSlug: "my-project",
};
const prod = (): NonNullable<ReturnType<FakeManagementHost["deployment"]>> => {
  const deployment = host.deployments[0]?.fake;
  if (deployment === undefined) throw new Error("There is no prod deployment");
  return deployment;
};

describe("a deploy key", () => {
  it("leads to its deployment's URL", async () => {
    const deployKey = prod().issueKey({ type: "prod" });
    const { body } = await send(host, "/api/deployment/url_for_key", undefined, { deployKey });
    expect(body).toBe(prod().url);
  });

  it("leads to team and project", async () => {
    const deployKey = prod().issueKey({ type: "prod" });
    const path = "/api/deployment/team_and_project_for_key";
    expect((await send(host, path, undefined, { deployKey })).body).toEqual({
      team: "my-team",
      project: "my-project",
      teamId: 1,
      projectId: 1,
      deploymentId: 1,
      reference: "prod",
      isDefault: true,
    });
  });

  it.each(["prod:calm-falcon-101|nope", "prod:nobody|x", "nonsense", ""])(
    "%j is 401",
    async (deployKey) => {
      for (const endpoint of ["url_for_key", "team_and_project_for_key"]) {
        const answer = await send(host, `/api/deployment/${endpoint}`, undefined, { deployKey });
        expect([answer.status, answer.body]).toMatchObject([401, { code: "BadDeployKey" }]);
      }
    },
  );

  it("that only claims previews has no URL", async () => {
    const body = { deployKey: host.previewDeployKey };
    expect((await send(host, "/api/deployment/url_for_key", undefined, body)).status).toBe(401);
  });
});

describe("authorizing", () => {
  it.each(["prod", "dev"])(
    "provisions the %s deployment of a project with a key that works",
    async (type) => {
      const body = { teamSlug: "my-team", projectSlug: "my-project", deploymentType: type };
      const answer = await send(
        host,
        "/api/deployment/provision_and_authorize",
        host.accessToken,
        body,
      );
      const { adminKey, deploymentName } = answer.body as {
        adminKey: string;
        deploymentName: string;
      };
      expect(answer.body).toMatchObject({ deploymentType: type, reference: type, isDefault: true });
      const deployment = host.deployment(deploymentName);
      if (deployment === undefined) throw new Error(deploymentName);
      expect((await get(deployment, "/api/check_admin_key", { key: adminKey })).status).toBe(200);
    },
  );

  it("takes the project of a project key when no slugs are given", async () => {
    const body = { teamSlug: null, projectSlug: null, deploymentType: "dev" };
    const path = "/api/deployment/provision_and_authorize";
    expect((await send(host, path, host.projectKey, body)).status).toBe(200);
    expect((await send(host, path, host.accessToken, body)).status).toBe(400);
  });

  it("finds prod by the name of any deployment of the project", async () => {
    const deploymentName = host.deployments[1]?.fake.name;
    const answer = await send(host, "/api/deployment/authorize_prod", host.accessToken, {
      deploymentName,
    });
    expect(answer.body).toMatchObject({ deploymentName: prod().name, deploymentType: "prod" });
  });

  it("finds a deployment within the project", async () => {
    const path = "/api/deployment/authorize_within_current_project";
    const body = { selectedDeploymentName: prod().name, projectSelection };
    expect((await send(host, path, host.projectKey, body)).body).toMatchObject({ url: prod().url });
    const unknown = { ...body, selectedDeploymentName: "nobody" };
    expect((await send(host, path, host.projectKey, unknown)).status).toBe(404);
  });

  it("finds a preview by its name, also for a preview key", async () => {
    const path = "/api/deployment/authorize_preview";
    const body = { previewName: "feature", projectSelection };
    expect((await send(host, path, host.previewDeployKey, body)).status).toBe(404);
    await send(host, "/api/claim_preview_deployment", host.previewDeployKey, {
      projectSelection,
      identifier: "feature",
    });
    expect((await send(host, path, host.previewDeployKey, body)).body).toMatchObject({
      deploymentType: "preview",
      reference: "preview/feature",
      isDefault: false,
    });
  });

  it.each([
    ["no token", undefined, 401],
    ["a token that opens nothing", "nope", 401],
  ])("is refused to %s", async (_who, token, status) => {
    const body = { deploymentName: prod().name };
    expect((await send(host, "/api/deployment/authorize_prod", token, body)).status).toBe(status);
  });

  it("is refused to a preview key for prod", async () => {
    const body = { deploymentName: prod().name };
    expect(
      (await send(host, "/api/deployment/authorize_prod", host.previewDeployKey, body)).status,
    ).toBe(403);
  });
});

describe("the platform API", () => {
  it("shows a project with its deployments' names", async () => {
    const { body } = await send(host, "/v1/teams/my-team/projects/my-project", host.accessToken);
    expect(body).toMatchObject({
      slug: "my-project",
      teamSlug: "my-team",
      prodDeploymentName: prod().name,
    });
  });

  it("shows a deployment by its reference, and the dev one without", async () => {
    const path = "/v1/teams/my-team/projects/my-project/deployment";
    expect((await send(host, `${path}?reference=prod`, host.accessToken)).body).toMatchObject({
      kind: "cloud",
      name: prod().name,
      deploymentUrl: prod().url,
    });
    expect((await send(host, `${path}?defaultDev=true`, host.accessToken)).body).toMatchObject({
      deploymentType: "dev",
    });
    expect((await send(host, `${path}?reference=x`, host.accessToken)).status).toBe(404);
  });

  it("makes deploy keys that work, lists them without their secret, and deletes them", async () => {
    const base = `/v1/deployments/${prod().name}`;
    const options = { name: "ci", allowedActions: ["deployment:env:view"] };
    const created = await send(host, `${base}/create_deploy_key`, host.accessToken, options);
    const { deployKey: key } = created.body as { deployKey: string };
    expect((await get(prod(), "/api/check_admin_key", { key })).body).toMatchObject({
      allowedOps: ["ViewEnvironmentVariables"],
    });
    const listed = await send(host, `${base}/list_deploy_keys`, host.accessToken);
    expect(listed.body).toMatchObject([options]);
    expect(JSON.stringify(listed.body)).not.toContain(key);
    await send(host, `${base}/delete_deploy_key`, host.accessToken, { id: "ci" });
    expect((await get(prod(), "/api/check_admin_key", { key })).status).toBe(401);
  });

  it("makes preview keys that claim", async () => {
    const path = "/v1/projects/1/create_preview_deploy_key";
    const { body } = await send(host, path, host.accessToken, { name: "previews" });
    const { previewDeployKey } = body as { previewDeployKey: string };
    const claim = { projectSelection, identifier: "x" };
    expect(
      (await send(host, "/api/claim_preview_deployment", previewDeployKey, claim)).status,
    ).toBe(200);
  });

  it.each([
    ["create_deploy_key", { name: "x", allowedActions: ["deployment:everything"] }, 400],
    ["create_deploy_key", {}, 400],
    ["delete_deploy_key", { id: "nope" }, 404],
  ])("refuses %s of %j", async (endpoint, body, status) => {
    const path = `/v1/deployments/${prod().name}/${endpoint}`;
    expect((await send(host, path, host.accessToken, body)).status).toBe(status);
  });

  it("says what a token is for", async () => {
    expect((await send(host, "/v1/token_details", host.projectKey)).body).toMatchObject({
      type: "projectToken",
      projectId: 1,
    });
    expect((await send(host, "/v1/token_details", host.accessToken)).body).toMatchObject({
      type: "teamToken",
    });
  });
});

it("keeps an in-process host and its deployments apart by their URLs", async () => {
  const name = await (await host.fetch(`${prod().url}/instance_name`)).text();
  expect(name).toBe(prod().name);
  expect((await host.fetch("https://api.example/instance_name")).status).toBe(404);
});

it("cannot be made with a project of a team that is not there", async () => {
  const projects = [{ name: "P", slug: "p", teamSlug: "nobody" }];
  await expect(createFakeManagementHost({ projects })).rejects.toThrow("nobody");
});
