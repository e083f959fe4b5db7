import { describe, expect, it } from "vitest";

import { runFunction } from "../../src/functions/run-function.ts";
import { api, components, internal } from "../support/api.ts";
import { connectTo, fakeDeployment, pathsOf } from "../support/fake-deployment.ts";
import { counterComponent, seedFunctions, specialValues } from "../support/functions.ts";
import { sendJson, startServer } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { KEY, rejection, SECRET } from "../support/test-transport.ts";

const seed = { functions: seedFunctions, components: { counter: counterComponent } };

describe("runFunction runs", () => {
  it("a query, a mutation and an action alike", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment);

    const id = await runFunction(connection, "messages:send", { channel: "general", text: "hi" });

    expect(await runFunction(connection, "messages:list")).toMatchObject([{ _id: id, text: "hi" }]);
    expect(await runFunction(connection, "messages:archive")).toBe("archived");
  });

  it.each([
    ["a function of `api`", api.values.nothing, null],
    ["an internal function", internal.secrets.read, "inside"],
    ["a function of a component", components.counter.counter.value, 41n],
    ["a function in a folder of a component", components.counter.nested.module.deep, "deep"],
  ])("%s, by reference", async (_what, reference, value) => {
    const deployment = await fakeDeployment(seed);

    expect(await runFunction(connectTo(deployment), reference)).toBe(value);
  });

  it("a function of a component by path, with the component as option", async () => {
    const deployment = await fakeDeployment(seed);
    const options = { componentPath: "counter" };

    expect(await runFunction(connectTo(deployment), "counter:increment", {}, options)).toBe(42n);
  });

  it("with what it logged handed to `onLogLines`", async () => {
    const deployment = await fakeDeployment(seed);
    const lines: string[] = [];

    await runFunction(
      connectTo(deployment),
      api.messages.send,
      { channel: "general", text: "hi" },
      { onLogLines: (more) => lines.push(...more) },
    );

    expect(lines).toEqual(["[INFO] 'sending' 'hi'"]);
  });
});

describe("values keep their types", () => {
  it("on the way back", async () => {
    const deployment = await fakeDeployment(seed);

    expect(await runFunction(connectTo(deployment), "values:special")).toEqual(specialValues);
  });

  it("there and back", async () => {
    const deployment = await fakeDeployment(seed);

    expect(await runFunction(connectTo(deployment), "values:echo", specialValues)).toEqual(
      specialValues,
    );
  });

  it("on the way there even with `json`, which gives them back as plain JSON", async () => {
    const deployment = await fakeDeployment(seed);
    const options = { format: "json" as const };

    const value = await runFunction(connectTo(deployment), "values:echo", specialValues, options);

    expect(value).toEqual({
      integer: "4611686018427387904",
      bytes: "AQL/",
      notANumber: "NaN",
      infinity: "-Infinity",
      minusZero: 0,
    });
  });

  it.each([
    ["a date", { at: new Date(0) }, "args.at"],
    ["an integer beyond 64 bits", { big: 2n ** 63n }, "args.big"],
    ["a function", { call: () => 1 }, "args.call"],
  ])("or are refused before any request: %s", async (_what, args, place) => {
    const deployment = await fakeDeployment(seed);

    const error = await rejection(runFunction(connectTo(deployment), "values:echo", args as never));

    expect(error).toMatchObject({ name: "InvalidValueError" });
    expect((error as Error).message).toContain(place);
    expect(deployment.requests).toEqual([]);
  });

  it.each([undefined, "", null, {}, 7])("and so is what names no function: %j", async (target) => {
    const deployment = await fakeDeployment(seed);

    const error = await rejection(runFunction(connectTo(deployment), target as never));

    expect(error).toMatchObject({ name: "InvalidValueError" });
    expect(deployment.requests).toEqual([]);
  });
});

