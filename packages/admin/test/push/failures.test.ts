import { inspect } from "node:util";

import type { Fault, ListeningFakeDeployment, SchemaStep } from "@convex-openapi/testing";
import { describe, expect, it } from "vitest";

import {
  AbortedError,
  BadAdminKeyError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  InvalidValueError,
  OperationNotPermittedError,
  PushRaceError,
  ResponseFormatError,
  SchemaValidationError,
  ServerError,
  TimeoutError,
} from "../../src/errors/index.ts";
import { evaluateSchema } from "../../src/push/evaluate-schema.ts";
import { getConfigHashes } from "../../src/push/get-config-hashes.ts";
import type { PushOptions } from "../../src/push/push-options.ts";
import { push } from "../../src/push/push.ts";
import { startPush } from "../../src/push/start-push.ts";
import { waitForSchema } from "../../src/push/wait-for-schema.ts";
import {
  abortedWhenStruck,
  connectTo,
  fakeDeployment,
  pathsOf,
} from "../support/fake-deployment.ts";
import { rejection } from "../support/test-transport.ts";
import { watchedClock } from "../support/watched-clock.ts";
import { app, queryModule } from "./modules.ts";

const reset: Fault = { kind: "reset" };
const at = (step: string, more: object = {}): { match: { path: string } } => ({
  match: { path: `/api/${step}`, ...more },
});

async function failedPush(
  deployment: ListeningFakeDeployment,
  options: Partial<PushOptions> = {},
  connection = connectTo(deployment),
): Promise<unknown> {
  return rejection(push(connection, { ...app, ...options } as PushOptions));
}

async function schemaEndsWith(step: SchemaStep): Promise<unknown[]> {
  const deployment = await fakeDeployment({
    push: { schemaSteps: ["inProgress", step], schemaHoldMilliseconds: 5 },
  });
  return [await failedPush(deployment), deployment.pushes.finished, pathsOf(deployment).at(-1)];
}

describe("a push whose documents do not match the schema", () => {
  it("stops before it activates anything, and names component and table", async () => {
    const [error, finished, last] = await schemaEndsWith({
      failed: 'Document "x" does not match the schema',
      tableName: "messages",
    });

    expect(error).toBeInstanceOf(SchemaValidationError);
    expect(error).toMatchObject({
      code: "SchemaValidation",
      componentPath: "",
      tableName: "messages",
      path: "/api/deploy2/wait_for_schema",
    });
    expect((error as Error).message).toContain('Document "x" does not match the schema');
    expect(finished).toEqual([]);
    expect(last).toBe("deploy2/wait_for_schema");
  });

  it("names no table when it is not about one", async () => {
    const [error] = await schemaEndsWith({ failed: "An index is too large" });

    expect(error).toBeInstanceOf(SchemaValidationError);
    expect(error).not.toHaveProperty("tableName");
  });
});

describe("a push that another one overtakes", () => {
  it("stops while it waits for the schema", async () => {
    const [error, finished] = await schemaEndsWith("raceDetected");

    expect(error).toBeInstanceOf(PushRaceError);
    expect(error).toMatchObject({ code: "RaceDetected" });
    expect(finished).toEqual([]);
  });

  it.each([
    ["start_push", "ConcurrentPush"],
    ["finish_push", "RaceDetected"],
  ])("stops at %s with %s", async (step, code) => {
    const deployment = await fakeDeployment();
    deployment.fault({
      kind: "status",
      status: 400,
      code,
      message: "Lost.",
      ...at(`deploy2/${step}`),
    });

    const error = await failedPush(deployment);

    expect(error).toBeInstanceOf(PushRaceError);
    expect(error).toMatchObject({ code, status: 400, path: `/api/deploy2/${step}` });
    expect((error as Error).message).toBe(`POST /api/deploy2/${step}: 400 ${code} Lost.`);
    expect(deployment.pushes.finished).toEqual([]);
  });

  it("sends all modules when those that it left out changed meanwhile", async () => {
    const deployment = await fakeDeployment();
    const connection = connectTo(deployment);
    await push(connection, app);

    await push(connection, {
      ...app,
      async onProgress({ step }) {
        if (step !== "evaluatePush") return;
        await push(connection, { ...app, modules: [queryModule("messages.js", "other")] });
      },
    });

    expect(deployment.pushes.modules.get("")?.[0]?.source).toBe(app.modules[0]?.source);
  });

  it("gives up when the modules that another tool left out are not there", async () => {
    const deployment = await fakeDeployment();
    const appDefinition = {
      definition: null,
      dependencies: [],
      schema: null,
      changedModules: [],
      unchangedModuleHashes: [
        { path: "messages.js", sha256: "0", environment: "isolate" as const },
      ],
      udfServerVersion: "1.48.0",
    };

    const error = await rejection(push(connectTo(deployment), { appDefinition }));

    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ code: "MissingExistingModule" });
    expect(deployment.pushes.started).toEqual([]);
  });
});

