import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  createFakeDeployment,
  createManualClock,
  type FakeDeployment,
  type ManualClock,
  type PushOptions,
  query,
  type SchemaStep,
} from "../../src/index.ts";
import { pushBodyLimit } from "../../src/http/body.ts";
import { callAny, errorText, post, type Answer } from "../support/call.ts";

interface StartPush {
  schemaChange: { schemaIds: Record<string, string | null> };
  [field: string]: unknown;
}

const source = "var list = query(() => 1);\nexport {\n  list\n};\n";
const messages = { path: "messages.js", source, environment: "isolate" };

function pushRequest(deployment: FakeDeployment, app: object = {}, rest: object = {}): object {
  return {
    adminKey: deployment.adminKey,
    dryRun: false,
    functions: "convex/",
    nodeDependencies: [],
    componentDefinitions: [],
    appDefinition: {
      definition: null,
      dependencies: [],
      schema: null,
      changedModules: [messages],
      unchangedModuleHashes: [],
      udfServerVersion: "1.48.0",
      ...app,
    },
    ...rest,
  };
}

async function start(deployment: FakeDeployment, app: object = {}): Promise<StartPush> {
  const { status, body } = await post(
    deployment,
    "/api/deploy2/start_push",
    pushRequest(deployment, app),
  );
  expect(status).toBe(200);
  return body as StartPush;
}

async function finish(
  deployment: FakeDeployment,
  startPush: unknown,
  rest: object = {},
): Promise<Answer> {
  const body = { adminKey: deployment.adminKey, startPush, dryRun: false, message: null, ...rest };
  return await post(deployment, "/api/deploy2/finish_push", body);
}

async function wait(
  deployment: FakeDeployment,
  startPush: StartPush,
  timeoutMs = 0,
): Promise<unknown> {
  const { adminKey } = deployment;
  const body = { adminKey, schemaChange: startPush.schemaChange, timeoutMs, dryRun: false };
  return (await post(deployment, "/api/deploy2/wait_for_schema", body)).body;
}

describe("a push", () => {
  it("goes from start to finish, and its functions are listed", async () => {
    const deployment = createFakeDeployment();
    const startPush = await start(deployment);
    expect(await wait(deployment, startPush)).toEqual({ type: "complete" });
    expect((await finish(deployment, startPush, { message: "first" })).body).toMatchObject({
      authDiff: { added: [], removed: [] },
      componentDiffs: {
        "": { diffType: { type: "create" }, moduleDiff: { added: ["messages.js"], removed: [] } },
      },
    });
    expect(deployment.pushes.finished).toEqual(["first"]);
    expect(await callAny(deployment, "_system/cli/modules:apiSpec")).toMatchObject({
      value: [{ identifier: "messages.js:list", functionType: "Query" }],
    });
  });

  it("lists modules with the hash by which clients skip them", async () => {
    const deployment = createFakeDeployment();
    await finish(deployment, await start(deployment));
    const { adminKey } = deployment;
    const hash = createHash("sha256").update(source).digest("hex");
    expect((await post(deployment, "/api/get_config_hashes", { adminKey })).body).toMatchObject({
      config: { functions: "convex/", authInfo: [] },
      moduleHashes: [{ path: "messages.js", hash, environment: "isolate" }],
      udfServerVersion: "1.48.0",
    });
  });

  it("keeps unchanged modules and drops those that are not named", async () => {
    const deployment = createFakeDeployment();
    const other = { ...messages, path: "other.js" };
    await finish(deployment, await start(deployment, { changedModules: [messages, other] }));
    const sha256 = createHash("sha256").update(source).digest("hex");
    const unchangedModuleHashes = [{ path: "messages.js", environment: "isolate", sha256 }];
    const second = await start(deployment, { changedModules: [], unchangedModuleHashes });
    expect((await finish(deployment, second)).body).toMatchObject({
      componentDiffs: {
        "": { diffType: { type: "modify" }, moduleDiff: { added: [], removed: ["other.js"] } },
      },
    });
  });

  it("does not run what was pushed, and says so", async () => {
    const deployment = createFakeDeployment();
    await finish(deployment, await start(deployment));
    expect(errorText(await callAny(deployment, "messages:list"))).toContain(
      "evaluates no pushed source. Seed a callback for messages:list.",
    );
  });

  it("runs the callback that was seeded under the same path", async () => {
    const deployment = createFakeDeployment({
      functions: { "messages:list": query(() => "mine") },
    });
    await finish(deployment, await start(deployment));
    expect(await callAny(deployment, "messages:list")).toMatchObject({ value: "mine" });
  });

  it("may be sent twice at the same time, and the last one to finish wins", async () => {
    const deployment = createFakeDeployment();
    const first = await start(deployment);
    const second = await start(deployment, { changedModules: [] });
    await finish(deployment, second);
    await finish(deployment, first);
    expect(deployment.pushes.modules.get("")).toHaveLength(1);
  });

  it("changes nothing as a dry run", async () => {
    const deployment = createFakeDeployment();
    const answer = await finish(deployment, await start(deployment), { dryRun: true });
    expect(answer.body).toMatchObject({ componentDiffs: {}, definitionDiffs: {} });
    expect(deployment.pushes.finished).toEqual([]);
  });

  it("may be reported, which answers null", async () => {
    const deployment = createFakeDeployment();
    const body = { adminKey: deployment.adminKey, spans: [{ name: "push" }] };
    expect((await post(deployment, "/api/deploy2/report_push_completed", body)).body).toBeNull();
    expect(deployment.pushes.reports).toEqual([[{ name: "push" }]]);
  });
});

