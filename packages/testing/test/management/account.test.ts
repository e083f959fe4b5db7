import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ListeningFakeManagementHost, startFakeManagementHost } from "../../src/index.ts";
import { request } from "../support/platform.ts";

let host: ListeningFakeManagementHost;
beforeEach(async () => {
  const teams = ["a", "b"].map((slug) => ({ name: slug, slug }));
  host = await startFakeManagementHost({ teams });
});
afterEach(async () => {
  await host.close();
});

const send = async (
  method: "GET" | "POST",
  path: string,
  token: string = host.accessToken,
): Promise<unknown> => {
  const { status, body } = await request(`${host.url}/api/${path}`, method, `Bearer ${token}`);
  return status === 200 ? body : status;
};

describe("a session of the CLI", () => {
  const authorize = async (authorization: string): Promise<number> => {
    const headers = { authorization };
    return (await fetch(`${host.url}/api/authorize`, { method: "HEAD", headers })).status;
  };

  it("is valid with a member's token", async () => {
    expect(await authorize(`Bearer ${host.accessToken}`)).toBe(200);
  });

  it.each(["Bearer nope", "Bearer ", "Basic x"])("is not valid with %j", async (header) => {
    expect(await authorize(header)).toBe(401);
  });

  it("has nothing to opt in to", async () => {
    expect(await send("POST", "check_opt_ins")).toEqual({ optInsToAccept: [] });
    expect(await send("POST", "check_opt_ins", host.projectKey)).toBe(403);
  });
});

describe("the insights of a deployment", () => {
  const query = (team: number, deploymentName = host.deployments[0]?.fake.name): string =>
    `dashboard/teams/${team}/usage/query?deploymentName=${deploymentName}`;

  it("are the rows that were put there", async () => {
    expect(await send("GET", query(1))).toEqual([]);
    const rows = [["occRetried", "users:add", "", "{}"]];
    host.state.insights.set(host.deployments[0]?.fake.name ?? "", rows);
    expect(await send("GET", query(1))).toEqual(rows);
  });

  it.each<[string, number, string | undefined, number]>([
    ["a team that is not there", 9, undefined, 404],
    ["another team", 2, undefined, 403],
    ["a deployment that is not there", 1, "nobody", 403],
  ])("are refused for %s", async (_what, team, name, status) => {
    expect(await send("GET", query(team, name))).toBe(status);
  });

  it("are refused to anyone but a member", async () => {
    expect(await send("GET", query(1), host.projectKey)).toBe(403);
  });
});

describe("a default deployment that was removed", () => {
  const provision = async (token: string): Promise<number> => {
    const body = { teamSlug: "a", projectSlug: "my-project", deploymentType: "dev" };
    const url = `${host.url}/api/deployment/provision_and_authorize`;
    return (await request(url, "POST", `Bearer ${token}`, body)).status;
  };
  beforeEach(async () => {
    const dev = host.deployments.find(({ type }) => type === "dev");
    if (dev !== undefined) await host.state.remove(dev);
  });

  it("is made anew for whom it is provisioned", async () => {
    expect(await provision(host.accessToken)).toBe(200);
    expect(host.deployments.map(({ type, isDefault }) => [type, isDefault])).toEqual([
      ["prod", true],
      ["dev", true],
    ]);
  });

  it("is not made for a key that may not have it", async () => {
    expect(await provision(host.previewDeployKey)).toBe(403);
    expect(host.deployments).toHaveLength(1);
  });
});

it("a member of a team is not made with an option that is misspelt", async () => {
  const members = [{ email: "ada@example.com", rank: 1 }];
  const teams = [{ name: "A", slug: "a", members }];
  await expect(startFakeManagementHost({ teams })).rejects.toThrow('no option "rank"');
});
