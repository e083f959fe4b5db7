import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ListeningFakeManagementHost, startFakeManagementHost } from "../../../src/index.ts";
import { type Page, Platform } from "../../support/platform.ts";

interface Project {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
}

let host: ListeningFakeManagementHost;
let platform: Platform;
beforeEach(async () => {
  host = await startFakeManagementHost();
  platform = new Platform(host);
});
afterEach(async () => {
  await host.close();
});

const create = async (projectName: string, more: object = {}): Promise<Project> =>
  await platform.post("/teams/1/create_project", { projectName, ...more });

describe("a project", () => {
  it("is made, shown by id and slug, listed, renamed and deleted", async () => {
    const { id, slug } = await create("Shop of Ada");
    expect(slug).toBe("shop-of-ada");
    const byId = await platform.get<Project>(`/projects/${id}`);
    expect(byId).toMatchObject({ name: "Shop of Ada", teamSlug: "my-team" });
    expect(await platform.get("/teams/my-team/projects/shop-of-ada")).toEqual(byId);
    expect(await platform.get("/teams/1/projects/shop-of-ada")).toEqual(byId);
    const renamed = await platform.patch(`/projects/${id}`, { name: "Store", slug: "store" });
    expect(renamed).toMatchObject({ id, name: "Store", slug: "store" });
    expect(
      (await platform.get<Page<Project>>("/teams/1/projects")).items.map(({ slug: one }) => one),
    ).toEqual(["my-project", "store"]);
    await platform.post(`/projects/${id}/delete`);
    expect(await platform.refusal("GET", `/projects/${id}`)).toBe("404 ProjectNotFound");
  });

  it("is made without a deployment", async () => {
    const { id } = await create("Empty");
    expect(await platform.get(`/projects/${id}/list_deployments`)).toEqual([]);
    expect(await platform.refusal("GET", `/projects/${id}/deployment?defaultDev=true`)).toBe(
      "404 DeploymentNotFound",
    );
  });

  it("is made with a deployment that responds", async () => {
    const made = await create("Full", {
      deploymentType: "prod",
      deploymentRegion: "aws-eu-west-1",
    });
    const { deploymentName, deploymentUrl } = made as unknown as Record<string, string>;
    expect(await (await fetch(`${deploymentUrl}/instance_name`)).text()).toBe(deploymentName);
    expect(await platform.get(`/deployments/${deploymentName}`)).toMatchObject({
      region: "aws-eu-west-1",
      isDefault: true,
    });
  });

  it("gets another slug when one of the same name is there", async () => {
    expect([(await create("Twin")).slug, (await create("Twin")).slug]).toEqual(["twin", "twin-2"]);
  });

  it("shows its new name in what its deployments say of themselves", async () => {
    await platform.patch("/projects/1", { name: "Renamed" });
    const [prod] = host.deployments;
    const response = await fetch(`${prod?.fake.url}/api/v1/deployment_info`, {
      headers: { authorization: `Convex ${prod?.fake.adminKey}` },
    });
    expect(await response.json()).toMatchObject({ projectName: "Renamed", teamId: 1 });
  });

  it("takes its deployments and their keys with it when it is deleted", async () => {
    const [prod] = host.deployments;
    await platform.post("/projects/1/delete");
    expect(host.deployments).toEqual([]);
    expect(await platform.refusal("GET", `/deployments/${prod?.fake.name}`)).toBe(
      "404 DeploymentNotFound",
    );
    expect(await new Platform(host, host.projectKey).refusal("GET", "/token_details")).toBe(
      "401 InvalidAccessToken",
    );
  });

  it("is not deleted twice", async () => {
    await platform.post("/projects/1/delete");
    expect(await platform.refusal("POST", "/projects/1/delete")).toBe("404 ProjectNotFound");
  });

  it("does not take the slug of another", async () => {
    await create("Second");
    expect(await platform.refusal("PATCH", "/projects/1", { slug: "second" })).toBe(
      "409 ProjectSlugTaken",
    );
  });

  it("keeps its slug when it is given again", async () => {
    expect(await platform.patch("/projects/1", { slug: "my-project" })).toMatchObject({ id: 1 });
  });

  it.each<[string, "POST" | "PATCH", string, unknown]>([
    ["no name", "POST", "/teams/1/create_project", {}],
    ["an empty name", "POST", "/teams/1/create_project", { projectName: " " }],
    ["a name that is no text", "POST", "/teams/1/create_project", { projectName: 7 }],
    ["an unknown field", "POST", "/teams/1/create_project", { projectName: "x", name: "x" }],
    [
      "an unknown type",
      "POST",
      "/teams/1/create_project",
      { projectName: "x", deploymentType: "test" },
    ],
    [
      "an unknown region",
      "POST",
      "/teams/1/create_project",
      { projectName: "x", deploymentRegion: "moon" },
    ],
    [
      "an unknown class",
      "POST",
      "/teams/1/create_project",
      { projectName: "x", deploymentClass: "s1" },
    ],
    ["an empty new name", "PATCH", "/projects/1", { name: "" }],
    ["a slug in capitals", "PATCH", "/projects/1", { slug: "Shop" }],
    ["a slug that is no text", "PATCH", "/projects/1", { slug: 1 }],
  ])("is refused with %s", async (_what, method, path, body) => {
    expect(await platform.refusal(method, path, body)).toBe("400 BadJsonBody");
    expect(host.state.projects.map(({ name, slug }) => [name, slug])).toEqual([
      ["My Project", "my-project"],
    ]);
  });

  it.each([
    ["/projects/9", "404 ProjectNotFound"],
    ["/projects/first", "400 BadPathArgs"],
    ["/teams/9/projects", "404 TeamNotFound"],
    ["/teams/my-team/projects", "400 BadPathArgs"],
    ["/teams/nobody/projects/my-project", "404 TeamNotFound"],
    ["/teams/my-team/projects/nothing", "404 ProjectNotFound"],
  ])("%s is %s", async (path, refusal) => {
    expect(await platform.refusal("GET", path)).toBe(refusal);
  });
});

