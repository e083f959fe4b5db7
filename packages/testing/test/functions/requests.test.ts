import { describe, expect, it } from "vitest";
import { createFakeDeployment, query } from "../../src/index.ts";
import { get, post, type Answer } from "../support/call.ts";

const deployment = createFakeDeployment({
  functions: {
    "f:int": query(() => 1n),
    "f:quiet": query(() => null),
    "f:echo": query((_c, a) => a),
  },
});
const request = { path: "f:int", args: {} };

async function value(format: unknown, client?: string): Promise<unknown> {
  const headers: Record<string, string> = client === undefined ? {} : { "convex-client": client };
  const { body } = await post(deployment, "/api/query", { ...request, format }, { headers });
  const { value: result, code } = body as { value?: unknown; code?: string };
  return code ?? result;
}

const encoded = { $integer: "AQAAAAAAAAA=" };

describe("the format of an answer", () => {
  it.each([
    ["convex_encoded_json", encoded],
    ["convex_json", encoded],
    ["json", "1"],
    ["convex_clean_json", "1"],
    ["export_json", 1],
  ])("%s", async (format, expected) => {
    expect(await value(format)).toEqual(expected);
  });

  it.each(["JSON", "xml", ""])("%j is 400 BadFormat", async (format) => {
    expect(await value(format)).toBe("BadFormat");
  });

  it.each([
    [undefined, "1"],
    ["npm-1.48.0", "1"],
    ["npm-1.4.1", "1"],
    ["npm-1.4.0", encoded],
    ["npm-cli-1.0.0", encoded],
    ["actions-0.20.0", encoded],
    ["python-0.4.9", encoded],
    ["python-convex-0.5.0", "1"],
    ["rust-0.5.0", "1"],
    ["something-else-0.0.1", "1"],
  ])("without one follows from the client %s", async (client, expected) => {
    expect(await value(undefined, client)).toEqual(expected);
  });
});

describe("the Convex-Client header", () => {
  const send = async (client: string): Promise<Answer> =>
    await post(deployment, "/api/query", request, { headers: { "convex-client": client } });

  it("without a hyphen is 400 InvalidClientVersion", async () => {
    expect((await send("npm")).body).toMatchObject({ code: "InvalidClientVersion" });
  });

  it("of a client that is no longer served is 400, with headers that say so", async () => {
    const { status, body, headers } = await send("npm-0.19.1");
    expect([status, body]).toMatchObject([400, { code: "ClientVersionUnsupported" }]);
    expect(headers.get("x-convex-deprecation-state")).toBe("Unsupported");
  });

  it("of a client that should be upgraded is served, with headers that say so", async () => {
    const { status, headers } = await send("python-0.2.0");
    expect(status).toBe(200);
    expect(headers.get("x-convex-deprecation-state")).toBe("UpgradeRequired");
  });

  it("of a new client brings no such headers", async () => {
    expect((await send("npm-1.48.0")).headers.has("x-convex-deprecation-state")).toBe(false);
  });
});

describe("a body", () => {
  const bodyCode = async (body: string, type = "application/json"): Promise<unknown> => {
    const answer = await post(deployment, "/api/query", body, {
      headers: { "content-type": type },
    });
    return [answer.status, (answer.body as { code?: string }).code];
  };

  it.each(["text/plain", "application/x-www-form-urlencoded", ""])(
    "of the content type %j is 400 BadJsonBody",
    async (type) => {
      const { body } = await post(deployment, "/api/query", JSON.stringify(request), {
        headers: { "content-type": type },
      });
      expect(body).toEqual({
        code: "BadJsonBody",
        message: "Expected request with `Content-Type: application/json`",
      });
    },
  );

  it("may name a charset", async () => {
    expect(await bodyCode(JSON.stringify(request), "application/json; charset=utf-8")).toEqual([
      200,
      undefined,
    ]);
  });

  it.each(["", "{", "[]", "null", '"x"', "{}", '{"path":1,"args":{}}'])(
    "%j is 400 BadJsonBody",
    async (body) => {
      expect(await bodyCode(body)).toEqual([400, "BadJsonBody"]);
    },
  );

  it("beyond 16 MiB and 2000 bytes is 400, not 413", async () => {
    const limit = 16 * 1024 * 1024 + 2000;
    const frame = JSON.stringify({ path: "f:quiet", args: { a: "" } }).length;
    const body = (size: number): string =>
      JSON.stringify({ path: "f:quiet", args: { a: "x".repeat(size - frame) } });
    expect(await bodyCode(body(limit))).toEqual([200, undefined]);
    expect(await bodyCode(body(limit + 1))).toEqual([400, "BadJsonBody"]);
  });
});

describe("an answer", () => {
  it("leaves logLines out when there are none", async () => {
    const { body } = await post(deployment, "/api/query", { path: "f:quiet", args: {} });
    expect(body).toEqual({ status: "success", value: null });
  });

  it("to a malformed Convex-Request-Id is 400 InvalidRequestId", async () => {
    const headers = { "convex-request-id": "not hex" };
    const { body } = await post(deployment, "/api/query", request, { headers });
    expect(body).toMatchObject({ code: "InvalidRequestId" });
  });

  it("to malformed JSON in the query string is 400", async () => {
    expect((await get(deployment, "/api/query?path=f:int&args=%7B")).status).toBe(400);
  });
});

describe("a one-off query", () => {
  const bundle = { path: "testQuery.js", source: "export default 1" };
  const call = { bundle, args: { n: 2 }, format: "convex_encoded_json" };

  it("is answered by the option, which sees source and arguments", async () => {
    const answering = createFakeDeployment({
      tables: { users: [{ name: "Ada" }] },
      testFunction: async ({ source, args }, ctx) => ({
        source,
        n: args["n"],
        users: (await ctx.db.query("users").collect()).length,
      }),
    });
    const body = { ...call, adminKey: answering.readOnlyKey };
    expect((await post(answering, "/api/run_test_function", body)).body).toMatchObject({
      value: { source: bundle.source, n: 2, users: 1 },
    });
  });

  it("is an error without the option, because nothing is evaluated", async () => {
    const body = { ...call, adminKey: deployment.adminKey };
    expect((await post(deployment, "/api/run_test_function", body)).body).toMatchObject({
      status: "error",
      errorMessage: expect.stringContaining("evaluates no source"),
    });
  });

  it("needs a key that allows it, in the body", async () => {
    const adminKey = deployment.issueKey({ allow: ["ViewData"] });
    const { body } = await post(deployment, "/api/run_test_function", { ...call, adminKey });
    expect(body).toMatchObject({ code: "OperationNotPermitted" });
    const header = await post(deployment, "/api/run_test_function", call, {
      key: deployment.adminKey,
    });
    expect(header.body).toMatchObject({ code: "BadJsonBody" });
  });

  it("needs a format", async () => {
    const body = { bundle, args: {}, adminKey: deployment.adminKey };
    expect((await post(deployment, "/api/run_test_function", body)).status).toBe(400);
  });
});
