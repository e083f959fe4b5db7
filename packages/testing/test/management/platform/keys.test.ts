import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createManualClock,
  type FakeDeployment,
  type ListeningFakeManagementHost,
  type ManualClock,
  startFakeManagementHost,
} from "../../../src/index.ts";
import { Platform, request } from "../../support/platform.ts";

let clock: ManualClock;
let host: ListeningFakeManagementHost;
let platform: Platform;
beforeEach(async () => {
  clock = createManualClock();
  host = await startFakeManagementHost({ clock });
  platform = new Platform(host);
});
afterEach(async () => {
  await host.close();
});

const fake = (index: number): FakeDeployment => {
  const deployment = host.deployments[index]?.fake;
  if (deployment === undefined) throw new Error("There is no such deployment");
  return deployment;
};

/** What a deployment says to a key. */
const check = async (deployment: FakeDeployment, key: string): Promise<number> =>
  (await request(`${deployment.url}/api/check_admin_key`, "GET", `Convex ${key}`)).status;

describe("a deploy key", () => {
  const path = (endpoint: string): string => `/deployments/${fake(0).name}/${endpoint}`;
  const create = async (body: object): Promise<string> =>
    (await platform.post<{ deployKey: string }>(path("create_deploy_key"), body)).deployKey;

  it("opens the deployment that it is for, and no other", async () => {
    const key = await create({ name: "ci" });
    expect([await check(fake(0), key), await check(fake(1), key)]).toEqual([200, 401]);
  });

  it("may do what its actions say, and nothing else", async () => {
    const key = await create({ name: "ci", allowedActions: ["deployment:env:view"] });
    const { url } = fake(0);
    const list = await request(`${url}/api/v1/list_environment_variables`, "GET", `Convex ${key}`);
    const pause = await request(`${url}/api/v1/pause_deployment`, "POST", `Convex ${key}`);
    expect([list.status, pause.status]).toEqual([200, 403]);
    expect(pause.body).toMatchObject({ code: "OperationNotPermitted" });
  });

  it("is listed without its secret, with the time it was last used", async () => {
    const key = await create({ name: "ci", expiresAt: clock.now() + 1000 });
    expect(await platform.get(path("list_deploy_keys"))).toEqual([
      {
        id: expect.any(Number),
        name: "ci",
        creator: 1,
        creationTime: clock.now(),
        lastUsedTime: null,
        expiresAt: clock.now() + 1000,
        managedBy: null,
        allowedActions: [],
      },
    ]);
    await check(fake(0), key);
    expect(await platform.get(path("list_deploy_keys"))).toMatchObject([
      { lastUsedTime: clock.now() },
    ]);
  });

  it("is useless once it has expired", async () => {
    const key = await create({ name: "ci", expiresAt: clock.now() + 1000 });
    expect(await check(fake(0), key)).toBe(200);
    await clock.advance(1000);
    expect(await check(fake(0), key)).toBe(401);
  });

  it.each(["id", "name"] as const)("is useless once it was deleted by its %s", async (field) => {
    const key = await create({ name: "ci" });
    const [listed] = await platform.get<Record<string, string | number>[]>(
      path("list_deploy_keys"),
    );
    await platform.post(path("delete_deploy_key"), { id: `${listed?.[field]}` });
    expect(await check(fake(0), key)).toBe(401);
    expect(await platform.get(path("list_deploy_keys"))).toEqual([]);
  });

  it("stays good when its deployment moves to another project", async () => {
    const key = await create({ name: "ci" });
    await platform.post("/teams/1/create_project", { projectName: "Other" });
    await platform.post(path("transfer"), { destinationProjectId: 2 });
    expect(await check(fake(0), key)).toBe(200);
  });

  it("is not deleted twice", async () => {
    await create({ name: "ci" });
    await platform.post(path("delete_deploy_key"), { id: "ci" });
    expect(await platform.refusal("POST", path("delete_deploy_key"), { id: "ci" })).toBe(
      "404 DeployKeyNotFound",
    );
  });

  it("does not take the name of another", async () => {
    await create({ name: "ci" });
    expect(await platform.refusal("POST", path("create_deploy_key"), { name: "ci" })).toBe(
      "409 DeployKeyNameTaken",
    );
  });

  it.each<[string, string, unknown, string]>([
    ["create_deploy_key", "no name", {}, "400 BadJsonBody"],
    ["create_deploy_key", "an empty name", { name: "" }, "400 BadJsonBody"],
    [
      "create_deploy_key",
      "an unknown action",
      { name: "x", allowedActions: ["deployment:all"] },
      "400 BadJsonBody",
    ],
    [
      "create_deploy_key",
      "actions that are no list",
      { name: "x", allowedActions: "deployment:deploy" },
      "400 BadJsonBody",
    ],
    [
      "create_deploy_key",
      "an end that is over",
      { name: "x", expiresAt: 1 },
      "400 InvalidExpiration",
    ],
    ["create_deploy_key", "an unknown field", { name: "x", operations: [] }, "400 BadJsonBody"],
    ["delete_deploy_key", "an id that is a number", { id: 1 }, "400 BadJsonBody"],
    ["delete_deploy_key", "an unknown id", { id: "99" }, "404 DeployKeyNotFound"],
  ])("%s is refused with %s", async (endpoint, _what, body, refusal) => {
    expect(await platform.refusal("POST", path(endpoint), body)).toBe(refusal);
  });

  it.each(["create_deploy_key", "delete_deploy_key"])(
    "%s is 404 for a deployment that is not there",
    async (endpoint) => {
      expect(await platform.refusal("POST", `/deployments/nobody/${endpoint}`, { name: "x" })).toBe(
        "404 DeploymentNotFound",
      );
    },
  );
});

