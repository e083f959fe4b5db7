import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readAhead } from "../src/read-ahead.ts";

it("gives every result in the order of the items, and works on no more than it may", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), async (items, count) => {
      let running = 0;
      let most = 0;
      const taken: (readonly [number, number])[] = [];
      const results = readAhead(items, count, async (item) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return item + 1;
      });
      for await (const result of results) taken.push(result);
      expect(taken).toEqual(items.map((item) => [item, item + 1]));
      expect(most).toBeLessThanOrEqual(count);
    }),
  );
});

it("begins nothing before it is asked", () => {
  let begun = 0;
  readAhead([1], 1, () => Promise.resolve((begun += 1)));
  expect(begun).toBe(0);
});

it("throws what an item throws when it is that item's turn", async () => {
  const results = readAhead([1, 2, 3], 3, (item) =>
    item === 2 ? Promise.reject(new Error("two")) : Promise.resolve(item),
  );
  expect((await results.next()).value).toEqual([1, 1]);
  await expect(results.next()).rejects.toThrow("two");
});
