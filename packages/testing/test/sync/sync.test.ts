import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  action,
  ConvexError,
  internalQuery,
  type ListeningFakeDeployment,
  mutation,
  query,
  startFakeDeployment,
} from "../../src/index.ts";
import { sessionRequestId } from "../../src/http/request-id.ts";
import { decodeU64 } from "../../src/values/base64.ts";
import { SyncClient } from "../support/sync-client.ts";

let deployment: ListeningFakeDeployment;
let client: SyncClient;

beforeEach(async () => {
  deployment = await startFakeDeployment({
    tables: { users: [{ name: "Ada" }] },
    functions: {
      "u:count": query(async (ctx) => (await ctx.db.query("users").collect()).length),
      "u:me": query(async (ctx) => await ctx.auth.getUserIdentity()),
      "u:int": query(() => 1n),
      "u:env": query((ctx) => ctx.env["A"] ?? null),
      "u:fail": query(() => {
        throw new ConvexError({ why: 1n });
      }),
      "u:hidden": internalQuery(() => 1),
      "u:add": mutation(async (ctx, args: object) => await ctx.db.insert("users", { ...args })),
      "u:addAndFail": mutation(() => {
        throw new ConvexError("no");
      }),
      "u:act": action((ctx) => {
        ctx.log.log("acting");
        return "done";
      }),
    },
    userTokens: { "a.b.c": { tokenIdentifier: "x|ada" } },
  });
  client = new SyncClient(deployment.url);
  await client.connect();
});
afterEach(async () => {
  client.close();
  await deployment.close();
});

const modification = async (index = 0): Promise<Record<string, unknown> | undefined> => {
  await expect.poll(() => client.modifications().length).toBeGreaterThan(index);
  return client.modifications()[index];
};
const message = async (type: string): Promise<Record<string, unknown> | undefined> => {
  await expect.poll(() => client.messages.some((found) => found.type === type)).toBe(true);
  return client.messages.find((found) => found.type === type);
};

describe("a subscription", () => {
  it("gets its result, encoded", async () => {
    client.subscribe(0, "u:int");
    expect(await modification()).toEqual({
      type: "QueryUpdated",
      queryId: 0,
      value: { $integer: "AQAAAAAAAAA=" },
      logLines: [],
      journal: null,
    });
  });

  it("gets each new result when a mutation over HTTP changes it", async () => {
    client.subscribe(0, "u:count");
    await modification(0);
    const response = await fetch(`${deployment.url}/api/mutation`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ path: "u:add", args: {} }),
    });
    expect(response.status).toBe(200);
    expect(await modification(1)).toMatchObject({ value: 2 });
  });

  it("gets a new result when an environment variable changes", async () => {
    client.subscribe(0, "u:env");
    expect(await modification(0)).toMatchObject({ value: null });
    deployment.state.environmentVariables.update([{ name: "A", value: "1" }]);
    expect(await modification(1)).toMatchObject({ value: "1" });
  });

  it("gets nothing when its result stays the same", async () => {
    client.subscribe(0, "u:int");
    await modification(0);
    deployment.state.environmentVariables.update([{ name: "A", value: "1" }]);
    client.subscribe(1, "u:env");
    await modification(1);
    expect(client.modifications().map(({ queryId }) => queryId)).toEqual([0, 1]);
  });

  it("gets nothing more once it is removed", async () => {
    client.subscribe(0, "u:count");
    await modification(0);
    const modifications = [{ type: "Remove", queryId: 0 }];
    client.send({ type: "ModifyQuerySet", baseVersion: 1, newVersion: 2, modifications });
    expect(await modification(1)).toEqual({ type: "QueryRemoved", queryId: 0 });
    deployment.state.environmentVariables.update([{ name: "A", value: "1" }]);
    client.send({ type: "Mutation", requestId: 0, udfPath: "u:add", args: [{}] });
    await message("MutationResponse");
    client.subscribe(2, "u:int");
    await modification(2);
    expect(client.modifications().map(({ queryId }) => queryId)).toEqual([0, 0, 2]);
  });

  it("that fails gets the error and its data", async () => {
    client.subscribe(0, "u:fail");
    expect(await modification()).toMatchObject({
      type: "QueryFailed",
      errorMessage: expect.stringMatching(
        /^\[Request ID: [0-9a-f]{16}\] Server Error\nUncaught ConvexError/,
      ),
      errorData: { why: { $integer: "AQAAAAAAAAA=" } },
    });
  });

  it.each(["u:hidden", "u:nope", "_system/cli/tables:default"])(
    "to %s fails for a visitor as if it were not there",
    async (path) => {
      client.subscribe(0, path);
      expect(await modification()).toMatchObject({
        errorMessage: expect.stringContaining("Could not find public function for"),
      });
    },
  );

  it("to a component that is not mounted fails", async () => {
    client.subscribe(0, "u:int", {}, { componentPath: "nope" });
    expect(await modification()).toMatchObject({ type: "QueryFailed" });
  });
});

