/**
 * Calls functions of one generated client over a stubbed `fetch`, and writes the CPU time of a call of each to standard
 * output, as JSON: `node client-calls.ts BUNDLE`. A process for each client: in one, the first that is called decides
 * how the engine compiles what all of them share.
 */
import { pathToFileURL } from "node:url";
import { median } from "../median.ts";

type Call = (client: object, init?: object) => Promise<unknown>;

interface Generated {
  createManagementClient(options: object): object;
  readonly getTeamsForMember: Call;
  readonly getCliProjectsForTeam: Call;
  readonly disconnectWorkosTeam: Call;
}

const answer = JSON.stringify([{ id: 1, name: "a", slug: "a" }]);
globalThis.fetch = async () =>
  new Response(answer, { status: 200, headers: { "content-type": "application/json" } });

const [, , bundle = ""] = process.argv;
const api = (await import(pathToFileURL(bundle).href)) as Generated;
const client = api.createManagementClient({ baseUrl: "https://a.test" });
const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  GET: () => api.getTeamsForMember(client),
  POST: () => api.disconnectWorkosTeam(client, { body: { teamId: 1 } }),
  "GET with a path parameter": () =>
    api.getCliProjectsForTeam(client, { params: { path: { team_slug: "a" } } }),
};

const batch = 200;
const rounds = 30;
const entries = Object.entries(calls);
for (const [, run] of entries) for (let count = 0; count < 2000; count += 1) await run();
const measured = new Map<string, number[]>(entries.map(([name]) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, run] of entries) {
    const before = process.cpuUsage();
    for (let count = 0; count < batch; count += 1) await run();
    const { user, system } = process.cpuUsage(before);
    measured.get(name)?.push((user + system) / batch);
  }
}
console.log(
  JSON.stringify(Object.fromEntries([...measured].map(([name, all]) => [name, median(all)]))),
);
