import { deepStrictEqual } from "node:assert/strict";
import type { ServerResponse } from "node:http";

import { withFiles } from "@convex-openapi/test-support/compile";
import { emit } from "../../../packages/generator/test/emitted.ts";
import { give, listen } from "../../../packages/generator/test/wire/loopback.ts";
import { streamedSpec } from "../../../packages/generator/test/streams/streamed-api.ts";
import type { Cell } from "../cell.ts";
import { moduleCells } from "../module-cells.ts";
import { neutralBundle } from "../neutral-bundle.ts";
import type { RunModule } from "../wire/run-module.ts";

/** Every runtime with an event stream that is connected again, and with loops that end meanwhile. */
export function streamsCells(runtimes: string, folder: string): Cell[] {
  return moduleCells("streams", runtimes, folder, checkStreams);
}

const id = "é☃";

/** Gives one event for each connection; the first of `hang` is followed by no answer. */
function answer(response: ServerResponse): void {
  const { url = "", headers } = response.req;
  const sent = Buffer.from(String(headers["last-event-id"] ?? ""), "latin1").toString();
  if (sent !== "" && url.includes("hang")) return;
  const type = { "content-type": "text/event-stream" };
  give({ headers: type, body: `id: ${id}\nretry: 1\ndata: behind ${sent}\n\n` }, response);
}

async function checkStreams(runModule: RunModule): Promise<void> {
  const server = await listen();
  server.answer = answer;
  try {
    deepStrictEqual(JSON.parse(await runModule(await program(), server.url)), {
      again: ["behind ", `behind ${id}`],
      left: [true, true],
      cancelled: true,
      aborted: "Error: enough",
    });
  } finally {
    server.close();
  }
}

async function program(): Promise<string> {
  const files = await emit(streamedSpec("text/event-stream", {}));
  const contents = `
    import { createTestClient, readThings, reconnecting } from "./index.ts";
    export async function run(origin) {
      const watch = async (path, init) => {
        const client = createTestClient({ baseUrl: origin + path });
        return (await readThings(client, { reconnect: reconnecting(), ...init })).data;
      };
      const again = [];
      for await (const { data } of await watch("")) if (again.push(data) === 2) break;
      /** A loop that waits for its second connection. */
      const waiting = async (init) => {
        let connections = 0;
        let connected;
        const second = new Promise((resolve) => (connected = resolve));
        const send = (...given) => {
          if (++connections === 2) connected();
          return globalThis.fetch(...given);
        };
        const stream = await watch("/hang", { fetch: send, ...init });
        const items = stream[Symbol.asyncIterator]();
        await items.next();
        const next = items.next();
        next.catch(() => undefined);
        await second;
        return { stream, items, next };
      };
      const left = await waiting();
      const cancelled = await waiting();
      const controller = new AbortController();
      const aborted = await waiting({ signal: controller.signal });
      await cancelled.stream.cancel();
      controller.abort(new Error("enough"));
      return {
        again,
        left: [(await left.items.return()).done, (await left.next).done],
        cancelled: (await cancelled.next).done,
        aborted: await aborted.next.catch(String),
      };
    }`;
  const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
  return withFiles(texts, (folder) => neutralBundle(contents, folder));
}
