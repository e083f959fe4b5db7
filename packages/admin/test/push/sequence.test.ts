import { setImmediate as nextTurn } from "node:timers/promises";

import { afterEach, describe, expect, it, vi } from "vitest";

import type { PushProgress } from "../../src/push/push-progress.ts";
import { push } from "../../src/push/push.ts";
import { connectTo, fakeDeployment, pathsOf } from "../support/fake-deployment.ts";
import { watchedClock } from "../support/watched-clock.ts";
import { app, queryModule } from "./modules.ts";

afterEach(() => void vi.restoreAllMocks());

const olderOrder = [
  "get_config_hashes",
  "deploy2/evaluate_schema",
  "deploy2/evaluate_push",
  "deploy2/start_push",
  "deploy2/wait_for_schema",
  "deploy2/finish_push",
  "deploy2/report_push_completed",
];

describe("a push", () => {
  it("takes the steps of the Convex CLI, in its order", async () => {
    const deployment = await fakeDeployment();

    await push(connectTo(deployment), app);

    expect(pathsOf(deployment)).toEqual(olderOrder);
  });

  it("does not ask for index changes when the deployment predicts the schemas", async () => {
    const deployment = await fakeDeployment({ push: { evaluateSchema: true } });

    await push(connectTo(deployment), app);

    expect(pathsOf(deployment)).toEqual(
      olderOrder.filter((path) => path !== "deploy2/evaluate_push"),
    );
  });

  it.each(["documented", "legacy"] as const)(
    "works with a deployment of the profile %s",
    async (profile) => {
      const deployment = await fakeDeployment({ profile });

      await push(connectTo(deployment), app);

      expect(deployment.pushes.finished).toHaveLength(1);
    },
  );

  it("predicts nothing when it is not to", async () => {
    const deployment = await fakeDeployment();

    await push(connectTo(deployment), { ...app, evaluate: false });

    expect(pathsOf(deployment)).toEqual(olderOrder.filter((path) => !path.includes("evaluate")));
  });

  it("activates the functions and tells what changed", async () => {
    const deployment = await fakeDeployment();

    const { diff, analysis, dryRun } = await push(connectTo(deployment), {
      ...app,
      message: "second try",
    });

    expect(diff.componentDiffs[""]?.moduleDiff).toEqual({ added: ["messages.js"], removed: [] });
    expect(analysis[""]?.functions["messages.js"]?.functions[0]?.name).toBe("list");
    expect(dryRun).toBe(false);
    expect(deployment.pushes.finished).toEqual(["second try"]);
  });

  it("hands every part of the started push back as it came, also unknown ones", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({
      kind: "wrongType",
      match: { path: "/api/deploy2/start_push" },
      takesEffect: true,
      body: {
        schemaChange: { schemaIds: { "": "s1" }, allocatedComponentIds: {}, novelty: [1, null] },
        analysis: {},
        surprise: { "": { deep: [{ "": 0.1 }] } },
      },
    });

    await push(connectTo(deployment), { ...app, dryRun: true });

    const finish = deployment.requests.find(({ path }) => path.endsWith("finish_push"));
    const wait = deployment.requests.find(({ path }) => path.endsWith("wait_for_schema"));
    expect(finish?.json()).toMatchObject({
      startPush: {
        schemaChange: { schemaIds: { "": "s1" }, allocatedComponentIds: {}, novelty: [1, null] },
        analysis: {},
        surprise: { "": { deep: [{ "": 0.1 }] } },
      },
    });
    expect(wait?.json()).toMatchObject({ schemaChange: { novelty: [1, null] } });
  });

  it("sends the key in the body and in the header of every step", async () => {
    const deployment = await fakeDeployment();

    await push(connectTo(deployment), app);

    expect(deployment.requests).not.toHaveLength(0);
    for (const request of deployment.requests) {
      expect(request.headers["authorization"]).toBe(`Convex ${deployment.adminKey}`);
      expect(request.json()).toMatchObject({ adminKey: deployment.adminKey });
    }
  });

  it("compresses the bodies that hold code with brotli, and no others", async () => {
    const deployment = await fakeDeployment();

    await push(connectTo(deployment), app);

    const encodings = deployment.requests.map(({ headers }) => headers["content-encoding"]);
    expect(encodings).toEqual([undefined, "br", "br", "br", undefined, "br", undefined]);
    const types = deployment.requests.map(({ headers }) => headers["content-type"]);
    expect(new Set(types)).toEqual(new Set(["application/json"]));
  });

  it("sends plain JSON where the runtime has no brotli", async () => {
    const deployment = await fakeDeployment();
    vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);

    await push(connectTo(deployment), app);

    expect(deployment.requests.some(({ headers }) => "content-encoding" in headers)).toBe(false);
    expect(deployment.pushes.finished).toHaveLength(1);
  });

  it("leaves modules out that are deployed already", async () => {
    const deployment = await fakeDeployment();
    const connection = connectTo(deployment);
    await push(connection, app);

    await push(connection, { ...app, modules: [...app.modules, queryModule("users.js")] });

    const { request } = deployment.pushes.started.at(-1) ?? {};
    expect(request?.definitions[0]?.modules.map(({ path }) => path)).toEqual(["users.js"]);
    expect(request?.definitions[0]?.unchanged.map(({ path }) => path)).toEqual(["messages.js"]);
    expect([...(deployment.pushes.modules.get("") ?? [])].map(({ path }) => path)).toEqual([
      "messages.js",
      "users.js",
    ]);
  });

  it.each([
    ["another source", { source: "export {};" }],
    ["a source map", { sourceMap: "{}" }],
    ["another environment", { environment: "node" as const }],
  ])("sends a module again that has %s", async (_what, change) => {
    const deployment = await fakeDeployment();
    const connection = connectTo(deployment);
    await push(connection, app);

    await push(connection, {
      ...app,
      modules: app.modules.map((each) => ({ ...each, ...change })),
    });

    const { request } = deployment.pushes.started.at(-1) ?? {};
    expect(request?.definitions[0]?.unchanged).toEqual([]);
    expect(request?.definitions[0]?.modules[0]).toMatchObject(change);
  });

  it("sends the app in the shape of the protocol as it is", async () => {
    const deployment = await fakeDeployment();
    const appDefinition = {
      definition: null,
      dependencies: [],
      schema: null,
      changedModules: app.modules,
      udfServerVersion: "1.48.0",
    };

    await push(connectTo(deployment), {
      appDefinition,
      functions: "src/convex/",
      nodeVersion: "22",
      nodeDependencies: [{ name: "sharp", version: "0.34.0" }],
    });

    const start = deployment.requests.find(({ path }) => path.endsWith("start_push"));
    expect(start?.json()).toEqual({
      adminKey: deployment.adminKey,
      dryRun: false,
      functions: "src/convex/",
      nodeVersion: "22",
      nodeDependencies: [{ name: "sharp", version: "0.34.0" }],
      appDefinition,
      componentDefinitions: [],
    });
  });

  it("polls the schema until it is ready, with the deployment doing the waiting", async () => {
    const deployment = await fakeDeployment({
      push: {
        schemaSteps: ["inProgress", "inProgress", "complete"],
        schemaHoldMilliseconds: 10,
      },
    });
    const seen: string[] = [];

    await push(connectTo(deployment), {
      ...app,
      onProgress(progress) {
        if (progress.step === "waitForSchema") seen.push(progress.status.type);
      },
    });

    expect(seen).toEqual(["inProgress", "inProgress", "complete"]);
    const poll = deployment.requests.find(({ path }) => path.endsWith("wait_for_schema"));
    expect(poll?.json()).toMatchObject({ timeoutMs: 10_000, dryRun: false });
  });

  it("tells its progress step by step, without any secret", async () => {
    const deployment = await fakeDeployment({ environmentVariables: { TOKEN: "s3cret-value" } });
    const seen: PushProgress[] = [];

    await push(connectTo(deployment), {
      ...app,
      onProgress: (progress) => void seen.push(progress),
    });

    expect(seen.map(({ step }) => step)).toEqual([
      "getConfigHashes",
      "evaluatePush",
      "startPush",
      "waitForSchema",
      "finishPush",
      "reportPushCompleted",
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/s3cret-value|adminKey/);
  });

  it("waits for what `onProgress` returns before the next step", async () => {
    const deployment = await fakeDeployment();
    const order: string[] = [];
    const connection = connectTo(deployment, {
      fetch(url, init) {
        order.push(url.slice(url.lastIndexOf("/") + 1));
        return fetch(url, init);
      },
    });

    await push(connection, {
      ...app,
      async onProgress({ step }) {
        order.push(`${step} begins`);
        await nextTurn();
        order.push(`${step} ends`);
      },
    });

    expect(order.slice(order.indexOf("start_push"))).toEqual([
      "start_push",
      "startPush begins",
      "startPush ends",
      "wait_for_schema",
      "waitForSchema begins",
      "waitForSchema ends",
      "finish_push",
      "finishPush begins",
      "finishPush ends",
      "report_push_completed",
      "reportPushCompleted begins",
      "reportPushCompleted ends",
    ]);
  });
});