describe("the ids that start_push gives", () => {
  it("may come back with their keys in another order, and with fields around them", async () => {
    const deployment = createFakeDeployment();
    const startPush = await start(deployment, { schema: { ...messages, path: "schema.js" } });
    const reordered = Object.fromEntries(Object.entries({ ...startPush, extra: 1 }).reverse());
    expect((await finish(deployment, reordered)).status).toBe(200);
  });

  it.each(["schemaChange", "componentDefinitionPackages", "externalDepsId"])(
    "must come back with %s as it was",
    async (field) => {
      const deployment = createFakeDeployment();
      const { [field]: _lost, ...rest } = await start(deployment);
      expect((await finish(deployment, rest)).body).toMatchObject({ code: "RaceDetected" });
      expect(deployment.pushes.finished).toEqual([]);
    },
  );

  it("must not be changed", async () => {
    const deployment = createFakeDeployment();
    const startPush = await start(deployment, { schema: { ...messages, path: "schema.js" } });
    startPush.schemaChange.schemaIds[""] = "another";
    expect((await finish(deployment, startPush)).status).toBe(400);
  });
});

describe("modules that are said to be unchanged", () => {
  it.each([
    ["missing", { path: "nope.js", environment: "isolate", sha256: "0" }, "MissingExistingModule"],
    [
      "different",
      { path: "messages.js", environment: "isolate", sha256: "0" },
      "ExistingModuleHashConflict",
    ],
    [
      "elsewhere",
      { path: "messages.js", environment: "node", sha256: "0" },
      "ExistingModuleEnvConflict",
    ],
  ])("are 409 when they are %s", async (_what, hash, code) => {
    const deployment = createFakeDeployment();
    await finish(deployment, await start(deployment));
    const request = pushRequest(deployment, { changedModules: [], unchangedModuleHashes: [hash] });
    const { status, body } = await post(deployment, "/api/deploy2/start_push", request);
    expect([status, body]).toEqual([
      409,
      { code, message: expect.stringMatching(/^Hit an error while pushing:\n/) },
    ]);
  });
});

describe("wait_for_schema", () => {
  const withSteps = (...schemaSteps: SchemaStep[]): FakeDeployment =>
    createFakeDeployment({ push: { schemaSteps } });
  const withClock = (
    options: PushOptions = {},
  ): { deployment: FakeDeployment; clock: ManualClock } => {
    const clock = createManualClock();
    const push: PushOptions = { schemaSteps: ["inProgress"], ...options };
    return { clock, deployment: createFakeDeployment({ push, clock }) };
  };

  it("goes through the steps of the option and stays at the last", async () => {
    const deployment = withSteps("inProgress", "complete");
    const startPush = await start(deployment);
    const progress = { schemaValidationComplete: false, indexesComplete: 0, indexesTotal: 0 };
    expect(await wait(deployment, startPush)).toEqual({
      type: "inProgress",
      components: { "": progress },
    });
    expect(await wait(deployment, startPush)).toEqual({ type: "complete" });
    expect(await wait(deployment, startPush)).toEqual({ type: "complete" });
  });

  it("holds inProgress back for as long as the client asks", async () => {
    const { deployment, clock } = withClock();
    const waiting = wait(deployment, await start(deployment), 8000);
    await expect.poll(() => clock.sleepers).toBe(1);
    await clock.advance(7999);
    expect(clock.sleepers).toBe(1);
    await clock.advance(1);
    expect(await waiting).toMatchObject({ type: "inProgress" });
  });

  it("holds inProgress back for 10 seconds at most unless the option says otherwise", async () => {
    const { deployment, clock } = withClock();
    const waiting = wait(deployment, await start(deployment), 60_000);
    await expect.poll(() => clock.sleepers).toBe(1);
    await clock.advance(10_000);
    expect(await waiting).toMatchObject({ type: "inProgress" });
  });

  it("holds inProgress back for no longer than the option says", async () => {
    const { deployment, clock } = withClock({ schemaHoldMilliseconds: 500 });
    const waiting = wait(deployment, await start(deployment), 8000);
    await expect.poll(() => clock.sleepers).toBe(1);
    await clock.advance(500);
    expect(await waiting).toMatchObject({ type: "inProgress" });
  });

  it("fails with the text and table of the option", async () => {
    const deployment = withSteps({ failed: "Document does not match", tableName: "users" });
    expect(await wait(deployment, await start(deployment))).toEqual({
      type: "failed",
      error: "Document does not match",
      componentPath: "",
      tableName: "users",
    });
  });

  it("detects a race where the option says so", async () => {
    const deployment = withSteps("raceDetected");
    expect(await wait(deployment, await start(deployment))).toEqual({ type: "raceDetected" });
  });
});

