import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import {
  isSentByPath,
  outcomeOf,
  pathOf,
  pathsOf,
  type CalledOperation,
} from "../../../packages/generator/test/wire/judged-calls.ts";
import type { Received } from "../../../packages/generator/test/wire/loopback.ts";
import { expectedIn } from "./differences.ts";
import type { Program } from "./program.ts";
import type { Sent, Way } from "./send-calls.ts";

/** Sends the calls of operations: parameters by path too, bodies by their functions alone. */
export async function sendingProgram(all: readonly CalledOperation[]): Promise<Program> {
  const calls: string[] = [];
  for (const [index, called] of all.entries()) {
    const path = pathOf(called, index);
    for (const { init } of called.calls) {
      const isByPath = called.location !== "body" && (await isSentByPath(path, init));
      const call = { name: `call${index}`, path: isByPath ? path : undefined, init };
      calls.push(fc.stringify(call));
    }
  }
  return { paths: pathsOf(all), runner: ["send-calls.ts", "sendCalls"], calls };
}

/**
 * Compares what a server reads with what was given.
 *
 * @returns A text for each call that came to something else: what was given, and what was read.
 */
export function misreadCalls(
  runtime: string,
  all: readonly CalledOperation[],
  report: readonly Sent[],
  received: readonly Received[],
): string[] {
  const byBase = Map.groupBy(received, ({ target }) => /^\/\d+\/\w+/.exec(target)?.[0] ?? target);
  const calls = all.flatMap((called) => called.calls.map((call) => ({ called, call })));
  if (report.length !== calls.length) throw new Error(`${report.length} calls came back`);
  return calls.flatMap(({ called, call }, index) => {
    const expected = expectedIn(runtime, called, call);
    return (Object.entries(report[index] ?? {}) as [Way, Sent[Way]][]).flatMap(([way, failure]) => {
      const base = `/${index}/${way}`;
      const requests = (byBase.get(base) ?? []).map((request): Received => ({
        ...request,
        target: request.target.slice(base.length),
      }));
      const outcome = outcomeOf(called, requests, failure ?? undefined);
      if (isDeepStrictEqual(outcome, expected)) return [];
      const lines = [
        `call ${index} ${way} of ${JSON.stringify(called.operation)}`,
        `given    ${fc.stringify(call.init)}`,
        `expected ${fc.stringify(expected)}`,
        `came to  ${fc.stringify(outcome)}`,
      ];
      return [lines.join("\n  ")];
    });
  });
}
