// Runs in every runtime of the matrix, so it has nothing but what all of them have.

import type { Api } from "../../../packages/generator/test/wire/generated-api.ts";
import { readResult, type ReadResult } from "../../../packages/generator/test/wire/read-result.ts";

/** A call as a runtime gets it. */
export interface Reading {
  readonly name: string;
  readonly init: object;
}

/** What came of a call. */
export type ReadOrRejected = ReadResult | { readonly rejected: string };

/** Calls each function at a base URL of its own, which tells the server what to answer. */
export async function readResponses(
  { functions, createTestClient }: Api,
  readings: readonly Reading[],
  origin: string,
): Promise<ReadOrRejected[]> {
  const report: ReadOrRejected[] = [];
  for (const [index, { name, init }] of readings.entries()) {
    const client = createTestClient({ baseUrl: `${origin}/${index}` });
    try {
      const call = functions[name];
      if (call === undefined) throw new Error(`there is no ${name}`);
      report.push(await readResult(await call(client, init)));
    } catch (error) {
      report.push({ rejected: String(error) });
    }
  }
  return report;
}