describe("the projects of a team", () => {
  beforeEach(async () => {
    for (const name of ["Alpha", "Beta", "Gamma", "Delta"]) await create(name);
  });

  it("come in pages that hold each of them once", async () => {
    const slugs: string[] = [];
    let path = "/teams/1/projects?limit=2";
    for (;;) {
      const { items, pagination } = await platform.get<Page<Project>>(path);
      slugs.push(...items.map(({ slug }) => slug));
      if (!pagination.hasMore) break;
      path = `/teams/1/projects?limit=2&cursor=${pagination.nextCursor}`;
    }
    expect(slugs).toEqual(["my-project", "alpha", "beta", "gamma", "delta"]);
  });

  it("go on behind a project that was deleted in between", async () => {
    const { items, pagination } = await platform.get<Page<Project>>("/teams/1/projects?limit=2");
    await platform.post(`/projects/${items[1]?.id}/delete`);
    const next = await platform.get<Page<Project>>(
      `/teams/1/projects?cursor=${pagination.nextCursor}`,
    );
    expect(next.items.map(({ slug }) => slug)).toEqual(["beta", "gamma", "delta"]);
  });

  it("are found by a part of their name", async () => {
    const { items } = await platform.get<Page<Project>>("/teams/1/projects?q=ET");
    expect(items.map(({ slug }) => slug)).toEqual(["beta"]);
  });

  it.each([
    ["limit=0", "400 LimitOutOfRange"],
    ["limit=101", "400 LimitOutOfRange"],
    ["limit=-1", "400 LimitOutOfRange"],
    ["limit=many", "400 LimitOutOfRange"],
    ["cursor=nope", "400 InvalidCursor"],
    ["cursor=", "400 InvalidCursor"],
    [`cursor=${Buffer.from('["customRoles 1",1]').toString("base64url")}`, "400 InvalidCursor"],
  ])("are refused with %s", async (query, refusal) => {
    expect(await platform.refusal("GET", `/teams/1/projects?${query}`)).toBe(refusal);
  });

  it("do not take the cursor of another search", async () => {
    const { pagination } = await platform.get<Page<Project>>("/teams/1/projects?limit=1");
    const path = `/teams/1/projects?q=a&cursor=${pagination.nextCursor}`;
    expect(await platform.refusal("GET", path)).toBe("400 InvalidCursor");
  });
});
