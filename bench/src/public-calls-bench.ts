import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ApiModel, readDocument } from "@convex-openapi/document";
import { pagesOf } from "@convex-openapi/document/model";
import { generateClients } from "@convex-openapi/generator";
import {
  callsOf,
  callStream,
  fullInit,
  type Call,
  type Calls,
} from "./public-calls/called-operation.ts";
import { pagesFault } from "./public-calls/page-calls.ts";
import { valueOf } from "./public-descriptions/made-values.ts";
import {
  part,
  type Raw,
  RawDescription,
  type RawObject,
  type RawOperation,
} from "./public-descriptions/raw-description.ts";
import { RecordingServer } from "./public-calls/recording-server.ts";
import { installDescriptions, PUBLIC_DESCRIPTIONS } from "./public-descriptions/installed.ts";
import { root as repository } from "./repository.ts";

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
  const options = {
    clientName: "Api",
    spec: file,
    command: "generate",
    importExtension: ".ts",
  } as const;
  const { clients } = await generateClients([
    { client: "api", folder: root, spec: file, overlays: [], options },
  ]);
  const [generated] = clients ?? [];
  if (generated === undefined) return { file, calls: [] };
  const at = mkdtempSync(join(folder, "client-"));
  mkdirSync(join(at, "node_modules"));
  symlinkSync(
    join(repository, "bench/node_modules/openapi-fetch"),
    join(at, "node_modules/openapi-fetch"),
  );
  writeFileSync(join(at, "package.json"), '{ "type": "module" }');
  for (const { name, text } of generated.files) writeFileSync(join(at, name), text);
  const made = (await import(pathToFileURL(join(at, "index.ts")).href)) as Generated;
  const { functions, createApiClient } = made;
  // Without operations, there are types alone.
  if (createApiClient === undefined) return { file, calls: [] };
  const description = new RawDescription(
    JSON.parse(readFileSync(join(root, file), "utf8")) as RawObject,
  );
  const operations = new Map(
    description.operations().map((each) => [`${each.method} ${each.path}`, each]),
  );
  const { operations: all } = new ApiModel(await readDocument(join(root, file)));
  const pages = new Map(all.map((each) => [`${each.method} ${each.path}`, pagesOf(each)]));
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
    const listed = pages.get(key);
    const callPages = made[`${name}Pages`] as CallMade<AsyncIterable<unknown>> | undefined;
    if (listed && callPages) {
      const init = { baseUrl, ...fullInit(description, operation) };
      const list = (): AsyncIterable<unknown> => callPages(client, init);
      const fault = await pagesFault(
        listed,
        successOf(description, operation),
        server,
        baseUrl,
        list,
      );
      calls.push(
        named(`${name}Pages`, {
          kind: "pages",
          requests: 2,
          responses: 2,
          faults: fault ? [fault] : [],
        }),
      );
    }
  }
  return { file, calls };
}

/** The module of a generated client. */
interface Generated {
  readonly functions: Readonly<Record<string, Call>>;
  readonly createApiClient: undefined | ((options: object) => object);
  readonly [name: string]: unknown;
}

type CallMade<Value> = (client: object, init: object) => Value;

function named(name: string, { faults, ...counts }: Calls): Calls {
  return { ...counts, faults: [...new Set(faults)].map((fault) => `${name}: ${fault}`) };
}

/** The JSON of the success of an operation that has no other. */
function successOf(description: RawDescription, { responses }: RawOperation): Raw {
  const key = Object.keys(responses).find((each) => each.startsWith("2")) ?? "default";
  const [media] = Object.values(part(description.follow(responses[key]), "content"));
  return valueOf(description, part(media, "schema"));
}

/** The method and path of a function, which every failure has. */
async function keyOf(client: object, call: Call): Promise<string> {
  const result: unknown = await call(client, {
    baseUrl: "http://localhost",
    pathSerializer: () => "http://localhost/it",
    querySerializer: () => "",
    fetch: async () => new Response("", { status: 598 }),
  });
  const { method, path } = result as { method: string; path: string };
  return `${method.toLowerCase()} ${path}`;
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
