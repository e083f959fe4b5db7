import type { ListeningFakeDeployment, ProgressEntry } from "@convex-openapi/testing";
import { describe, expect, it } from "vitest";

import { mutation } from "../../src/functions/mutation.ts";
import type { LogEntry, LogLevel } from "../../src/logs/log-filter.ts";
import type { LogOptions } from "../../src/logs/log-options.ts";
import { logs, type LogReading } from "../../src/logs/logs.ts";
import { connectTo, fakeDeployment } from "../support/fake-deployment.ts";
import { seedFunctions } from "../support/functions.ts";
import { startServer, unusedAddress } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { rejection, SECRET } from "../support/test-transport.ts";
import { watchedClock } from "../support/watched-clock.ts";

type LogLine = ProgressEntry["logLines"][number];

/** A deployment that has logged three finished executions. */
async function deploymentWithLogs(): Promise<ListeningFakeDeployment> {
  const deployment = await fakeDeployment({ functions: seedFunctions });
  deployment.log({ identifier: "messages:list", udfType: "Query", logLines: ["first"] });
  deployment.log({ identifier: "messages:send", udfType: "Mutation", logLines: ["second"] });
  deployment.log({ identifier: "broken:query", udfType: "Query", error: "boom", logLines: [] });
  return deployment;
}

const names = (entries: readonly LogEntry[]): string[] => entries.map((each) => each.identifier);

async function all(reading: LogReading): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const entry of reading) entries.push(entry);
  return entries;
}

const once = { follow: false } as const;

describe("without `follow`", () => {
  it("what the deployment holds comes, and then the end", async () => {
    const deployment = await deploymentWithLogs();

    const entries = await all(logs(connectTo(deployment), once));

    expect(names(entries)).toEqual(["messages:list", "messages:send", "broken:query"]);
    expect(deployment.requests).toHaveLength(1);
  });

  it("the last entries come when only some are wanted", async () => {
    const deployment = await deploymentWithLogs();

    expect(names(await all(logs(connectTo(deployment), { ...once, history: 2 })))).toEqual([
      "messages:send",
      "broken:query",
    ]);
  });

  it("no history means no entries and no request", async () => {
    const deployment = await deploymentWithLogs();

    expect(await all(logs(connectTo(deployment), { ...once, history: 0 }))).toEqual([]);
    expect(deployment.requests).toEqual([]);
  });

  it("an empty log ends after a while", async () => {
    const deployment = await fakeDeployment();
    const clock = watchedClock();

    const entries = all(logs(connectTo(deployment, { clock }), once));
    await clock.untilSleeping(3000, 75_000);
    await clock.advance(3000);

    expect(await entries).toEqual([]);
  });

  it("an answer that takes long to arrive is waited for, once it began", async () => {
    const deployment = await deploymentWithLogs();
    const page = await fetch(`${deployment.url}/api/stream_function_logs?cursor=0`, {
      headers: { authorization: `Convex ${deployment.adminKey}` },
    }).then((response) => response.text());
    let finish = (): unknown => expect.unreachable();
    const server = await startServer((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write(page.slice(0, 10));
      finish = () => response.end(page.slice(10));
    });
    const clock = watchedClock();

    const entries = all(logs(testConnection({ url: server.url, clock }), once));
    // The answer began: of the two limits, the one for the poll is left.
    await clock.untilSleeping(75_000);
    await clock.advance(10_000);
    finish();

    expect(await entries).toHaveLength(3);
  });

  it("a later reading goes on where this one ended", async () => {
    const deployment = await deploymentWithLogs();
    const connection = connectTo(deployment);
    const reading = logs(connection, once);
    await all(reading);
    deployment.log({ identifier: "later:one" });

    const more = logs(connection, { ...once, cursor: reading.cursor });

    expect(names(await all(more))).toEqual(["later:one"]);
  });

  it("failures that may pass are survived", async () => {
    const deployment = await deploymentWithLogs();
    deployment.fault({ kind: "reset" });

    expect(await all(logs(connectTo(deployment), once))).toHaveLength(3);
  });

  it("failures that do not pass end it after some tries", async () => {
    const url = await unusedAddress();

    const failures: number[] = [];

    const error = await rejection(
      all(
        logs(testConnection({ url }), {
          ...once,
          retry: { retries: 2, baseDelay: 1 },
          onRetry: ({ attempt }) => failures.push(attempt),
        }),
      ),
    );

    expect(error).toMatchObject({
      name: "ConnectionError",
      method: "GET",
      path: "/api/stream_function_logs",
    });
    expect(failures).toEqual([1, 2]);
  });
});

