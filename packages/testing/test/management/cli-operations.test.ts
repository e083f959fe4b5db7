import { beforeEach, describe, expect, it } from "vitest";
import { createFakeManagementHost, type FakeManagementHost } from "../../src/index.ts";
import { send } from "../support/management.ts";

let host: FakeManagementHost;
let deploymentName: string;
beforeEach(async () => {
  host = await createFakeManagementHost();
  deploymentName = host.deployments[0]?.fake.name ?? "";
});

async function call(
  path: string,
  body?: unknown,
  token: string = host.accessToken,
): Promise<unknown> {
  const answer = await send(host, `/api${path}`, token, body);
  return answer.status === 200 ? answer.body : answer.status;
}

async function codeOf(path: string, body?: unknown): Promise<string> {
  const answer = await send(host, `/api${path}`, host.accessToken, body);
  return (answer.body as { code: string }).code;
}

const provisionTeam = { teamId: 1, email: "member@example.com" };

describe("teams and projects", () => {
  it("are listed", async () => {
    expect(await call("/teams")).toMatchObject([
      {
        id: 1,
        name: "My Team",
        slug: "my-team",
        suspended: false,
        referralCode: expect.any(String),
      },
    ]);
    expect(await call("/teams/my-team/projects")).toEqual([
      {
        id: 1,
        name: "My Project",
        slug: "my-project",
        teamId: 1,
        createTime: expect.any(Number),
        prodDeploymentName: deploymentName,
        prodDeploymentReference: "prod",
        devDeploymentName: host.deployments[1]?.fake.name,
        devDeploymentReference: "dev",
        tags: [],
      },
    ]);
  });

  it("are listed with their tags", async () => {
    const projects = [{ name: "P", slug: "p", teamSlug: "my-team", tags: ["internal", "eu"] }];
    host = await createFakeManagementHost({ projects });
    expect(await call("/teams/my-team/projects")).toMatchObject([{ tags: ["internal", "eu"] }]);
  });

  it("are listed without a default deployment that is gone", async () => {
    const [prod] = host.deployments;
    if (prod !== undefined) await host.state.remove(prod);
    expect(await call("/teams/my-team/projects")).toMatchObject([
      { prodDeploymentName: null, prodDeploymentReference: null, devDeploymentReference: "dev" },
    ]);
  });

  it("have neither references nor tags in the platform API", async () => {
    const { body } = await send(host, "/v1/teams/my-team/projects/my-project", host.accessToken);
    expect(Object.keys(body as object).toSorted()).toEqual([
      "createTime",
      "devDeploymentName",
      "id",
      "name",
      "prodDeploymentName",
      "slug",
      "teamId",
      "teamSlug",
    ]);
  });

  it("are 404 for a team that is not there", async () => {
    expect((await send(host, "/api/teams/nobody/projects", host.accessToken)).body).toMatchObject({
      code: "TeamNotFound",
    });
  });
});

describe("a WorkOS team", () => {
  it("is provisioned, seen from everywhere, and disconnected", async () => {
    expect(await call("/workos/has_associated_workos_team", { deploymentName })).toEqual({
      hasAssociatedWorkosTeam: false,
      teamId: 1,
      adminEmail: null,
      adminName: null,
      adminConvexEmail: null,
    });
    expect(await call("/workos/provision_associated_workos_team", provisionTeam)).toEqual({
      workosTeamId: "workos_team_1",
      workosTeamName: "My Team",
      adminEmail: "member@example.com",
    });
    expect(await call(`/deployments/${deploymentName}/has_associated_workos_team`)).toMatchObject({
      hasAssociatedWorkosTeam: true,
      adminEmail: "member@example.com",
    });
    expect(await call("/workos/available_workos_team_emails")).toEqual({
      availableEmails: ["second@example.com"],
      usedEmails: ["member@example.com"],
    });
    expect(await call("/teams/1/workos_team_health")).toMatchObject({ teamProvisioned: true });
    expect(await call("/workos/disconnect_workos_team", { teamId: 1 })).toEqual({
      workosTeamId: "workos_team_1",
      workosTeamName: "My Team",
    });
    expect(await call("/teams/1/workos_team_health")).toEqual({
      teamProvisioned: false,
      teamInfo: null,
    });
  });

  it("invites members who are not in it", async () => {
    await call("/workos/provision_associated_workos_team", provisionTeam);
    const eligible = "/teams/1/workos_invitation_eligible_emails";
    expect(await call(eligible)).toMatchObject({ eligibleEmails: ["second@example.com"] });
    const invitation = { teamId: 1, email: "second@example.com" };
    expect(await call("/workos/invite_team_member", invitation)).toMatchObject({
      email: invitation.email,
    });
    expect(await call(eligible)).toMatchObject({ eligibleEmails: [] });
  });

  it("is not provisioned twice", async () => {
    await call("/workos/provision_associated_workos_team", provisionTeam);
    expect(await call("/workos/provision_associated_workos_team", provisionTeam)).toBe(400);
  });

  it("is not provisioned for an address that has one already", async () => {
    const teams = ["a", "b"].map((slug) => ({ name: slug, slug }));
    host = await createFakeManagementHost({ teams });
    await call("/workos/provision_associated_workos_team", provisionTeam);
    const again = { ...provisionTeam, teamId: 2 };
    expect(await codeOf("/workos/provision_associated_workos_team", again)).toBe(
      "WorkosAccountAlreadyExistsWithThisEmail",
    );
  });

  it.each([
    ["/workos/disconnect_workos_team", { teamId: 1 }, "WorkOSTeamNotAssociated"],
    ["/workos/invite_team_member", { teamId: 1, email: "x" }, "WorkOSTeamNotProvisioned"],
  ])(
    "that is not there gives %s of %j the code %s, which the CLI knows",
    async (path, body, code) => {
      expect(await codeOf(path, body)).toBe(code);
    },
  );

  it.each<[string, unknown, number]>([
    ["/workos/disconnect_workos_team", { teamId: 1 }, 404],
    ["/workos/invite_team_member", { teamId: 1, email: "x" }, 404],
    ["/workos/provision_associated_workos_team", { teamId: 9, email: "x" }, 404],
    ["/workos/has_associated_workos_team", { deploymentName: "nobody" }, 404],
    ["/workos/has_associated_workos_team", {}, 400],
    ["/teams/9/workos_team_health", undefined, 404],
  ])("%s of %j is %i", async (path, body, status) => {
    expect(await call(path, body)).toBe(status);
  });
});

