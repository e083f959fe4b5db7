// Runs in every runtime of the matrix, so it has nothing but what all of them have.

import type { Api } from "../../../packages/generator/test/wire/generated-api.ts";
import { readResult, type ReadResult } from "../../../packages/generator/test/wire/read-result.ts";

/** Calls each function at a base URL of its own, which tells the server what to answer. Gives what the caller gets, or an error's text. */
export async function readResponses(
  { functions, createTestClient }: Api,
  names: readonly string[],
  origin: string,
): Promise<(ReadResult | string | undefined)[]> {
  const report: (ReadResult | string | undefined)[] = [];
  for (const [index, name] of names.entries()) {
    try {
      const result = await functions[name]?.(createTestClient({ baseUrl: `${origin}/${index}` }));
      report.push(result && (await readResult(result)));
    } catch (error) {
      report.push(String(error));
    }
  }
  return report;
}
