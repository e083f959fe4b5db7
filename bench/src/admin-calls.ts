/**
 * Calls each contender over a stubbed `fetch`, and writes to standard output what a call took, as JSON. A process
 * of its own, since `heap` wants other flags of Node than `cpu`:
 * `node admin-calls.ts cpu ROUNDS`, `node --expose-gc --min-semi-space-size=… admin-calls.ts heap ROUNDS`.
 */
import { call, connect, deploymentOperations, query, tables } from "@convex-openapi/admin";
import {
  createDeploymentClient,
  listEnvironmentVariables,
  runQuery,
} from "@convex-openapi/deployment-client";
import { makeFunctionReference } from "convex/server";
import { median } from "./median.ts";

const answer = JSON.stringify({
  status: "success",
  value: { page: [{ name: "users" }, { name: "messages" }], isDone: true, continueCursor: "end" },
  environmentVariables: {},
});

function stub(): Promise<Response> {
  return Promise.resolve(
    new Response(answer, { status: 200, headers: { "content-type": "application/json" } }),
  );
}

// Before the peers are loaded: some of them keep the `fetch` that is there then.
globalThis.fetch = stub;
const { createDeploymentClient: createPlatformClient } = await import("@convex-dev/platform");
const { ConvexHttpClient } = await import("convex/browser");
const { default: ky } = await import("ky");
const { ofetch } = await import("ofetch");

const url = "https://a.test";
const adminKey = `prod:happy-animal-123|${"x".repeat(80)}`;
const bare = createDeploymentClient({ baseUrl: url });
const connection = connect({ url, adminKey });
const limited = connect({ url, adminKey, timeout: 10_000 });
const platform = createPlatformClient(url, adminKey);
const convex = new ConvexHttpClient(url, { skipConvexDeploymentUrlCheck: true, logger: false });
const list = makeFunctionReference<"query">("messages:list");
const body = { path: "messages:list", args: { channel: "general" }, format: "json" } as const;

/** A contender; its name begins with the group in which it is compared with the first one. */
type Contenders = Readonly<Record<string, () => Promise<unknown>>>;

const contenders: Contenders = {
  "GET: deployment-client, no headers": () => listEnvironmentVariables(bare),
  "GET: admin, `call`": () =>
    call(connection, (init) => listEnvironmentVariables(deploymentOperations(connection), init)),
  "GET: admin, `call`, with a timeout": () =>
    call(limited, (init) => listEnvironmentVariables(deploymentOperations(limited), init)),
  "GET: `fetch` and `json()` alone": async () => (await fetch(url)).json(),
  "GET: @convex-dev/platform": () => platform.GET("/list_environment_variables"),
  "GET: ofetch": () => ofetch(`${url}/api/x`),
  "GET: ky": () => ky(`${url}/api/x`).json(),
  "POST: deployment-client, no headers": () => runQuery(bare, { body }),
  "POST: admin, `call`": () =>
    call(connection, (init) => runQuery(deploymentOperations(connection), { ...init, body })),
  "POST: admin, `tables`": () => tables(connection),
  "POST: admin, `query`": () => query(connection, "messages:list", { channel: "general" }),
  "POST: `fetch` and `json()` alone": async () =>
    (await fetch(url, { method: "POST", body: JSON.stringify(body) })).json(),
  "POST: ConvexHttpClient, `query`": () => convex.query(list, { channel: "general" }),
  "POST: ofetch": () => ofetch(`${url}/api/x`, { method: "POST", body }),
  "POST: ky": () => ky.post(`${url}/api/x`, { json: body }).json(),
};

const batch = 200;
const rounds = Number(process.argv[3]);

/** CPU time of a call in microseconds, all threads of the process included. */
async function cpuOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let calls = 0; calls < batch; calls += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / batch;
}

/** Bytes that a call allocates. Nothing is collected meanwhile, the young generation being large. */
async function heapOf(run: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let calls = 0; calls < batch; calls += 1) await run();
  return (process.memoryUsage().heapUsed - before) / batch;
}

const measure = process.argv[2] === "heap" ? heapOf : cpuOf;
const entries = Object.entries(contenders);
const measured = new Map<string, number[]>(entries.map(([name]) => [name, []]));
for (const [, run] of entries) for (let calls = 0; calls < 1000; calls += 1) await run();
for (let round = 0; round < rounds; round += 1) {
  for (let turn = 0; turn < entries.length; turn += 1) {
    const [name, run] = entries[(turn + round) % entries.length] ?? [];
    if (name && run) measured.get(name)?.push(await measure(run));
  }
}
console.log(
  JSON.stringify(Object.fromEntries([...measured].map(([name, all]) => [name, median(all)]))),
);