describe("evaluate_schema", () => {
  it("is 404 without a body, unless the option says otherwise", async () => {
    const deployment = createFakeDeployment();
    const request = pushRequest(deployment);
    const { status, body } = await post(deployment, "/api/deploy2/evaluate_schema", request);
    expect([status, body]).toEqual([404, ""]);
  });

  it("answers where the option says so", async () => {
    const deployment = createFakeDeployment({ push: { evaluateSchema: true } });
    const request = pushRequest(deployment);
    expect((await post(deployment, "/api/deploy2/evaluate_schema", request)).body).toMatchObject({
      componentSchemaEvaluations: { "": { definitionPath: "" } },
    });
  });
});

describe("the body of a push", () => {
  const send = async (body: Uint8Array<ArrayBuffer>, encoding: string): Promise<Response> =>
    await deployment.fetch("https://x.example/api/deploy2/start_push", {
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": encoding },
      body,
    });
  const deployment = createFakeDeployment();
  const text = JSON.stringify(pushRequest(deployment));

  it("may be compressed with brotli or gzip", async () => {
    expect((await send(new Uint8Array(brotliCompressSync(text)), "br")).status).toBe(200);
    expect((await send(new Uint8Array(gzipSync(text)), "gzip")).status).toBe(200);
  });

  it("is recorded as it was sent, and readable", async () => {
    await send(new Uint8Array(brotliCompressSync(text)), "br");
    expect(deployment.requests.at(-1)?.json()).toEqual(JSON.parse(text));
  });

  it("is 400 when it is not what the encoding says", async () => {
    expect((await send(new Uint8Array([1, 2, 3]), "br")).status).toBe(400);
  });

  it("is 415 in an encoding that is not known", async () => {
    expect((await send(new TextEncoder().encode(text), "compress")).status).toBe(415);
  });

  it("is 400 when it grows beyond 200 MB", async () => {
    const bomb = brotliCompressSync(Buffer.alloc(pushBodyLimit + 1, " "), { params: { 1: 1 } });
    const response = await send(new Uint8Array(bomb), "br");
    expect([response.status, await response.json()]).toMatchObject([400, { code: "BadJsonBody" }]);
  });

  it.each([
    ["appDefinition", { appDefinition: undefined }],
    ["componentDefinitions", { componentDefinitions: undefined }],
    ["functions", { functions: 1 }],
    ["adminKey", { adminKey: undefined }],
  ])("is 400 BadJsonBody when %s is not right", async (_field, rest) => {
    const request = pushRequest(deployment, {}, rest);
    expect((await post(deployment, "/api/deploy2/start_push", request)).body).toMatchObject({
      code: "BadJsonBody",
    });
  });
});

describe("who may not push", () => {
  it.each([
    ["a read-only key", (d: FakeDeployment) => d.readOnlyKey, 403, "OperationNotPermitted"],
    ["a key that opens nothing", () => "x|y", 401, "BadAdminKey"],
    [
      "a key of another deployment",
      (d: FakeDeployment) => d.issueKey({ deploymentName: "x" }),
      403,
      "BadDeployKey",
    ],
  ])("%s", async (_who, keyOf, status, code) => {
    const deployment = createFakeDeployment();
    const request = pushRequest(deployment, {}, { adminKey: keyOf(deployment) });
    const answer = await post(deployment, "/api/deploy2/start_push", request, {
      key: deployment.adminKey,
    });
    expect([answer.status, answer.body]).toMatchObject([status, { code }]);
  });

  it("anyone with a message of more than 1024 bytes", async () => {
    const deployment = createFakeDeployment();
    const answer = await finish(deployment, await start(deployment), { message: "x".repeat(1025) });
    expect(answer.body).toMatchObject({ code: "PushMessageTooLong" });
  });
});
