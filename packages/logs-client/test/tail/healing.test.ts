import { expect, test } from "vitest";

import {
  createLogsClient,
  tailFunctionLogs,
  type Retry,
  type TailOptions,
} from "../../src/index.ts";
import { completion } from "../entries.ts";
import {
  cutShort,
  hangUp,
  hold,
  json,
  page,
  startLogServer,
  startLogServerAt,
  text,
  type Answer,
} from "../log-server.ts";
import { take } from "../take.ts";
import { watchedClock } from "../watched-clock.ts";
import { withResolvers } from "../with-resolvers.ts";

const serverError = { code: "InternalServerError", message: "Try again later." };

/**
 * Tails a server that fails and then recovers; returns what `onRetry` was told. Time passes while the tail sleeps for as
 * long as it told.
 */
async function recover(script: Answer[], options: TailOptions = {}): Promise<Retry[]> {
  await using server = await startLogServer(...script, page(10, completion("healed")));
  const clock = watchedClock();
  const retries: Retry[] = [];
  const tail = tailFunctionLogs(server.client, {
    cursor: 5,
    clock,
    onRetry(retry) {
      retries.push(retry);
      void clock.untilSleeping(retry.delay).then(() => clock.advance(retry.delay));
    },
    ...options,
  });
  expect(await take(tail, 1)).toEqual(["healed"]);
  // However a poll fails, the next one asks from the same point.
  expect(new Set(server.polls.map((poll) => poll.url.search))).toEqual(new Set(["?cursor=5"]));
  return retries;
}

const html = { "Content-Type": "text/html" };

test.each<[string, Answer, { code: string; status?: number }]>([
  ["a severed connection", hangUp, { code: "ConnectionFailed" }],
  ["a page cut off in the middle", cutShort, { code: "ConnectionFailed" }],
  ["truncated JSON", text(200, '{"entries":['), { code: "InvalidResponse", status: 200 }],
  [
    "the HTML of a captive portal",
    text(200, "<html>", html),
    { code: "InvalidResponse", status: 200 },
  ],
  ["an empty body", text(200, ""), { code: "InvalidResponse", status: 200 }],
  ["no content", text(204, ""), { code: "InvalidResponse", status: 204 }],
  ["JSON null", json(200, null), { code: "InvalidResponse", status: 200 }],
  [
    "JSON of another shape",
    json(200, { entries: [null], newCursor: 1 }),
    { code: "InvalidResponse" },
  ],
  [
    "a cursor that is no number",
    json(200, { entries: [], newCursor: "1" }),
    { code: "InvalidResponse" },
  ],
  [
    "lines that are none",
    json(200, { entries: [{ ...completion("a"), logLines: "a" }], newCursor: 1 }),
    { code: "InvalidResponse" },
  ],
  [
    "a line that is none",
    json(200, { entries: [{ ...completion("a"), logLines: [null] }], newCursor: 1 }),
    { code: "InvalidResponse" },
  ],
  [
    "an entry that is a list",
    json(200, { entries: [[]], newCursor: 1 }),
    { code: "InvalidResponse" },
  ],
  [
    "an entry that is nested more deeply than it can be told from others",
    text(200, `{"entries":[{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}],"newCursor":1}`),
    { code: "InvalidResponse" },
  ],
  ["500 while shutting down", json(500, serverError), { code: "InternalServerError", status: 500 }],
  ["500 without a body", text(500, ""), { code: "HttpError", status: 500 }],
  ["502 with the HTML of a proxy", text(502, "<html>", html), { code: "HttpError", status: 502 }],
  [
    "503",
    json(503, { code: "WorkerOverloaded", message: "" }),
    { code: "WorkerOverloaded", status: 503 },
  ],
  ["408 with an empty body", text(408, ""), { code: "HttpError", status: 408 }],
  ["425", text(425, ""), { status: 425, code: "HttpError" }],
  [
    "429",
    json(429, { code: "TooManyConcurrentRequests", message: "" }),
    { code: "TooManyConcurrentRequests" },
  ],
  ["404 before requests are routed", text(404, ""), { status: 404, code: "HttpError" }],
])("goes on after %s", async (_, answer, error) => {
  const retries = await recover([answer]);
  expect(retries).toMatchObject([
    { attempt: 1, error: { name: "LogStreamError", cursor: 5, ...error } },
  ]);
});

