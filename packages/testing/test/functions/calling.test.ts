import { describe, expect, it } from "vitest";
import {
  action,
  createFakeDeployment,
  internalAction,
  internalMutation,
  internalQuery,
  mutation,
  query,
} from "../../src/index.ts";
import { callAny, errorText, get, post } from "../support/call.ts";

const deployment = createFakeDeployment({
  functions: {
    "messages:echo": query((_ctx, args) => args),
    "messages:send": mutation(() => "sent"),
    "messages:fetch": action(() => "fetched"),
    "folder/deep:list": query(() => "deep"),
    "messages:hidden": internalQuery(() => "hidden"),
    "messages:hiddenSend": internalMutation(() => "hidden"),
    "messages:hiddenFetch": internalAction(() => "hidden"),
    solo: query(() => "default export"),
  },
  components: { "parent/child": { functions: { "inner:get": query(() => "inner") } } },
});
const { adminKey, readOnlyKey } = deployment;

describe("each endpoint", () => {
  it.each([
    ["/api/query", "messages:echo", {}],
    ["/api/mutation", "messages:send", "sent"],
    ["/api/action", "messages:fetch", "fetched"],
  ])("%s runs a public function for anyone", async (path, name, value) => {
    const { status, body } = await post(deployment, path, { path: name, args: {} });
    expect([status, body]).toEqual([200, { status: "success", value }]);
  });

  it.each([
    ["/api/query", "messages:send", "as Query, but it is defined as Mutation."],
    ["/api/mutation", "messages:fetch", "as Mutation, but it is defined as Action."],
    ["/api/action", "messages:echo", "as Action, but it is defined as Query."],
  ])("%s refuses a function of another type, with 200", async (path, name, text) => {
    const { status, body } = await post(deployment, path, { path: name, args: {} });
    expect([status, errorText(body)]).toEqual([200, `Trying to execute ${name} ${text}`]);
  });

  it("GET /api/query takes its arguments as JSON in the query string", async () => {
    const args = encodeURIComponent('{"a":[1]}');
    const { body } = await get(deployment, `/api/query?path=messages:echo&args=${args}`);
    expect(body).toEqual({ status: "success", value: { a: [1] } });
  });

  it("GET /api/query without a path is 400 BadQueryArgs", async () => {
    expect((await get(deployment, "/api/query")).body).toMatchObject({ code: "BadQueryArgs" });
  });

  it("POST /api/run/MODULE/FUNCTION runs a function of any type", async () => {
    const { body } = await post(deployment, "/api/run/folder/deep/list", { args: {} });
    expect(body).toEqual({ status: "success", value: "deep" });
  });

  it("POST /api/run with one segment is 400 MissingIdentifier", async () => {
    const { status, body } = await post(deployment, "/api/run/messages", { args: {} });
    expect([status, body]).toMatchObject([400, { code: "MissingIdentifier" }]);
  });

  it("POST /api/query_batch answers all queries in their order", async () => {
    const queries = [
      { path: "messages:echo", args: { n: 1 } },
      { path: "messages:none", args: {} },
    ];
    const { body } = await post(deployment, "/api/query_batch", { queries });
    expect(body).toMatchObject({
      results: [{ status: "success", value: { n: 1 } }, { status: "error" }],
    });
  });

  it("query_ts gives a timestamp that query_at_ts takes", async () => {
    const { ts } = (await post(deployment, "/api/query_ts", "")).body as { ts: string };
    const request = { path: "messages:echo", args: {}, ts };
    expect((await post(deployment, "/api/query_at_ts", request)).body).toMatchObject({
      status: "success",
    });
  });

  it("query_at_ts refuses a timestamp that is too old, and one that is none", async () => {
    const at = async (ts: string): Promise<number> =>
      (await post(deployment, "/api/query_at_ts", { path: "messages:echo", args: {}, ts })).status;
    expect([await at("6AMAAAAAAAA="), await at("yesterday")]).toEqual([503, 400]);
  });
});

describe("a path", () => {
  it.each(["solo", "solo:default", "solo.js:default", "solo.js"])(
    "%s is the default export",
    async (path) => {
      expect(await callAny(deployment, path)).toMatchObject({ value: "default export" });
    },
  );

  it.each(["", ":", "a:b:c", "a b:c", "messages:1st", "../secret:x", "/messages:list"])(
    "%j is 400 BadConvexFunctionIdentifier",
    async (path) => {
      const { status, body } = await post(deployment, "/api/query", { path, args: {} });
      expect([status, body]).toMatchObject([400, { code: "BadConvexFunctionIdentifier" }]);
    },
  );
});

