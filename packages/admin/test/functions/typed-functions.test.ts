import { describe, expect, it } from "vitest";

import { action } from "../../src/functions/action.ts";
import { mutation } from "../../src/functions/mutation.ts";
import { query } from "../../src/functions/query.ts";
import { api, components, internal } from "../support/api.ts";
import {
  abortedWhenStruck,
  connectTo,
  fakeDeployment,
  pathsOf,
} from "../support/fake-deployment.ts";
import { counterComponent, seedFunctions } from "../support/functions.ts";
import { rejection } from "../support/test-transport.ts";

const seed = { functions: seedFunctions, components: { counter: counterComponent } };

describe.each(["current", "legacy", "documented"] as const)("on a %s backend", (profile) => {
  it("a query, a mutation and an action go by the routes of their types", async () => {
    const deployment = await fakeDeployment({ ...seed, profile });
    const connection = connectTo(deployment);

    await mutation(connection, api.messages.send, { channel: "general", text: "hi" });
    expect(await query(connection, api.messages.list, { channel: "general" })).toHaveLength(1);
    expect(await action(connection, api.messages.archive)).toBe("archived");

    expect(pathsOf(deployment)).toEqual(["mutation", "query", "action"]);
  });

  it("functions of a component go where functions of any type go", async () => {
    const deployment = await fakeDeployment({ ...seed, profile });
    const connection = connectTo(deployment);

    expect(await query(connection, components.counter.counter.value)).toBe(41n);
    expect(await mutation(connection, components.counter.counter.increment)).toBe(42n);
    expect(await query(connection, "nested/module:deep", {}, { componentPath: "counter" })).toBe(
      "deep",
    );
  });

  it("internal functions run too, since an admin calls", async () => {
    const deployment = await fakeDeployment({ ...seed, profile });

    expect(await query(connectTo(deployment), internal.secrets.read)).toBe("inside");
  });
});

describe("the wrong type is a FunctionError and runs nothing", () => {
  it("for a mutation called as a query", async () => {
    const deployment = await fakeDeployment(seed);

    const error = await rejection(
      query(connectTo(deployment), "messages:send", { channel: "c", text: "t" }),
    );

    expect(error).toMatchObject({ name: "FunctionError", path: "/api/query" });
    expect(deployment.documents("messages")).toEqual([]);
  });

  it("for a query called as an action", async () => {
    const deployment = await fakeDeployment(seed);

    expect(await rejection(action(connectTo(deployment), "messages:list"))).toMatchObject({
      name: "FunctionError",
      functionPath: "messages:list",
    });
  });
});

describe("a query is repeated", () => {
  it.each([
    ["500", { kind: "status", status: 500 }],
    ["503", { kind: "status", status: 503, code: "OptimisticConcurrencyControlFailure" }],
    ["a lost connection", { kind: "reset" }],
    ["a cut body", { kind: "cutMidway" }],
  ] as const)("after %s", async (_what, fault) => {
    const deployment = await fakeDeployment(seed);
    deployment.fault(fault);

    expect(await query(connectTo(deployment), "values:nothing")).toBeNull();
    expect(deployment.requests).toHaveLength(2);
  });

  it("of a component by reference too, whose type the compiler checks", async () => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ kind: "reset" });

    expect(await query(connectTo(deployment), components.counter.counter.value)).toBe(41n);
  });

  it("but not of a component by path, which may be a mutation", async () => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ kind: "reset" });

    const call = query(connectTo(deployment), "counter:value", {}, { componentPath: "counter" });

    expect(await rejection(call)).toMatchObject({ name: "ConnectionError" });
  });

  it("nor when the caller forbids it", async () => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ kind: "status", status: 500 });

    const call = query(connectTo(deployment), "values:nothing", {}, { idempotent: false });

    expect(await rejection(call)).toMatchObject({ name: "ServerError" });
  });

  it("nor when its code failed, which would fail again", async () => {
    const deployment = await fakeDeployment(seed);

    await rejection(query(connectTo(deployment), "broken:query"));

    expect(deployment.requests).toHaveLength(1);
  });
});

describe.each([
  ["mutation", mutation, "messages:send"],
  ["action", action, "messages:archive"],
] as const)("a %s", (_type, verb, path) => {
  it.each([
    ["500", { kind: "status", status: 500, takesEffect: true }],
    ["a lost connection", { kind: "reset", takesEffect: true }],
  ] as const)("is never repeated after %s", async (_what, fault) => {
    const deployment = await fakeDeployment(seed);
    deployment.fault(fault);

    await rejection(verb(connectTo(deployment), path, { channel: "c", text: "t" }));

    expect(deployment.requests).toHaveLength(1);
  });

  it("is repeated when the server turned it away before it ran", async () => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ kind: "status", status: 503, code: "ExpiredInQueue" });

    await verb(connectTo(deployment), path, { channel: "c", text: "t" });

    expect(deployment.requests).toHaveLength(2);
  });
});

it("a call ends with its signal", async () => {
  const deployment = await fakeDeployment(seed);
  const signal = abortedWhenStruck(deployment.fault({ kind: "hang" }));

  const error = await rejection(query(connectTo(deployment), "values:nothing", {}, { signal }));

  expect(error).toMatchObject({ name: "AbortedError" });
});

it("a call ends with its time limit", async () => {
  const deployment = await fakeDeployment(seed);
  deployment.fault({ kind: "hang" });

  const error = await rejection(
    mutation(connectTo(deployment), "messages:send", {}, { timeout: 50 }),
  );

  expect(error).toMatchObject({ name: "TimeoutError", scope: "attempt", timeout: 50 });
});