describe("with `follow`", () => {
  it("what is logged from now on comes as it is logged", async () => {
    const deployment = await deploymentWithLogs();
    const connection = connectTo(deployment);
    const reading = logs(connection);
    const next = reading.next();
    // The second poll: by then, the reading knows what was there before.
    await expect.poll(() => deployment.requests).toHaveLength(2);
    await mutation(connection, "messages:send", { channel: "c", text: "hi" });

    const { value } = (await next) as { value: LogEntry };

    expect(value.identifier).toBe("messages:send");
    expect(value.logLines).toMatchObject([{ level: "INFO", messages: ["'sending'", "'hi'"] }]);
    await reading.return();
  });

  it("some of what was logged before comes first, if it is wanted", async () => {
    const deployment = await deploymentWithLogs();
    const found: string[] = [];

    for await (const { identifier } of logs(connectTo(deployment), { history: 2 })) {
      found.push(identifier);
      if (found.length === 2) break;
    }

    expect(found).toEqual(["messages:send", "broken:query"]);
  });

  it("the time limits and retries of the connection do not cut a poll", async () => {
    const deployment = await fakeDeployment();
    const clock = watchedClock();
    const reading = logs(connectTo(deployment, { clock, timeout: 50, totalTimeout: 60 }), {
      cursor: 0,
    });
    const next = reading.next();
    await expect.poll(() => deployment.requests).toHaveLength(1);
    expect(clock.sleeping).toEqual([75_000]);
    await clock.advance(60_000);
    deployment.log({ identifier: "late:one" });

    expect(await next).toMatchObject({ value: { identifier: "late:one" } });
    expect(deployment.requests).toHaveLength(1);
    await reading.return();
  });

  it("a pause of the deployment is survived, and told to `onRetry`", async () => {
    const deployment = await deploymentWithLogs();
    deployment.fault({ kind: "status", status: 503, code: "WorkerOverloaded", message: "later" });
    const events: object[] = [];

    const reading = logs(connectTo(deployment), {
      history: "all",
      onRetry: (event) => events.push(event),
    });
    await reading.next();
    await reading.return();

    expect(events).toMatchObject([
      {
        method: "GET",
        path: "/api/stream_function_logs",
        attempt: 1,
        delay: expect.any(Number) as number,
        error: { name: "ServerError", code: "WorkerOverloaded", status: 503 },
      },
    ]);
  });

  it("lines come as text when they are wanted so", async () => {
    const deployment = await deploymentWithLogs();

    const reading = logs(connectTo(deployment), { history: "all", structured: false });
    const { value } = (await reading.next()) as { value: LogEntry };
    await reading.return();

    expect(value.logLines).toEqual(["[LOG] first"]);
  });
});

describe("the filter lets through", () => {
  async function filtered(filter: LogOptions["filter"]): Promise<LogEntry[]> {
    const deployment = await fakeDeployment();
    const line = (level: LogLevel): LogLine => ({
      messages: [level],
      isTruncated: false,
      timestamp: 1,
      level,
    });
    deployment.log({ identifier: "quiet:query", udfType: "Query" });
    deployment.log({ identifier: "failed:mutation", udfType: "Mutation", error: "boom" });
    deployment.appendLogEntry({
      kind: "Progress",
      udfType: "Action",
      componentPath: null,
      identifier: "loud:action",
      timestamp: 1,
      logLines: [line("DEBUG"), line("LOG"), line("INFO"), line("WARN"), line("ERROR")],
      requestId: "0123456789abcdef",
      executionId: "8a5ee0d8-6a33-4a51-9d4b-2c0c7a4b3f11",
    });
    return all(logs(connectTo(deployment), { ...once, filter }));
  }

  it("everything, if it is empty", async () => {
    expect(await filtered({})).toHaveLength(3);
  });

  it.each([
    ["one function", { functionPath: "quiet:query" }, ["quiet:query"]],
    [
      "several functions",
      { functionPath: ["quiet:query", "loud:action"] },
      ["quiet:query", "loud:action"],
    ],
    ["no function of that name", { functionPath: "no:such" }, []],
    ["one type", { udfType: "Mutation" }, ["failed:mutation"]],
    ["several types", { udfType: ["Query", "Action"] }, ["quiet:query", "loud:action"]],
    ["what fits in every way", { functionPath: "loud:action", udfType: "Query" }, []],
    ["failures and lines of a level", { level: "ERROR" }, ["failed:mutation", "loud:action"]],
  ] as const)("%s", async (_what, filter, expected) => {
    expect(names(await filtered(filter))).toEqual(expected);
  });

  it.each([
    ["DEBUG", 5],
    ["LOG", 4],
    ["INFO", 4],
    ["WARN", 2],
    ["ERROR", 1],
  ] as const)("from %s on, %d lines", async (level, count) => {
    const [entry] = await filtered({ level, functionPath: "loud:action" });

    expect(entry?.logLines).toHaveLength(count);
  });

  it("what a function says yes to", async () => {
    expect(names(await filtered((entry) => "error" in entry && entry.error === "boom"))).toEqual([
      "failed:mutation",
    ]);
  });

  it("lines as text by the level that they begin with", async () => {
    const deployment = await fakeDeployment();
    deployment.log({ identifier: "a:b", logLines: ["plain"] });
    const options = { ...once, structured: false } as const;
    const connection = connectTo(deployment);

    expect(await all(logs(connection, { ...options, filter: { level: "INFO" } }))).toHaveLength(1);
    expect(await all(logs(connection, { ...options, filter: { level: "WARN" } }))).toEqual([]);
  });

  it("one request of a client, which the deployment itself picks out", async () => {
    const deployment = await fakeDeployment();
    const request = { sessionId: "8a5ee0d8-6a33-4a51-9d4b-2c0c7a4b3f11", clientRequestCounter: 7 };

    const clock = watchedClock();
    const options = { ...once, filter: { request } };

    const entries = all(logs(connectTo(deployment, { clock }), options));
    await expect.poll(() => deployment.requests).toHaveLength(1);
    await clock.advance(3000);

    expect(await entries).toEqual([]);
    expect(deployment.requests[0]?.query).toMatchObject({
      sessionId: request.sessionId,
      clientRequestCounter: "7",
    });
  });
});

