import type { ListeningFakeDeployment, ProfileName } from "@convex-openapi/testing";
import { ConvexHttpClient } from "convex/browser";
import { describe, expect, it } from "vitest";

import type { Admin } from "../src/admin/admin.ts";
import { claimPreviewDeployment } from "../src/admin/claim-preview-deployment.ts";
import { createAdmin } from "../src/admin/create-admin.ts";
import { checkKey } from "../src/key-check/check-key.ts";
import { describeKey } from "../src/keys/describe-key.ts";
import { identityOfLabel } from "../src/keys/identity.ts";
import { app } from "./push/modules.ts";
import { fakeDeployment } from "./support/fake-deployment.ts";
import { fakeManagement } from "./support/fake-management.ts";
import { seedFunctions } from "./support/functions.ts";
import { sendJson, startServer, type TestServer } from "@convex-openapi/test-support/http-server";
import { startPageServer } from "./support/page-server.ts";
import { KEY, rejection, SECRET } from "./support/test-transport.ts";

// The sections of Convex's Admin API page in their order. What each of them promises is tried with a
// server that follows the page to the letter, with the `documented` profile of the fake deployment,
// and with the backend of today: the caller must see the same from all three.

const users = [
  { _id: "1", _creationTime: 1, name: "Ada" },
  { _id: "2", _creationTime: 2, name: "Grace" },
];
const names = (documents: readonly object[]): unknown[] =>
  documents.map((each) => (each as { name?: unknown }).name);

const servers = {
  async "the page to the letter"(): Promise<Admin> {
    const { url } = await pageServer();
    return createAdmin({ url, adminKey: KEY });
  },
  documented: () => adminOf("documented"),
  current: () => adminOf("current"),
  legacy: () => adminOf("legacy"),
};
const everyServer = Object.entries(servers);

function pageServer(): Promise<TestServer> {
  return startPageServer(KEY, { tables: { users }, environmentVariables: { GREETING: "hello" } });
}

function deployment(profile: ProfileName): Promise<ListeningFakeDeployment> {
  return fakeDeployment({
    profile,
    name: "my-deployment",
    functions: seedFunctions,
    tables: { users: [{ name: "Ada" }, { name: "Grace" }] },
    environmentVariables: { GREETING: "hello" },
  });
}

async function adminOf(profile: ProfileName): Promise<Admin> {
  const { url, adminKey } = await deployment(profile);
  return createAdmin({ url, adminKey });
}

describe("Authentication", () => {
  it("sends the key as `Authorization: Convex <admin-key>`", async () => {
    const server = await pageServer();

    await createAdmin({ url: server.url, adminKey: KEY }).tables();

    expect(server.received.map(({ headers }) => headers.authorization)).toEqual(
      server.received.map(() => `Convex ${KEY}`),
    );
  });

  it.each([
    ["a deploy key of production", `prod:my-deployment|${SECRET}`, "deployment"],
    ["a deploy key of a preview", `preview:my-deployment|${SECRET}`, "deployment"],
    ["a deploy key that makes previews", `preview:my-team:my-project|${SECRET}`, "preview"],
    ["an admin key", `my-deployment|${SECRET}`, "admin"],
  ])("tells %s by its text", (_what, key, kind) => {
    expect(describeKey(key)).toMatchObject({ kind });
  });

  it.each(["current", "documented", "legacy"] as const)(
    "tells read-write keys from read-only ones, on a %s backend",
    async (profile) => {
      const { url, adminKey, readOnlyKey } = await deployment(profile);
      const full = await createAdmin({ url, adminKey }).checkKey();
      const readOnly = await createAdmin({ url, adminKey: readOnlyKey }).checkKey();

      expect([full.isReadOnly, full.allows("WriteData")]).toEqual([false, true]);
      expect([readOnly.isReadOnly, readOnly.allows("WriteData")]).toEqual([true, false]);
    },
  );
});

