import { browserBundleSize } from "./browser-bundle.ts";

interface Consumer {
  readonly name: string;
  readonly source: string;
}

const key = `"prod:happy-animal-123|secret"`;

const consumers: readonly Consumer[] = [
  {
    name: "admin: list tables, tail logs",
    source: `
      import { connect, logs, tables } from "@convex-openapi/admin";
      const connection = connect({ adminKey: ${key} });
      console.log(await tables(connection));
      for await (const entry of logs(connection)) console.log(entry);`,
  },
  {
    name: "admin: list tables",
    source: `
      import { connect, tables } from "@convex-openapi/admin";
      console.log(await tables(connect({ adminKey: ${key} })));`,
  },
  {
    name: "admin: one operation through `call`",
    source: `
      import { call, connect, deploymentOperations } from "@convex-openapi/admin";
      import { checkAdminKey } from "@convex-openapi/deployment-client";
      const connection = connect({ adminKey: ${key} });
      console.log(await call(connection, (init) => checkAdminKey(deploymentOperations(connection), init)));`,
  },
  {
    name: "admin: `createAdmin`, every verb of a deployment in one object",
    source: `
      import { createAdmin } from "@convex-openapi/admin";
      const admin = createAdmin({ adminKey: ${key} });
      console.log(await admin.tables());
      for await (const entry of admin.logs()) console.log(entry);`,
  },
  {
    name: "deployment-client: two calls",
    source: `
      import { checkAdminKey, createDeploymentClient, runQuery } from "@convex-openapi/deployment-client";
      const client = createDeploymentClient({ deployment: "x" });
      console.log(await checkAdminKey(client));
      console.log(await runQuery(client, { body: { path: "a:b", format: "json", args: {} } }));`,
  },
  {
    name: "logs-client: two calls",
    source: `
      import { createLogsClient, streamFunctionLogs, streamUdfExecution } from "@convex-openapi/logs-client";
      const client = createLogsClient({ deployment: "x" });
      console.log(await streamFunctionLogs(client, { params: { query: { cursor: 0 } } }));
      console.log(await streamUdfExecution(client, { params: { query: { cursor: 0 } } }));`,
  },
  {
    name: "management-client: two calls",
    source: `
      import { createManagementClient, getCliProjectsForTeam, getTeamsForMember } from "@convex-openapi/management-client";
      const client = createManagementClient({ headers: { Authorization: "Bearer x" } });
      console.log(await getTeamsForMember(client));
      console.log(await getCliProjectsForTeam(client, { params: { path: { team_slug: "x" } } }));`,
  },
  {
    name: "platform-management-client: two calls",
    source: `
      import { createPlatformManagementClient, getTokenDetails, listProjects } from "@convex-openapi/platform-management-client";
      const client = createPlatformManagementClient({ headers: { Authorization: "Bearer x" } });
      console.log(await getTokenDetails(client));
      console.log(await listProjects(client, { params: { path: { team_id: 1 } } }));`,
  },
  {
    name: "platform-deployment-client: two calls",
    source: `
      import { createPlatformDeploymentClient, getCanonicalUrls, updateCanonicalUrl } from "@convex-openapi/platform-deployment-client";
      const client = createPlatformDeploymentClient({ deployment: "x" });
      console.log(await getCanonicalUrls(client));
      console.log(await updateCanonicalUrl(client, { body: { requestDestination: "convexSite" } }));`,
  },
  {
    name: "log-stream: verify a request and read its events",
    source: `
      import { parseLogStreamEvents, verifyLogStreamRequest } from "@convex-openapi/log-stream";
      const verified = await verifyLogStreamRequest(new Request("https://a.test"), { secret: "x" });
      if (verified.ok) console.log(parseLogStreamEvents(verified.body));`,
  },
  {
    name: "provisioning-client: two calls",
    source: `
      import { claimPreviewDeployment, createProvisioningClient, getUrlForKey } from "@convex-openapi/provisioning-client";
      const client = createProvisioningClient();
      console.log(await claimPreviewDeployment(client, { body: {} }));
      console.log(await getUrlForKey(client, { body: { deployKey: "x" } }));`,
  },
  {
    name: "openapi-fetch 0.17.0: one call",
    source: `
      import createClient from "openapi-fetch";
      console.log(await createClient({ baseUrl: "https://a.test" }).GET("/api/x"));`,
  },
  {
    name: "@convex-dev/platform 0.1.10: one call",
    source: `
      import { createDeploymentClient } from "@convex-dev/platform";
      console.log(await createDeploymentClient("happy-animal-123", "secret").GET("/list_environment_variables"));`,
  },
  {
    name: "ofetch 1.5.1: one call",
    source: `
      import { ofetch } from "ofetch";
      console.log(await ofetch("https://a.test/api/x"));`,
  },
  {
    name: "convex/browser 1.49.0 `ConvexHttpClient`: one query",
    source: `
      import { ConvexHttpClient } from "convex/browser";
      console.log(await new ConvexHttpClient("https://happy-animal-123.convex.cloud").query("messages:list"));`,
  },
  {
    name: "ky 2.1.0: one call",
    source: `
      import ky from "ky";
      console.log(await ky("https://a.test/api/x").json());`,
  },
];

/** What a consumer's bundle for browsers weighs, of our built packages and of the peers, as a Markdown table. */
export async function benchAdminSize(): Promise<string> {
  const rows: string[] = [];
  for (const { name, source } of consumers) {
    const { minified, gzip } = await browserBundleSize(source, import.meta.dirname);
    rows.push(`| ${name} | ${minified} | ${gzip} |`);
  }
  return ["| | minified bytes | gzip bytes |", "| --- | --: | --: |", ...rows].join("\n");
}
