import { getEventListeners } from "node:events";

import { expect, test } from "vitest";

import { createLogsClient, tailFunctionLogs } from "../../src/index.ts";
import { completion } from "../entries.ts";
import { hangUp, hold, json, page, startLogServer } from "../log-server.ts";
import { rejection } from "../take.ts";
import { watchedClock } from "../watched-clock.ts";
import { withResolvers } from "../with-resolvers.ts";

test("an abort cancels the pending poll and throws the signal's reason", async () => {
  await using server = await startLogServer(hold);
  const controller = new AbortController();
  const next = tailFunctionLogs(server.client, { signal: controller.signal }).next();
  await server.pollHeld;
  controller.abort(new Error("enough"));
  expect(await rejection(next)).toEqual(new Error("enough"));
  await server.pollCancelled;
});

test("without a reason of its own, an abort throws an AbortError as fetch does", async () => {
  await using server = await startLogServer(hold);
  const controller = new AbortController();
  const next = tailFunctionLogs(server.client, { signal: controller.signal }).next();
  await server.pollHeld;
  controller.abort();
  expect(await rejection(next)).toMatchObject({ name: "AbortError" });
});

test("a signal that is aborted already sends nothing", async () => {
  await using server = await startLogServer(hold);
  const signal = AbortSignal.abort(new Error("too late"));
  expect(await rejection(tailFunctionLogs(server.client, { signal }).next())).toEqual(
    new Error("too late"),
  );
  expect(server.polls).toEqual([]);
});

test("an abort ends the pause after a failure", async () => {
  await using server = await startLogServer(hangUp);
  const clock = watchedClock();
  const controller = new AbortController();
  const { signal } = controller;
  const backOff = { base: 60_000, cap: 60_000, jitter: 0 };
  const next = tailFunctionLogs(server.client, { clock, signal, backOff }).next();
  await clock.untilSleeping(60_000);
  controller.abort(new Error("enough"));
  expect(await rejection(next)).toEqual(new Error("enough"));
});

test("an abort ends the pause after an empty page", async () => {
  await using server = await startLogServer(page(0));
  const clock = watchedClock();
  const controller = new AbortController();
  const { signal } = controller;
  const next = tailFunctionLogs(server.client, { clock, signal, minimumInterval: 60_000 }).next();
  await clock.untilSleeping(60_000);
  controller.abort(new Error("enough"));
  expect(await rejection(next)).toEqual(new Error("enough"));
});

test("after an abort the rest of the page is not delivered", async () => {
  await using server = await startLogServer(page(10, completion("a"), completion("b")));
  const controller = new AbortController();
  const tail = tailFunctionLogs(server.client, { cursor: 0, signal: controller.signal });
  await tail.next();
  controller.abort(new Error("enough"));
  expect(await rejection(tail.next())).toEqual(new Error("enough"));
  expect(await tail.next()).toEqual({ done: true, value: undefined });
});

test("an abort is obeyed even when the client's fetch is deaf to it", async () => {
  const fetching = withResolvers();
  const deaf = createLogsClient({
    baseUrl: "http://deaf.invalid",
    fetch() {
      fetching.resolve();
      return new Promise<Response>(() => {});
    },
  });
  const controller = new AbortController();
  const next = tailFunctionLogs(deaf, { signal: controller.signal }).next();
  await fetching.promise;
  controller.abort(new Error("enough"));
  expect(await rejection(next)).toEqual(new Error("enough"));
});

test("return() cancels the pending poll; the waiting next() is done", async () => {
  await using server = await startLogServer(hold);
  const tail = tailFunctionLogs(server.client);
  const next = tail.next();
  await server.pollHeld;
  expect(await tail.return()).toEqual({ done: true, value: undefined });
  expect(await next).toEqual({ done: true, value: undefined });
  await server.pollCancelled;
});

test("return() ends a pause", async () => {
  await using server = await startLogServer(json(503, {}));
  const { promise: failed, resolve: onRetry } = withResolvers();
  const tail = tailFunctionLogs(server.client, { onRetry, backOff: { base: 60_000, cap: 60_000 } });
  const next = tail.next();
  await failed;
  await tail.return();
  expect(await next).toEqual({ done: true, value: undefined });
});

test("return() before the first next() sends nothing", async () => {
  await using server = await startLogServer(hold);
  const tail = tailFunctionLogs(server.client);
  await tail.return();
  expect(await tail.next()).toEqual({ done: true, value: undefined });
  expect(server.polls).toEqual([]);
});

test("a tail of many polls keeps one listener on the signal", async () => {
  const pages = Array.from({ length: 50 }, (_, index) => page(index + 1, completion(`${index}`)));
  await using server = await startLogServer(...pages);
  const { signal } = new AbortController();
  const tail = tailFunctionLogs(server.client, { cursor: 0, signal });
  for (let count = 0; count < 50; count++) await tail.next();
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  await tail.return();
});