describe("Error codes", () => {
  it("BadDeployKey comes for a key that is invalid, from a documented backend", async () => {
    const { url } = await deployment("documented");
    const admin = createAdmin({ url, adminKey: "my-deployment|wrong" });

    const error = await rejection(admin.tables());

    expect(error).toMatchObject({ name: "BadDeployKeyError", code: "BadDeployKey" });
    expect((error as Error).message).toContain("invalid for deployment 'my-deployment'");
  });

  it("BadAdminKey comes in its place today", async () => {
    const { url } = await deployment("current");
    const admin = createAdmin({ url, adminKey: "my-deployment|wrong" });

    expect(await rejection(admin.tables())).toMatchObject({
      name: "BadAdminKeyError",
      code: "BadAdminKey",
      status: 401,
    });
  });

  it.each([
    ["documented", "ReadOnlyAdminKey"],
    ["legacy", "ReadOnlyAdminKey"],
    ["current", "OperationNotPermitted"],
  ] as const)(
    "on a %s backend, %s comes for a write with a read-only key",
    async (profile, code) => {
      const { url, readOnlyKey } = await deployment(profile);
      const admin = createAdmin({ url, adminKey: readOnlyKey });

      expect(await rejection(admin.setEnvironmentVariables({ A: "1" }))).toMatchObject({
        name: "OperationNotPermittedError",
        code,
        status: 403,
      });
    },
  );
});

describe("Making API requests", () => {
  it("goes to https://<deployment-name>.convex.cloud for cloud deployments", () => {
    const adminKey = `prod:my-deployment|${SECRET}`;

    expect(createAdmin({ adminKey }).url).toBe("https://my-deployment.convex.cloud");
    expect(createAdmin({ adminKey: SECRET, deployment: "my-deployment" }).url).toBe(
      "https://my-deployment.convex.cloud",
    );
  });

  it("goes to the configured origin of self-hosted ones", () => {
    expect(createAdmin({ adminKey: KEY, url: "https://convex.example.test/" }).url).toBe(
      "https://convex.example.test",
    );
  });

  it.each(everyServer)("lists tables: %s", async (_server, start) => {
    const admin = await start();

    expect(await admin.tables()).toEqual([{ name: "users" }]);
  });

  it.each(everyServer)("queries data, the newest first: %s", async (_server, start) => {
    const admin = await start();
    const found: unknown[] = [];

    for await (const { name } of admin.tableData({ table: "users", order: "desc" })) {
      found.push(name);
    }

    expect(found).toEqual(["Grace", "Ada"]);
  });

  it("runs functions by the route of the page, with `json` as the page does", async () => {
    const server = await pageServer();
    const admin = createAdmin({ url: server.url, adminKey: KEY });

    await admin.runFunction("_system/cli/tables", {}, { format: "json" });

    const { method, url, headers, body } = server.received.at(-1) ?? {};
    expect({ method, url, type: headers?.["content-type"] }).toEqual({
      method: "POST",
      url: "/api/run_function",
      type: "application/json",
    });
    expect(JSON.parse(body ?? "")).toEqual({
      path: "_system/cli/tables",
      args: {},
      format: "json",
    });
  });
});

describe("System functions", () => {
  it.each(everyServer)(
    "the tables are a list of objects with names: %s",
    async (_server, start) => {
      expect(await (await start()).tables()).toEqual([{ name: "users" }]);
    },
  );

  it.each(everyServer)("the data of a table is a list of documents: %s", async (_server, start) => {
    const admin = await start();

    expect(names(await admin.tableData({ table: "users", order: "asc" }).all())).toEqual([
      "Ada",
      "Grace",
    ]);
  });

  it.each(everyServer)("environment variables are a map: %s", async (_server, start) => {
    expect(await (await start()).environmentVariables()).toEqual({ GREETING: "hello" });
  });
});

describe("Using the Admin API from Node.js", () => {
  it("gives what ConvexHttpClient gives, from a documented backend", async () => {
    const { url, adminKey } = await deployment("documented");
    const admin = createAdmin({ url, adminKey });
    const client = new ConvexHttpClient(url);
    (client as unknown as { setAdminAuth(key: string): void }).setAdminAuth(adminKey);
    const query = client.query.bind(client) as unknown as (
      path: string,
      args: object,
    ) => Promise<unknown>;

    expect(await admin.tables()).toEqual(await query("_system/cli/tables", {}));
    expect(await admin.tableData({ table: "users", order: "desc" }).all()).toEqual(
      await query("_system/cli/tableData", { table: "users", order: "desc" }),
    );
    expect(await admin.query("_system/cli/tables", {})).toEqual(
      await query("_system/cli/tables", {}),
    );
  });
});

