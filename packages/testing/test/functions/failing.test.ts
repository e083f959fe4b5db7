import { ConvexError as RealConvexError } from "convex/values";
import { describe, expect, it } from "vitest";
import { ConvexError, createFakeDeployment, mutation, query } from "../../src/index.ts";
import { callAny, post } from "../support/call.ts";

const functions = {
  "f:error": query(() => {
    throw new TypeError("no luck");
  }),
  "f:string": query(() => {
    // Functions may throw anything, and clients must cope with it.
    // oxlint-disable-next-line no-throw-literal, typescript/only-throw-error
    throw "just text";
  }),
  "f:data": query(() => {
    throw new ConvexError({ code: 7n, why: "because" });
  }),
  "f:realData": query(() => {
    throw new RealConvexError({ code: 7n });
  }),
  "f:wrongValue": query(() => new Date(0)),
  "f:lines": query((ctx) => {
    ctx.log.log("hello", { a: 1 });
    ctx.log.error("bad");
    throw new Error("after two lines");
  }),
  "f:halfWrite": mutation(async (ctx) => {
    await ctx.db.insert("users", { name: "half" });
    throw new Error("half way");
  }),
};
const deployment = createFakeDeployment({ functions });

async function call(path: string, headers: Record<string, string> = {}): Promise<unknown> {
  return await callAny(deployment, path, {}, { headers });
}

describe("a function that throws", () => {
  it("is an answer with status 200 and the error behind the request id", async () => {
    const { status, body } = await post(deployment, "/api/query", { path: "f:error", args: {} });
    const { errorMessage, ...rest } = body as { errorMessage: string };
    expect([status, rest]).toEqual([200, { status: "error" }]);
    expect(errorMessage).toMatch(
      /^\[Request ID: [0-9a-f]{16}\] Server Error\nUncaught TypeError: no luck\n {4}at handler \(\.\.\/convex\/f\.ts/,
    );
  });

  it("takes the request id that the client brings", async () => {
    expect(await call("f:error", { "convex-request-id": "0123456789abcdef" })).toMatchObject({
      errorMessage: expect.stringContaining("[Request ID: 0123456789abcdef] Server Error"),
    });
  });

  it("may throw what is no error", async () => {
    expect(await call("f:string")).toMatchObject({
      errorMessage: expect.stringContaining("Uncaught just text"),
    });
  });

  it("shows no path of this machine", async () => {
    expect(JSON.stringify(await call("f:error"))).not.toContain("failing.test");
  });

  it("keeps the lines that it wrote before", async () => {
    expect(await call("f:lines")).toMatchObject({
      status: "error",
      logLines: ["[LOG] 'hello' { a: 1 }", "[ERROR] 'bad'"],
    });
  });

  it("leaves nothing behind when it is a mutation", async () => {
    await call("f:halfWrite");
    expect(deployment.documents("users")).toEqual([]);
  });

  it("fails when it returns what is no Convex value", async () => {
    expect(await call("f:wrongValue")).toMatchObject({
      status: "error",
      errorMessage: expect.stringContaining("Date is not a supported Convex type"),
    });
  });
});

describe("a ConvexError", () => {
  it("brings its data in the format that was asked for", async () => {
    expect(await call("f:data")).toMatchObject({
      errorData: { code: { $integer: "BwAAAAAAAAA=" }, why: "because" },
    });
    const plain = await post(deployment, "/api/query", {
      path: "f:data",
      args: {},
      format: "json",
    });
    expect(plain.body).toMatchObject({ errorData: { code: "7" } });
  });

  it("may be the one of the convex package", async () => {
    expect(await call("f:realData")).toMatchObject({
      errorData: { code: { $integer: "BwAAAAAAAAA=" } },
    });
  });

  it("is the only error with data", async () => {
    expect(await call("f:error")).not.toHaveProperty("errorData");
  });
});

describe("redaction of errors", () => {
  const redacting = createFakeDeployment({ functions, redactErrors: true });

  it("leaves the JavaScript error out and keeps the data", async () => {
    const { body } = await post(redacting, "/api/query", { path: "f:data", args: {} });
    expect(body).toEqual({
      status: "error",
      errorMessage: expect.stringMatching(/^\[Request ID: [0-9a-f]{16}\] Server Error$/),
      errorData: { code: "7", why: "because" },
    });
  });
});

describe("a paused deployment", () => {
  it("runs no function, and says so with 200", async () => {
    const paused = createFakeDeployment({ functions });
    await post(paused, "/api/v1/pause_deployment", "", { key: paused.adminKey });
    const { status, body } = await post(paused, "/api/query", { path: "f:data", args: {} });
    expect([status, body]).toMatchObject([
      200,
      {
        status: "error",
        errorMessage: expect.stringContaining(
          "Cannot run functions while this deployment is paused.",
        ),
      },
    ]);
  });

  it("still runs system functions", async () => {
    const paused = createFakeDeployment();
    await post(paused, "/api/v1/pause_deployment", "", { key: paused.adminKey });
    const state = await callAny(paused, "_system/frontend/deploymentState:deploymentState");
    expect(state).toMatchObject({ value: { state: "paused" } });
  });
});