describe("versions", () => {
  it("chain without a gap through everything", async () => {
    client.authenticate(deployment.adminKey);
    client.subscribe(0, "u:count");
    client.send({ type: "Mutation", requestId: 0, udfPath: "u:add", args: [{}] });
    client.authenticate(deployment.adminKey, 1);
    client.subscribe(1, "u:int");
    await expect.poll(() => client.modifications().length).toBe(3);
    const transitions = client.messages.filter(({ type }) => type === "Transition");
    let version: unknown = { querySet: 0, identity: 0, ts: "AAAAAAAAAAA=" };
    for (const { startVersion, endVersion } of transitions) {
      expect(startVersion).toEqual(version);
      version = endVersion;
    }
    expect(version).toMatchObject({ querySet: 2, identity: 2 });
  });

  it("carry timestamps that grow", async () => {
    client.subscribe(0, "u:int");
    client.subscribe(1, "u:count");
    await modification(1);
    const times = client.messages.flatMap(({ endVersion }) =>
      endVersion === undefined ? [] : [decodeU64(endVersion.ts)],
    );
    expect(times).toEqual([...new Set(times)].sort((left, right) => (left < right ? -1 : 1)));
  });

  it("must not be skipped by the client", async () => {
    client.send({ type: "ModifyQuerySet", baseVersion: 7, newVersion: 8, modifications: [] });
    expect(await message("FatalError")).toMatchObject({ error: expect.stringContaining("7") });
    await expect.poll(() => client.closing?.code).toBe(1000);
  });
});

describe("authentication", () => {
  it("as an admin opens system functions", async () => {
    client.authenticate(deployment.adminKey);
    client.subscribe(
      0,
      "_system/cli/tableSize:default",
      { tableName: "users" },
      { componentPath: "" },
    );
    expect(await modification()).toMatchObject({ value: 1 });
  });

  it("as an admin in a user's name shows the user", async () => {
    client.authenticate(deployment.adminKey, 0, { impersonating: { issuer: "i", subject: "s" } });
    client.subscribe(0, "u:me");
    expect(await modification()).toMatchObject({ value: { tokenIdentifier: "i|s" } });
  });

  it("as a user, and as nobody again, runs the queries anew", async () => {
    client.send({ type: "Authenticate", tokenType: "User", baseVersion: 0, value: "a.b.c" });
    client.subscribe(0, "u:me");
    expect(await modification(0)).toMatchObject({ value: { tokenIdentifier: "x|ada" } });
    client.send({ type: "Authenticate", tokenType: "None", baseVersion: 1 });
    expect(await modification(1)).toMatchObject({ value: null });
  });

  it.each([
    ["a key that opens nothing", { tokenType: "Admin", value: "x|y" }, "invalid for this instance"],
    ["a token of nobody", { tokenType: "User", value: "x.y.z" }, "No auth provider"],
  ])("with %s is refused and the connection closed", async (_what, credential, text) => {
    client.send({ type: "Authenticate", baseVersion: 0, ...credential });
    client.subscribe(0, "u:int");
    expect(await message("AuthError")).toEqual({
      type: "AuthError",
      error: expect.stringContaining(text),
      baseVersion: 0,
      authUpdateAttempted: true,
    });
    await expect.poll(() => client.closing?.code).toBe(1005);
    expect(client.modifications()).toEqual([]);
  });

  it("with a read-only key shows refusals of system functions in the answer", async () => {
    client.authenticate(deployment.issueKey({ allow: ["ViewLogs"] }));
    client.subscribe(0, "_system/cli/queryEnvironmentVariables:default");
    expect(await modification()).toMatchObject({
      type: "QueryFailed",
      errorMessage: expect.stringContaining(
        "You do not have permission to perform this operation (deployment:env:view).",
      ),
    });
  });

  it("with a key that may not run an internal query closes the connection", async () => {
    client.authenticate(deployment.issueKey({ allow: ["ViewLogs"] }));
    client.subscribe(0, "u:hidden");
    await expect
      .poll(() => client.closing)
      .toEqual({ code: 1000, reason: "OperationNotPermitted" });
  });
});