describe("a function that fails", () => {
  it("is a FunctionError that tells all that the server told", async () => {
    const deployment = await fakeDeployment(seed);
    const lines: string[] = [];

    const error = await rejection(
      runFunction(
        connectTo(deployment),
        "broken:query",
        {},
        { onLogLines: (l) => lines.push(...l) },
      ),
    );

    expect(error).toMatchObject({
      name: "FunctionError",
      code: "Function",
      status: 200,
      method: "POST",
      path: "/api/function",
      functionPath: "broken:query",
      requestId: expect.stringMatching(/^[\da-f]{16}$/),
      logLines: ["[WARN] 'about to fail'"],
    });
    expect((error as Error).message).toContain("boom");
    expect(lines).toEqual(["[WARN] 'about to fail'"]);
  });

  it("has the decoded data of its ConvexError", async () => {
    const deployment = await fakeDeployment(seed);

    expect(await rejection(runFunction(connectTo(deployment), "broken:data"))).toMatchObject({
      name: "FunctionError",
      data: { reason: "TooLate", at: 5n },
    });
  });

  it("has that data as plain JSON with `json`", async () => {
    const deployment = await fakeDeployment(seed);
    const call = runFunction(connectTo(deployment), "broken:data", {}, { format: "json" });

    expect(await rejection(call)).toMatchObject({ data: { reason: "TooLate", at: "5" } });
  });

  it("is run once, even if it says that it may be repeated", async () => {
    const deployment = await fakeDeployment(seed);
    const call = runFunction(connectTo(deployment), "broken:query", {}, { idempotent: true });

    await rejection(call);

    expect(pathsOf(deployment)).toEqual(["function"]);
  });

  it("is a FunctionError when there is no such function", async () => {
    const deployment = await fakeDeployment(seed);

    const error = await rejection(runFunction(connectTo(deployment), "no:such"));

    expect(error).toMatchObject({ name: "FunctionError", functionPath: "no:such" });
    expect((error as Error).message).toContain("Could not find function");
  });

  it("is the same under status 560, which the Convex protocol has for it", async () => {
    const server = await startServer((response) =>
      sendJson(response, 560, {
        status: "error",
        errorMessage: "boom",
        errorData: { $integer: "BQAAAAAAAAA=" },
      }),
    );

    const error = await rejection(runFunction(testConnection({ url: server.url }), "a:b"));

    expect(error).toMatchObject({ name: "FunctionError", data: 5n });
  });

  it("shows no key, even if it tells the one that it was sent", async () => {
    const server = await startServer((response, { headers }) =>
      sendJson(response, 200, {
        status: "error",
        errorMessage: `got ${headers.authorization}`,
        errorData: { header: headers.authorization },
        logLines: [`[LOG] ${headers.authorization}`],
      }),
    );

    const error = await rejection(runFunction(testConnection({ url: server.url }), "a:b"));

    expect(JSON.stringify(error)).not.toContain(SECRET);
    expect(JSON.stringify(error)).toContain("got Convex test-deployment|***");
    expect(KEY).toContain(SECRET);
  });

  it("keeps the bytes in its data, even where their base64 looks like a key", async () => {
    const $bytes = Buffer.from(SECRET.slice(0, 12)).toString("base64");
    const server = await startServer((response) =>
      sendJson(response, 200, { status: "error", errorMessage: "boom", errorData: { $bytes } }),
    );

    const error = await rejection(runFunction(testConnection({ url: server.url }), "a:b"));

    expect(error).toMatchObject({ name: "FunctionError" });
    expect((error as { data?: ArrayBuffer }).data?.byteLength).toBe(12);
  });

  it("stays one when its message ends within a piece of the key", async () => {
    const server = await startServer((response) =>
      sendJson(response, 200, { status: "error", errorMessage: `no ${SECRET.slice(0, 5)}` }),
    );

    const error = await rejection(runFunction(testConnection({ url: server.url }), "a:b"));

    expect(error).toMatchObject({ name: "FunctionError" });
  });
});

describe("a key that may not", () => {
  it("run internal mutations is refused with the missing operation", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });

    expect(
      await rejection(runFunction(connection, internal.secrets.write, { text: "x" })),
    ).toMatchObject({
      name: "OperationNotPermittedError",
      status: 403,
      action: "deployment:functions:runInternalMutations",
      path: "/api/function",
    });
    expect(deployment.documents("secrets")).toEqual([]);
  });

  it("be read by the deployment is a BadAdminKeyError", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment, { adminKey: `${deployment.name}|wrong` });

    expect(await rejection(runFunction(connection, "messages:list"))).toMatchObject({
      name: "BadAdminKeyError",
      status: 401,
    });
  });
});

describe("runFunction is repeated", () => {
  it.each([
    ["429", { kind: "rateLimited" }],
    ["503 ExecuteFullError", { kind: "status", status: 503, code: "ExecuteFullError" }],
  ] as const)("after %s, when nothing ran", async (_what, fault) => {
    const deployment = await fakeDeployment(seed);
    deployment.fault(fault);

    await runFunction(connectTo(deployment), "messages:send", { channel: "c", text: "once" });

    expect(deployment.documents("messages")).toHaveLength(1);
    expect(pathsOf(deployment)).toEqual(["function", "function"]);
  });

  it.each([
    ["500", { kind: "status", status: 500, takesEffect: true }, "ServerError"],
    ["a lost connection", { kind: "reset", takesEffect: true }, "ConnectionError"],
    ["a cut body", { kind: "truncatedBody" }, "ResponseFormatError"],
  ] as const)("never after %s, when it may have run", async (_what, fault, name) => {
    const deployment = await fakeDeployment(seed);
    deployment.fault(fault);

    const error = await rejection(
      runFunction(connectTo(deployment), "messages:send", { channel: "c", text: "once" }),
    );

    expect(error).toMatchObject({ name });
    expect(deployment.documents("messages")).toHaveLength(1);
    expect(pathsOf(deployment)).toEqual(["function"]);
  });

  it("after these too, when the caller says that it does no harm", async () => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ kind: "reset" });

    expect(
      await runFunction(connectTo(deployment), "messages:list", {}, { idempotent: true }),
    ).toEqual([]);
  });
});

describe("an answer that is no result is a ResponseFormatError", () => {
  it.each([
    ["a page", { kind: "html", status: 200 }, "WrongContentType"],
    ["half of the JSON", { kind: "invalidJson" }, "BrokenJson"],
    ["other JSON", { kind: "wrongType" }, "WrongShape"],
    ["nothing", { kind: "emptyBody" }, "WrongShape"],
  ] as const)("%s", async (_what, fault, code) => {
    const deployment = await fakeDeployment(seed);
    deployment.fault(fault);

    expect(await rejection(runFunction(connectTo(deployment), "messages:list"))).toMatchObject({
      name: "ResponseFormatError",
      code,
      path: "/api/function",
    });
  });

  it.each([
    { status: "weird" },
    { status: "error" },
    { status: "error", errorMessage: 1 },
    { status: "toString" },
    { status: "success", value: 1, logLines: "text" },
    { status: "success", value: 1, logLines: null },
    { status: "success", value: 1, logLines: { 0: "text" } },
    { status: "success", value: 1, logLines: ["text", 7] },
    { status: "error", errorMessage: "no", logLines: 7 },
    { status: "error", errorMessage: "no", logLines: [null] },
  ])("a result of another kind: %o", async (result) => {
    const server = await startServer((response) => sendJson(response, 200, result));

    const error = await rejection(runFunction(testConnection({ url: server.url }), "a:b"));

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
    expect(server.received).toHaveLength(1);
  });
});
