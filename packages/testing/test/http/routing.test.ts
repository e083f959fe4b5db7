import { describe, expect, it } from "vitest";
import { createFakeDeployment } from "../../src/index.ts";
import { get, post } from "../support/call.ts";

const deployment = createFakeDeployment({ name: "happy-otter-1" });

describe("what no route answers", () => {
  it.each([
    "/nowhere",
    "/api",
    "/api/",
    "/api/query/x",
    "/api/v1/query",
    "/api/v2/deployment_info",
  ])("%s is 404 with an empty body", async (path) => {
    const { status, body } = await get(deployment, path);
    expect([status, body]).toEqual([404, ""]);
  });

  it.each(["/api/mutation", "/api/update_environment_variables", "/api/deploy2/start_push"])(
    "GET %s is 405 with an empty body",
    async (path) => {
      const { status, body, headers } = await get(deployment, path);
      expect([status, body, headers.get("allow")]).toEqual([405, "", "POST"]);
    },
  );

  it.each(["/version", "/api/check_admin_key", "/api/stream_function_logs"])(
    "POST %s is 405 with an empty body",
    async (path) => {
      const { status, body } = await post(deployment, path, {});
      expect([status, body]).toEqual([405, ""]);
    },
  );
});

describe("the endpoints outside of /api", () => {
  it.each([
    ["/", /^This Convex deployment is running\./],
    ["/instance_name", /^happy-otter-1$/],
    ["/version", /./],
    ["/instance_version", /./],
  ])("%s answers text without a key", async (path, text) => {
    const { status, body, headers } = await get(deployment, path);
    expect([status, headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
    expect(body).toMatch(text);
  });

  it("/echo gives back what it gets", async () => {
    expect((await post(deployment, "/echo", "\u0000x")).body).toBe("\u0000x");
  });
});

describe("CORS", () => {
  const origin = "https://dashboard.example";

  it("mirrors the origin, on errors too", async () => {
    for (const path of ["/version", "/nowhere", "/api/check_admin_key"]) {
      const { headers } = await get(deployment, path, { headers: { origin } });
      expect(headers.get("access-control-allow-origin")).toBe(origin);
      expect(headers.get("access-control-allow-credentials")).toBe("true");
    }
  });

  it("answers a preflight with the headers that were asked for", async () => {
    const response = await deployment.fetch("https://x.example/api/query", {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,convex-client",
      },
    });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "access-control-allow-headers": "authorization,convex-client",
      "access-control-allow-methods": expect.stringContaining("POST"),
      "access-control-max-age": "86400",
    });
  });

  it("says nothing to who names no origin", async () => {
    expect((await get(deployment, "/version")).headers.has("access-control-allow-origin")).toBe(
      false,
    );
  });
});

describe("recorded requests", () => {
  it("have method, path, query, headers, body and status, in their order", async () => {
    const recording = createFakeDeployment();
    await get(recording, "/api/query?path=a:b&args={}", { key: recording.adminKey });
    await post(recording, "/api/check_admin_key", { some: "body" });
    expect(recording.requests).toMatchObject([
      {
        method: "GET",
        path: "/api/query",
        query: { path: "a:b", args: "{}" },
        headers: { authorization: `Convex ${recording.adminKey}` },
        status: 200,
      },
      { method: "POST", path: "/api/check_admin_key", status: 405 },
    ]);
    expect(recording.requests.map((request) => request.json())).toEqual([
      undefined,
      { some: "body" },
    ]);
  });
});
