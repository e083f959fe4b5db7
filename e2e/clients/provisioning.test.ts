import {
  authorizePreviewDeployment,
  claimPreviewDeployment,
  createProvisioningClient,
  getTeamAndProjectForDeployment,
} from "@convex-openapi/provisioning-client";
import { expect, test } from "vitest";

import { json, startLoopbackServer, type Reply } from "../loopback-server.ts";
import { onlyRequest } from "./only-request.ts";

const authorization = "Bearer preview:otters:app|c2VjcmV0";
const projectSelection = {
  kind: "teamAndProjectSlugs" as const,
  teamSlug: "otters",
  projectSlug: "app",
};

async function serve(reply: Reply) {
  const server = await startLoopbackServer(() => reply);
  const client = createProvisioningClient({
    baseUrl: `${server.origin}/api`,
    headers: { Authorization: authorization },
  });
  return { ...server, client };
}

test("claiming a preview deployment sends which project, which preview, and whether to keep it", async () => {
  const claimed = {
    adminKey: "preview:happy-otter-123|c2VjcmV0",
    instanceUrl: "https://happy-otter-123.convex.cloud",
    deploymentName: "happy-otter-123",
    reference: "preview/feature",
    isNewDeployment: true,
  };
  await using server = await serve(json(claimed));
  const body = { projectSelection, identifier: "feature", reuse: false };
  const { data } = await claimPreviewDeployment(server.client, { body });
  expect(data).toEqual(claimed);
  const request = onlyRequest(server);
  expect(request).toMatchObject({ method: "POST", url: "/api/claim_preview_deployment" });
  expect(request.headers.authorization).toBe(authorization);
  expect(JSON.parse(request.body)).toEqual(body);
});

test("a deployment that does not exist is an error with code and message", async () => {
  await using server = await serve(
    json({ code: "DeploymentNotFound", message: "Deployment not found." }, 404),
  );
  const result = await authorizePreviewDeployment(server.client, {
    body: { previewName: "gone", projectSelection },
  });
  expect(result).toMatchObject({
    ok: false,
    status: "4XX",
    error: { code: "DeploymentNotFound", message: "Deployment not found." },
  });
});

test("the name of a deployment goes into the path", async () => {
  await using server = await serve(json({}));
  const path = { deployment_name: "happy-otter-123" };
  await getTeamAndProjectForDeployment(server.client, { params: { path } });
  expect(onlyRequest(server).url).toBe("/api/deployment/happy-otter-123/team_and_project");
});

test("without a base address, calls go to the management host", async () => {
  const asked: string[] = [];
  const client = createProvisioningClient({
    fetch: (request) => {
      asked.push(request.url);
      return Promise.resolve(Response.json({}));
    },
  });
  await claimPreviewDeployment(client, {
    body: { projectSelection, identifier: "x", reuse: true },
  });
  expect(asked).toEqual(["https://api.convex.dev/api/claim_preview_deployment"]);
});