test("goes on after a connection that stays silent", async () => {
  const clock = watchedClock();
  await using server = await startLogServer(hold, page(10, completion("healed")));
  const retries: Retry[] = [];
  const onRetry = (retry: Retry): void => void retries.push(retry);
  const backOff = { base: 2, jitter: 0 };
  const next = tailFunctionLogs(server.client, { cursor: 5, clock, backOff, onRetry }).next();
  await expect.poll(() => server.polls).toHaveLength(1);
  await clock.advance(74_999);
  expect(retries).toEqual([]);
  await clock.advance(1);
  await clock.untilSleeping(2);
  expect(retries).toMatchObject([
    { attempt: 1, error: { name: "LogStreamError", code: "PollTimedOut", cursor: 5 } },
  ]);
  await clock.advance(2);
  expect(await next).toMatchObject({ value: { identifier: "healed" } });
  expect(server.polls[1]?.url.search).toBe("?cursor=5");
});

test("goes on after 421, which fetch has tried again by itself", async () => {
  const retries = await recover([text(421, ""), text(421, "")]);
  expect(retries).toMatchObject([{ error: { status: 421 } }]);
});

test("goes on when the deployment is back after it was gone", async () => {
  const first = await startLogServer(page(10, completion("before")));
  const errors: string[] = [];
  const { promise: noticed, resolve: notice } = withResolvers();
  const tail = tailFunctionLogs(first.client, {
    cursor: 0,
    backOff: { base: 5, cap: 20 },
    onRetry({ error }) {
      errors.push(error.message);
      if (errors.length === 3) notice();
    },
  });
  expect(await tail.next()).toMatchObject({ value: { identifier: "before" } });
  const next = tail.next();
  await first[Symbol.asyncDispose]();
  await noticed;
  await using second = await startLogServerAt(first.port, page(20, completion("after")));
  expect(await next).toMatchObject({ value: { identifier: "after" } });
  expect(second.polls[0]?.url.search).toBe("?cursor=10");
  expect(errors.at(-1)).toBe("the connection to the deployment failed (ECONNREFUSED)");
  await tail.return();
});

async function delaysWith(random: number): Promise<number[]> {
  const script = Array.from({ length: 5 }, () => text(500, ""));
  const backOff = { base: 2, cap: 10, jitter: 0.5 };
  return (await recover(script, { backOff, random: () => random })).map((retry) => retry.delay);
}

test("pauses double up to the cap, and vary by the jitter", async () => {
  expect(await delaysWith(0.5)).toEqual([2, 4, 8, 10, 10]);
  expect(await delaysWith(0)).toEqual([1, 2, 4, 5, 5]);
  expect(await delaysWith(1)).toEqual([3, 6, 12, 15, 15]);
});

test("without options the first pause is 250 to 750 ms", async () => {
  const [retry] = await recover([text(500, "")], { backOff: undefined });
  expect(retry?.delay).toBeGreaterThanOrEqual(250);
  expect(retry?.delay).toBeLessThanOrEqual(750);
});

test("a page ends the count of failures", async () => {
  await using server = await startLogServer(
    text(500, ""),
    text(500, ""),
    page(10, completion("a")),
    text(500, ""),
    page(20, completion("b")),
  );
  const attempts: number[] = [];
  const onRetry = (retry: Retry): void => void attempts.push(retry.attempt);
  await take(tailFunctionLogs(server.client, { cursor: 0, backOff: { base: 1 }, onRetry }), 2);
  expect(attempts).toEqual([1, 2, 1]);
});

test("waits as long as Retry-After says, in seconds", async () => {
  const [retry] = await recover([text(429, "", { "Retry-After": "1" })]);
  expect(retry?.delay).toBe(1000);
});

test("waits until the date that Retry-After says", async () => {
  const date = new Date(watchedClock().now() + 2000).toUTCString();
  const [retry] = await recover([text(503, "", { "Retry-After": date })]);
  expect(retry?.delay).toBe(2000);
});

test("a Retry-After shorter than the pause does not shorten it", async () => {
  const script = [text(503, "", { "Retry-After": "0" })];
  const [retry] = await recover(script, { backOff: { base: 40 }, random: () => 0.5 });
  expect(retry?.delay).toBe(40);
});

