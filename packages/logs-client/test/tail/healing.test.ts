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
import { withResolvers } from "../with-resolvers.ts";

const serverError = { code: "InternalServerError", message: "Try again later." };

/** Tails a server that fails and then recovers; returns what `onRetry` was told. */
async function recover(script: Answer[], options: TailOptions = {}): Promise<Retry[]> {
  await using server = await startLogServer(...script, page(10, completion("healed")));
  const retries: Retry[] = [];
  const tail = tailFunctionLogs(server.client, {
    cursor: 5,
    backOff: { base: 1, cap: 4 },
    onRetry: (retry) => retries.push(retry),
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
  ["a connection that stays silent", hold, { code: "PollTimedOut" }],
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
  const retries = await recover([answer], answer === hold ? { pollTimeLimit: 100 } : {});
  expect(retries).toMatchObject([
    { attempt: 1, error: { name: "LogStreamError", cursor: 5, ...error } },
  ]);
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
  const start = performance.now();
  const [retry] = await recover([text(429, "", { "Retry-After": "1" })]);
  expect(retry?.delay).toBe(1000);
  expect(performance.now() - start).toBeGreaterThan(990);
});

test("waits until the date that Retry-After says", async () => {
  const date = new Date(Date.now() + 2000).toUTCString();
  const [retry] = await recover([text(503, "", { "Retry-After": date })]);
  // Without the header it would be at most 6.
  expect(retry?.delay).toBeGreaterThan(6);
  expect(retry?.delay).toBeLessThanOrEqual(2000);
});

test("a Retry-After shorter than the pause does not shorten it", async () => {
  const script = [text(503, "", { "Retry-After": "0" })];
  const [retry] = await recover(script, { backOff: { base: 40 }, random: () => 0.5 });
  expect(retry?.delay).toBe(40);
});

test("the pause lasts as long as onRetry is told", async () => {
  await using server = await startLogServer(text(500, ""), page(10, completion("a")));
  const tail = tailFunctionLogs(server.client, {
    cursor: 0,
    backOff: { base: 120, jitter: 0 },
  });
  await take(tail, 1);
  const [first, second] = server.polls;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(110);
});

test("a server that answers empty at once is asked once in the minimum interval", async () => {
  const empty = Array.from({ length: 100 }, () => page(0));
  await using server = await startLogServer(...empty);
  const signal = AbortSignal.timeout(500);
  const tail = tailFunctionLogs(server.client, { cursor: 0, minimumInterval: 100, signal });
  await expect(tail.next()).rejects.toThrow("timeout");
  expect(server.polls.length).toBeGreaterThanOrEqual(2);
  expect(server.polls.length).toBeLessThanOrEqual(6);
});

test("a proxy that replays the same page for ever is not hammered either", async () => {
  const replay = Array.from({ length: 100 }, () => page(10, completion("a")));
  await using server = await startLogServer(...replay);
  const signal = AbortSignal.timeout(500);
  const tail = tailFunctionLogs(server.client, { cursor: 0, minimumInterval: 100, signal });
  await tail.next();
  await expect(tail.next()).rejects.toThrow("timeout");
  expect(server.polls.length).toBeLessThanOrEqual(7);
});

test("after a poll that was held long, the next one starts at once", async () => {
  await using server = await startLogServer(
    (request, response) => void setTimeout(() => page(0)(request, response), 400),
    page(10, completion("a")),
  );
  await take(tailFunctionLogs(server.client, { cursor: 0, minimumInterval: 400 }), 1);
  const [first, second] = server.polls;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(780);
});

test("a fetch that is deaf to its signal is given up after the time limit", async () => {
  let calls = 0;
  const client = createLogsClient({
    baseUrl: "http://deaf.invalid",
    fetch: () =>
      calls++ === 0
        ? new Promise<Response>(() => {})
        : Promise.resolve(Response.json({ entries: [completion("a")], newCursor: 1 })),
  });
  const tail = tailFunctionLogs(client, { cursor: 0, pollTimeLimit: 50, backOff: { base: 1 } });
  expect(await take(tail, 1)).toEqual(["a"]);
});
