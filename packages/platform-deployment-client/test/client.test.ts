import { expect, test } from "vitest";
import {
  createPlatformDeploymentClient,
  createUsageLimit,
  dataSync,
  deleteLogStream,
  getDeploymentInfo,
  listAuditLogEvents,
  orThrow,
  PlatformDeploymentError,
  updateCanonicalUrl,
} from "../src/index.ts";

/** A client whose requests are noted, and all get the given response. */
function notingClient(respond: () => Response = () => Response.json({})) {
  const requests: Request[] = [];
  const client = createPlatformDeploymentClient({
    deployment: "happy-otter-123",
    fetch: (request) => {
      requests.push(request);
      return Promise.resolve(respond());
    },
  });
  return { client, requests };
}

test("a deployment is asked at its own host, below /api/v1", async () => {
  const { client, requests } = notingClient();
  await getDeploymentInfo(client);
  expect(requests[0]?.url).toBe("https://happy-otter-123.convex.cloud/api/v1/deployment_info");
});

test("or at the address that is given, with its path", async () => {
  const urls: string[] = [];
  const client = createPlatformDeploymentClient({
    baseUrl: "http://127.0.0.1:3210/api/v1",
    fetch: ({ url }) => {
      urls.push(url);
      return Promise.resolve(Response.json({}));
    },
  });
  await getDeploymentInfo(client);
  expect(urls).toEqual(["http://127.0.0.1:3210/api/v1/deployment_info"]);
});

test.each(["", "a/b", "evil.example/", "evil.example#", "evil.example?", "user@evil", "..", "a b"])(
  "%j is no name of a deployment: it could send the key to another host",
  (deployment) => {
    expect(() => createPlatformDeploymentClient({ deployment })).toThrow(TypeError);
  },
);

test.each(["", ".", ".."])("%j is no id: it would lead to another path", async (id) => {
  const { client, requests } = notingClient();
  await expect(deleteLogStream(client, { params: { path: { id } } })).rejects.toThrow(TypeError);
  expect(requests).toEqual([]);
});

test("an id is written so that it stays one part of the path", async () => {
  const { client, requests } = notingClient(() => new Response());
  await deleteLogStream(client, { params: { path: { id: "a/../b?c" } } });
  expect(requests[0]?.url).toMatch(/\/api\/v1\/delete_log_stream\/a%2F\.\.%2Fb%3Fc$/);
});

test("a query that is null is not sent", async () => {
  const { client, requests } = notingClient();
  await listAuditLogEvents(client, { params: { query: { from: 1, limit: 2, cursor: null } } });
  expect(requests[0]?.url).toMatch(/\/list_audit_log_events\?from=1&limit=2$/);
});

test("a success without a body has no data", async () => {
  const { client, requests } = notingClient(() => new Response());
  const body = { requestDestination: "convexSite", url: null } as const;
  const { ok, data } = await updateCanonicalUrl(client, { body });
  expect([ok, data]).toEqual([true, undefined]);
  expect(await requests[0]?.json()).toEqual(body);
});

test("an error has its code", async () => {
  const error = { code: "DuplicateUsageLimit", message: "It is there already." };
  const { client } = notingClient(() => Response.json(error, { status: 400 }));
  const body = {
    metric: "functionCalls",
    window: "day",
    limitType: "warning",
    limit: 1,
    enabled: true,
  } as const;
  expect(await createUsageLimit(client, { body })).toMatchObject({
    ok: false,
    status: "4XX",
    error,
  });
});

test("an error without a body is unexpected, and none that says success", async () => {
  const { client } = notingClient(() => new Response(null, { status: 404 }));
  const result = await getDeploymentInfo(client);
  expect(result).toMatchObject({ ok: false, status: "unexpected" });
});

test("what is thrown says nothing of the response but its status", async () => {
  const error = { code: "OperationNotPermitted", message: "a secret" };
  const { client } = notingClient(() => Response.json(error, { status: 403 }));
  const call = orThrow(dataSync(client, { body: {} }));
  await expect(call).rejects.toThrow(PlatformDeploymentError);
  await expect(call).rejects.not.toThrow(/secret/);
});
