import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type HostedDeployment,
  type ListeningFakeManagementHost,
  startFakeManagementHost,
} from "../../../src/index.ts";
import {
  deploymentOperations,
  type KeyKind,
  keyKinds,
  managementOperations,
  type Operation,
} from "../../support/operations.ts";
import { request } from "../../support/platform.ts";

let host: ListeningFakeManagementHost;
let keys: Readonly<Record<KeyKind, string>>;
beforeAll(async () => {
  host = await startFakeManagementHost();
  keys = {
    PAT: host.accessToken,
    "Team Token": host.issueToken({ kind: "team" }),
    "OAuth Team Token": host.issueToken({ kind: "oauthTeam" }),
    "OAuth Project Token": host.issueToken({ kind: "oauthProject" }),
    "Deploy Key": prod().fake.issueKey({ type: "prod" }),
  };
});
afterAll(async () => {
  await host.close();
});

const prod = (): HostedDeployment => {
  const [deployment] = host.deployments;
  if (deployment === undefined) throw new Error("There is no prod deployment");
  return deployment;
};

/** A path with the ids of what is there. Bodies are empty, so nothing changes but what needs none. */
const filled = (path: string): string =>
  path
    .replace("{team_id}", "1")
    .replace("{project_id}", "1")
    .replace("{deployment_name}", prod().fake.name)
    .replace("{team_id_or_slug}", "my-team")
    .replace("{project_slug}", "my-project")
    .replace("{id}", "0".repeat(32));

/** What would take away what the others need. */
const isDestructive = ([, path]: Operation): boolean =>
  path === "/projects/{project_id}/delete" || path === "/deployments/{deployment_name}/delete";

const bodyOf = ([method]: Operation): unknown => (method === "GET" ? undefined : {});

describe("the management API", () => {
  it("has 47 operations", () => {
    expect(new Set(managementOperations.map(([method, path]) => `${method} ${path}`)).size).toBe(
      47,
    );
  });

  it.each(managementOperations)("responds to %s %s", async (...operation) => {
    const [method, path] = operation;
    const url = `${host.url}/v1${filled(path)}`;
    const { status, body } = await request(url, method, undefined, bodyOf(operation));
    // An unknown path is 404 with nothing, a known one under another method 405.
    expect([status, body === ""]).not.toEqual([404, true]);
    expect(status).not.toBe(405);
  });

  const cases = managementOperations.flatMap((operation) =>
    keyKinds.map((kind) => [kind, ...operation] as const),
  );

  it.each(cases.filter(([kind, , , allowed]) => !allowed.includes(kind)))(
    "refuses a %s on %s %s",
    async (kind, method, path, allowed) => {
      const url = `${host.url}/v1${filled(path)}`;
      const body = bodyOf([method, path, allowed]);
      const answer = await request(url, method, `Bearer ${keys[kind]}`, body);
      expect([answer.status, answer.body]).toMatchObject([403, { code: "Forbidden" }]);
    },
  );

  it.each(
    cases.filter(
      ([kind, method, path, allowed]) =>
        allowed.includes(kind) && !isDestructive([method, path, allowed]),
    ),
  )("does not refuse a %s on %s %s", async (kind, method, path, allowed) => {
    const url = `${host.url}/v1${filled(path)}`;
    const body = bodyOf([method, path, allowed]);
    const { status } = await request(url, method, `Bearer ${keys[kind]}`, body);
    expect([200, 201, 204, 400]).toContain(status);
  });

  it.each(managementOperations.filter(([, , allowed]) => !allowed.includes("Deploy Key")))(
    "%s %s is 401 without a token, and with one that opens nothing",
    async (...operation) => {
      const [method, path] = operation;
      const url = `${host.url}/v1${filled(path)}`;
      const statuses = [undefined, "Bearer nope"].map(
        async (authorization) =>
          (await request(url, method, authorization, bodyOf(operation))).status,
      );
      expect(await Promise.all(statuses)).toEqual([401, 401]);
    },
  );
});

describe("a token of another team or project", () => {
  let other: ListeningFakeManagementHost;
  beforeAll(async () => {
    other = await startFakeManagementHost({
      teams: [
        { name: "A", slug: "my-team" },
        { name: "B", slug: "b" },
      ],
      projects: [
        { name: "P", slug: "my-project", teamSlug: "my-team" },
        { name: "Q", slug: "q", teamSlug: "b" },
      ],
    });
  });
  afterAll(async () => {
    await other.close();
  });

  const scoped = managementOperations.filter(
    ([, path, allowed]) => path.includes("{") && !allowed.includes("Deploy Key"),
  );
  const kinds = {
    team: "Team Token",
    oauthTeam: "OAuth Team Token",
    oauthProject: "OAuth Project Token",
  } as const;
  const cases = Object.entries(kinds).flatMap(([kind, name]) =>
    scoped
      .filter(([, , allowed]) => allowed.includes(name))
      .map(([method, path]) => [kind as keyof typeof kinds, method, path] as const),
  );

  it.each(cases)("%s is refused on %s %s", async (kind, method, path) => {
    const token = other.issueToken({ kind, team: "b" });
    const name = other.deployments[0]?.fake.name ?? "";
    const url = `${other.url}/v1${filled(path).replace(prod().fake.name, name)}`;
    const body = method === "GET" ? undefined : {};
    expect((await request(url, method, `Bearer ${token}`, body)).status).toBe(403);
  });
});

/** What passes the check of the body, which a deployment makes before that of the key. */
const validBody = (method: Operation[0], path: string): unknown => {
  if (method === "GET") return undefined;
  if (path.includes("usage_limit")) {
    return {
      metric: "functionCalls",
      window: "day",
      limitType: "warning",
      limit: 1,
      enabled: true,
    };
  }
  if (path.includes("log_stream")) return { logStreamType: "sentry", dsn: "https://k@example/1" };
  return { changes: [], requestDestination: "convexCloud" };
};

describe("the platform API of a deployment", () => {
  it("has 21 operations", () => {
    expect(new Set(deploymentOperations.map(([method, path]) => `${method} ${path}`)).size).toBe(
      21,
    );
  });

  const cases = deploymentOperations.flatMap(([method, path, allowed]) =>
    keyKinds.map((kind) => [kind, method, path, allowed.includes(kind)] as const),
  );

  it.each(cases.filter(([, , , isAllowed]) => isAllowed))(
    "does not refuse a %s on %s %s",
    async (kind, method, path) => {
      const url = `${prod().fake.url}/api/v1${filled(path)}`;
      const body = method === "GET" ? undefined : {};
      const answer = await request(url, method, `Convex ${keys[kind]}`, body);
      expect([answer.status, answer.body]).not.toEqual([404, ""]);
      expect([200, 400, 404]).toContain(answer.status);
    },
  );

  it.each(cases.filter(([, , , isAllowed]) => !isAllowed))(
    "refuses a %s on %s %s",
    async (kind, method, path) => {
      const url = `${prod().fake.url}/api/v1${filled(path)}`;
      const answer = await request(url, method, `Convex ${keys[kind]}`, validBody(method, path));
      expect([answer.status, answer.body]).toMatchObject([403, { code: "BadDeployKey" }]);
    },
  );

  it.each(deploymentOperations)(
    "%s %s is 403 without a key and 401 with one that opens nothing",
    async (method, path) => {
      const url = `${prod().fake.url}/api/v1${filled(path)}`;
      const body = validBody(method, path);
      const missing = await request(url, method, undefined, body);
      const wrong = await request(url, method, "Convex nope", body);
      expect([missing.status, wrong.status]).toEqual([403, 401]);
    },
  );
});