describe("a dry run", () => {
  it("says so in every step, activates nothing and reports nothing", async () => {
    const deployment = await fakeDeployment();

    const result = await push(connectTo(deployment), { ...app, dryRun: true });

    expect(result).toMatchObject({ dryRun: true, diff: { componentDiffs: {} } });
    expect(pathsOf(deployment)).toEqual(olderOrder.slice(0, -1));
    const flags = deployment.requests.slice(1).map((request) => request.json());
    expect(flags.every((body) => (body as { dryRun: boolean }).dryRun)).toBe(true);
    expect(deployment.pushes.finished).toEqual([]);
  });
});

describe("the report of a push", () => {
  it("holds a span for the push and one for each step within it", async () => {
    const deployment = await fakeDeployment();
    const clock = watchedClock();
    const begin = clock.now();
    const connection = connectTo(deployment, {
      clock,
      async fetch(url, init) {
        if (url.endsWith("/start_push")) await clock.advance(7);
        return fetch(url, init);
      },
    });

    await push(connection, app);

    const spans = deployment.pushes.reports[0] as Record<string, string>[];
    const [root, ...steps] = spans;
    expect(root).toMatchObject({ name: "push", parentId: "AAAAAAAAAAA" });
    expect(steps.map(({ name }) => name)).toEqual([
      "getConfigHashes",
      "evaluate",
      "startPush",
      "waitForSchema",
      "finishPush",
    ]);
    expect(new Set(steps.map(({ parentId }) => parentId))).toEqual(new Set([root?.["spanId"]]));
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(6);
    expect(Buffer.from(root?.["traceId"] ?? "", "base64url")).toHaveLength(16);
    const times = (name: string): number[] =>
      spans.map((span) => {
        const nanoseconds = Buffer.from(span[name] ?? "", "base64url").readBigUInt64LE();
        return Number(nanoseconds / 1_000_000n);
      });
    expect(times("beginTimeUnixNs")).toEqual([begin, begin, begin, begin, begin + 7, begin + 7]);
    expect(times("durationNs")).toEqual([7, 0, 0, 7, 0, 0]);
  });
});
