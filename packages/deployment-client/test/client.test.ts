import { expect, test } from "vitest";

import { checkAdminKey, createDeploymentClient, runQuery } from "../src/index.ts";

/** A `fetch` that notes what it is asked, and answers with an empty object. */
function notingFetch() {
  const requests: Request[] = [];
  const fetch = (request: Request): Promise<Response> => {
    requests.push(request);
    return Promise.resolve(Response.json({}));
  };
  return { fetch, requests };
}

test("a deployment is asked at its own host", async () => {
  const { fetch, requests } = notingFetch();
  await checkAdminKey(createDeploymentClient({ fetch, deployment: "happy-otter-123" }));
  expect(requests[0]?.url).toBe("https://happy-otter-123.convex.cloud/api/check_admin_key");
});

test("or at the address that is given", async () => {
  const { fetch, requests } = notingFetch();
  await checkAdminKey(createDeploymentClient({ fetch, baseUrl: "http://127.0.0.1:3210" }));
  expect(requests[0]?.url).toBe("http://127.0.0.1:3210/api/check_admin_key");
});

test.each(["", "a/b", "evil.example/", "evil.example#", "evil.example?", "user@evil", "..", "a b"])(
  "%j is no name of a deployment: it could send the key to another host",
  (deployment) => {
    expect(() => createDeploymentClient({ deployment })).toThrow(TypeError);
  },
);

test("a body that JSON cannot hold rejects the call, and nothing is sent", async () => {
  const { fetch, requests } = notingFetch();
  const client = createDeploymentClient({ fetch, deployment: "happy-otter-123" });
  const call = runQuery(client, { body: { path: "a:b", format: "json", args: { big: 1n } } });
  await expect(call).rejects.toThrow("BigInt");
  expect(requests).toEqual([]);
});

test("inspecting a client shows no key", async () => {
  const { inspect } = await import("node:util");
  const headers = { Authorization: "Convex prod:happy-otter-123|c2VjcmV0" };
  const client = createDeploymentClient({ deployment: "happy-otter-123", headers });
  expect(inspect(client, { showHidden: true, depth: 9 })).not.toContain("c2VjcmV0");
  expect(JSON.stringify(client)).not.toContain("c2VjcmV0");
});
