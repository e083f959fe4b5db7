import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runs } from "@convex-openapi/test-support/random-runs";
import { load } from "./generated-api.ts";
import { pathsOf, sentBy, type CalledOperation } from "./judged-calls.ts";
import { listen, type Loopback } from "./loopback.ts";
import { bodyCalls } from "./random-bodies.ts";
import { multipartCalls, styledFormCalls, urlencodedCalls } from "./random-forms.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

describe("what a server reads of a body", () => {
  it.each<[string, fc.Arbitrary<CalledOperation>, number]>([
    ["is what was given, as JSON, text and bytes", bodyCalls, 20],
    ["is what was given, as a form in several parts", multipartCalls, 10],
    ["is what was given, as a form in a query's format", urlencodedCalls, 10],
    ["is what was given, as a form in any style, or is refused", styledFormCalls, 60],
  ])("%s", async (_, operation, count) => {
    await fc.assert(
      fc.asyncProperty(operation, async (called) => {
        const { functions, createTestClient } = await load(pathsOf([called]));
        const client = createTestClient({ baseUrl: server.url });
        for (const call of called.calls) {
          const outcome = await sentBy(server, called, async () =>
            functions["call0"]?.(client, call.init),
          );
          expect({ call, outcome }).toEqual({ call, outcome: call.expected });
        }
      }),
      { numRuns: runs(count) },
    );
  });
});
