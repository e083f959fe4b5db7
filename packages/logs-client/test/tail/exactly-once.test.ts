import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  systemClock,
  tailFunctionLogs,
  type Clock,
  type FunctionExecutionJson,
} from "../../src/index.ts";
import { completion, progress } from "../entries.ts";
import {
  cutShort,
  hangUp,
  json,
  page,
  startLogServer,
  text,
  type Answer,
  type LogServer,
} from "../log-server.ts";
import type { LogPage } from "../../src/tail/log-page.ts";

/** What happens to the deployment, or between it and the tail. */
type Step =
  | { readonly kind: "log"; readonly finished: boolean }
  | { readonly kind: "serve" | "empty" | "restart" | "restartWithEarlierClock" }
  | { readonly kind: "replay"; readonly which: number }
  | { readonly kind: "fault"; readonly answer: Answer };

const faults: Answer[] = [
  hangUp,
  cutShort,
  text(500, ""),
  text(200, "<html>"),
  json(503, { code: "WorkerOverloaded", message: "" }),
  text(429, "", { "Retry-After": "0" }),
];

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("log" as const), finished: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: "serve" as const }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...faults).map((answer) => ({ kind: "fault" as const, answer })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("empty" as const, "restart" as const, "restartWithEarlierClock" as const)
      .map((kind) => ({ kind })),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("replay" as const), which: fc.nat(20) }) },
);

/** A deployment in memory: which entries it still holds, what it answered, and what a tail has to deliver. */
class ModelDeployment {
  readonly expected: string[] = [];
  #held: { at: number; entry: FunctionExecutionJson; answered: boolean }[] = [];
  #pages: LogPage[] = [];
  #clock = 2 ** 40;
  #count = 0;

  /** Carries out steps up to one that answers the poll; without any left, logs and serves a last entry. */
  answer(steps: Step[], cursor: number): Answer {
    for (let next = steps.shift(); next; next = steps.shift()) {
      if (next.kind === "log") this.#log(next.finished);
      else if (next.kind === "fault") return next.answer;
      else if (next.kind === "serve") return this.#serve(cursor);
      else if (next.kind === "empty") return page(cursor);
      else if (next.kind === "replay") {
        const earlier = this.#pages.at(next.which % Math.max(1, this.#pages.length));
        if (earlier) return page(earlier.newCursor, ...earlier.entries);
      } else this.#restart(next.kind === "restartWithEarlierClock");
    }
    if (!this.expected.includes("end")) this.#log(true, "end");
    return this.#serve(cursor);
  }

  #log(finished: boolean, name = `entry ${this.#count++}`): void {
    const entry = finished ? completion(name) : progress(name, "[LOG] 'line'");
    this.#held.push({ at: ++this.#clock, entry, answered: false });
    this.expected.push(name);
  }

  #serve(cursor: number): Answer {
    const latest = this.#held.at(-1)?.at ?? 0;
    // A cursor from before the clock went back lies in the future: then the log begins anew.
    const after = cursor > latest ? 0 : cursor;
    const answered = this.#held.filter(({ at }) => at > after);
    for (const held of answered) held.answered = true;
    const answer = { entries: answered.map(({ entry }) => entry), newCursor: latest };
    this.#pages.push(answer);
    return page(answer.newCursor, ...answer.entries);
  }

  /** What nobody has read is lost, and so nothing a tail could deliver. */
  #restart(earlierClock: boolean): void {
    for (const { entry, answered } of this.#held) {
      if (!answered) this.expected.splice(this.expected.indexOf(entry.identifier), 1);
    }
    this.#held = [];
    if (earlierClock) this.#clock = Math.floor(this.#clock / 2);
  }
}

const pause = 1;

/** Pauses take no time; the limit of a poll does not run out meanwhile. */
const withoutPauses: Clock = {
  now: () => 0,
  sleep: (milliseconds, signal) =>
    milliseconds === pause ? Promise.resolve() : systemClock.sleep(milliseconds, signal),
};

test("whatever happens on the way, each entry is delivered once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const deployment = new ModelDeployment();
      const remaining = [...steps];
      await using server: LogServer = await startLogServer(
        ...Array.from({ length: 200 }, (): Answer => (request, response) => {
          const cursor = new URL(request.url ?? "", "http://server").searchParams.get("cursor");
          deployment.answer(remaining, Number(cursor))(request, response);
        }),
      );
      const delivered: string[] = [];
      const tail = tailFunctionLogs(server.client, {
        history: "all",
        minimumInterval: pause,
        backOff: { base: pause, cap: pause, jitter: 0 },
        clock: withoutPauses,
      });
      for await (const { identifier } of tail) {
        delivered.push(identifier);
        if (identifier === "end") break;
      }
      expect(delivered).toEqual(deployment.expected);
    }),
    { numRuns: 150 },
  );
});
