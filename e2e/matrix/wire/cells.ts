import {
  give,
  listen,
  type Answer,
  type Received,
} from "../../../packages/generator/test/wire/loopback.ts";
import type { Cell } from "../cell.ts";
import { runtimeVersion } from "../runtime-version.ts";
import { drawnCalls } from "./drawn-calls.ts";
import { bundle } from "./program.ts";
import { misreadCalls, sendingProgram } from "./requests.ts";
import { answerOfCase, misreadResponses, readingProgram } from "./responses.ts";
import type { ReadOrRejected } from "./read-responses.ts";
import { moduleRunners, type RunModule } from "./run-module.ts";
import type { Sent } from "./send-calls.ts";

/** Every runtime with what the tests of the generator try in Node: requests, and responses. */
export function wireCells(runtimes: string, folder: string): Cell[] {
  const all = drawnCalls();
  const sending = onlyOnce(async () => bundle(await sendingProgram(all)));
  const reading = onlyOnce(() => bundle(readingProgram));
  return Object.entries(moduleRunners(runtimes, folder)).flatMap(([runtime, runModule]) => {
    const version = (): Promise<string> => runtimeVersion(runtime);
    return [
      {
        runtime,
        form: "requests",
        version,
        async check() {
          const { report, received } = await run(runModule, await sending(), {});
          complain(misreadCalls(runtime, all, report as Sent[], received));
        },
      },
      {
        runtime,
        form: "responses",
        version,
        async check() {
          const { report } = await run(runModule, await reading(), answerOfCase);
          complain(misreadResponses(report as ReadOrRejected[]));
        },
      },
    ];
  });
}

function onlyOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Lets pages of any origin send whatever they want. */
const shared = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "*",
  "Access-Control-Allow-Headers": "*",
};

/** Runs a program against a server. @returns What the program gives, and what the server has received. */
async function run(
  runModule: RunModule,
  text: string,
  answer: Answer,
): Promise<{ report: unknown[]; received: Received[] }> {
  const server = await listen();
  server.answer = (response) => {
    for (const [name, value] of Object.entries(shared)) response.setHeader(name, value);
    give(response.req.method === "OPTIONS" ? {} : answer, response);
  };
  try {
    const report = JSON.parse(await runModule(text, server.url)) as unknown[];
    // Preflights are the browser's own.
    return { report, received: server.received.filter(({ method }) => method !== "OPTIONS") };
  } finally {
    server.close();
  }
}

/** How many failures are told; one fault often has many. */
const told = 5;

function complain(failures: readonly string[]): void {
  if (failures.length === 0) return;
  throw new Error([`${failures.length} failed`, ...failures.slice(0, told)].join("\n"));
}
