import type { IncomingMessage, ServerResponse } from "node:http";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startUpstream, type UpstreamServer } from "@convex-openapi/test-support/upstream-server";
import { makeWorkspace, petSpec, type Outcome, type Workspace } from "./workspace.ts";

let workspace: Workspace;
let server: UpstreamServer;
/** What the server has, by path. */
let upstream: Record<string, string>;

const pet = "type: object\nproperties:\n  name: { $ref: names/name.yaml#/Name }\n";

function specWith(ref: string): string {
  return JSON.stringify({ ...petSpec("Pets"), components: { schemas: { Pet: { $ref: ref } } } });
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const text = upstream[request.url ?? ""];
  if (text === undefined) {
    response.writeHead(404).end();
    return;
  }
  const etag = `"${text.length}"`;
  if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
  else response.setHeader("etag", etag).end(text);
}

beforeEach(async () => {
  upstream = {
    "/api/v1/pets.json": specWith("parts/pet.yaml"),
    "/api/v1/parts/pet.yaml": pet,
    "/api/v1/parts/names/name.yaml": "Name: { type: string }\n",
  };
  server = await startUpstream(answer);
  workspace = await makeWorkspace();
  await workspace.put({ "packages/pets/package.json": "{}" });
  await configure("specs/pets.json");
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

async function configure(spec: string, more: object = {}): Promise<void> {
  await workspace.put({
    "clients.config.json": {
      clients: {
        pets: {
          spec,
          package: "packages/pets",
          upstream: `${server.url}/api/v1/pets.json`,
          ...more,
        },
      },
    },
  });
}

async function pull(): Promise<Outcome> {
  const outcome = await workspace.run(["pull"]);
  const named = (text: string): string => text.replaceAll(server.url, "<upstream>");
  return { ...outcome, stdout: named(outcome.stdout), stderr: named(outcome.stderr) };
}

/** Pulls with a failure, and shows that nothing changed by it. */
async function failedPull(): Promise<Outcome> {
  const before = await workspace.files();
  const outcome = await pull();
  expect(await workspace.files()).toEqual(before);
  return outcome;
}

describe("pulling a description in several files", () => {
  it("brings them all, in the same layout", async () => {
    expect(await pull()).toEqual({
      code: 0,
      stdout: `pets: specs/pets.json is new, from <upstream>/api/v1/pets.json
updated specs/pets.json
updated specs/parts/pet.yaml
updated specs/parts/names/name.yaml
updated clients.lock.json
next: openapi-clients generate
`,
      stderr: "",
    });
    expect(await workspace.read("specs/parts/pet.yaml")).toBe(pet);
    expect((await workspace.run(["generate"])).code).toBe(0);
  });

  it("from a file, too", async () => {
    for (const [path, text] of Object.entries(upstream))
      await workspace.put({ [`up${path}`]: text });
    await configure("specs/pets.json", { upstream: "up/api/v1/pets.json" });
    expect((await pull()).code).toBe(0);
    expect(await workspace.read("specs/parts/pet.yaml")).toBe(pet);
  });

  it("brings a file that changed alone, though the description did not", async () => {
    await pull();
    upstream["/api/v1/parts/names/name.yaml"] = "Name: { type: integer }\n";
    const { code, stdout } = await pull();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^pets: 1 breaking change/);
    expect(stdout).toContain("\nupdated specs/parts/names/name.yaml\nnext: ");
    expect(stdout).not.toContain("updated specs/pets.json");
  });

  it("leaves them where they mean the same", async () => {
    await pull();
    await workspace.put({ "specs/parts/names/name.yaml": 'Name:\n  type: "string"\n' });
    expect((await failedPull()).stdout).toBe("pets: up to date with <upstream>/api/v1/pets.json\n");
  });

  it("never brings an overlay", async () => {
    const overlay = {
      overlay: "1.0.0",
      info: { title: "O", version: "1" },
      actions: [{ target: "$.info", update: { title: "Dogs" } }],
    };
    await workspace.put({ "specs/overlay.json": overlay });
    await configure("specs/pets.json", { overlays: ["specs/overlay.json"] });
    expect((await pull()).code).toBe(0);
    expect(JSON.parse(await workspace.read("specs/overlay.json"))).toEqual(overlay);
  });
});

describe("nothing is changed", () => {
  it("where one of the files is not there", async () => {
    delete upstream["/api/v1/parts/names/name.yaml"];
    const { code, stderr } = await failedPull();
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^<upstream>\/api\/v1\/parts\/pet\.yaml:3:\d+ error unresolved-ref: .*names\/name\.yaml: the response is 404/,
    );
  });

  it("where one of them cannot be read, which is reported for where it comes from", async () => {
    upstream["/api/v1/parts/pet.yaml"] = "type: [";
    const { code, stderr } = await failedPull();
    expect(code).toBe(3);
    expect(stderr).toMatch(/^<upstream>\/api\/v1\/parts\/pet\.yaml:\d/);
  });

  it("where a file would take the place of one that is no part of the description", async () => {
    await workspace.put({ "specs/parts/pet.yaml": "mine: true\n" });
    expect(await failedPull()).toMatchObject({
      code: 1,
      stderr:
        "openapi-clients: specs/parts/pet.yaml is in the way of a file that the new description refers to: move it elsewhere, then pull again\n",
    });
  });

  it("where a description reaches for a file of the project", async () => {
    upstream["/api/v1/pets.json"] = specWith("./package.json");
    upstream["/api/v1/package.json"] = '{ "type": "string" }';
    await workspace.put({ "package.json": "{}" });
    await configure("pets.json");
    const { code, stderr } = await failedPull();
    expect(code).toBe(1);
    expect(stderr).toContain("package.json is in the way");
  });

  it.each(["../secret.yaml", "./.github/workflows/a.yml", "./node_modules/a.json", "./a.ts"])(
    "where it refers to %s, which is not pulled and not here",
    async (ref) => {
      upstream["/api/v1/pets.json"] = specWith(ref);
      for (const path of ["/api/secret.yaml", "/api/v1/.github/workflows/a.yml"]) {
        upstream[path] = "type: string\n";
      }
      const { code, stderr } = await failedPull();
      expect(code).toBe(3);
      expect(stderr).toContain("the file does not exist");
    },
  );

  it("where two upstreams have different files for one path", async () => {
    upstream["/b/pets.json"] = specWith("parts/pet.yaml");
    upstream["/b/parts/pet.yaml"] = "type: string\n";
    const client = { package: "packages/pets" };
    await workspace.put({
      "packages/dogs/package.json": "{}",
      "clients.config.json": {
        clients: {
          pets: { ...client, spec: "specs/pets.json", upstream: `${server.url}/api/v1/pets.json` },
          dogs: {
            spec: "specs/dogs.json",
            package: "packages/dogs",
            upstream: `${server.url}/b/pets.json`,
          },
        },
      },
    });
    const { code, stderr } = await failedPull();
    expect(code).toBe(1);
    expect(stderr).toContain(
      "the upstreams of pets and dogs have different files for specs/parts/pet.yaml: keep their specs in folders of their own",
    );
  });
});

