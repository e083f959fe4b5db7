import { functions } from "@convex-openapi/platform-management-client";
import { expect, it } from "vitest";

import { createManagement } from "../../src/management/create-management.ts";
import { fakeManagement, retry } from "../support/fake-management.ts";

it("every operation of the management API goes to the host and back", async () => {
  const host = await fakeManagement();
  const management = createManagement({
    accessToken: host.accessToken,
    provisionHost: host.url,
    retry,
  });
  const called = new Set<string>();
  const api = new Proxy(management, {
    get(target, name, receiver) {
      called.add(String(name));
      return Reflect.get(target, name, receiver) as unknown;
    },
  });

  // Who calls, and teams.
  await api.getTokenDetails();
  await api.createPersonalAccessToken({ body: { name: "laptop" } });
  const tokens = await api.listPersonalAccessTokens();
  const laptop = tokens.items.find(({ name }) => name === "laptop");
  await api.deletePersonalAccessToken({ body: { id: String(laptop?.id) } });
  const [{ name: region } = expect.unreachable()] = (
    await api.listDeploymentRegions({ params: { path: { team_id: 1 } } })
  ).items;
  await api.createTeam({ body: { name: "Second team", defaultRegion: region } });

  // A team: tokens, roles and members.
  const team = { params: { path: { team_id: 1 } } };
  await api.createTeamAccessToken({ ...team, body: { name: "ci" } });
  const teamTokens = await api.listTeamAccessTokens(team);
  const ci = teamTokens.items.find(({ name }) => name === "ci");
  await api.deleteTeamAccessToken({ ...team, body: { id: String(ci?.id) } });
  const role = {
    name: "viewer",
    statements: [{ effect: "allow" as const, actions: ["project:view" as const], resource: "*" }],
  };
  const { id } = await api.createCustomRole({ ...team, body: role });
  await api.updateCustomRole({ ...team, body: { ...role, id, description: "Looks around." } });
  expect((await api.listCustomRoles(team)).items).toMatchObject([{ description: "Looks around." }]);
  await api.deleteCustomRole({ ...team, body: { id } });
  const email = "grace@example.com";
  await api.inviteTeamMember({ ...team, body: { email, role: "developer" } });
  expect(await api.listPendingTeamInvites(team)).toMatchObject({ items: [{ email }] });
  await api.cancelTeamMemberInvite({ ...team, body: { email } });
  const members = (await api.listTeamMembers(team)).items;
  const [{ id: memberId } = expect.unreachable()] = members.toReversed();
  await api.updateTeamMemberRole({ ...team, body: { memberId, role: "admin" } });

  // Projects and their variables.
  const { id: project_id } = await api.createProject({ ...team, body: { projectName: "Shop" } });
  const project = { params: { path: { project_id } } };
  await api.updateProject({ ...project, body: { name: "Store", slug: "store" } });
  expect(await api.getProjectById(project)).toMatchObject({ name: "Store", slug: "store" });
  const bySlug = { params: { path: { team_id_or_slug: "my-team", project_slug: "store" } } };
  expect(await api.getProjectBySlug(bySlug)).toMatchObject({ id: project_id });
  expect((await api.listProjects(team)).items).toHaveLength(2);
  const change = { name: "STAGE", value: "test", deploymentType: "dev" as const };
  await api.updateDefaultEnvironmentVariables({ ...project, body: { changes: [change] } });
  expect((await api.listDefaultEnvironmentVariables(project)).items).toMatchObject([
    { name: "STAGE", deploymentTypes: ["dev"] },
  ]);

  // Deployments, keys and domains.
  await api.listDeploymentClasses(team);
  const made = await api.createDeployment({ ...project, body: { type: "prod", isDefault: true } });
  const deployment_name = made.name;
  const deployment = { params: { path: { deployment_name } } };
  expect(await api.getDeployment(deployment)).toMatchObject({ name: deployment_name });
  await api.updateDeployment({ ...deployment, body: { reference: "main" } });
  expect(await api.listDeployments(project)).toHaveLength(1);
  await api.listDeploymentsForTeam(team);
  await api.listLocalDeploymentsForTeam(team);
  const production = { query: { defaultProd: true } };
  expect(
    await api.getDeploymentInProjectByProjectId({ params: { ...project.params, ...production } }),
  ).toMatchObject({ name: deployment_name });
  expect(
    await api.getDeploymentInProjectByProjectSlug({ params: { ...bySlug.params, ...production } }),
  ).toMatchObject({ name: deployment_name });
  await api.createDeployKey({ ...deployment, body: { name: "ci" } });
  const [deployKey = expect.unreachable()] = await api.listDeployKeys(deployment);
  await api.deleteDeployKey({ ...deployment, body: { id: String(deployKey.id) } });
  await api.createPreviewDeployKey({ ...project, body: { name: "previews" } });
  const [previewKey = expect.unreachable()] = (await api.listPreviewDeployKeys(project)).items;
  await api.deletePreviewDeployKey({ ...project, body: { id: String(previewKey.id) } });
  const domain = { domain: "api.example.com", requestDestination: "convexCloud" as const };
  await api.createCustomDomain({ ...deployment, body: domain });
  await api.listCustomDomains(deployment);
  await api.deleteCustomDomain({ ...deployment, body: domain });
  await api.transferDeployment({ ...deployment, body: { destinationProjectId: 1 } });
  await api.deleteDeployment(deployment);
  await api.deleteProject(project);
  const everything = { from: 0, to: 9_999_999_999_999 };
  const log = await api.listAuditLogEvents({ params: { ...team.params, query: everything } });
  expect(log.items.map(({ action }) => action)).toContain("project:delete");

  expect([...called].sort()).toEqual(Object.keys(functions).sort());
  const failed = host.requests.filter(({ status }) => Math.floor(Number(status) / 100) !== 2);
  expect(failed.map(({ method, path, status }) => [method, path, status])).toEqual([]);
  expect(host.defects).toEqual([]);
});