const steps = [
  "get_config_hashes",
  "deploy2/evaluate_schema",
  "deploy2/evaluate_push",
  "deploy2/start_push",
  "deploy2/wait_for_schema",
] as const;

describe("an abort", () => {
  it.each(steps)("while %s is under way ends the push there", async (step) => {
    const deployment = await fakeDeployment();
    deployment.fault({ kind: "hang", ...at(step) });
    const controller = new AbortController();

    const failure = failedPush(deployment, { signal: controller.signal });
    await expect.poll(() => pathsOf(deployment).at(-1)).toBe(step);
    controller.abort();

    expect(await failure).toBeInstanceOf(AbortedError);
    expect(pathsOf(deployment).at(-1)).toBe(step);
    expect(deployment.pushes.finished).toEqual([]);
  });

  it.each(["getConfigHashes", "evaluatePush", "startPush", "waitForSchema"] as const)(
    "after %s keeps the next step from being sent",
    async (last) => {
      const deployment = await fakeDeployment();
      const controller = new AbortController();
      let requests = 0;

      const error = await failedPush(deployment, {
        signal: controller.signal,
        onProgress({ step }) {
          if (step !== last) return;
          controller.abort();
          requests = deployment.requests.length;
        },
      });

      expect(error).toBeInstanceOf(AbortedError);
      expect(deployment.requests).toHaveLength(requests);
      expect(deployment.pushes.finished).toEqual([]);
    },
  );

  it("before the push sends nothing at all", async () => {
    const deployment = await fakeDeployment();

    const error = await failedPush(deployment, { signal: AbortSignal.abort() });

    expect(error).toBeInstanceOf(AbortedError);
    expect(deployment.requests).toEqual([]);
  });

  it("between two polls ends the wait at once", async () => {
    const deployment = await fakeDeployment({
      push: { schemaSteps: ["inProgress"], schemaHoldMilliseconds: 0 },
    });
    const clock = watchedClock();
    const controller = new AbortController();
    const { signal } = controller;

    const failure = failedPush(deployment, { signal }, connectTo(deployment, { clock }));
    await clock.untilSleeping(100);
    await clock.advance(100);
    await clock.untilSleeping(100);
    controller.abort();

    expect(await failure).toBeInstanceOf(AbortedError);
    expect(pathsOf(deployment).filter((path) => path.endsWith("wait_for_schema"))).toHaveLength(2);
    expect(deployment.pushes.finished).toEqual([]);
  });

  it("while finish_push is under way sends it no second time, and the outcome can be asked", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({ kind: "hang", takesEffect: true, ...at("deploy2/finish_push") });
    const controller = new AbortController();

    const failure = failedPush(deployment, { signal: controller.signal });
    await expect.poll(() => deployment.pushes.finished).toHaveLength(1);
    controller.abort();

    expect(await failure).toBeInstanceOf(AbortedError);
    expect(pathsOf(deployment).filter((path) => path.endsWith("finish_push"))).toHaveLength(1);
    const { moduleHashes } = await getConfigHashes(connectTo(deployment));
    expect(moduleHashes.map(({ path }) => path)).toEqual(["messages.js"]);
  });

  it("while the report is under way does not undo that the push is complete", async () => {
    const deployment = await fakeDeployment();
    const hang = deployment.fault({ kind: "hang", ...at("deploy2/report_push_completed") });
    let reported: unknown;

    const result = await push(connectTo(deployment), {
      ...app,
      signal: abortedWhenStruck(hang),
      onProgress(progress) {
        if (progress.step === "reportPushCompleted") reported = progress.error;
      },
    });

    expect(result.diff.componentDiffs).not.toEqual({});
    expect(reported).toBeInstanceOf(AbortedError);
  });
});

describe("a lost connection", () => {
  it.each(["get_config_hashes", "deploy2/evaluate_push", "deploy2/wait_for_schema"])(
    "at %s is made up for, because that step changes nothing",
    async (step) => {
      const deployment = await fakeDeployment();
      const fault = deployment.fault({ ...reset, ...at(step, { times: 2 }) });

      await push(connectTo(deployment), app);

      expect(fault.struck).toBe(2);
      expect(deployment.pushes.finished).toHaveLength(1);
    },
  );

  it.each([
    ["start_push", 0],
    ["finish_push", 1],
  ])("at %s ends the push, because it may have arrived", async (step, started) => {
    const deployment = await fakeDeployment();
    deployment.fault({ ...reset, ...at(`deploy2/${step}`) });

    const error = await failedPush(deployment);

    expect(error).toBeInstanceOf(ConnectionError);
    expect(pathsOf(deployment).filter((path) => path.endsWith(step))).toHaveLength(1);
    expect(deployment.pushes.started).toHaveLength(started);
    expect(deployment.pushes.finished).toEqual([]);
  });

  it("at start_push ends the push even if the caller calls it idempotent", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({ ...reset, ...at("deploy2/start_push") });

    const error = await failedPush(deployment, { idempotent: true } as object);

    expect(error).toBeInstanceOf(ConnectionError);
  });
});

