import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runs } from "@convex-openapi/test-support/random-runs";
import { load } from "./generated-api.ts";
import { isSentByPath, pathOf, pathsOf, sentBy } from "./judged-calls.ts";
import { listen, type Loopback } from "./loopback.ts";
import { parameterCalls } from "./random-parameters.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const operations = fc.array(parameterCalls, { minLength: 12, maxLength: 12 });

describe("what a server reads of a parameter", () => {
  it("is what was given, and what a style cannot carry is refused by the parameter's name", async () => {
    await fc.assert(
      fc.asyncProperty(operations, async (all) => {
        const { functions, createTestClient } = await load(pathsOf(all));
        const client = createTestClient({ baseUrl: server.url });
        for (const [index, called] of all.entries()) {
          for (const call of called.calls) {
            const outcome = await sentBy(server, called, async () =>
              functions[`call${index}`]?.(client, call.init),
            );
            expect({ called, call, outcome }).toEqual({ called, call, outcome: call.expected });
          }
        }
      }),
      { numRuns: runs(10) },
    );
  });

  it("is the same by path, where openapi-fetch itself does not refuse the value", async () => {
    await fc.assert(
      fc.asyncProperty(operations, async (all) => {
        const { functions, createTestClient, byPath } = await load(pathsOf(all));
        const client = createTestClient({ baseUrl: server.url });
        client.use(byPath);
        for (const [index, called] of all.entries()) {
          const path = pathOf(called, index);
          for (const call of called.calls) {
            const outcomes = [
              await sentBy(server, called, async () =>
                functions[`call${index}`]?.(client, call.init),
              ),
              (await isSentByPath(path, call.init))
                ? await sentBy(server, called, async () => client.GET(path, call.init))
                : call.expected,
            ];
            const { expected } = call;
            expect({ called, call, outcomes }).toEqual({
              called,
              call,
              outcomes: [expected, expected],
            });
          }
        }
      }),
      { numRuns: runs(5) },
    );
  });
});