describe("mutations and actions", () => {
  it("answer, and a transition follows that is not older", async () => {
    client.subscribe(0, "u:count");
    await modification(0);
    client.send({ type: "Mutation", requestId: 4, udfPath: "u:add", args: [{ name: "Grace" }] });
    const response = await message("MutationResponse");
    expect(response).toMatchObject({ requestId: 4, success: true, logLines: [] });
    expect(await modification(1)).toMatchObject({ value: 2 });
    const end = client.messages.findLast(({ type }) => type === "Transition")?.endVersion?.ts ?? "";
    expect(decodeU64(end)).toBeGreaterThan(decodeU64(String(response?.["ts"])));
  });

  it("answer failures with their data and no timestamp", async () => {
    client.send({ type: "Mutation", requestId: 0, udfPath: "u:addAndFail", args: [{}] });
    expect(await message("MutationResponse")).toEqual({
      type: "MutationResponse",
      requestId: 0,
      success: false,
      result: expect.stringContaining("Uncaught ConvexError: no"),
      errorData: "no",
      logLines: [],
    });
  });

  it("answer actions with their lines", async () => {
    client.send({ type: "Action", requestId: 1, udfPath: "u:act", args: [{}] });
    expect(await message("ActionResponse")).toEqual({
      type: "ActionResponse",
      requestId: 1,
      success: true,
      result: "done",
      logLines: ["[LOG] 'acting'"],
    });
  });

  it.each([
    ["Mutation", "u:int"],
    ["Action", "u:add"],
  ])("refuse a %s that is of another type", async (type, udfPath) => {
    client.send({ type, requestId: 0, udfPath, args: [{}] });
    expect(await message(`${type}Response`)).toMatchObject({
      success: false,
      result: expect.stringContaining("but it is defined as"),
    });
  });

  it("are found in the function log by session and counter", async () => {
    client.send({ type: "Mutation", requestId: 9, udfPath: "u:add", args: [{}] });
    await message("MutationResponse");
    const requestId = sessionRequestId("a5ba2c3e-0000-4000-8000-000000000001", 9);
    expect(deployment.functionLog.entries[0]?.entry).toMatchObject({
      requestId,
      caller: "SyncWorker",
    });
  });
});

describe("a connection", () => {
  it.each(["/api/sync", "/api/1.0.0/sync"])("is taken at %s", async (path) => {
    const other = new SyncClient(deployment.url, path);
    await other.connect();
    await expect.poll(() => deployment.sync.connections).toBe(2);
    other.close();
  });

  it.each(["/sync", "/api/query", "/api/a/b/sync"])("is refused at %s with 404", async (path) => {
    await expect(new SyncClient(deployment.url, path).connect()).rejects.toThrow("404");
  });

  it.each(["not json", "[]", '{"type":"Nonsense"}', '{"type":"Mutation"}'])(
    "ends after the message %j",
    async (text) => {
      client.send(text);
      await message("FatalError");
      await expect.poll(() => client.closing?.code).toBe(1000);
    },
  );

  it("ends when the deployment restarts", async () => {
    await expect.poll(() => deployment.sync.connections).toBe(1);
    deployment.restart();
    await expect.poll(() => client.closing?.code).toBe(1001);
    await expect.poll(() => deployment.sync.connections).toBe(0);
  });

  it("can be refused by a fault", async () => {
    const path = "/api/1.48.0/sync";
    deployment.fault({ kind: "status", status: 503, match: { path } });
    await expect(new SyncClient(deployment.url).connect()).rejects.toThrow("503");
    deployment.fault({ kind: "reset", match: { path } });
    await expect(new SyncClient(deployment.url).connect()).rejects.toThrow(/hang up|ECONNRESET/);
  });
});
