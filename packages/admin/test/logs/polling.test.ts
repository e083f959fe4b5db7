import { getEventListeners } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";

import type { Clock } from "@convex-openapi/logs-client";
import { describe, expect, it, vi } from "vitest";

import type { LogEntry } from "../../src/logs/log-filter.ts";
import type { LogOptions } from "../../src/logs/log-options.ts";
import { logs, type LogReading } from "../../src/logs/logs.ts";
import type { RetryEvent } from "../../src/transport/call-options.ts";
import type { Fetch } from "../../src/transport/transport.ts";
import {
  sendJson,
  startServer,
  unusedAddress,
  type Respond,
  type TestServer,
} from "../support/http-server.ts";
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
const redirect: Respond = (response) => response.writeHead(302, { location: "/login" }).end();
const status =
  (code: number): Respond =>
  (response) =>
    response.writeHead(code).end();

/** A deployment with these answers, one after the other; it holds the polls after them. */
function serve(...answers: Respond[]): Promise<TestServer> {
  return startServer((response, request, attempt) =>
    answers[attempt - 1]?.(response, request, attempt),
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

  it("but not over what was logged since, even on the first page", async () => {
    const clock = watchedClock();
    const entries = [entry("old"), entry("new", clock.now() / 1000 + 1)];
    const server = await serve((response) => sendJson(response, 200, { entries, newCursor: 10 }));

    expect(await take(readBy(clock, server), 1)).toEqual(["new"]);
  });

  it.each([300_000, -300_000])(
    "also when the clock of the deployment is %d ms ahead of ours",
    async (ahead) => {
      const clock = watchedClock();
      const pageAt =
        (newCursor: number, ...pages: [name: string, age: number][]): Respond =>
        (response) => {
          const now = clock.now() + ahead;
          response.setHeader("date", new Date(now).toUTCString());
          const entries = pages.map(([name, age]) => entry(name, (now - age) / 1000));
          sendJson(response, 200, { entries, newCursor });
        };
      const withOld = await serve(pageAt(10, ["old", 60_000]), pageAt(20, ["new", 0]));
      const withNew = await serve(pageAt(10, ["now", -20]));

      expect(await take(readBy(clock, withOld), 1)).toEqual(["new"]);
      expect(await take(readBy(clock, withNew), 1)).toEqual(["now"]);
    },
  );

  it("also when it was logged while the first poll was held", async () => {
    const clock = watchedClock();
    const entries = [entry("meanwhile", (clock.now() + 10_000) / 1000)];
    const server = await serve((response) => {
      response.setHeader("date", new Date(clock.now() + 30_000).toUTCString());
      void clock.advance(30_000).then(() => sendJson(response, 200, { entries, newCursor: 10 }));
    });

    expect(await take(readBy(clock, server), 1)).toEqual(["meanwhile"]);
  });

  it("also past a page without entries, whichever way its cursor moved", async () => {
    const server = await serve(page(100, "a"), page(110), page(5), page(7, "b"));

    expect(await take(read(server, { history: "all" }), 2)).toEqual(["a", "b"]);
    expect(cursors(server)).toEqual(["0", "100", "110", "5"]);
  });

  it("and not for an earlier page that a proxy repeats, whose entries do not come again", async () => {
    const server = await serve(
      page(10, "a"),
      page(20, "b"),
      page(10, "a"),
      page(20, "b"),
      page(30, "c"),
    );

    expect(await take(read(server, { history: "all" }), 3)).toEqual(["a", "b", "c"]);
    expect(cursors(server)).toEqual(["0", "10", "20", "20", "20"]);
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

  it("at once, when the poll before was held for as long as that", async () => {
    const clock = watchedClock();
    const server = await serve(
      (...exchange) => void clock.advance(100).then(() => page(10)(...exchange)),
      page(20, "a"),
    );

    // The clock stands still from then on, so that a wait would never end.
    const reading = readBy(clock, server, { history: "all", minimumInterval: 100 });

    expect(await take(reading, 1)).toEqual(["a"]);
  });
});

describe("the cursor of a reading", () => {
  it("moves with the last entry of a page, so that none is lost", async () => {
    const server = await serve(page(10, "a", "b"));
    const reading = read(server, { cursor: 5 });

    const seen = [reading.cursor];
    for (let entries = 0; entries < 2; entries++) {
      await reading.next();
      seen.push(reading.cursor);
    }
    await reading.return();

    expect(seen).toEqual([5, 5, 10]);
  });

  it("is unknown before the first answer", async () => {
    expect(read(await serve()).cursor).toBeUndefined();
  });

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
    const server = await serve(() => {}, page(10, "a"));
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
    const server = await serve(status(503));
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

  it("but one listener on the signal while it is read", async () => {
    const { signal } = new AbortController();
    const server = await serve(...Array.from({ length: 20 }, (_, at) => page(at + 1, `${at}`)));
    const reading = read(server, { signal, history: "all" });

    for (let polls = 0; polls < 20; polls++) await reading.next();

    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await reading.return();
  });

  it("and holds no more than one page: it polls when the page before is used up", async () => {
    const pages = [
      { entries: [entry("a"), entry("b")], newCursor: 10 },
      { entries: [entry("c")], newCursor: 20 },
    ];
    const fetch = vi.fn<Fetch>(() => Promise.resolve(Response.json(pages.shift())));
    const connection = testConnection({ url: "http://deployment.invalid", fetch });
    const reading = logs(connection, { history: "all" });

    await reading.next();
    await reading.next();
    await nextTurn();
    expect(fetch).toHaveBeenCalledTimes(1);

    const { value } = (await reading.next()) as { value: LogEntry };
    expect(value.identifier).toBe("c");
    await reading.return();
  });
});
