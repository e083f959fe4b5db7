import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  callsOf,
  callStream,
  type Call,
  type Calls,
  listInit,
} from "./public-calls/called-operation.ts";
import { keyOf, loadClient, successOf } from "./public-calls/loaded-client.ts";
import { callPages, type Pages } from "./public-calls/page-calls.ts";
import { RecordingServer } from "./public-calls/recording-server.ts";
import { installDescriptions, PUBLIC_DESCRIPTIONS } from "./public-descriptions/installed.ts";

/** How many descriptions are called, and how long each may be, so that it takes minutes. */
const count = 100;
const maxLength = 400_000;

interface Outcome {
  readonly file: string;
  readonly calls: readonly Calls[];
}

/**
 * Calls every function of clients of public descriptions, each with values made from the description, against a server
 * that knows the description alone: what it makes of the request, and whether each declared response is read as such.
 * Differences are listed on standard error.
 */
export async function benchPublicCalls(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-calls-"));
  const server = new RecordingServer();
  try {
    const baseUrl = await server.start();
    const { root, files } = installDescriptions(folder);
    const outcomes: Outcome[] = [];
    for (const file of chosen(root, files)) {
      outcomes.push(
        await callAll(folder, root, file, server, baseUrl).catch((error: unknown) => ({
          file,
          calls: [
            {
              kind: "operation",
              requests: 0,
              responses: 0,
              faults: [`does not load: ${String(error)}`],
            },
          ],
        })),
      );
    }
    return tableOf(outcomes);
  } finally {
    server.stop();
    rmSync(folder, { recursive: true });
  }
}

function hasStream(text: string): boolean {
  return /"(?:text\/event-stream|application\/(?:x-ndjson|jsonl|json-seq))"/.test(text);
}

/** Descriptions of OpenAPI 3: all that have streams, and others from the whole range of names. */
function chosen(root: string, files: readonly string[]): string[] {
  const fitting = files.filter((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return text.length < maxLength && /"openapi":\s*"3/.test(text);
  });
  const streaming = fitting.filter((file) => hasStream(readFileSync(join(root, file), "utf8")));
  const others = fitting.filter((file) => !streaming.includes(file));
  const wanted = count - streaming.length;
  const step = Math.max(1, others.length / wanted);
  const spread = Array.from({ length: wanted }, (_, index) => others[Math.floor(index * step)]);
  return [...streaming, ...spread.filter((file) => file !== undefined)];
}

async function callAll(
  folder: string,
  root: string,
  file: string,
  server: RecordingServer,
  baseUrl: string,
): Promise<Outcome> {
  const loaded = await loadClient(folder, root, file);
  if (loaded === undefined) return { file, calls: [] };
  const { module: made, description, operations, pages: allPages } = loaded;
  const { functions, createApiClient } = made;
  // Without operations, there are types alone.
  if (createApiClient === undefined) return { file, calls: [] };
  const client = createApiClient({ baseUrl });
  const calls: Calls[] = [];
  for (const [name, call] of Object.entries(functions)) {
    const key = await keyOf(client, call);
    const operation = operations.get(key);
    if (operation === undefined) {
      calls.push({
        kind: "operation",
        requests: 0,
        responses: 0,
        faults: [`${name}: is no operation`],
      });
      continue;
    }
    const send = async (init: object): ReturnType<Call> => call(client, { baseUrl, ...init });
    const called = await callsOf(description, operation, server, send);
    calls.push(named(name, called));
    const streamed = made[`${name}Stream`] as Call | undefined;
    if (streamed) {
      const sendForStream = async (init: object): ReturnType<Call> =>
        streamed(client, { baseUrl, ...init });
      const read = await callStream(description, operation, server, sendForStream);
      calls.push(named(`${name}Stream`, read));
    }
    const pages = allPages.get(key);
    const read = made[`${name}Pages`] as CallMade<Pages> | undefined;
    if (pages && read) {
      const init = { baseUrl, ...listInit(description, operation, pages.pagination) };
      const page = successOf(description, operation);
      const { requests, fault } = await callPages(pages.pagination, page, server, baseUrl, (more) =>
        read(client, { ...init, ...more }),
      );
      const faults = fault ? [fault] : [];
      calls.push(named(`${name}Pages`, { kind: "pages", requests, responses: requests, faults }));
    }
  }
  return { file, calls };
}

type CallMade<Value> = (client: object, init: object) => Value;

function named(name: string, { faults, ...counts }: Calls): Calls {
  return { ...counts, faults: [...new Set(faults)].map((fault) => `${name}: ${fault}`) };
}

function tableOf(outcomes: readonly Outcome[]): string {
  for (const { file, calls } of outcomes) {
    for (const fault of calls.flatMap(({ faults }) => faults)) console.error(`${file} ${fault}`);
  }
  const all = outcomes.flatMap(({ calls }) => calls);
  const numberOf = (kind: Calls["kind"]): number => all.filter((each) => each.kind === kind).length;
  const rows: (readonly [name: string, value: number])[] = [
    [`descriptions of npm \`${PUBLIC_DESCRIPTIONS}\``, outcomes.length],
    ["functions", numberOf("operation")],
    ["functions for pages", numberOf("pages")],
    ["functions for streams, and others that give one", numberOf("stream")],
    ["requests read", all.reduce((sum, { requests }) => sum + requests, 0)],
    ["responses given", all.reduce((sum, { responses }) => sum + responses, 0)],
    ["functions with a difference", all.filter(({ faults }) => faults.length > 0).length],
  ];
  return ["| | |", "| --- | --: |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}
