import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withGit } from "./git-workspace.ts";
import { makeWorkspace, type Outcome, type Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeEach(async () => {
  workspace = await makeWorkspace();
});
afterEach(() => workspace[Symbol.asyncDispose]());

const integer = { type: "integer" };
const list = { type: "array", items: { type: "string" } };
const body = { type: "object", required: ["items"], properties: { items: list, count: integer } };
const spec = {
  openapi: "3.1.0",
  info: { title: "Shelter", version: "1" },
  servers: [{ url: "https://shelter.example" }],
  paths: {
    "/animals": {
      get: {
        operationId: "listAnimals",
        parameters: [{ name: "page", in: "query", schema: integer }],
        responses: {
          200: { description: "Animals.", content: { "application/json": { schema: body } } },
        },
      },
    },
  },
};
const byPage = { kind: "page", items: "/items", parameter: "page", total: "/count" };

/** Writes a config with a pagination, as JSON. */
async function configure(pagination?: object): Promise<void> {
  const client = { spec: "spec.json", out: "src/api", ...(pagination && { pagination }) };
  await workspace.put({ "spec.json": spec, "clients.config.json": { clients: { api: client } } });
}

async function generate(pagination?: object): Promise<Outcome> {
  await configure(pagination);
  return workspace.run(["generate"]);
}

describe("pages that a config declares", () => {
  it("have a function, as those that an overlay declares", async () => {
    expect((await generate({ "GET /animals": byPage })).code).toBe(0);

    expect(await workspace.read("src/api/pages.ts")).toContain("function listAnimalsPages(");
    expect(await workspace.read("src/api/API.md")).toContain("listAnimalsPages");
  });

  it("can be none where the rule finds some", async () => {
    const found = structuredClone(spec);
    const [page] = found.paths["/animals"].get.parameters;
    if (page) page.name = "cursor";
    const next = { ...body, properties: { ...body.properties, nextCursor: integer } };
    found.paths["/animals"].get.responses[200].content["application/json"].schema = next;
    await configure({ "GET /animals": false });
    await workspace.put({ "spec.json": found });

    expect((await workspace.run(["generate"])).code).toBe(0);

    expect(Object.keys(await workspace.files())).not.toContain("src/api/pages.ts");
  });

  it("are generated when the config alone changes", async () => {
    await generate();
    expect((await workspace.run(["generate", "--check"])).code).toBe(0);

    await configure({ "GET /animals": byPage });

    expect((await workspace.run(["generate", "--check"])).code).toBe(1);
  });

  it("are a change of the API that `diff --since` reports", async () => {
    await generate();
    withGit(workspace).commit("before");
    await configure({ "GET /animals": byPage });

    const { stdout } = await workspace.run(["diff", "--since", "main"]);

    expect(stdout).toContain("`GET /animals` now has pages");
  });

  it("that a revision declared are compared with those of now", async () => {
    await generate({ "GET /animals": byPage });
    withGit(workspace).commit("before");
    await configure({ "GET /animals": { ...byPage, first: 0 } });

    const { stdout } = await workspace.run(["diff", "--since", "main"]);

    expect(stdout).toContain("The pages of `GET /animals` now follow by the page `page` from 0");
  });
});

describe("a declaration of a config that does not fit", () => {
  it("names the line of the config where its path is not in the description", async () => {
    const { code, stderr } = await generate({ "GET /pets": byPage });

    expect(code).toBe(1);
    expect(stderr).toContain(
      'clients.config.json:7:9 error overlay-target-unmatched: The target "$.paths[\\"/pets\\"].get" matches nothing in spec.json.',
    );
  });

  it("is a warning at its line where the operation has no such parameter", async () => {
    const { code, stderr } = await generate({ "GET /animals": { ...byPage, parameter: "side" } });

    expect(code).toBe(0);
    expect(stderr).toMatch(/^clients\.config\.json:7:9 warning invalid-pagination: .*"side"/m);
  });

  it("is at the beginning of a config that computes it", async () => {
    await workspace.put({
      "spec.json": spec,
      "clients.config.mjs": `const pagination = { ["GET" + " /pets"]: ${JSON.stringify(byPage)} };
        export default { clients: { api: { spec: "spec.json", out: "src/api", pagination } } };`,
    });

    const { stderr } = await workspace.run(["generate"]);

    expect(stderr).toContain("clients.config.mjs:1:1 error");
  });

  it("stops before anything is written where an operation is named otherwise", async () => {
    const { code, stderr } = await generate({ listAnimals: byPage });

    expect(code).toBe(2);
    expect(stderr).toContain('expected a method and a path such as "GET /animals"');
    expect(Object.keys(await workspace.files()).sort()).toEqual([
      "clients.config.json",
      "spec.json",
    ]);
  });
});
