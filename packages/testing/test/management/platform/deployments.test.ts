import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createManualClock,
  type ListeningFakeManagementHost,
  startFakeManagementHost,
} from "../../../src/index.ts";
import { type Page, Platform } from "../../support/platform.ts";

interface Deployment {
  readonly id: number;
  readonly name: string;
  readonly reference: string;
  readonly isDefault: boolean;
  readonly deploymentUrl: string;
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

const create = async (body: object): Promise<Deployment> =>
  await platform.post("/projects/1/create_deployment", body);
const prodName = (): string => host.deployments[0]?.fake.name ?? "";

describe("a deployment", () => {
  it("is made with what was asked for, responds, and is deleted", async () => {
    const expiresAt = Date.now() + 60_000;
    const wanted = {
      type: "custom",
      class: "s256",
      region: "aws-eu-west-1",
      reference: "tests/one",
      isDefault: false,
      expiresAt,
    };
    const made = await create(wanted);
    const { type: deploymentType, ...rest } = wanted;
    expect(made).toMatchObject({ kind: "cloud", deploymentType, ...rest, projectId: 1 });
    expect(await (await fetch(`${made.deploymentUrl}/instance_name`)).text()).toBe(made.name);
    expect(await platform.get(`/deployments/${made.name}`)).toEqual(made);
    await platform.post(`/deployments/${made.name}/delete`);
    expect(await platform.refusal("GET", `/deployments/${made.name}`)).toBe(
      "404 DeploymentNotFound",
    );
    await expect(fetch(made.deploymentUrl)).rejects.toThrow("fetch failed");
  });

  it("is made with the region of its team, and a reference of its type, by default", async () => {
    expect(await create({ type: "dev" })).toMatchObject({
      reference: "dev-2",
      isDefault: false,
      class: "s16",
      region: "aws-us-east-1",
      expiresAt: null,
    });
  });

  it("takes the place of the default one of its type", async () => {
    const { name } = await create({ type: "prod", reference: "next", isDefault: true });
    expect(await platform.get("/projects/1/deployment?defaultProd=true")).toMatchObject({ name });
    expect(await platform.get(`/deployments/${prodName()}`)).toMatchObject({ isDefault: false });
  });

  it("starts with the default variables of its type", async () => {
    const changes = [
      { name: "A", deploymentType: "preview", value: "1" },
      { name: "B", deploymentType: "prod", value: "2" },
    ];
    await platform.post("/projects/1/update_default_environment_variables", { changes });
    const { name } = await create({ type: "preview" });
    expect(host.deployment(name)?.environmentVariables).toEqual({ A: "1" });
  });

  it("is found by its reference, also below its team", async () => {
    const { name } = await create({ type: "prod", reference: "staging" });
    for (const project of ["/projects/1", "/teams/my-team/projects/my-project"]) {
      expect(await platform.get(`${project}/deployment?reference=staging`)).toMatchObject({ name });
    }
  });

  it("is changed field by field", async () => {
    const path = `/deployments/${prodName()}`;
    const changes = {
      reference: "live",
      class: "s256",
      dashboardEditConfirmation: true,
      sendLogsToClient: false,
      isDefault: false,
    };
    expect(await platform.patch(path, changes)).toBe("");
    expect(await platform.get(path)).toMatchObject({ ...changes, deploymentType: "prod" });
    await platform.patch(path, { deploymentType: "custom", expiresAt: Date.now() + 60_000 });
    await platform.patch(path, { expiresAt: null });
    expect(await platform.get(path)).toMatchObject({
      ...changes,
      deploymentType: "custom",
      expiresAt: null,
    });
  });

  it("moves to another project, and is the default there no longer", async () => {
    const { id } = await platform.post<{ id: number }>("/teams/1/create_project", {
      projectName: "Other",
      deploymentType: "dev",
    });
    await platform.patch(`/deployments/${prodName()}`, { reference: "moved" });
    const transfer = { destinationProjectId: id };
    const { status } = await platform.send("POST", `/deployments/${prodName()}/transfer`, transfer);
    expect(status).toBe(204);
    expect(await platform.get(`/deployments/${prodName()}`)).toMatchObject({
      projectId: id,
      isDefault: true,
    });
    const left = await platform.get<Deployment[]>("/projects/1/list_deployments");
    expect(left.map(({ reference }) => reference)).toEqual(["dev"]);
  });

  it("does not move where its reference is taken, or to where it is", async () => {
    const { id } = await platform.post<{ id: number }>("/teams/1/create_project", {
      projectName: "Other",
      deploymentType: "prod",
    });
    const path = `/deployments/${prodName()}/transfer`;
    const refusals = [
      await platform.refusal("POST", path, { destinationProjectId: id }),
      await platform.refusal("POST", path, { destinationProjectId: 1 }),
      await platform.refusal("POST", path, { destinationProjectId: 99 }),
      await platform.refusal("POST", path, { destinationProjectId: "1" }),
    ];
    expect(refusals).toEqual([
      "409 DeploymentReferenceTaken",
      "400 SameProject",
      "404 ProjectNotFound",
      "400 BadJsonBody",
    ]);
  });

  it("does not leave its project with a token of the project", async () => {
    await platform.post("/teams/1/create_project", { projectName: "Other" });
    const narrow = new Platform(host, host.issueToken({ kind: "oauthProject" }));
    const path = `/deployments/${prodName()}/transfer`;
    expect(await narrow.refusal("POST", path, { destinationProjectId: 2 })).toBe("403 Forbidden");
  });

  it("is not deleted twice", async () => {
    const path = `/deployments/${prodName()}/delete`;
    await platform.post(path);
    expect(await platform.refusal("POST", path)).toBe("404 DeploymentNotFound");
  });

  it.each<[string, unknown, string]>([
    ["no type", {}, "400 BadJsonBody"],
    ["an unknown type", { type: "test" }, "400 BadJsonBody"],
    ["an unknown class", { type: "dev", class: "s1" }, "400 BadJsonBody"],
    [
      "a class that is not available",
      { type: "dev", class: "d1024" },
      "400 DeploymentClassUnavailable",
    ],
    ["an unknown region", { type: "dev", region: "moon" }, "400 BadJsonBody"],
    [
      "a reference that is taken",
      { type: "dev", reference: "dev" },
      "409 DeploymentReferenceTaken",
    ],
    ["an empty reference", { type: "dev", reference: "" }, "400 BadJsonBody"],
    ["a reference with a colon", { type: "dev", reference: "a:b" }, "400 BadJsonBody"],
    ["a default that is a text", { type: "dev", isDefault: "yes" }, "400 BadJsonBody"],
    ["an end that is over", { type: "dev", expiresAt: 1 }, "400 InvalidExpiration"],
    ["an end that is a text", { type: "dev", expiresAt: "soon" }, "400 BadJsonBody"],
    ["an unknown field", { type: "dev", size: 1 }, "400 BadJsonBody"],
  ])("is not made with %s", async (_what, body, refusal) => {
    expect(await platform.refusal("POST", "/projects/1/create_deployment", body)).toBe(refusal);
    expect(host.deployments).toHaveLength(2);
  });

  it.each<[string, unknown, string]>([
    ["a reference that is taken", { reference: "dev" }, "409 DeploymentReferenceTaken"],
    ["a class that is not available", { class: "d2048" }, "400 DeploymentClassUnavailable"],
    ["an unknown type", { deploymentType: "test" }, "400 BadJsonBody"],
    ["a text for a boolean", { sendLogsToClient: "yes" }, "400 BadJsonBody"],
    ["an unknown field", { name: "x" }, "400 BadJsonBody"],
  ])("is not changed by %s", async (_what, body, refusal) => {
    const before = await platform.get(`/deployments/${prodName()}`);
    const withMore = { dashboardEditConfirmation: true, ...(body as object) };
    expect(await platform.refusal("PATCH", `/deployments/${prodName()}`, withMore)).toBe(refusal);
    expect(await platform.get(`/deployments/${prodName()}`)).toEqual(before);
  });
});

describe("the deployments of a project", () => {
  it("are narrowed by type and default", async () => {
    await create({ type: "prod", reference: "staging" });
    const list = async (query: string): Promise<string[]> =>
      (await platform.get<Deployment[]>(`/projects/1/list_deployments${query}`)).map(
        ({ reference }) => reference,
      );
    expect(await list("")).toEqual(["prod", "dev", "staging"]);
    expect(await list("?deploymentType=prod&includeLocal=true")).toEqual(["prod", "staging"]);
    expect(await list("?isDefault=false")).toEqual(["staging"]);
  });

  it.each(["isDefault=yes", "deploymentType=test", "includeLocal=1"])(
    "are refused with %s",
    async (query) => {
      expect(await platform.refusal("GET", `/projects/1/list_deployments?${query}`)).toBe(
        "400 BadQueryArgs",
      );
    },
  );

  it("are not asked for by two things at once", async () => {
    const query = "reference=dev&defaultProd=true";
    expect(await platform.refusal("GET", `/projects/1/deployment?${query}`)).toBe(
      "400 BadQueryArgs",
    );
  });
});

describe("the deployments of a team", () => {
  const references = async (query: string): Promise<string[]> =>
    (await platform.get<Page<Deployment>>(`/teams/1/list_deployments?${query}`)).items.map(
      ({ reference }) => reference,
    );

  it("are sorted and narrowed", async () => {
    await create({ type: "custom", reference: "a" });
    expect(await references("sortBy=reference")).toEqual(["a", "dev", "prod"]);
    expect(await references("sortBy=reference&sortOrder=desc")).toEqual(["prod", "dev", "a"]);
    expect(await references("q=ro")).toEqual(["prod"]);
    expect(await references("deploymentType=custom&projectId=1&creator=1")).toEqual(["a"]);
    expect(await references("isDefault=true&sortBy=createTime")).toEqual(["prod", "dev"]);
    expect(await references("projectId=9")).toEqual([]);
  });

  it("come in pages, in either direction", async () => {
    await create({ type: "custom", reference: "a" });
    const path = "/teams/1/list_deployments?sortBy=reference&sortOrder=desc&limit=2";
    const { items, pagination } = await platform.get<Page<Deployment>>(path);
    const next = await platform.get<Page<Deployment>>(`${path}&cursor=${pagination.nextCursor}`);
    const found = [items, next.items].map((page) => page.map(({ reference }) => reference));
    expect([...found, next.pagination]).toEqual([["prod", "dev"], ["a"], { hasMore: false }]);
  });

  it.each([
    ["sortBy=color", "400 BadQueryArgs"],
    ["sortOrder=up", "400 BadQueryArgs"],
    ["projectId=first", "400 BadQueryArgs"],
    ["isDefault=1", "400 BadQueryArgs"],
    ["limit=0", "400 LimitOutOfRange"],
    ["cursor=nope", "400 InvalidCursor"],
  ])("are refused with %s", async (query, refusal) => {
    expect(await platform.refusal("GET", `/teams/1/list_deployments?${query}`)).toBe(refusal);
  });

  it("have no local ones among them", async () => {
    expect(await platform.get("/teams/1/list_local_deployments")).toEqual({ items: [] });
  });

  it("can have what is listed as available", async () => {
    const classes = await platform.get("/teams/1/list_deployment_classes");
    expect(classes).toMatchObject({ items: [{ type: "s16", available: true }, {}, {}, {}] });
    const regions = await platform.get("/teams/1/list_deployment_regions");
    expect(regions).toMatchObject({ items: [{ name: "aws-us-east-1", available: true }, {}] });
  });
});

it("an expired deployment is still there: the fake deletes nothing by itself", async () => {
  const clock = createManualClock();
  await host.close();
  host = await startFakeManagementHost({ clock });
  platform = new Platform(host);
  const { name } = await create({ type: "preview", expiresAt: clock.now() + 1000 });
  await clock.advance(2000);
  expect(await platform.get(`/deployments/${name}`)).toMatchObject({ name });
});
