import { expect, test } from "vitest";

import { tailFunctionLogs } from "../../src/index.ts";
import { completion, progress } from "../entries.ts";
import { page, startLogServer } from "../log-server.ts";
import { take } from "../take.ts";

const [a, b, c, d] = [completion("a"), completion("b"), completion("c"), completion("d")];
const tick = progress("action", "[LOG] 'tick'");
const options = { cursor: 0, minimumInterval: 1 };

test("a page that a proxy replays is delivered once", async () => {
  await using server = await startLogServer(page(10, a, b), page(10, a, b), page(20, c));
  expect(await take(tailFunctionLogs(server.client, options), 3)).toEqual(["a", "b", "c"]);
  expect(server.polls.map((poll) => poll.url.search)).toEqual([
    "?cursor=0",
    "?cursor=10",
    "?cursor=10",
  ]);
});

test("a replay of an older page neither repeats entries nor moves the cursor back", async () => {
  await using server = await startLogServer(page(10, a), page(20, b), page(10, a), page(30, c));
  const tail = tailFunctionLogs(server.client, options);
  expect(await take(tail, 3)).toEqual(["a", "b", "c"]);
  expect(server.polls.map((poll) => poll.url.search).at(-1)).toBe("?cursor=20");
});

test("an answer that begins before the cursor delivers only what is new", async () => {
  await using server = await startLogServer(page(10, a, b), page(20, b, c, d));
  expect(await take(tailFunctionLogs(server.client, options), 4)).toEqual(["a", "b", "c", "d"]);
});

test("an execution that a page holds twice is delivered once", async () => {
  await using server = await startLogServer(page(10, a, a, b), page(20, c));
  expect(await take(tailFunctionLogs(server.client, options), 3)).toEqual(["a", "b", "c"]);
});

test("a page passed over at the start is not delivered when it is replayed", async () => {
  await using server = await startLogServer(page(10, a, b), page(10, a, b), page(20, c));
  expect(await take(tailFunctionLogs(server.client, { minimumInterval: 1 }), 1)).toEqual(["c"]);
});

test("follows a restarted deployment whose clock went back", async () => {
  await using server = await startLogServer(page(1000, a), page(10, b), page(20, c));
  expect(await take(tailFunctionLogs(server.client, options), 3)).toEqual(["a", "b", "c"]);
  expect(server.polls.map((poll) => poll.url.search)).toEqual([
    "?cursor=0",
    "?cursor=1000",
    "?cursor=10",
  ]);
});

test("follows a restarted deployment that first says its log is empty", async () => {
  await using server = await startLogServer(page(1000, a), page(0), page(10, b));
  expect(await take(tailFunctionLogs(server.client, options), 2)).toEqual(["a", "b"]);
});

test("a replayed empty page leads back to entries that are not delivered again", async () => {
  await using server = await startLogServer(
    page(5),
    page(10, a, tick),
    page(5),
    page(20, a, tick, b),
  );
  expect(await take(tailFunctionLogs(server.client, options), 3)).toEqual(["a", "action", "b"]);
});

test("equal lines of a running action are two entries, on one page and on two", async () => {
  await using server = await startLogServer(page(10, tick, tick), page(20, tick), page(30, d));
  const names = await take(tailFunctionLogs(server.client, options), 4);
  expect(names).toEqual(["action", "action", "action", "d"]);
});
