import { runs } from "@convex-openapi/test-support/random-runs";
import fc from "fast-check";
import { expect, it } from "vitest";

import { idempotencyKey, resilientFetch, wholeBody } from "../src/index.ts";
import { faultTable, type Behavior } from "./fault-table.ts";
import { startServer } from "@convex-openapi/test-support/http-server";
import { misbehave } from "./misbehave.ts";

/** Whether the server did what a request asked for, for all that the client can know. */
const isDone = (behavior: Behavior): boolean =>
  typeof behavior !== "object" || (behavior.status !== 425 && behavior.status !== 429);

const sequence = fc.array(fc.constantFrom(...faultTable.map(({ behavior }) => behavior)), {
  minLength: 1,
  maxLength: 5,
});

it("a write is never done twice without a key, whatever the server does", async () => {
  let behaviors: readonly Behavior[] = [];
  let keys: unknown[] = [];
  let done = 0;
  const server = await startServer((response, { headers }) => {
    const behavior = behaviors[keys.push(headers["idempotency-key"]) - 1] ?? { status: 200 };
    if (isDone(behavior)) done++;
    misbehave(response, behavior);
  });
  const method = fc.constantFrom("POST", "PATCH");
  await fc.assert(
    fc.asyncProperty(sequence, method, fc.boolean(), async (drawn, write, isKeyed) => {
      behaviors = drawn;
      keys = [];
      done = 0;
      const header = "Idempotency-Key";
      const options = {
        baseDelay: 0,
        fetch: wholeBody(),
        isRepeatable: isKeyed ? idempotencyKey({ header }) : undefined,
      };

      await resilientFetch(options)(server.url, { method: write, body: "x" }).catch(
        () => undefined,
      );

      expect(new Set(keys).size).toBe(1);
      expect(typeof keys[0]).toBe(isKeyed ? "string" : "undefined");
      expect(done).toBeLessThanOrEqual(isKeyed ? 4 : 1);
    }),
    { numRuns: runs(100) },
  );
});