describe("the WorkOS environment of a deployment", () => {
  const provision = async (): Promise<unknown> =>
    await call("/workos/get_or_provision_workos_environment", { deploymentName });

  it("is made once, then given again", async () => {
    await call("/workos/provision_associated_workos_team", provisionTeam);
    const first = (await provision()) as { clientId: string };
    expect(first).toMatchObject({ newlyProvisioned: true, apiKey: expect.stringContaining("sk_") });
    expect(await provision()).toEqual({ ...first, newlyProvisioned: false });
    expect(await call(`/deployments/${deploymentName}/workos_environment_health`)).toMatchObject({
      clientId: first.clientId,
    });
  });

  it("is gone once it is deleted", async () => {
    await call("/workos/provision_associated_workos_team", provisionTeam);
    await provision();
    expect(await call("/workos/delete_environment", { deploymentName })).toMatchObject({
      workosTeamId: "workos_team_1",
    });
    expect(await call(`/deployments/${deploymentName}/workos_environment_health`)).toBe(404);
  });

  it("is not provisioned before, by the code that the CLI takes for that", async () => {
    const health = `/deployments/${deploymentName}/workos_environment_health`;
    const codes = [
      await codeOf(health),
      await codeOf("/workos/delete_environment", { deploymentName }),
    ];
    expect(codes).toEqual(["WorkOSEnvironmentNotProvisioned", "WorkOSEnvironmentNotProvisioned"]);
  });

  it("needs a WorkOS team", async () => {
    expect(await provision()).toBe(400);
  });
});

describe("the WorkOS environments of a project", () => {
  const path = "/projects/1/workos_environments";

  it("are made, listed without their key, shown, checked and deleted", async () => {
    const created = (await call(path, { environmentName: "staging" })) as {
      workosClientId: string;
    };
    const { workosClientId: clientId } = created;
    expect(created).toMatchObject({ newlyProvisioned: true, userEnvironmentName: "staging" });
    const listed = await call(path);
    expect(listed).toMatchObject({
      environments: [{ workosClientId: clientId, isProduction: false }],
    });
    expect(JSON.stringify(listed)).not.toContain("sk_");
    expect(await call(`${path}/${clientId}`)).toMatchObject({
      workosApiKey: expect.stringContaining("sk_"),
    });
    const target = { projectId: 1, clientId };
    expect(await call("/workos/check_project_environment_health", target)).toMatchObject({
      clientId,
    });
    expect(await call("/workos/delete_project_environment", target)).toMatchObject({
      workosEnvironmentName: "Convex: staging",
    });
    expect(await call(path)).toEqual({ environments: [] });
  });

  it("are given again under the same name", async () => {
    await call(path, { environmentName: "staging" });
    expect(await call(path, { environmentName: "staging" })).toMatchObject({
      newlyProvisioned: false,
    });
  });

  it.each<[string, unknown, number]>([
    ["/projects/9/workos_environments", undefined, 404],
    ["/projects/1/workos_environments/nope", undefined, 404],
    ["/projects/1/workos_environments", {}, 400],
    ["/workos/delete_project_environment", { projectId: 1, clientId: "nope" }, 404],
    ["/workos/check_project_environment_health", { projectId: "one", clientId: "x" }, 400],
  ])("%s of %j is %i", async (wrong, body, status) => {
    expect(await call(wrong, body)).toBe(status);
  });
});

it.each(["/teams", "/workos/available_workos_team_emails", "/projects/1/workos_environments"])(
  "%s is 401 without a token and 403 for a preview key",
  async (path) => {
    expect((await send(host, `/api${path}`, undefined)).status).toBe(401);
    expect(await call(path, undefined, host.previewDeployKey)).toBe(403);
  },
);