describe("arguments", () => {
  it.each([
    ["an object", { a: 1 }],
    ["an array with one object, as older clients send", [{ a: 1 }]],
  ])("may be %s", async (_what, args) => {
    expect(await callAny(deployment, "messages:echo", args)).toMatchObject({ value: { a: 1 } });
  });

  it("may be an empty array", async () => {
    expect(await callAny(deployment, "messages:echo", [])).toMatchObject({ value: {} });
  });

  it.each([
    ["two arguments", [{}, {}]],
    ["an argument that is no object", [1]],
    ["a malformed integer", { n: { $integer: "x" } }],
  ])("that are %s are an error of the function, with 200", async (_what, args) => {
    expect(errorText(await callAny(deployment, "messages:echo", args))).toContain(
      "Invalid arguments for messages:echo",
    );
  });

  it.each([["absent"], ["a string", "x"], ["null", null]])(
    "that are %s are 400 BadJsonBody",
    async (_what, args?: unknown) => {
      const { body } = await post(deployment, "/api/query", { path: "messages:echo", args });
      expect(body).toMatchObject({ code: "BadJsonBody" });
    },
  );
});

const notFound = (path: string): string =>
  `Could not find public function for '${path}'. Did you forget to run \`npx convex dev\`?`;

describe("an internal function", () => {
  it.each([
    ["nobody", {}],
    ["a user", { headers: { authorization: "Bearer a.b.c" } }],
  ])("does not exist for %s", async (_who, sending) => {
    const withUsers = createFakeDeployment({
      functions: { "messages:hidden": internalQuery(() => 1) },
      userTokens: { "a.b.c": { tokenIdentifier: "x" } },
    });
    const { status, body } = await post(
      withUsers,
      "/api/query",
      { path: "messages:hidden", args: {} },
      sending,
    );
    expect([status, errorText(body)]).toEqual([200, notFound("messages:hidden")]);
  });

  it.each([
    ["/api/query", "messages:hidden"],
    ["/api/mutation", "messages:hiddenSend"],
    ["/api/action", "messages:hiddenFetch"],
  ])("runs for an admin at %s", async (path, name) => {
    const { body } = await post(deployment, path, { path: name, args: {} }, { key: adminKey });
    expect(body).toMatchObject({ value: "hidden" });
  });

  it("runs for a read-only key when it is a query", async () => {
    const request = { path: "messages:hidden", args: {} };
    expect((await post(deployment, "/api/query", request, { key: readOnlyKey })).status).toBe(200);
  });

  it.each([
    ["messages:hiddenSend", "runInternalMutations"],
    ["messages:hiddenFetch", "runInternalActions"],
  ])("%s is 403 for a read-only key", async (path, right) => {
    const { status, body } = await post(
      deployment,
      "/api/function",
      { path, args: {} },
      { key: readOnlyKey },
    );
    expect([status, body]).toEqual([
      403,
      {
        code: "OperationNotPermitted",
        message: `You do not have permission to perform this operation (deployment:functions:${right}).`,
      },
    ]);
  });
});

describe("a function of a component", () => {
  const request = { path: "inner:get", args: {}, componentPath: "parent/child" };

  it("runs for an admin", async () => {
    const { body } = await post(deployment, "/api/function", request, { key: adminKey });
    expect(body).toMatchObject({ value: "inner" });
  });

  it("is 403 for a key that may not view data", async () => {
    const key = deployment.issueKey({ allow: ["ViewLogs"] });
    const { body } = await post(deployment, "/api/function", request, { key });
    expect(body).toMatchObject({ code: "OperationNotPermitted" });
  });

  it("is not in the root", async () => {
    expect(errorText(await callAny(deployment, "inner:get"))).toContain("Could not find function");
  });

  it("that is not mounted is 400 ComponentPathNotFound", async () => {
    const unknown = { ...request, componentPath: "nobody" };
    const { status, body } = await post(deployment, "/api/function", unknown, { key: adminKey });
    expect([status, body]).toMatchObject([400, { code: "ComponentPathNotFound" }]);
  });
});

describe("POST /api/function", () => {
  it("is 403 BadDeployKey without a key, even for a public function", async () => {
    const { status, body } = await post(deployment, "/api/function", {
      path: "messages:echo",
      args: {},
    });
    expect([status, body]).toMatchObject([403, { code: "BadDeployKey" }]);
  });

  it("says in its own words that there is no such function", async () => {
    expect(errorText(await callAny(deployment, "messages:nope"))).toBe(
      "Could not find function for 'messages:nope'. Did you forget to run `npx convex dev`?",
    );
  });
});

describe("a system function", () => {
  it("does not exist for anyone but admins", async () => {
    const { status, body } = await post(deployment, "/api/query", {
      path: "_system/cli/tables",
      args: {},
    });
    expect([status, errorText(body)]).toEqual([200, notFound("_system/cli/tables")]);
  });

  it("is refused inside of the answer, with 200, to a key that lacks the operation", async () => {
    const key = deployment.issueKey({ allow: ["ViewLogs"] });
    const args = { paginationOpts: { numItems: 1, cursor: null } };
    expect(errorText(await callAny(deployment, "_system/cli/tables", args, { key }))).toContain(
      "You do not have permission to perform this operation (deployment:data:view).",
    );
  });
});
