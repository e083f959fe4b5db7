import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const consumers = {
  "management-client": `
    import { createManagementClient, getCliProjectsForTeam, getTeamsForMember } from "@convex-openapi/management-client";
    const client = createManagementClient({ headers: { Authorization: "Bearer x" } });
    console.log(await getTeamsForMember(client));
    console.log(await getCliProjectsForTeam(client, { params: { path: { team_slug: "x" } } }));`,
  "platform-management-client": `
    import { createPlatformManagementClient, getTokenDetails, listProjects } from "@convex-openapi/platform-management-client";
    const client = createPlatformManagementClient({ headers: { Authorization: "Bearer x" } });
    console.log(await getTokenDetails(client));
    console.log(await listProjects(client, { params: { path: { team_id: 1 } } }));`,
  "deployment-client": `
    import { checkAdminKey, createDeploymentClient, runQuery } from "@convex-openapi/deployment-client";
    const client = createDeploymentClient({ deployment: "x" });
    console.log(await checkAdminKey(client));
    console.log(await runQuery(client, { body: { path: "a:b", format: "json", args: {} } }));`,
  "provisioning-client": `
    import { claimPreviewDeployment, createProvisioningClient, getUrlForKey } from "@convex-openapi/provisioning-client";
    const client = createProvisioningClient();
    console.log(await claimPreviewDeployment(client, { body: {} }));
    console.log(await getUrlForKey(client, { body: { deployKey: "x" } }));`,
  "platform-deployment-client": `
    import { createPlatformDeploymentClient, getCanonicalUrls, updateCanonicalUrl } from "@convex-openapi/platform-deployment-client";
    const client = createPlatformDeploymentClient({ deployment: "x" });
    console.log(await getCanonicalUrls(client));
    console.log(await updateCanonicalUrl(client, { body: { requestDestination: "convexSite" } }));`,
  "logs-client": `
    import { createLogsClient, streamFunctionLogs, streamUdfExecution } from "@convex-openapi/logs-client";
    const client = createLogsClient({ deployment: "x" });
    console.log(await streamFunctionLogs(client, { params: { query: { cursor: 0 } } }));
    console.log(await streamUdfExecution(client, { params: { query: { cursor: 0 } } }));`,
};

const tail = `
    import { createLogsClient, tailFunctionLogs } from "@convex-openapi/logs-client";
    const client = createLogsClient({ deployment: "x" });
    for await (const entry of tailFunctionLogs(client)) console.log(entry);`;

/** Bytes of a consumer's bundle for browsers, minified and compressed. */
async function bundleSize(source: string, resolveDir = import.meta.dirname): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir },
    nodePaths: [join(import.meta.dirname, "../node_modules")],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

describe("two calls, minified and compressed, cost at most 3250 bytes", () => {
  test.each(Object.entries(consumers))("with %s", async (_, source) => {
    const size = await bundleSize(source);
    expect(size).toBeLessThanOrEqual(3250);
    // openapi-fetch is in there, so a measurement of nothing would show.
    expect(size).toBeGreaterThan(2000);
  });
});

const otherBodies = `
    import { createDeploymentClient, getVersion, uploadImportPart } from "@convex-openapi/deployment-client";
    const client = createDeploymentClient({ deployment: "x" });
    console.log(await getVersion(client));
    const query = { uploadToken: "x", partNumber: 1 };
    console.log(await uploadImportPart(client, { params: { query }, body: new Uint8Array() }));`;

test("bodies that are not JSON cost at most 320 bytes more, and nothing when they are not used", async () => {
  const size = await bundleSize(otherBodies);
  const without = await bundleSize(consumers["deployment-client"]);
  expect(size).toBeGreaterThan(without);
  expect(size - without).toBeLessThanOrEqual(320);
});

test("the tail costs at most 2800 bytes more, and nothing when it is not used", async () => {
  const withTail = await bundleSize(tail);
  const without = await bundleSize(consumers["logs-client"]);
  expect(withTail).toBeGreaterThan(without);
  expect(withTail - without).toBeLessThanOrEqual(2800);
});

const receiver = `
    import { parseLogStreamEvents, verifyLogStreamRequest } from "@convex-openapi/log-stream";
    export async function receive(request) {
      const verified = await verifyLogStreamRequest(request, { secret: "x" });
      return verified.ok ? parseLogStreamEvents(verified.body) : verified.reason;
    }`;

