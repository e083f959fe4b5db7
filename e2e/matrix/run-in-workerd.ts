import { deepStrictEqual } from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

import { build } from "esbuild";

import { moduleText } from "../packed/consumer-project.ts";
import { withWorker } from "./worker.ts";

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
  return withWorker(runtimes, outputFiles[0]?.text ?? "", async (ask) => {
    for (const [address, expected] of [
      [await addressOf(undefined), [4, "ConnectionError", "NotSent"]],
      ["http://deployment.invalid", [4, "ConnectionError", "NotSent"]],
      [
        await addressOf((socket) => socket.resetAndDestroy()),
        [1, "ConnectionError", "ConnectionFailed"],
      ],
    ] as const) {
      deepStrictEqual(JSON.parse(await ask(`inVain&origin=${address}`)), expected);
    }
    return ask(`origin=${origin}`);
  });
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