describe("Deployment management API", () => {
  it("creates a preview deployment, for the team and project in the key", async () => {
    const host = await fakeManagement();

    const { admin, adminKey, instanceUrl } = await claimPreviewDeployment({
      previewDeployKey: host.previewDeployKey,
      identifier: "feature-branch",
      provisionHost: host.url,
    });

    expect(await admin.tables()).toEqual([]);
    expect(admin.url).toBe(instanceUrl);
    expect(describeKey(adminKey.reveal())).toMatchObject({ deploymentType: "preview" });
  });

  it("takes an answer that has no more than the page names", async () => {
    const { url } = await pageServer();
    const host = await startServer((response) =>
      sendJson(response, 200, { adminKey: KEY, instanceUrl: url }),
    );

    const { admin } = await claimPreviewDeployment({
      previewDeployKey: `preview:my-team:my-project|${SECRET}`,
      identifier: "feature-branch",
      provisionHost: host.url,
    });

    expect(await admin.tables()).toEqual([{ name: "users" }]);
    expect(host.received[0]).toMatchObject({
      method: "POST",
      url: "/api/claim_preview_deployment",
      headers: { authorization: `Bearer preview:my-team:my-project|${SECRET}` },
    });
    expect(JSON.parse(host.received[0]?.body ?? "")).toMatchObject({
      projectSelection: {
        kind: "teamAndProjectSlugs",
        teamSlug: "my-team",
        projectSlug: "my-project",
      },
      identifier: "feature-branch",
    });
  });
});

describe("Push API", () => {
  it.each(["current", "documented", "legacy"] as const)(
    "starts, sends the modules and finishes, on a %s backend",
    async (profile) => {
      const { url, adminKey } = await deployment(profile);
      const admin = createAdmin({ url, adminKey });
      const steps: string[] = [];

      await admin.push({ ...app, onProgress: ({ step }) => void steps.push(step) });

      expect(steps).toEqual(expect.arrayContaining(["startPush", "waitForSchema", "finishPush"]));
      expect((await admin.functionSpec()).map((each) => Object(each).identifier)).toContain(
        "messages.js:list",
      );
    },
  );
});

describe("Rate limits", () => {
  it("are waited for, for as long as the server asks", async () => {
    const waits: number[] = [];
    const clock = { now: () => 0, sleep: async (delay: number) => void waits.push(delay) };
    const server = await startServer((response, _request, attempt) =>
      attempt === 1
        ? response.writeHead(429, { "retry-after": "2" }).end()
        : sendJson(response, 200, { status: "success", value: null }),
    );

    await createAdmin({ url: server.url, adminKey: KEY, clock }).mutation("a:b");

    expect(waits).toEqual([2000]);
  });

  it("are an error when they last", async () => {
    const server = await startServer((response) => response.writeHead(429).end());
    const retry = { baseDelay: 0 };

    const admin = createAdmin({ url: server.url, adminKey: KEY, retry });

    expect(await rejection(admin.tables())).toMatchObject({ name: "RateLimitedError" });
  });
});

describe("Identity types", () => {
  it("are named, whatever the function log calls them", () => {
    expect(new Set(Object.values(identityOfLabel))).toEqual(
      new Set(["DeploymentAdmin", "ActingUser", "System", "User", "Unknown"]),
    );
  });

  it("an admin runs as one, and as the user that it acts as", async () => {
    const { url, adminKey } = await deployment("current");
    const admin = createAdmin({ url, adminKey });
    await admin.query("users:me");
    await admin.actAs({ issuer: "https://auth.example.test", subject: "ada" }).query("users:me");
    const identities: string[] = [];

    for await (const entry of admin.logs({ follow: false, emptyAfter: Infinity })) {
      if (entry.kind === "Completion") identities.push(entry.identityType);
    }

    expect(identities).toEqual(["instance_admin", "member_acting_user"]);
  });
});

describe("Error handling", () => {
  it.each([
    [400, "Bad Request", "BadRequestError"],
    [401, "Unauthorized", "UnauthorizedError"],
    [403, "Forbidden", "ForbiddenError"],
    [404, "Not Found", "NotFoundError"],
    [500, "Internal Server Error", "ServerError"],
  ])("%d %s has a class with `code` and `message`", async (status, _phrase, name) => {
    const server = await startServer((response) =>
      sendJson(response, status, { code: "ErrorCode", message: "Human-readable error message" }),
    );
    const retry = { retries: 0 };

    const error = await rejection(
      checkKey(createAdmin({ url: server.url, adminKey: KEY, retry }).connection),
    );

    expect(error).toMatchObject({ name, status, code: "ErrorCode" });
    expect((error as Error).message).toContain("Human-readable error message");
  });

  it("a refusal without them has a class too, since not every refusal has them", async () => {
    const server = await startServer((response) => response.writeHead(405).end());
    const admin = createAdmin({ url: server.url, adminKey: KEY });

    expect(await rejection(admin.tables())).toMatchObject({
      name: "ResponseError",
      code: "Http405",
    });
  });
});