describe("reading ends", () => {
  it("at once when the signal aborts, also within a poll", async () => {
    const deployment = await fakeDeployment();
    const stop = new AbortController();
    const next = logs(connectTo(deployment), { signal: stop.signal }).next();
    await expect.poll(() => deployment.requests).toHaveLength(1);
    stop.abort();

    expect(await rejection(next)).toMatchObject({
      name: "AbortedError",
      path: "/api/stream_function_logs",
    });
  });

  it("before any request when the signal has aborted", async () => {
    const deployment = await fakeDeployment();

    const reading = logs(connectTo(deployment), { signal: AbortSignal.abort() });

    expect(await rejection(reading.next())).toMatchObject({ name: "AbortedError" });
    expect(deployment.requests).toEqual([]);
  });

  it("at once when it is left within a poll", async () => {
    const deployment = await fakeDeployment();
    const reading = logs(connectTo(deployment));
    const next = reading.next();

    await reading.return();

    expect(await next).toMatchObject({ done: true });
  });

  it.each([
    ["an unknown key", 401, "BadAdminKey", "BadAdminKeyError"],
    ["no admin", 403, "BadDeployKey", "BadDeployKeyError"],
    ["a bad request", 400, "InvalidClientVersion", "BadRequestError"],
  ])("with our error for %s", async (_what, status, code, name) => {
    const deployment = await fakeDeployment();
    deployment.fault({ kind: "status", status, code, message: "The reason." });

    const error = await rejection(logs(connectTo(deployment)).next());

    expect(error).toMatchObject({ name, status, code, path: "/api/stream_function_logs" });
    expect((error as Error).message).toBe(
      `GET /api/stream_function_logs: ${status} ${code} The reason.`,
    );
  });

  it("with the missing operation for a key that may not view logs", async () => {
    const deployment = await fakeDeployment();
    const adminKey = deployment.issueKey({ allow: ["ViewData"] });

    expect(await rejection(logs(connectTo(deployment, { adminKey })).next())).toMatchObject({
      name: "OperationNotPermittedError",
      action: "deployment:logs:view",
    });
  });

  it("with a refusal without a body", async () => {
    const server = await startServer((response) => response.writeHead(410).end());

    expect(await rejection(logs(testConnection({ url: server.url })).next())).toMatchObject({
      name: "ResponseError",
      code: "Http410",
      status: 410,
    });
  });

  it("with what a hook or a filter throws, as it is", async () => {
    const deployment = await deploymentWithLogs();
    const own = new Error("own");
    const filter = (): never => {
      throw own;
    };

    expect(await rejection(all(logs(connectTo(deployment), { ...once, filter })))).toBe(own);
  });

  it("without the key in any error, even if the server tells it", async () => {
    const server = await startServer((response, { headers }) => {
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ code: "Bad", message: `got ${headers.authorization}` }));
    });

    const error = await rejection(logs(testConnection({ url: server.url })).next());

    expect((error as Error).message).toContain("got Convex test-deployment|***");
    expect(JSON.stringify(error)).not.toContain(SECRET);
  });

  it.each([
    { history: -1 },
    { history: 1.5 },
    { history: Number.NaN },
    { history: Infinity },
    { history: 1, follow: false, cursor: 5 },
    { cursor: Number.NaN },
    { cursor: Infinity },
    { cursor: -1 },
    { minimumInterval: 0 },
    { minimumInterval: Number.NaN },
    { pollTimeLimit: -1 },
    { pollTimeLimit: Number.NaN },
    { cursor: 5, history: 3 },
    { filter: { request: { sessionId: "none", clientRequestCounter: 1 } } },
  ])("before it began, for options that make no sense: %j", async (options) => {
    const deployment = await fakeDeployment();

    expect(() => logs(connectTo(deployment), options)).toThrow(
      expect.objectContaining({ name: "InvalidValueError" }),
    );
  });
});
