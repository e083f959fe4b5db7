import { deepStrictEqual } from "node:assert/strict";

import { faultTable } from "../../../packages/fetch/test/fault-table.ts";
import { misbehave } from "../../../packages/fetch/test/misbehave.ts";
import { listen } from "../../../packages/generator/test/wire/loopback.ts";
import type { Cell } from "../cell.ts";
import { moduleCells } from "../module-cells.ts";
import { neutralBundle } from "../neutral-bundle.ts";
import type { RunModule } from "../wire/run-module.ts";

/** Says the same of a connection that it did not get as of one that it lost. */
const tellsNoReasons: ReadonlySet<string> = new Set(["workerd"]);

/** Send a read again by themselves where a connection broke that they had kept. */
const repeatsReads: ReadonlySet<string> = new Set(["bun", "deno"]);

/** Every runtime with the fault table of the resilient fetch. */
export function fetchCells(runtimes: string, folder: string): Cell[] {
  return moduleCells("fetch", runtimes, folder, compareAttempts);
}

async function compareAttempts(runModule: RunModule, runtime: string): Promise<void> {
  const server = await listen();
  server.answer = (response) => {
    if (response.req.url === "/late") return;
    const fault = faultTable[Number(response.req.url?.split("/")[1])];
    misbehave(response, fault?.behavior ?? { status: 404 });
  };
  try {
    const told: unknown = JSON.parse(await runModule(await program(), server.url));
    const write = tellsNoReasons.has(runtime) ? 1 : 2;
    deepStrictEqual(told, {
      unsent: { GET: 2, PUT: 2, POST: write, keyed: 2 },
      late: "TimeoutError: 50 ms ran out",
    });
    const sent = Map.groupBy(server.received, ({ target }) => target);
    const counts = faultTable.map(({ title }, index) => {
      const count = (kind: string): number => sent.get(`/${index}/${kind}`)?.length ?? 0;
      return {
        title,
        GET: count("GET"),
        PUT: count("PUT"),
        POST: count("POST"),
        keyed: count("keyed"),
      };
    });
    deepStrictEqual(
      counts,
      faultTable.map(({ behavior, ...expected }) =>
        behavior === "reset" && repeatsReads.has(runtime)
          ? { ...expected, GET: expected.GET + 1 }
          : expected,
      ),
    );
  } finally {
    server.close();
  }
}

function program(): Promise<string> {
  const contents = `
    import { lateError, sendKinds } from "./send-kinds.ts";
    export const run = async (origin) => ({
      unsent: await sendKinds(${faultTable.length}, origin),
      late: await lateError(origin + "/late"),
    });`;
  return neutralBundle(contents, import.meta.dirname);
}
