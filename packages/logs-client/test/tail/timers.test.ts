import { getEventListeners } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";

import { expect, test } from "vitest";

import { createLogsClient, systemClock, tailFunctionLogs, type Clock } from "../../src/index.ts";
import { completion } from "../entries.ts";
import { take } from "../take.ts";

test("leaving the loop leaves no timer and no listener behind", async () => {
  const answers = [
    Response.json({}, { status: 503 }),
    Response.json({ entries: [], newCursor: 0 }),
    Response.json({ entries: [completion("a")], newCursor: 10 }),
    Response.json({ entries: [completion("b")], newCursor: 20 }),
  ];
  const client = createLogsClient({
    baseUrl: "http://deployment.invalid",
    fetch: () => Promise.resolve(answers.shift() ?? Response.error()),
  });
  const { signal } = new AbortController();
  const sleeps = { begun: 0, running: 0 };
  const clock: Clock = {
    // No poll takes so long that there is no pause after it.
    now: () => 0,
    async sleep(milliseconds, toEnd) {
      sleeps.begun++;
      sleeps.running++;
      await systemClock.sleep(milliseconds, toEnd);
      sleeps.running--;
    },
  };
  const tail = tailFunctionLogs(client, {
    cursor: 0,
    signal,
    clock,
    minimumInterval: 20,
    backOff: { base: 1 },
  });
  expect(await take(tail, 2)).toEqual(["a", "b"]);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  await nextTurn();
  // Four polls, a pause after the failure, a pause after the empty page.
  expect(sleeps).toEqual({ begun: 6, running: 0 });
});