it("a file outside of the folder of the spec is read here, and a note says that it is not pulled", async () => {
  upstream["/api/v1/pets.json"] = specWith("../shared/pet.yaml");
  await workspace.put({ "shared/pet.yaml": "type: object\n" });
  const { code, stderr } = await pull();
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr:
      "note: shared/pet.yaml is not pulled: only JSON, YAML and Markdown files below the folder of the spec are\n",
  });
});

describe("adding a description in several files", () => {
  beforeEach(() =>
    workspace.put({
      "turbo.json": {},
      "clients.config.json": {
        clients: {
          dogs: { spec: "specs/dogs.json", package: "packages/pets" },
        },
      },
    }),
  );

  async function inputs(client: string): Promise<unknown> {
    const text = await workspace.read(`packages/${client}-client/turbo.json`);
    return (JSON.parse(text) as { tasks: { generate: { inputs: unknown } } }).tasks.generate.inputs;
  }

  it("brings all of them from a URL", async () => {
    const url = `${server.url}/api/v1/pets.json`;
    expect(await workspace.run(["add", url, "--name", "pets"])).toMatchObject({ code: 0 });
    expect(await workspace.read("specs/parts/pet.yaml")).toBe(pet);
    expect((await workspace.run(["generate", "pets", "--check"])).code).toBe(0);
  });

  it("has Turborepo hash the folders of all of them", async () => {
    await workspace.put({
      "apis/pets/openapi.json": specWith("parts/pet.yaml"),
      "apis/pets/parts/pet.yaml": "$ref: ../../shared/pet.yaml\n",
      "apis/shared/pet.yaml": "type: object\n",
    });
    await workspace.run(["add", "apis/pets/openapi.json", "--name", "pets"]);
    expect(await inputs("pets")).toEqual([
      "package.json",
      "$TURBO_ROOT$/clients.config.json",
      "$TURBO_ROOT$/apis/pets/**",
      "$TURBO_ROOT$/apis/shared/**",
    ]);
  });

  it("has it hash files of the root one by one", async () => {
    await workspace.put({ "pets.json": specWith("pet.yaml"), "pet.yaml": "type: object\n" });
    await workspace.run(["add", "pets.json", "--name", "pets"]);
    expect(await inputs("pets")).toEqual([
      "package.json",
      "$TURBO_ROOT$/clients.config.json",
      "$TURBO_ROOT$/pets.json",
      "$TURBO_ROOT$/pet.yaml",
    ]);
  });

  it("writes nothing where one of them is there already", async () => {
    await workspace.put({ "specs/parts/pet.yaml": "mine: true\n" });
    const before = await workspace.files();
    const url = `${server.url}/api/v1/pets.json`;
    const { code, stderr } = await workspace.run(["add", url, "--name", "pets"]);
    expect(code).not.toBe(0);
    expect(stderr).toContain("specs/parts/pet.yaml already exists");
    expect(await workspace.files()).toEqual(before);
  });
});

it("a part that is gone from the disk is pulled again", async () => {
  await pull();
  await rm(join(workspace.root, "specs/parts/pet.yaml"));
  expect((await pull()).code).toBe(0);
  expect(await workspace.read("specs/parts/pet.yaml")).toBe(pet);
});
