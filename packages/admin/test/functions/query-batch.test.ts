import { describe, expect, it } from "vitest";

import { queryBatch } from "../../src/functions/query-batch.ts";
import { api, components, internal } from "../support/api.ts";
import { connectTo, fakeDeployment, pathsOf } from "../support/fake-deployment.ts";
import { counterComponent, seedFunctions, specialValues } from "../support/functions.ts";
import { sendJson, startServer } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { rejection } from "../support/test-transport.ts";

const seed = {
  functions: seedFunctions,
  components: { counter: counterComponent },
  tables: { messages: [{ channel: "general", text: "hi" }] },
};

describe("a batch", () => {
  it("gives the values in the order of its queries, in one request", async () => {
    const deployment = await fakeDeployment(seed);

    const [messages, nothing, special, inside] = await queryBatch(connectTo(deployment), [
      [api.messages.list, { channel: "general" }],
      ["values:nothing"],
      [api.values.special],
      [internal.secrets.read],
    ]);

    expect(messages).toMatchObject([{ text: "hi" }]);
    expect(nothing).toBeNull();
    expect(special).toEqual(specialValues);
    expect(inside).toBe("inside");
    expect(pathsOf(deployment)).toEqual(["query_batch"]);
  });

  it("may be empty", async () => {
    const deployment = await fakeDeployment(seed);

    expect(await queryBatch(connectTo(deployment), [])).toEqual([]);
  });

  it("hands out the log lines of all its queries", async () => {
    const deployment = await fakeDeployment(seed);
    const lines: string[] = [];

    await rejection(
      queryBatch(connectTo(deployment), [["values:nothing"], ["broken:query"]], {
        onLogLines: (more) => lines.push(...more),
      }),
    );

    expect(lines).toEqual(["[WARN] 'about to fail'"]);
  });

  it("is repeated, since queries change nothing", async () => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ kind: "reset" });

    expect(await queryBatch(connectTo(deployment), [["values:nothing"]])).toEqual([null]);
  });
});

describe("a batch fails", () => {
  it("with the failure of the first query that failed", async () => {
    const deployment = await fakeDeployment(seed);

    const error = await rejection(
      queryBatch(connectTo(deployment), [["values:nothing"], ["broken:data"], ["broken:query"]]),
    );

    expect(error).toMatchObject({
      name: "FunctionError",
      functionPath: "broken:data",
      path: "/api/query_batch",
      data: { reason: "TooLate", at: 5n },
    });
  });

  it("when one of its functions is no query, and runs it not", async () => {
    const deployment = await fakeDeployment(seed);

    const error = await rejection(queryBatch(connectTo(deployment), [["secrets:write"]]));

    expect(error).toMatchObject({ name: "FunctionError" });
    expect(deployment.documents("secrets")).toEqual([]);
  });

  it("before any request when a query is in a component, where a batch does not reach", async () => {
    const deployment = await fakeDeployment(seed);

    const error = await rejection(
      queryBatch(connectTo(deployment), [[components.counter.counter.value]]),
    );

    expect(error).toMatchObject({ name: "InvalidValueError" });
    expect(deployment.requests).toEqual([]);
  });

  it.each([
    ["fewer results than queries", { results: [] }],
    ["a result that is none", { results: [null] }],
    ["results that are no list", { results: 7 }],
    ["no results", {}],
  ])("as a ResponseFormatError for %s", async (_what, answer) => {
    const server = await startServer((response) => sendJson(response, 200, answer));

    const error = await rejection(
      queryBatch(testConnection({ url: server.url }), [["values:nothing"]]),
    );

    expect(error).toMatchObject({
      name: "ResponseFormatError",
      code: "WrongShape",
      path: "/api/query_batch",
    });
  });
});

it.each([{ results: null }, { results: { 0: { status: "success", value: 1 } } }])(
  "a batch is refused whose results are no list: %j",
  async (body) => {
    const server = await startServer((response) => sendJson(response, 200, body));

    const error = await rejection(queryBatch(testConnection({ url: server.url }), [["a:b"]]));

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
  },
);