test("verifying requests of log streams and reading their events costs at most 3300 bytes", async () => {
  const size = await bundleSize(receiver);
  expect(size).toBeLessThanOrEqual(3300);
  expect(size).toBeGreaterThan(1000);
});

test("verifying alone contains nothing that events are checked with", async () => {
  const verify = `
    import { verifyLogStreamRequest } from "@convex-openapi/log-stream";
    console.log(await verifyLogStreamRequest(new Request("x:"), { secret: "x" }));`;
  expect(await bundleSize(verify)).toBeLessThan((await bundleSize(receiver)) - 700);
});

const paged = `
    import { createPlatformManagementClient, getTokenDetails, listProjectsPages } from "@convex-openapi/platform-management-client";
    const client = createPlatformManagementClient({ headers: { Authorization: "Bearer x" } });
    console.log(await getTokenDetails(client));
    for await (const project of listProjectsPages(client, { params: { path: { team_id: 1 } } })) console.log(project);`;
const firstPage = `
    import { createPlatformManagementClient, getTokenDetails, listProjects, orThrow } from "@convex-openapi/platform-management-client";
    const client = createPlatformManagementClient({ headers: { Authorization: "Bearer x" } });
    console.log(await getTokenDetails(client));
    console.log(await orThrow(listProjects(client, { params: { path: { team_id: 1 } } })));`;

/** No API of Convex has an event stream. */
const shelter = join(import.meta.dirname, "../fixtures/pages/specs/shelter.yaml");
const openapiClients = join(import.meta.dirname, "../../packages/generator/bin/openapi-clients.js");
const unstreamed = `
    import { createShelterClient, getAnimal, listAnimals, watchAnimals } from "./api/index.js";
    const client = createShelterClient({ headers: { Authorization: "Bearer x" } });
    console.log(await listAnimals(client), await getAnimal(client, { params: { path: { animalId: "a1" } } }));`;
const streamed = `${unstreamed}
    const events = await watchAnimals(client);
    if (events.ok) for await (const event of events.data) console.log(event);`;

test("all pages of a list cost at most 500 bytes more than its first one, which throws as they do", async () => {
  const all = await bundleSize(paged);
  const first = await bundleSize(firstPage);
  expect(all).toBeGreaterThan(first);
  expect(all - first).toBeLessThanOrEqual(500);
});

test("an event stream costs at most 900 bytes more", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bundle-size-"));
  try {
    const words = [
      "generate",
      "--spec",
      shelter,
      "--out",
      join(folder, "api"),
      "--name",
      "Shelter",
    ];
    execFileSync(process.execPath, [openapiClients, ...words], { stdio: "ignore" });
    const size = await bundleSize(streamed, folder);
    const without = await bundleSize(unstreamed, folder);
    expect(size).toBeGreaterThan(without + 500);
    expect(size - without).toBeLessThanOrEqual(900);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("`auth` costs nothing where it is not given, and otherwise", () => {
  const bearer = consumers["management-client"].replace(
    /headers: \{.*?\} \}/,
    'auth: credentials({ bearer: "x" }) }',
  );
  const header = consumers["deployment-client"].replace(
    '"x" }',
    '"x", auth: credentials({ header: { Authorization: "x" } }) }',
  );

  test.each([
    ["at most 400 bytes more for a token", "management-client", bearer, 400],
    ["at most 450 bytes more for all of a header", "deployment-client", header, 450],
  ] as const)("%s", async (_, name, source, limit) => {
    const size = await bundleSize(source.replace("import {", "import { credentials,"));
    const without = await bundleSize(consumers[name]);
    expect(size).toBeGreaterThan(without + 200);
    expect(size - without).toBeLessThanOrEqual(limit);
  });
});

test("retries and time limits cost at most 900 bytes more", async () => {
  const source = consumers["logs-client"];
  const resilient = `import { resilientFetch } from "@convex-openapi/fetch";
    ${source.replace('"x" }', '"x", fetch: resilientFetch() }')}`;
  const without = await bundleSize(source);
  const size = await bundleSize(resilient);
  expect(size).toBeGreaterThan(without + 500);
  expect(size - without).toBeLessThanOrEqual(900);
});
