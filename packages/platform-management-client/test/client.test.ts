import { expect, test } from "vitest";

import {
  createPlatformManagementClient,
  createTeamAccessToken,
  getDeploymentInProjectByProjectId,
  getDeploymentInProjectByProjectSlug,
  getTokenDetails,
  listDeployments,
  orThrow,
  updateDeployment,
} from "../src/index.ts";

/** A client that notes what it sends, and gets one response to everything. */
function notingClient(respond: () => Response = () => Response.json({})) {
  const requests: Request[] = [];
  const client = createPlatformManagementClient({
    headers: { Authorization: "Bearer c2VjcmV0" },
    fetch: (request) => {
      requests.push(request);
      return Promise.resolve(respond());
    },
  });
  return { client, requests };
}

test("asks the public API of the management host unless told otherwise", async () => {
  const { client, requests } = notingClient();
  await getTokenDetails(client);
  expect(requests[0]?.url).toBe("https://api.convex.dev/v1/token_details");
  expect(requests[0]?.headers.get("Authorization")).toBe("Bearer c2VjcmV0");
});

test("the id of a project stands in the path, and what selects a deployment in the query", async () => {
  const { client, requests } = notingClient();
  await getDeploymentInProjectByProjectId(client, {
    params: { path: { project_id: 7 }, query: { reference: "feature/a b" } },
  });
  expect(requests[0]?.url).toBe(
    "https://api.convex.dev/v1/projects/7/deployment?reference=feature%2Fa%20b",
  );
});

test("a query parameter that is null is left out", async () => {
  const { client, requests } = notingClient(() => Response.json([]));
  const query = { includeLocal: false, isDefault: null, deploymentType: "prod" } as const;
  await listDeployments(client, { params: { path: { project_id: 7 }, query } });
  expect(requests[0]?.url).toBe(
    "https://api.convex.dev/v1/projects/7/list_deployments?includeLocal=false&deploymentType=prod",
  );
});

test("a setting that is null is sent, for it returns to the default", async () => {
  const { client, requests } = notingClient(() => new Response());
  await updateDeployment(client, {
    params: { path: { deployment_name: "happy-otter-123" } },
    body: { expiresAt: null },
  });
  expect(requests[0]?.method).toBe("PATCH");
  expect(await requests[0]?.text()).toBe('{"expiresAt":null}');
});

test("a body that may be left out is", async () => {
  const { client, requests } = notingClient(() => Response.json({}, { status: 201 }));
  const result = await createTeamAccessToken(client, { params: { path: { team_id: 1 } } });
  expect(result).toMatchObject({ ok: true, status: 201 });
  expect(await requests[0]?.text()).toBe("");
});

test("a status that is declared by itself goes before its range", async () => {
  const error = { code: "Forbidden", message: "Not you." };
  const { client } = notingClient(() => Response.json(error, { status: 403 }));
  const params = { path: { team_id: 1 } };
  expect(await createTeamAccessToken(client, { params })).toMatchObject({ status: 403, error });
  expect(await getTokenDetails(client)).toMatchObject({ status: "4XX", error });
});

test("a slug that would lead to another path is refused, and nothing is sent", async () => {
  const { client, requests } = notingClient();
  const path = { team_id_or_slug: "my-team", project_slug: ".." };
  await expect(getDeploymentInProjectByProjectSlug(client, { params: { path } })).rejects.toThrow(
    TypeError,
  );
  expect(requests).toEqual([]);
});

test("what is thrown for a failure has no secret in its message", async () => {
  const error = { code: "Unauthenticated", message: "No c2VjcmV0." };
  const { client } = notingClient(() => Response.json(error, { status: 401 }));
  const thrown: unknown = await orThrow(getTokenDetails(client)).catch((reason: unknown) => reason);
  expect(thrown).toMatchObject({ status: 401, body: error });
  expect(String(thrown)).not.toContain("c2VjcmV0");
});
