import { getEventListeners } from "node:events";

import type { Clock } from "@convex-openapi/logs-client";
import { describe, expect, it, vi } from "vitest";

import type { LogOptions } from "../../src/logs/log-options.ts";
import { logs, type LogReading } from "../../src/logs/logs.ts";
import type { RetryEvent } from "../../src/transport/call-options.ts";
import {
  sendJson,
  startServer,
  unusedAddress,
  type Respond,
  type TestServer,
} from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { rejection } from "../support/test-transport.ts";
import { watchedClock, type WatchedClock } from "../support/watched-clock.ts";

/** A finished execution, long ago. */
function entry(identifier: string, timestamp = 1): object {
  return { kind: "Completion", identifier, timestamp, udfType: "Query", logLines: [] };
}

function page(newCursor: number, ...identifiers: string[]): Respond {
  const entries = identifiers.map((identifier) => entry(identifier));
  return (response) => sendJson(response, 200, { entries, newCursor });
}

const html: Respond = (response) =>
  response.writeHead(200, { "content-type": "text/html" }).end("<html>");
const silent: Respond = () => {};
const redirect: Respond = (response) => response.writeHead(302, { location: "/login" }).end();
const status =
  (code: number): Respond =>
  (response) =>
    response.writeHead(code).end();

/**
 * A deployment with these answers, one after the other. It refuses the polls after them, so that a test of a
 * reading that goes astray fails and does not wait.
 */
function serve(...answers: Respond[]): Promise<TestServer> {
  return startServer((response, request, attempt) =>
    (answers[attempt - 1] ?? status(410))(response, request, attempt),
  );
}

function read({ url }: TestServer, options: LogOptions = {}): LogReading {
  return logs(testConnection({ url }), { minimumInterval: 1, ...options });
}

/** The same by a clock that the test moves. */
function readBy(clock: WatchedClock, { url }: TestServer, options: LogOptions = {}): LogReading {
  return logs(testConnection({ url, clock }), options);
}

async function take(reading: LogReading, count: number): Promise<string[]> {
  const names: string[] = [];
  for await (const { identifier } of reading) {
    names.push(identifier);
    if (names.length === count) break;
  }
  return names;
}

const cursors = ({ received }: TestServer): (string | null)[] =>
  received.map(({ url }) => new URL(url, "http://a.test").searchParams.get("cursor"));

describe("each poll asks for what follows the page before", () => {
  it("from cursor 0 on, once a page is used up", async () => {
    const server = await serve(page(10, "a", "b"), page(20.5, "c"), page(30, "d"));
    const reading = read(server, { history: "all" });

    expect(await take(reading, 4)).toEqual(["a", "b", "c", "d"]);
    expect(cursors(server)).toEqual(["0", "10", "20.5"]);
  });

  it("and passes over what was logged before it began", async () => {
    const server = await serve(page(10, "a", "b"), page(20, "c"));

    expect(await take(read(server), 1)).toEqual(["c"]);
  });

  it("by the clock of the deployment, which the response tells", async () => {
    const clock = watchedClock();
    const ahead = clock.now() + 300_000;
    const server = await serve((response) => {
      response.setHeader("date", new Date(ahead).toUTCString());
      const entries = [entry("old", ahead / 1000 - 60), entry("new", ahead / 1000 + 1)];
      sendJson(response, 200, { entries, newCursor: 10 });
    });

    expect(await take(readBy(clock, server), 1)).toEqual(["new"]);
  });

  it("not sooner than the least interval, when there was nothing new", async () => {
    const server = await serve(page(10), page(10), page(20, "a"));
    const clock = watchedClock();

    const next = readBy(clock, server, { history: "all", minimumInterval: 100 }).next();
    for (const polls of [1, 2]) {
      await clock.untilSleeping(100);
      expect(server.received).toHaveLength(polls);
      await clock.advance(100);
    }

    expect(await next).toMatchObject({ value: { identifier: "a" } });
  });
});

describe("each entry comes once and in order", () => {
  it.each<[string, Respond[]]>([
    [
      "pages overlap",
      [page(20, "a", "b"), page(30, "b", "c"), page(40, "a", "b", "c", "d"), page(50, "e")],
    ],
    ["an earlier page is repeated", [page(10, "a"), page(20, "b", "c"), page(10, "a")]],
    ["a page is repeated with a later cursor", [page(10, "a", "b"), page(11, "a", "b")]],
    [
      "an empty page leads back to the beginning",
      [page(20, "a", "b"), page(0), page(30, "a", "b")],
    ],
    [
      "an empty page has no cursor",
      [page(20, "a"), (response) => sendJson(response, 200, { entries: [], newCursor: null })],
    ],
  ])("when %s", async (_what, answers) => {
    const server = await serve(...answers, page(90, "d", "e"));
    const names: string[] = [];
    const reading = read(server, { history: "all", retry: { baseDelay: 1 } });

    for await (const { identifier } of reading) {
      names.push(identifier);
      if (identifier === "e") break;
    }

    expect(names).toEqual([...new Set(names)].toSorted());
    expect(names).toContain("d");
  });
});

