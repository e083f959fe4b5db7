// Runs in every runtime of the matrix, so it has nothing but what all of them have.

import type { Api } from "../../../packages/generator/test/wire/generated-api.ts";
import type { Failure } from "../../../packages/generator/test/wire/judged-calls.ts";

/** A call as a runtime gets it. */
export interface Call {
  readonly name: string;
  /** Where it can be sent by its path too. */
  readonly path: string | undefined;
  readonly init: object;
}

/** How a call is sent: by a function, or by its path with the middleware that writes parameters. */
export type Way = "byFunction" | "byPath";

/** Of each way in which a call was sent, why it gave no result, or `null`. */
export type Sent = { readonly [way in Way]?: Failure | null };

/** Sends each call to a base URL of its own, which tells the server what it receives. */
export async function sendCalls(
  { functions, createTestClient, byPath }: Api,
  calls: readonly Call[],
  origin: string,
): Promise<Sent[]> {
  const report: Sent[] = [];
  for (const [index, { name, path, init }] of calls.entries()) {
    const baseUrl = `${origin}/${index}`;
    const client = createTestClient({ baseUrl: `${baseUrl}/byFunction` });
    const byFunction = await attempt(async () => functions[name]?.(client, init));
    report.push({ byFunction });
    if (path === undefined) continue;
    const writing = createTestClient({ baseUrl: `${baseUrl}/byPath` });
    writing.use(byPath);
    report[index] = { byFunction, byPath: await attempt(() => writing.GET(path, init)) };
  }
  return report;
}

async function attempt(send: () => Promise<unknown>): Promise<Failure | null> {
  try {
    await send();
    return null;
  } catch (error) {
    return { isTypeError: error instanceof TypeError, message: String(error) };
  }
}
