import { expect, test } from "vitest";

import { claimPreviewDeployment, createProvisioningClient, getUrlForKey } from "../src/index.ts";

/** A client whose requests are noted and answered with a JSON value. */
function answering(value: unknown, status = 200) {
  const requests: Request[] = [];
  const client = createProvisioningClient({
    fetch: (request) => {
      requests.push(request);
      return Promise.resolve(Response.json(value, { status }));
    },
  });
  return { client, requests };
}

test("the URL of a key is a plain JSON string", async () => {
  const { client, requests } = answering("https://happy-otter-123.convex.cloud");
  const { data } = await getUrlForKey(client, { body: { deployKey: "prod:happy-otter-123|x" } });
  expect(data).toBe("https://happy-otter-123.convex.cloud");
  expect(requests[0]?.url).toBe("https://api.convex.dev/api/deployment/url_for_key");
});

test("a key goes into the body, never into the address", async () => {
  const { client, requests } = answering("");
  await getUrlForKey(client, { body: { deployKey: "prod:happy-otter-123|c2VjcmV0" } });
  expect(requests[0]?.url).not.toContain("c2VjcmV0");
  expect(await requests[0]?.json()).toEqual({ deployKey: "prod:happy-otter-123|c2VjcmV0" });
});

test.each([400, 401, 403, 404, 500])("a %i is told by code and message", async (status) => {
  const { client } = answering({ code: "SomeCode", message: "Some message." }, status);
  const result = await claimPreviewDeployment(client, {
    body: {
      projectSelection: { kind: "teamAndProjectSlugs", teamSlug: "t", projectSlug: "p" },
      identifier: "x",
      reuse: false,
    },
  });
  expect(result).toMatchObject({
    ok: false,
    status: status < 500 ? "4XX" : "5XX",
    error: { code: "SomeCode", message: "Some message." },
  });
  expect(result.response.status).toBe(status);
});