describe("a page that is none", () => {
  it.each<[string, object]>([
    ["a cursor in words", { entries: [entry("a")], newCursor: "later" }],
    ["a cursor in quotes", { entries: [entry("a")], newCursor: "10" }],
    ["no cursor", { entries: [entry("a")] }],
    ["null for a cursor", { entries: [entry("a")], newCursor: null }],
    ["no entries", { newCursor: 10 }],
    ["entries that are none", { entries: ["a"], newCursor: 10 }],
    ["lines that are a text", { entries: [{ ...entry("a"), logLines: "a" }], newCursor: 10 }],
    ["lines that are null", { entries: [{ ...entry("a"), logLines: null }], newCursor: 10 }],
    ["a line that is null", { entries: [{ ...entry("a"), logLines: ["a", null] }], newCursor: 10 }],
    ["a line that is a number", { entries: [{ ...entry("a"), logLines: [7] }], newCursor: 10 }],
  ])("is refused: %s", async (_what, body) => {
    const server = await startServer((response) => sendJson(response, 200, body));

    const reading = read(server, { history: "all", retry: { retries: 0 } });

    expect(await rejection(reading.next())).toMatchObject({
      name: "ResponseFormatError",
      code: "WrongShape",
      message: "GET /api/stream_function_logs: 200 WrongShape application/json",
      body: JSON.stringify(body),
    });
    expect(reading.cursor).toBeUndefined();
  });

  it.each(["NaN", "1e999"])("is refused: the cursor %s", async (cursor) => {
    const server = await startServer((response) =>
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(`{"entries":[],"newCursor":${cursor}}`),
    );

    const reading = read(server, { retry: { retries: 0 } });

    expect(await rejection(reading.next())).toMatchObject({ name: "ResponseFormatError" });
  });
});

it("an entry of a kind without lines comes, and is none of a level", async () => {
  const kind = { kind: "Later", identifier: "new", timestamp: 1 };
  const pageOfBoth: Respond = (response) =>
    sendJson(response, 200, {
      entries: [kind, { ...entry("odd"), logLines: [{ level: 7 }, { text: "no level" }] }],
      newCursor: 10,
    });
  const server = await startServer(pageOfBoth);

  expect(await take(read(server, { follow: false }), 9)).toEqual(["new", "odd"]);
  expect(await take(read(server, { follow: false, filter: { level: "ERROR" } }), 9)).toEqual([
    "odd",
  ]);
});

it.each(["", "ERR", "NOTICE"])("a line of the unknown level %j ranks highest", async (level) => {
  const line = { level, messages: [], timestamp: 1, isTruncated: false };
  const server = await startServer((response) =>
    sendJson(response, 200, {
      entries: [{ ...entry("odd"), logLines: [line] }],
      newCursor: 10,
    }),
  );

  expect(await take(read(server, { follow: false, filter: { level: "ERROR" } }), 9)).toEqual([
    "odd",
  ]);
});

it("an entry of more lines than a function takes arguments comes", async () => {
  const line = { level: "INFO", messages: [], timestamp: 1, isTruncated: false };
  const server = await startServer((response) =>
    sendJson(response, 200, {
      entries: [{ ...entry("long"), logLines: Array.from({ length: 200_000 }, () => line) }],
      newCursor: 10,
    }),
  );

  expect(await take(read(server, { history: 1 }), 1)).toEqual(["long"]);
});

describe("the cursor of a reading", () => {
  it("stays before a page that an abort cut off", async () => {
    const stop = new AbortController();
    const server = await serve(page(10, "a", "b", "c"));
    const reading = read(server, { cursor: 5, signal: stop.signal });
    await reading.next();

    stop.abort();

    expect(await rejection(reading.next())).toMatchObject({ name: "AbortedError", method: "GET" });
    expect(reading.cursor).toBe(5);
    expect(await reading.next()).toMatchObject({ done: true });
    expect(server.received).toHaveLength(1);
  });
});

