import { expect, expectTypeOf, test } from "vitest";

import { functions, type operations } from "../src/index.ts";

const names = [
  "cancelTeamMemberInvite",
  "createCustomDomain",
  "createCustomRole",
  "createDeployKey",
  "createDeployment",
  "createPersonalAccessToken",
  "createPreviewDeployKey",
  "createProject",
  "createTeam",
  "createTeamAccessToken",
  "deleteCustomDomain",
  "deleteCustomRole",
  "deleteDeployKey",
  "deleteDeployment",
  "deletePersonalAccessToken",
  "deletePreviewDeployKey",
  "deleteProject",
  "deleteTeamAccessToken",
  "getDeployment",
  "getDeploymentInProjectByProjectId",
  "getDeploymentInProjectByProjectSlug",
  "getProjectById",
  "getProjectBySlug",
  "getTokenDetails",
  "inviteTeamMember",
  "listAuditLogEvents",
  "listCustomDomains",
  "listCustomRoles",
  "listDefaultEnvironmentVariables",
  "listDeployKeys",
  "listDeploymentClasses",
  "listDeploymentRegions",
  "listDeployments",
  "listDeploymentsForTeam",
  "listLocalDeploymentsForTeam",
  "listPendingTeamInvites",
  "listPersonalAccessTokens",
  "listPreviewDeployKeys",
  "listProjects",
  "listTeamAccessTokens",
  "listTeamMembers",
  "transferDeployment",
  "updateCustomRole",
  "updateDefaultEnvironmentVariables",
  "updateDeployment",
  "updateProject",
  "updateTeamMemberRole",
] as const;

test("every operation has a function, whose name is an identifier that says what it does", () => {
  expect(Object.keys(functions).sort()).toEqual(names);
});

test("the types of the operations have the same names", () => {
  expectTypeOf<keyof operations>().toEqualTypeOf<(typeof names)[number]>();
  expectTypeOf<keyof typeof functions>().toEqualTypeOf<(typeof names)[number]>();
});