describe("a preview deploy key", () => {
  const create = async (body: object): Promise<string> => {
    const path = "/projects/1/create_preview_deploy_key";
    return (await platform.post<{ previewDeployKey: string }>(path, body)).previewDeployKey;
  };
  const claim = async (key: string): Promise<number> => {
    const projectSelection = {
      kind: "teamAndProjectSlugs",
      teamSlug: "my-team",
      projectSlug: "my-project",
    };
    const url = `${host.url}/api/claim_preview_deployment`;
    const body = { projectSelection, identifier: "x" };
    return (await request(url, "POST", `Bearer ${key}`, body)).status;
  };

  it("claims previews until it is deleted", async () => {
    const key = await create({ name: "previews" });
    expect(await claim(key)).toBe(200);
    await platform.post("/projects/1/delete_preview_deploy_key", { id: "previews" });
    expect(await claim(key)).toBe(401);
  });

  it("claims nothing once it has expired", async () => {
    const key = await create({ name: "previews", expiresAt: clock.now() + 1000 });
    await clock.advance(1000);
    expect(await claim(key)).toBe(401);
  });

  it("is listed beside the one that the host came with", async () => {
    await create({ name: "previews" });
    expect(
      await platform.get("/projects/1/list_preview_deploy_keys?includeManaged=true"),
    ).toMatchObject({
      items: [{ name: "preview key" }, { name: "previews", creator: 1, allowedActions: [] }],
    });
  });

  it.each<[string, unknown, string]>([
    ["create_preview_deploy_key", {}, "400 BadJsonBody"],
    ["create_preview_deploy_key", { name: "x", expiresAt: 1 }, "400 InvalidExpiration"],
    ["delete_preview_deploy_key", {}, "400 BadJsonBody"],
    ["delete_preview_deploy_key", { id: "nope" }, "404 DeployKeyNotFound"],
  ])("%s of %j is %s", async (endpoint, body, refusal) => {
    expect(await platform.refusal("POST", `/projects/1/${endpoint}`, body)).toBe(refusal);
  });

  it("is not listed with a parameter that is no boolean", async () => {
    const path = "/projects/1/list_preview_deploy_keys?includeManaged=maybe";
    expect(await platform.refusal("GET", path)).toBe("400 BadQueryArgs");
  });
});

describe("a token on a deployment", () => {
  it.each(["team", "oauthTeam", "oauthProject"] as const)("of kind %s opens it", async (kind) => {
    expect(await check(fake(0), host.issueToken({ kind }))).toBe(200);
  });

  it("opens it until the token is deleted", async () => {
    const { accessToken } = await platform.post<{ accessToken: string }>(
      "/teams/1/create_access_token",
      { name: "ci" },
    );
    expect(await check(fake(0), accessToken)).toBe(200);
    await platform.post("/teams/1/delete_access_token", { id: "ci" });
    expect(await check(fake(0), accessToken)).toBe(401);
  });

  it("of a member is refused", async () => {
    expect(await check(fake(0), host.accessToken)).toBe(403);
  });

  it("of another team is refused", async () => {
    await host.close();
    host = await startFakeManagementHost({
      teams: [
        { name: "A", slug: "a" },
        { name: "B", slug: "b" },
      ],
    });
    expect(await check(fake(0), host.issueToken({ kind: "team", team: "b" }))).toBe(403);
  });
});