describe("a refusal before anything ran", () => {
  it.each(["start_push", "finish_push"])("of %s is followed by another try", async (step) => {
    const deployment = await fakeDeployment();
    const busy = deployment.fault({ kind: "rateLimited", ...at(`deploy2/${step}`, { times: 2 }) });

    await push(connectTo(deployment), app);

    expect(busy.struck).toBe(2);
    expect(deployment.pushes.finished).toHaveLength(1);
  });
});

describe("a prediction that fails", () => {
  it.each<[string, Fault]>([
    ["a server error", { kind: "status", status: 500, code: "InternalServerError", message: "" }],
    ["a refusal", { kind: "status", status: 400, code: "InvalidSchema", message: "" }],
    ["a page of a proxy", { kind: "html" }],
    ["an answer of another shape", { kind: "wrongType", body: {} }],
  ])("with %s does not stop the push", async (_what, fault) => {
    const deployment = await fakeDeployment({ push: { evaluateSchema: true } });
    deployment.fault({ ...fault, ...at("deploy2/evaluate_schema", { times: 9 }) });

    await push(connectTo(deployment), app);

    expect(deployment.pushes.finished).toHaveLength(1);
  });

  it("because the code is wrong stops it before anything is pending", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({
      kind: "status",
      status: 400,
      code: "InvalidModules",
      message: "Hit an error while pushing:\nno",
      ...at("deploy2/evaluate_push"),
    });

    const error = await failedPush(deployment);

    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ code: "InvalidModules" });
    expect(deployment.pushes.started).toEqual([]);
  });

  it("is asked for once where the endpoint does not exist, and gives nothing", async () => {
    const deployment = await fakeDeployment();
    const request = { functions: "convex/", nodeDependencies: [], componentDefinitions: [] };
    const appDefinition = {
      definition: null,
      dependencies: [],
      schema: null,
      changedModules: [],
      udfServerVersion: "1.48.0",
    };

    const evaluation = await evaluateSchema(connectTo(deployment), { ...request, appDefinition });

    expect(evaluation).toBeUndefined();
    expect(deployment.requests).toHaveLength(1);
  });
});

describe("a push that may not be", () => {
  it("is refused by the deployment at its first step", async () => {
    const deployment = await fakeDeployment();
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });

    const error = await rejection(push(connection, app));

    expect(error).toBeInstanceOf(OperationNotPermittedError);
    expect(error).toMatchObject({ action: "deployment:deploy" });
    expect(pathsOf(deployment)).toEqual(["get_config_hashes"]);
  });

  it("is refused before its first step when the key is checked first", async () => {
    const deployment = await fakeDeployment();
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });

    const error = await rejection(push(connection, { ...app, checkKey: true }));

    expect(error).toMatchObject({ action: "deployment:deploy", status: 403 });
    expect(pathsOf(deployment)).toEqual(["check_admin_key"]);
  });

  it("is refused with a wrong key", async () => {
    const deployment = await fakeDeployment();
    const connection = connectTo(deployment, { adminKey: "fake-deployment|wrong" });

    expect(await rejection(push(connection, app))).toBeInstanceOf(BadAdminKeyError);
  });

  it("is refused before any request when its message is too long", async () => {
    const deployment = await fakeDeployment();

    const error = await failedPush(deployment, { message: "ü".repeat(513) });

    expect(error).toBeInstanceOf(InvalidValueError);
    expect(deployment.requests).toEqual([]);
  });
});

describe("a hook that throws", () => {
  it("ends the push with what it throws, and nothing is activated", async () => {
    const deployment = await fakeDeployment();
    const veto = new Error("too many indexes");

    const error = await failedPush(deployment, {
      onProgress({ step }) {
        if (step === "waitForSchema") throw veto;
      },
    });

    expect(error).toBe(veto);
    expect(deployment.pushes.finished).toEqual([]);
  });
});

