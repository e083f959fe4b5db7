import { describe, expect, test } from "vitest";

import {
  followLog,
  type FollowOptions,
  type FunctionExecutionJson,
  type Poll,
  type PolledPage,
} from "../../src/index.ts";
import { completion } from "../entries.ts";
import { rejection, take } from "../take.ts";
import { watchedClock } from "../watched-clock.ts";

const [a, b, c] = [completion("a"), completion("b"), completion("c")];

function page(newCursor: number, ...entries: FunctionExecutionJson[]): PolledPage {
  return { page: { entries, newCursor }, headers: new Headers() };
}

/** Polls that give these, one after the other, and then fail. */
function polls(...results: (PolledPage | undefined)[]): { poll: Poll; asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    poll(cursor, signal) {
      asked.push(cursor);
      if (signal.aborted) return Promise.reject(new Error("aborted"));
      if (results.length === 0) return Promise.reject(new Error("no more"));
      return Promise.resolve(results.shift());
    },
  };
}

const options: FollowOptions = {
  history: "all",
  minimumInterval: 100,
  clock: watchedClock(),
};

test("a log is followed by polls of any client", async () => {
  const { poll, asked } = polls(page(10, a, b), page(20, c));

  expect(await take(followLog(poll, options), 3)).toEqual(["a", "b", "c"]);
  expect(asked).toEqual([undefined, 10]);
});

test("a poll that gave no page is repeated at once", async () => {
  const { poll, asked } = polls(undefined, undefined, page(10, a));

  expect(await take(followLog(poll, options), 1)).toEqual(["a"]);
  expect(asked).toEqual([undefined, undefined, undefined]);
});

test("what a poll rejects with ends the tail", async () => {
  const tail = followLog(polls(page(10, a)).poll, options);
  await tail.next();

  expect(await rejection(tail.next())).toEqual(new Error("no more"));
  expect(await tail.next()).toEqual({ done: true, value: undefined });
});

test("entries that are not selected are passed over, and the cursor passes them too", async () => {
  const { poll } = polls(page(10, a, b), page(20, c));
  const tail = followLog(poll, {
    ...options,
    select: (entry) => (entry === c ? { ...entry, identifier: "C" } : undefined),
  });

  expect(await tail.next()).toMatchObject({ value: { identifier: "C" } });
  expect(tail.cursor).toBe(20);
});

test("what `select` throws ends the tail", async () => {
  const own = new Error("own");
  const select = (): never => {
    throw own;
  };

  expect(await rejection(followLog(polls(page(10, a)).poll, { ...options, select }).next())).toBe(
    own,
  );
});

describe("once", () => {
  const once = { ...options, once: true };

  test.each([
    ["a page", page(10, a, b), ["a", "b"]],
    ["a page without entries", page(10), []],
  ])("the tail ends after %s", async (_what, first, expected) => {
    const { poll, asked } = polls(first);

    expect(await take(followLog(poll, once), 9)).toEqual(expected);
    expect(asked).toHaveLength(1);
  });

  test("a poll that gave no page is no end", async () => {
    expect(await take(followLog(polls(undefined, page(10, a)).poll, once), 9)).toEqual(["a"]);
  });
});

describe("an abort", () => {
  test("before the first page is for the poll to report", async () => {
    const { poll, asked } = polls(page(10, a));

    const tail = followLog(poll, { ...options, signal: AbortSignal.abort() });

    expect(await rejection(tail.next())).toEqual(new Error("aborted"));
    expect(asked).toHaveLength(1);
  });

  test("in the middle of a page, too: the rest of it does not come", async () => {
    const stop = new AbortController();
    const tail = followLog(polls(page(10, a, b)).poll, { ...options, signal: stop.signal });
    await tail.next();

    stop.abort();

    expect(await rejection(tail.next())).toEqual(new Error("aborted"));
    expect(tail.cursor).toBeUndefined();
  });
});

test("a tail that was left ends without an error, whatever its poll rejects with", async () => {
  const tail = followLog(
    (_cursor, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("lost")));
      }),
    options,
  );
  const next = tail.next();

  await tail.return();

  expect(await next).toEqual({ done: true, value: undefined });
});
