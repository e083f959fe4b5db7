import { afterEach, expect, test, vi } from "vitest";

import { createManagementClient, getCliProjectsForTeam, getTeamsForMember } from "../src/index.ts";

afterEach(() => vi.unstubAllGlobals());

/** A `fetch` that notes what it is asked, and answers with an empty list. */
function notingFetch() {
  const requests: Request[] = [];
  const fetch = (request: Request): Promise<Response> => {
    requests.push(request);
    return Promise.resolve(Response.json([]));
  };
  return { fetch, requests };
}

test("asks the management host unless told otherwise", async () => {
  const { fetch, requests } = notingFetch();
  await getTeamsForMember(createManagementClient({ fetch }));
  expect(requests[0]?.url).toBe("https://api.convex.dev/api/teams");
});

test("a slash at the end of the base address makes no difference", async () => {
  const { fetch, requests } = notingFetch();
  await getTeamsForMember(createManagementClient({ fetch, baseUrl: "http://localhost/api/" }));
  expect(requests[0]?.url).toBe("http://localhost/api/teams");
});

test("a global fetch that was replaced after the client was made is the one that is asked", async () => {
  const client = createManagementClient();
  const { fetch, requests } = notingFetch();
  vi.stubGlobal("fetch", fetch);
  await getTeamsForMember(client);
  expect(requests).toHaveLength(1);
});

test("sends no header of its own", async () => {
  const { fetch, requests } = notingFetch();
  await getTeamsForMember(createManagementClient({ fetch }));
  expect([...(requests[0]?.headers ?? [])]).toEqual([]);
});

test("a header of a call replaces that of the client, and null removes it", async () => {
  const { fetch, requests } = notingFetch();
  const client = createManagementClient({ fetch, headers: { Authorization: "Bearer a" } });
  const path = { team_slug: "otters" };
  await getCliProjectsForTeam(client, { params: { path }, headers: { Authorization: "Bearer b" } });
  await getCliProjectsForTeam(client, { params: { path }, headers: { Authorization: null } });
  expect(requests.map(({ headers }) => headers.get("Authorization"))).toEqual(["Bearer b", null]);
});

test("what a middleware throws rejects the call, and nothing is sent", async () => {
  const { fetch, requests } = notingFetch();
  const client = createManagementClient({ fetch });
  client.use({
    onRequest() {
      throw new Error("no token");
    },
  });
  await expect(getTeamsForMember(client)).rejects.toThrow("no token");
  expect(requests).toEqual([]);
});

test("what fetch rejects with rejects the call", async () => {
  const fetch = (): Promise<Response> => Promise.reject(new TypeError("fetch failed"));
  await expect(getTeamsForMember(createManagementClient({ fetch }))).rejects.toThrow(
    "fetch failed",
  );
});

test("inspecting a client shows no header", async () => {
  const { inspect } = await import("node:util");
  const client = createManagementClient({ headers: { Authorization: "Bearer c2VjcmV0" } });
  expect(inspect(client, { showHidden: true, depth: 9 })).not.toContain("c2VjcmV0");
  expect(JSON.stringify(client)).not.toContain("c2VjcmV0");
});