describe("a report that cannot be handed over", () => {
  it.each<[string, Fault]>([
    ["fails", { kind: "status", status: 500, code: "InternalServerError", message: "" }],
    ["is refused", { kind: "status", status: 403, code: "Nope", message: "" }],
    ["is cut off", reset],
  ])("because it %s leaves the push complete and is told as progress", async (_what, fault) => {
    const deployment = await fakeDeployment();
    deployment.fault({ ...fault, ...at("deploy2/report_push_completed", { times: 9 }) });
    let reported: unknown;

    const result = await push(connectTo(deployment), {
      ...app,
      onProgress(progress) {
        if (progress.step === "reportPushCompleted") reported = progress.error;
      },
    });

    expect(result.diff.componentDiffs).not.toEqual({});
    expect(reported).toBeInstanceOf(Error);
  });

  it("is not waited for for more than two seconds", async () => {
    const deployment = await fakeDeployment();
    const hang = deployment.fault({ kind: "hang", ...at("deploy2/report_push_completed") });
    const clock = watchedClock();
    let reported: unknown;

    const pushing = push(connectTo(deployment, { clock }), {
      ...app,
      onProgress(progress) {
        if (progress.step === "reportPushCompleted") reported = progress.error;
      },
    });
    await expect.poll(() => hang.struck).toBe(1);
    await clock.advance(1999);
    expect(clock.sleeping).toEqual([2000]);
    await clock.advance(1);
    await pushing;

    expect(reported).toBeInstanceOf(TimeoutError);
    expect(reported).toMatchObject({ timeout: 2000 });
  });
});

describe("a time limit", () => {
  it("leaves the schema poll the time that the deployment holds its answer", async () => {
    const clock = watchedClock();
    const deployment = await fakeDeployment({
      clock,
      push: { schemaSteps: ["inProgress", "complete"], schemaHoldMilliseconds: 300 },
    });
    const seen: string[] = [];

    const pushing = push(connectTo(deployment, { clock }), {
      ...app,
      timeout: 200,
      onProgress(progress) {
        if (progress.step === "waitForSchema") seen.push(progress.status.type);
      },
    });
    await clock.untilSleeping(10_200, 300);
    await clock.advance(300);
    await pushing;

    expect(seen).toEqual(["inProgress", "complete"]);
  });

  it("holds for the schema poll on top of that time", async () => {
    const deployment = await fakeDeployment();
    const hang = deployment.fault({ kind: "hang", ...at("deploy2/wait_for_schema") });
    const clock = watchedClock();
    const schemaChange = { schemaIds: {}, allocatedComponentIds: {} };

    const failure = rejection(
      waitForSchema(
        connectTo(deployment, { clock }),
        { schemaChange, timeoutMs: 20 },
        { timeout: 30, retry: { retries: 0 } },
      ),
    );
    await expect.poll(() => hang.struck).toBe(1);
    await clock.advance(49);
    expect(clock.sleeping).toEqual([50]);
    await clock.advance(1);
    const error = await failure;

    expect(error).toMatchObject({ name: "TimeoutError", timeout: 50 });
  });
});

describe("an unusable answer", () => {
  it.each<[string, Fault]>([
    ["cut", { kind: "invalidJson" }],
    [
      "of another shape",
      { kind: "wrongType", body: { environmentVariables: { T: "s3cret-value" } } },
    ],
  ])(
    "of start_push, %s, is an error that shows no variable of the deployment",
    async (_what, fault) => {
      const deployment = await fakeDeployment({ environmentVariables: { T: "s3cret-value" } });
      deployment.fault({ ...fault, ...at("deploy2/start_push") });

      const error = await failedPush(deployment);

      expect(error).toBeInstanceOf(ResponseFormatError);
      expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain("s3cret-value");
    },
  );

  it("of finish_push ends the push, which is not sent again", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({ kind: "truncatedBody", ...at("deploy2/finish_push", { times: 9 }) });

    const error = await failedPush(deployment);

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "BodyCutOff" });
    expect(pathsOf(deployment).filter((path) => path.endsWith("finish_push"))).toHaveLength(1);
  });

  it("of the schema poll, of an unknown type, does not count as ready", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({
      kind: "wrongType",
      body: { type: "novel" },
      ...at("deploy2/wait_for_schema"),
    });

    const error = await failedPush(deployment);

    expect(error).toBeInstanceOf(ResponseFormatError);
    expect(deployment.pushes.finished).toEqual([]);
  });

  it("of a server that fails shows no key", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({
      kind: "status",
      status: 500,
      code: "InternalServerError",
      message: `could not push with ${deployment.adminKey}`,
      ...at("deploy2/start_push"),
    });
    const connection = connectTo(deployment);
    const request = { functions: "convex/", nodeDependencies: [], componentDefinitions: [] };
    const appDefinition = {
      definition: null,
      dependencies: [],
      schema: null,
      changedModules: [],
      udfServerVersion: "1.48.0",
    };

    const error = await rejection(startPush(connection, { ...request, appDefinition }));

    expect(error).toBeInstanceOf(ServerError);
    const secret = deployment.adminKey.split("|")[1] ?? "?";
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(secret);
  });
});
