import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generateClients } from "@convex-openapi/generator";
import { callsOf, type Call, type Calls } from "./public-calls/called-operation.ts";
import { RawDescription, type RawObject } from "./public-descriptions/raw-description.ts";
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
          calls: [{ requests: 0, responses: 0, faults: [`does not load: ${String(error)}`] }],
        })),
      );
    }
    return tableOf(outcomes);
  } finally {
    server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Descriptions of OpenAPI 3 from the whole range of names. */
function chosen(root: string, files: readonly string[]): string[] {
  const fitting = files.filter((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return text.length < maxLength && /"openapi":\s*"3/.test(text);
  });
  const step = Math.max(1, fitting.length / count);
  return Array.from({ length: count }, (_, index) => fitting[Math.floor(index * step)]).filter(
    (file) => file !== undefined,
  );
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
  const { functions, createApiClient } = (await import(
    pathToFileURL(join(at, "index.ts")).href
  )) as {
    readonly functions: Readonly<Record<string, Call>>;
    readonly createApiClient: (options: object) => object;
  };
  const description = new RawDescription(
    JSON.parse(readFileSync(join(root, file), "utf8")) as RawObject,
  );
  const operations = new Map(
    description.operations().map((each) => [`${each.method} ${each.path}`, each]),
  );
  const client = createApiClient({ baseUrl });
  const calls: Calls[] = [];
  for (const [name, call] of Object.entries(functions)) {
    const operation = operations.get(await keyOf(client, call));
    const send = async (init: object): ReturnType<Call> => call(client, { baseUrl, ...init });
    const made =
      operation === undefined
        ? { requests: 0, responses: 0, faults: ["is no operation"] }
        : await callsOf(description, operation, server, send);
    calls.push({ ...made, faults: [...new Set(made.faults)].map((fault) => `${name}: ${fault}`) });
  }
  return { file, calls };
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
  const rows: (readonly [name: string, value: number])[] = [
    [`descriptions of npm \`${PUBLIC_DESCRIPTIONS}\``, outcomes.length],
    ["functions", all.length],
    ["requests read", all.reduce((sum, { requests }) => sum + requests, 0)],
    ["responses given", all.reduce((sum, { responses }) => sum + responses, 0)],
    ["functions with a difference", all.filter(({ faults }) => faults.length > 0).length],
  ];
  return ["| | |", "| --- | --: |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}
