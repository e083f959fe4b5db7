import { deepStrictEqual } from "node:assert/strict";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";

import { build } from "esbuild";

import { moduleText } from "../packed/consumer-project.ts";

/** What is used of miniflare, which the matrix installs and the workspace does not. */
interface Miniflare {
  new (options: { modules: true; script: string; compatibilityDate: string }): {
    dispatchFetch(url: string): Promise<Response>;
    dispose(): Promise<void>;
  };
}

/** Tries of a write to where nothing answers, with the code of the error: the fetch of workerd has none. */
const writeInVain = `
  async function writeInVain(url) {
    let tries = 0;
    const convex = admin.createAdmin({
      url,
      adminKey: "happy-otter-123|c2VjcmV0",
      retry: { baseDelay: 1 },
      onRequest: () => tries++,
    });
    const error = await convex.mutation("messages:send").catch((error) => error);
    return [tries, error.name, error.code];
  }`;

/**
 * Runs the consumer in a worker, bundled as a worker is.
 *
 * @returns What it would print.
 * @throws Error when a write is not sent again though it never left, or is though it may have arrived.
 */
export async function runInWorkerd(
  runtimes: string,
  project: string,
  origin: string,
): Promise<string> {
  const worker = `${moduleText}
    ${writeInVain}
    export default {
      async fetch(request) {
        const { searchParams } = new URL(request.url);
        const origin = searchParams.get("origin");
        return Response.json(await (searchParams.has("inVain") ? writeInVain : run)(origin));
      },
    };`;
  const { outputFiles } = await build({
    stdin: { contents: worker, resolveDir: project },
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions: ["workerd", "worker", "browser", "import"],
    target: "es2022",
    write: false,
  });
  const load = createRequire(join(runtimes, "package.json"));
  const { Miniflare } = load("miniflare") as { Miniflare: Miniflare };
  const miniflare = new Miniflare({
    modules: true,
    script: outputFiles[0]?.text ?? "",
    compatibilityDate: "2026-01-01",
  });
  async function answer(query: string): Promise<string> {
    const response = await miniflare.dispatchFetch(`http://worker/?${query}`);
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  }
  try {
    for (const [address, expected] of [
      [await addressOf(undefined), [4, "ConnectionError", "NotSent"]],
      ["http://deployment.invalid", [4, "ConnectionError", "NotSent"]],
      [
        await addressOf((socket) => socket.resetAndDestroy()),
        [1, "ConnectionError", "ConnectionFailed"],
      ],
    ] as const) {
      deepStrictEqual(JSON.parse(await answer(`inVain&origin=${address}`)), expected);
    }
    return await answer(`origin=${origin}`);
  } finally {
    await miniflare.dispose();
  }
}

/** An address of this machine that does this with whoever sent something; without it, nobody listens there. */
async function addressOf(treat: ((socket: Socket) => void) | undefined): Promise<string> {
  const server = createServer((socket) => {
    // The peer hears of the reset first, and may reset in turn.
    socket.on("error", () => undefined).on("data", () => treat?.(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  // Does not keep the process alive.
  if (treat) server.unref();
  else server.close();
  return `http://127.0.0.1:${port}`;
}