test("the pause lasts as long as onRetry is told", async () => {
  await using server = await startLogServer(text(500, ""), page(10, completion("a")));
  const clock = watchedClock();
  const backOff = { base: 120, jitter: 0 };
  const next = tailFunctionLogs(server.client, { cursor: 0, clock, backOff }).next();
  await clock.untilSleeping(120);
  expect(server.polls).toHaveLength(1);
  await clock.advance(119);
  expect(clock.sleeping).toEqual([120]);
  await clock.advance(1);
  expect(await next).toMatchObject({ value: { identifier: "a" } });
});

test("a server that answers empty at once is asked once in the minimum interval", async () => {
  await using server = await startLogServer(page(0), page(0), page(10, completion("a")));
  const clock = watchedClock();
  const next = tailFunctionLogs(server.client, { cursor: 0, clock, minimumInterval: 100 }).next();
  for (const polls of [1, 2]) {
    await clock.untilSleeping(100);
    expect(server.polls).toHaveLength(polls);
    await clock.advance(100);
  }
  expect(await next).toMatchObject({ value: { identifier: "a" } });
});

test("a proxy that replays the same page for ever is not hammered either", async () => {
  const replay = Array.from({ length: 3 }, () => page(10, completion("a")));
  await using server = await startLogServer(...replay, page(20, completion("b")));
  const clock = watchedClock();
  const tail = tailFunctionLogs(server.client, { cursor: 0, clock, minimumInterval: 100 });
  await tail.next();
  const next = tail.next();
  for (const polls of [2, 3]) {
    await clock.untilSleeping(100);
    expect(server.polls).toHaveLength(polls);
    await clock.advance(100);
  }
  expect(await next).toMatchObject({ value: { identifier: "b" } });
});

test("what a poll was held for counts: only the rest of the minimum interval is waited", async () => {
  const clock = watchedClock();
  await using server = await startLogServer(
    (...exchange) => void clock.advance(300).then(() => page(0)(...exchange)),
    page(10, completion("a")),
  );
  const next = tailFunctionLogs(server.client, { cursor: 0, clock, minimumInterval: 400 }).next();
  await clock.untilSleeping(100);
  await clock.advance(100);
  expect(await next).toMatchObject({ value: { identifier: "a" } });
});

test("after a poll that was held long, the next one starts at once", async () => {
  const clock = watchedClock();
  await using server = await startLogServer(
    (...exchange) => void clock.advance(400).then(() => page(0)(...exchange)),
    page(10, completion("a")),
  );
  // The clock stands still from then on, so a pause would never end.
  const tail = tailFunctionLogs(server.client, { cursor: 0, clock, minimumInterval: 400 });
  expect(await take(tail, 1)).toEqual(["a"]);
});

test("a clock that is set back during a poll makes no pause longer than the interval", async () => {
  const clock = watchedClock();
  let setBack = 0;
  await using server = await startLogServer(
    (...exchange) => {
      setBack = 3_600_000;
      page(0)(...exchange);
    },
    page(10, completion("a")),
  );
  const adjusted = { ...clock, now: () => clock.now() - setBack };
  const next = tailFunctionLogs(server.client, { cursor: 0, clock: adjusted }).next();
  await clock.untilSleeping(1000);
  await clock.advance(1000);
  expect(await next).toMatchObject({ value: { identifier: "a" } });
});

test("a fetch that is deaf to its signal is given up after the time limit", async () => {
  const clock = watchedClock();
  let calls = 0;
  const client = createLogsClient({
    baseUrl: "http://deaf.invalid",
    fetch: () =>
      calls++ === 0
        ? new Promise<Response>(() => {})
        : Promise.resolve(Response.json({ entries: [completion("a")], newCursor: 1 })),
  });
  const backOff = { base: 1, jitter: 0 };
  const tail = tailFunctionLogs(client, { cursor: 0, clock, pollTimeLimit: 50, backOff });
  const next = tail.next();
  await clock.untilSleeping(50);
  await clock.advance(51);
  expect(await next).toMatchObject({ value: { identifier: "a" } });
  await tail.return();
});