describe("following outlasts", () => {
  it.each<[string, Respond]>([
    ["a page of a proxy", html],
    ["a redirect to a login", redirect],
    ["an answer of another kind", (response) => sendJson(response, 200, { entries: [] })],
    ["JSON that is cut", (response) => response.writeHead(200).end('{"entries": [')],
    ["overload", status(429)],
    ["a gateway that finds no server", status(502)],
    ["an origin that is down", status(521)],
    ["a deployment that is not reachable yet", status(404)],
  ])("%s, for longer than a call does", async (_what, answer) => {
    const failures: RetryEvent[] = [];
    const server = await serve(...Array<Respond>(6).fill(answer), page(10, "a"));

    const reading = read(server, { history: "all", onRetry: (event) => failures.push(event) });

    expect(await take(reading, 1)).toEqual(["a"]);
    expect(failures.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("a poll that no one answers", async () => {
    const server = await serve(silent, page(10, "a"));
    const clock = watchedClock();
    const failures: RetryEvent[] = [];

    const reading = readBy(clock, server, {
      history: "all",
      pollTimeLimit: 50,
      onRetry: (event) => failures.push(event),
    });
    const names = take(reading, 1);
    await expect.poll(() => server.received).toHaveLength(1);
    await clock.advance(50);

    expect(await names).toEqual(["a"]);
    expect(failures).toMatchObject([{ error: { name: "TimeoutError", timeout: 50 } }]);
  });

  it("no address where there is no deployment: the seventh 404 in a row ends it", async () => {
    const server = await startServer(status(404));

    const error = await rejection(read(server).next());

    expect(error).toMatchObject({ name: "NotFoundError", code: "Http404" });
    expect(server.received).toHaveLength(7);
  });

  it("no more failures than `retry` says", async () => {
    const server = await startServer(status(503));

    const error = await rejection(read(server, { retry: { retries: 1 } }).next());

    expect(error).toMatchObject({ name: "ServerError" });
    expect(server.received).toHaveLength(2);
  });

  it("nothing that a hook forbids: what it throws ends the reading", async () => {
    const server = await startServer(status(503));
    const own = new RangeError("enough");

    const reading = read(server, {
      onRetry: () => {
        throw own;
      },
    });

    expect(await rejection(reading.next())).toBe(own);
    expect(server.received).toHaveLength(1);
  });
});

describe("without `follow`", () => {
  const once = { follow: false } as const;

  it("a page without entries is the end, at once", async () => {
    const server = await serve(page(10));
    const clock = watchedClock();

    // The clock stands still, so that a wait would never end.
    expect(await take(readBy(clock, server, once), 1)).toEqual([]);
    expect(clock.sleeping).toEqual([]);
  });

  it("a failure is no empty log, however long the waits between the tries are", async () => {
    const clock = watchedClock();
    const retry = { random: () => 1, baseDelay: 500 };
    const connection = testConnection({ url: await unusedAddress(), clock, retry });

    const failure = rejection(logs(connection, { ...once, emptyAfter: 60 }).next());
    for (const delay of [500, 1000, 2000]) {
      await clock.untilSleeping(delay + 60, delay);
      await clock.advance(delay);
    }

    expect(await failure).toMatchObject({ name: "ConnectionError" });
    expect(clock.sleeping).toEqual([]);
  });

  it("silence after a failure is an empty log", async () => {
    const server = await serve(status(503), silent);
    const clock = watchedClock();

    const names = take(readBy(clock, server, { ...once, emptyAfter: 50 }), 1);
    await expect.poll(() => server.received).toHaveLength(2);
    await clock.advance(50);

    expect(await names).toEqual([]);
    expect(server.received).toHaveLength(2);
  });
});

describe("a reading leaves nothing behind", () => {
  it("when it never began", async () => {
    const { signal } = new AbortController();
    const sleep = vi.fn<Clock["sleep"]>(() => Promise.resolve());
    const server = await serve(page(10, "a"));
    const connection = testConnection({ url: server.url, clock: { now: () => 0, sleep } });

    const reading = logs(connection, { signal });
    await reading.return();

    expect(await reading.next()).toMatchObject({ done: true });
    expect(server.received).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(sleep).not.toHaveBeenCalled();
  });

  it.each<[string, (reading: LogReading) => Promise<unknown>]>([
    ["when it is left", (reading) => take(reading, 1)],
    ["when it ends by itself", (reading) => take(reading, 5)],
  ])("%s", async (_when, use) => {
    const { signal } = new AbortController();
    const server = await serve(page(10, "a", "b"));
    const clock = watchedClock();

    await use(readBy(clock, server, { signal, follow: false }));

    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(clock.sleeping).toEqual([]);
  });
});
