import { setImmediate as nextTurn } from "node:timers/promises";

import { createManualClock } from "@convex-openapi/testing";
import { expect, test, vi } from "vitest";

import { createLogsClient, tailFunctionLogs } from "../../src/index.ts";
import { completion, progress } from "../entries.ts";
import { json, page, startLogServer } from "../log-server.ts";
import { take } from "../take.ts";

const old = [completion("a"), completion("b"), completion("c")];

test("delivers entries in order, page after page, each poll from the cursor before", async () => {
  await using server = await startLogServer(
    page(10, completion("a"), completion("b")),
    page(20.5, completion("c")),
    page(30, completion("d")),
  );
  expect(await take(tailFunctionLogs(server.client, { cursor: 5 }), 4)).toEqual([
    "a",
    "b",
    "c",
    "d",
  ]);
  expect(server.polls.map((poll) => poll.url.search)).toEqual([
    "?cursor=5",
    "?cursor=10",
    "?cursor=20.5",
  ]);
});

test("passes over what was logged before it was started", async () => {
  await using server = await startLogServer(page(10, ...old), page(11, completion("new")));
  expect(await take(tailFunctionLogs(server.client), 1)).toEqual(["new"]);
  expect(server.polls.map((poll) => poll.url.search)).toEqual(["?cursor=0", "?cursor=10"]);
});

test("delivers what was logged after it was started, even on the first page", async () => {
  const clock = createManualClock();
  const now = completion("now", { timestamp: (clock.now() + 10) / 1000 });
  await using server = await startLogServer(page(10, completion("old"), now));
  expect(await take(tailFunctionLogs(server.client, { clock }), 1)).toEqual(["now"]);
});

test("delivers a line that a long-running action wrote after the tail was started", async () => {
  const clock = createManualClock();
  const level = "LOG" as const;
  const line = { messages: ["'x'"], isTruncated: false, timestamp: clock.now() + 10, level };
  await using server = await startLogServer(
    page(10, progress("before", "[LOG] 'x'"), progress("after", line)),
  );
  expect(await take(tailFunctionLogs(server.client, { clock }), 1)).toEqual(["after"]);
});

test("an entry of a kind that is not known yet is delivered as it is", async () => {
  const entry = { kind: "Snapshot", identifier: "unknown" };
  await using server = await startLogServer(json(200, { entries: [entry], newCursor: 10 }));
  const tail = tailFunctionLogs(server.client, { history: 1 });
  expect(await tail.next()).toEqual({ done: false, value: entry });
  await tail.return();
});

test("after an empty first page everything is new", async () => {
  await using server = await startLogServer(page(0), page(10, completion("first")));
  expect(await take(tailFunctionLogs(server.client, { minimumInterval: 1 }), 1)).toEqual(["first"]);
});

test.each([
  { history: 0, names: ["new"] },
  { history: 1, names: ["c", "new"] },
  { history: 2, names: ["b", "c", "new"] },
  { history: 100, names: ["a", "b", "c", "new"] },
  { history: "all" as const, names: ["a", "b", "c", "new"] },
])("history: $history delivers $names", async ({ history, names }) => {
  await using server = await startLogServer(page(10, ...old), page(11, completion("new")));
  const tail = tailFunctionLogs(server.client, { history });
  expect(await take(tail, names.length)).toEqual(names);
});

test("goes on from the cursor of an earlier tail", async () => {
  await using server = await startLogServer(page(10, ...old), page(11, completion("later")));
  const earlier = tailFunctionLogs(server.client, { history: "all" });
  await take(earlier, 3);
  expect(earlier.cursor).toBe(10);
  const later = tailFunctionLogs(server.client, { cursor: earlier.cursor });
  expect(await take(later, 1)).toEqual(["later"]);
});

test("the cursor passes a page with its last entry, so that none is lost", async () => {
  await using server = await startLogServer(page(10, completion("a"), completion("b")));
  const tail = tailFunctionLogs(server.client, { cursor: 5 });
  expect(tail.cursor).toBe(5);
  await tail.next();
  expect(tail.cursor).toBe(5);
  await tail.next();
  expect(tail.cursor).toBe(10);
  await tail.return();
});

test("has no cursor before the first page", async () => {
  await using server = await startLogServer();
  expect(tailFunctionLogs(server.client).cursor).toBeUndefined();
});

test("an empty page with a newer cursor moves the cursor", async () => {
  await using server = await startLogServer(page(7), page(10, completion("a")));
  const tail = tailFunctionLogs(server.client, { cursor: 5, minimumInterval: 1 });
  expect(await take(tail, 1)).toEqual(["a"]);
  expect(server.polls[1]?.url.search).toBe("?cursor=7");
});

test("sends nothing before the first next()", async () => {
  const fetch = vi.fn<() => Promise<Response>>(() => new Promise<Response>(() => {}));
  tailFunctionLogs(createLogsClient({ baseUrl: "http://deployment.invalid", fetch }));
  await nextTurn();
  expect(fetch).not.toHaveBeenCalled();
});

test("polls again only when the page is used up", async () => {
  const pages = [
    { entries: old, newCursor: 10 },
    { entries: [completion("d")], newCursor: 11 },
  ];
  const fetch = vi.fn<() => Promise<Response>>(() => Promise.resolve(Response.json(pages.shift())));
  const client = createLogsClient({ baseUrl: "http://deployment.invalid", fetch });
  const tail = tailFunctionLogs(client, { history: "all" });
  await tail.next();
  await tail.next();
  await tail.next();
  await nextTurn();
  expect(fetch).toHaveBeenCalledTimes(1);
  await tail.next();
  expect(fetch).toHaveBeenCalledTimes(2);
  await tail.return();
});

test("asks as the command-line interface does, so that log lines are structured", async () => {
  await using server = await startLogServer(page(10, completion("a")));
  await take(tailFunctionLogs(server.client, { cursor: 0 }), 1);
  expect(server.polls[0]?.headers).toMatchObject({
    "convex-client": "npm-cli-1.48.0",
    authorization: expect.stringMatching(/^Convex prod:/),
  });
});

test("structured: false leaves the header out", async () => {
  await using server = await startLogServer(page(10, completion("a")));
  await take(tailFunctionLogs(server.client, { cursor: 0, structured: false }), 1);
  expect(server.polls[0]?.headers).not.toHaveProperty("convex-client");
});

test("a filter goes with each poll", async () => {
  const filter = { sessionId: "7a0c9d9e-5e4b-4f0e-9a55-0d6a5a8f9b11", clientRequestCounter: 3 };
  await using server = await startLogServer(page(10, completion("a")), page(11, completion("b")));
  await take(tailFunctionLogs(server.client, { cursor: 1, filter }), 2);
  for (const { url } of server.polls) {
    expect(url.searchParams.get("sessionId")).toBe(filter.sessionId);
    expect(url.searchParams.get("clientRequestCounter")).toBe("3");
  }
});
