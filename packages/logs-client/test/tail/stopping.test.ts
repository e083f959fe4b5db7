import { getEventListeners } from "node:events";

import { expect, test } from "vitest";

import { createLogsClient, tailFunctionLogs } from "../../src/index.ts";
import { completion } from "../entries.ts";
import { hangUp, json, page, startLogServer } from "../log-server.ts";
import { rejection } from "../take.ts";
import { withResolvers } from "../with-resolvers.ts";

/** A test that takes longer than this did not stop at once. */
const atOnce = 15_000;

test(
  "an abort cancels the pending poll and throws the signal's reason",
  { timeout: atOnce },
  async () => {
    await using server = await startLogServer();
    const controller = new AbortController();
    const next = tailFunctionLogs(server.client, { signal: controller.signal }).next();
    await server.pollHeld;
    controller.abort(new Error("enough"));
    expect(await rejection(next)).toEqual(new Error("enough"));
    await server.pollCancelled;
  },
);

test("without a reason of its own, an abort throws an AbortError as fetch does", async () => {
  await using server = await startLogServer();
  const next = tailFunctionLogs(server.client, { signal: AbortSignal.timeout(20) }).next();
  expect(await rejection(next)).toMatchObject({ name: "TimeoutError" });
});

test("a signal that is aborted already sends nothing", async () => {
  await using server = await startLogServer();
  const signal = AbortSignal.abort(new Error("too late"));
  expect(await rejection(tailFunctionLogs(server.client, { signal }).next())).toEqual(
    new Error("too late"),
  );
  expect(server.polls).toEqual([]);
});

test("an abort ends the pause after a failure", { timeout: atOnce }, async () => {
  await using server = await startLogServer(hangUp);
  const controller = new AbortController();
  const tail = tailFunctionLogs(server.client, {
    signal: controller.signal,
    backOff: { base: 60_000, cap: 60_000 },
    onRetry: () => setTimeout(() => controller.abort(new Error("enough")), 10),
  });
  expect(await rejection(tail.next())).toEqual(new Error("enough"));
});

test("an abort ends the pause after an empty page", { timeout: atOnce }, async () => {
  await using server = await startLogServer(page(0));
  const signal = AbortSignal.timeout(50);
  const tail = tailFunctionLogs(server.client, { signal, minimumInterval: 60_000 });
  expect(await rejection(tail.next())).toMatchObject({ name: "TimeoutError" });
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

test(
  "an abort is obeyed even when the client's fetch is deaf to it",
  { timeout: atOnce },
  async () => {
    const deaf = createLogsClient({
      baseUrl: "http://deaf.invalid",
      fetch: () => new Promise<Response>(() => {}),
    });
    const next = tailFunctionLogs(deaf, { signal: AbortSignal.timeout(20) }).next();
    expect(await rejection(next)).toMatchObject({ name: "TimeoutError" });
  },
);

test(
  "return() cancels the pending poll; the waiting next() is done",
  { timeout: atOnce },
  async () => {
    await using server = await startLogServer();
    const tail = tailFunctionLogs(server.client);
    const next = tail.next();
    await server.pollHeld;
    expect(await tail.return()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
    await server.pollCancelled;
  },
);

test("return() ends a pause", { timeout: atOnce }, async () => {
  await using server = await startLogServer(json(503, {}));
  const { promise: failed, resolve: onRetry } = withResolvers();
  const tail = tailFunctionLogs(server.client, { onRetry, backOff: { base: 60_000, cap: 60_000 } });
  const next = tail.next();
  await failed;
  await tail.return();
  expect(await next).toEqual({ done: true, value: undefined });
});

test("return() before the first next() sends nothing", async () => {
  await using server = await startLogServer();
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
