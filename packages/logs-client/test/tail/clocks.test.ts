import { createManualClock } from "@convex-openapi/testing";
import { describe, expect, test } from "vitest";

import { tailFunctionLogs, type FunctionExecutionJson } from "../../src/index.ts";
import { serverTime } from "../../src/tail/server-time.ts";
import { completion } from "../entries.ts";
import { json, startLogServer, type Answer } from "../log-server.ts";
import { take } from "../take.ts";

const minutes = 60_000;

/** The clock of this machine. */
const clock = createManualClock();
const now = clock.now();

/** A finished query that was logged this long ago by the clock of a server that is ahead by so much. */
function logged(name: string, age: number, ahead: number): FunctionExecutionJson {
  return completion(name, { timestamp: (now + ahead - age) / 1000 });
}

/** A page of a server whose clock is ahead of this machine's by so many milliseconds. */
function pageOf(ahead: number, newCursor: number, entries: FunctionExecutionJson[]): Answer {
  const date = new Date(now + ahead).toUTCString();
  return json(200, { entries, newCursor }, { Date: date });
}

describe.each([5 * minutes, -5 * minutes, 0])("with a clock that is %d ms ahead", (ahead) => {
  test("what was logged before the tail was started is passed over", async () => {
    const old = [logged("a", 20 * minutes, ahead), logged("b", 2000, ahead)];
    await using server = await startLogServer(
      pageOf(ahead, 10, old),
      pageOf(ahead, 11, [logged("new", 0, ahead)]),
    );

    expect(await take(tailFunctionLogs(server.client, { clock }), 1)).toEqual(["new"]);
  });

  test("what is logged later is not, even on the first page", async () => {
    await using server = await startLogServer(pageOf(ahead, 10, [logged("now", -20, ahead)]));

    expect(await take(tailFunctionLogs(server.client, { clock }), 1)).toEqual(["now"]);
  });
});

test("what was logged while the first poll was held is not passed over", async () => {
  const moving = createManualClock();
  const entry = completion("meanwhile", { timestamp: (moving.now() + 10_000) / 1000 });
  const date = new Date(moving.now() + 30_000).toUTCString();
  const answer = json(200, { entries: [entry], newCursor: 10 }, { Date: date });
  await using server = await startLogServer(
    (...exchange) => void moving.advance(30_000).then(() => answer(...exchange)),
  );

  expect(await take(tailFunctionLogs(server.client, { clock: moving }), 1)).toEqual(["meanwhile"]);
});

describe("the server's time of a moment", () => {
  const startedAt = now - 30_000;
  const at = (date: string): Headers => new Headers({ date });

  test.each([
    ["no date", new Headers()],
    ["a date that is none", at("yesterday, or so")],
    ["a date from when the request was made", at(new Date(startedAt - 1000).toUTCString())],
    ["a date of now, when the answer took long to begin", at(new Date(now).toUTCString())],
  ])("is the moment itself with %s", (_what, headers) => {
    expect(serverTime(startedAt, headers, now)).toBe(startedAt);
  });

  test("is as far away from it as the clocks are from each other", () => {
    const headers = at(new Date(now + 10 * minutes).toUTCString());

    expect(serverTime(startedAt, headers, now)).toBe(startedAt + 10 * minutes);
  });
});
