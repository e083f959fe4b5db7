import { spawnSync } from "node:child_process";
import { mkdir, readFile, rm, symlink } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { schemasOf } from "@convex-openapi/test-support/documents";
import { petSpec, petWorkspace, titleOverlay, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await petWorkspace();
});

afterEach(() => workspace[Symbol.asyncDispose]());

const generatorFolder = fileURLToPath(new URL("../../", import.meta.url));
const repositoryFolder = join(generatorFolder, "../..");

/** A manifest of a published client package of this repository. */
async function realManifest(folder: string): Promise<Record<string, unknown>> {
  const text = await readFile(join(repositoryFolder, "packages", folder, "package.json"), "utf8");
  return JSON.parse(text) as Record<string, unknown>;
}

/** Makes the tools of this package available to the packages of the workspace. */
async function linkTools(): Promise<void> {
  await mkdir(join(workspace.root, "node_modules/@types"), { recursive: true });
  for (const name of ["openapi-fetch", "tsdown", "vitest", "typescript-7", "@types/node"]) {
    await symlink(
      join(generatorFolder, "node_modules", name),
      join(workspace.root, "node_modules", name),
    );
  }
}

function runTool(
  script: string,
  words: readonly string[],
  cwd: string,
): { status: number | null; output: string } {
  const path = join(workspace.root, "node_modules", script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...words], {
    cwd: join(workspace.root, cwd),
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

describe("add", () => {
  it("makes a package like the others of the workspace", async () => {
    const manifest = await realManifest("management-client");
    await workspace.put({
      "clients.config.json": {
        clients: { management: { spec: "specs/pets.json", package: "packages/management-client" } },
      },
      "packages/management-client/package.json": manifest,
      "packages/management-client/tsconfig.json": '{ "extends": "../../tsconfig.base.json" }\n',
      "specs/birds.json": petSpec("Birds"),
    });
    expect((await workspace.run(["add", "specs/birds.json", "--name", "birds"])).code).toBe(0);
    expect(JSON.parse(await workspace.read("packages/birds-client/package.json"))).toEqual({
      ...manifest,
      name: "@convex-openapi/birds-client",
      version: "0.1.0",
      description: "Typed fetch client for Birds, generated from its OpenAPI description.",
      keywords: ["openapi", "openapi-client", "typescript", "fetch", "api-client"],
      scripts: { ...(manifest["scripts"] as object), generate: "openapi-clients generate birds" },
    });
    expect(await workspace.read("packages/birds-client/tsconfig.json")).toContain(
      "tsconfig.base.json",
    );
  });

  it.each([
    ["petStore", "pet-store-client"],
    ["BIRDS", "birds-client"],
    ["APIv2", "apiv2-client"],
    ["1st.of_all", "1st.of_all-client"],
  ])("gives the package of %s a name that npm takes: %s", async (key, name) => {
    expect((await workspace.run(["add", "specs/pets.json", "--name", key])).code).toBe(0);
    expect(JSON.parse(await workspace.read(`packages/${name}/package.json`))).toMatchObject({
      name: expect.stringMatching(/^[a-z\d][a-z\d._-]*$/),
    });
  });

  it("publishes llms.txt even where the others do not yet", async () => {
    await workspace.put({
      "packages/pets/package.json": {
        name: "pets",
        files: ["dist", "API.md"],
        dependencies: { "openapi-fetch": "0.17.0" },
      },
    });
    await workspace.run(["add", "specs/pets.json", "--name", "birds"]);
    expect(JSON.parse(await workspace.read("packages/birds/package.json"))).toMatchObject({
      files: ["dist", "API.md", "llms.txt"],
    });
  });

  it("puts the client into the config and makes its first files", async () => {
    await workspace.put({ "specs/birds.json": petSpec("Birds"), "turbo.json": {} });
    const { code, stdout, stderr } = await workspace.run([
      "add",
      "specs/birds.json",
      "--name",
      "birds",
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expectGolden(stdout, "cli/add.txt");
    expect(JSON.parse(await workspace.read("clients.config.json"))).toMatchObject({
      clients: { birds: { spec: "specs/birds.json", package: "packages/birds-client" } },
    });
    expect(JSON.parse(await workspace.read("packages/birds-client/turbo.json"))).toMatchObject({
      tasks: {
        generate: {
          inputs: [
            "package.json",
            "$TURBO_ROOT$/clients.config.json",
            "$TURBO_ROOT$/specs/birds.json",
          ],
        },
      },
    });
    expect((await workspace.run(["generate", "birds", "--check"])).code).toBe(0);
  });

  it("makes a package that type-checks, builds and passes its test, with a README whose code compiles", async () => {
    await linkTools();
    await workspace.put({ "specs/birds.json": petSpec("Birds") });
    await workspace.run(["add", "specs/birds.json", "--name", "birds"]);
    const readme = await workspace.read("packages/birds-client/README.md");
    const [, snippet = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
    await workspace.put({
      "packages/birds-client/test/readme.ts": snippet.replace(
        '"birds-client"',
        '"../src/index.js"',
      ),
    });
    const folder = "packages/birds-client";
    expect(runTool("typescript-7/bin/tsc", ["-p", "tsconfig.json"], folder)).toEqual({
      status: 0,
      output: "",
    });
    expect(runTool("tsdown/dist/run.mjs", [], folder)).toMatchObject({ status: 0 });
    expect(runTool("vitest/vitest.mjs", ["run"], folder)).toMatchObject({ status: 0 });
    expect(Object.keys(await workspace.files())).toEqual(
      expect.arrayContaining([`${folder}/dist/index.js`, `${folder}/dist/index.d.ts`]),
    );
  });

  it("keeps a copy of a spec from a URL, and where it came from", async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(petSpec("Birds"))));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi`;
    const { code } = await workspace.run(["add", url, "--name", "birds"]);
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(0);
    expect(JSON.parse(await workspace.read("specs/birds.json"))).toEqual(petSpec("Birds"));
    expect(JSON.parse(await workspace.read("clients.config.json"))).toMatchObject({
      clients: { birds: { spec: "specs/birds.json", upstream: url } },
    });
  });

  it("says that the query of a URL is stored, and shows none of its values", async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(petSpec("Birds"))));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi?key=`;
    const added = await workspace.run(["add", `${url}hush`, "--name", "birds"]);
    const again = await workspace.run(["init", `${url}hush2`]);
    await new Promise((resolve) => server.close(resolve));
    expect(added.code).toBe(0);
    expect(added.stderr).toContain(
      `note: the query of ${url}… is stored in the config in plain text, as part of "upstream"; `,
    );
    expect(await workspace.read("clients.config.json")).toContain(`${url}hush`);
    expect(again.code).toBe(2);
    expect(JSON.stringify([added, again])).not.toContain("hush");
  });

  it("shows no user and no password of a URL that it does not take", async () => {
    const url = "http://me:hush@127.0.0.1:1/openapi.yaml";
    const { code, stdout, stderr } = await workspace.run(["add", url, "--name", "birds"]);
    expect(code).toBe(3);
    expect(stderr).toContain("Could not fetch http://127.0.0.1:1/openapi.yaml: the URL contains");
    expect(stdout + stderr).not.toMatch(/hush|me:/);
  });

  it("tells what to write where the config is no plain list", async () => {
    const config = await workspace.read("clients.config.json");
    await rm(join(workspace.root, "clients.config.json"));
    await workspace.put({
      "clients.json": config,
      "clients.config.mjs":
        'import config from "./clients.json" with { type: "json" };\nexport default config;\n',
    });
    const { code, stdout, stderr } = await workspace.run([
      "add",
      "specs/pets.json",
      "--name",
      "birds",
    ]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        "clients.config.mjs was not changed: its clients are no plain list that can be added to\n",
    });
    expect(stdout)
      .toContain(`add this to the clients of clients.config.mjs, then run \`openapi-clients generate birds\`:
birds: {
  spec: "specs/pets.json",
  package: "packages/birds-client",
},
`);
  });
});

/** Runs the program and makes sure that it changed nothing. */
async function failing(words: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const before = await workspace.files();
  const { code, stderr } = await workspace.run(words);
  expect(await workspace.files()).toEqual(before);
  return { code, stderr };
}

it("add leaves a config alone that it misreads", async () => {
  const config = await workspace.read("clients.config.json");
  const text = `const unused = /"/; export const other = { clients: {} }; // "
export default ${config.replace('"clients"', '["clients"]')};
`;
  await rm(join(workspace.root, "clients.config.json"));
  await workspace.put({ "clients.config.mjs": text });
  const { code, stdout } = await workspace.run(["add", "specs/pets.json", "--name", "birds"]);
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout: expect.stringContaining("add this to the clients of clients.config.mjs") as string,
  });
  expect(await workspace.read("clients.config.mjs")).toBe(text);
});

describe("add writes nothing", () => {
  it("when the spec cannot be read", async () => {
    const { code, stderr } = await failing(["add", "nope.json", "--name", "birds"]);
    expect(code).toBe(3);
    expect(stderr).toContain("nope.json:1:1 error missing-file");
  });

  it("when the spec has errors", async () => {
    const spec = petSpec("Birds") as { paths: Record<string, unknown> };
    spec.paths["/broken"] = { get: { operationId: "broken", responses: [] } };
    await workspace.put({ "specs/birds.json": spec });
    const { code, stderr } = await failing(["add", "specs/birds.json", "--name", "birds"]);
    expect(code).toBe(1);
    expect(stderr).toContain("1 error; nothing was written");
  });

  it("when the folder of the package already exists", async () => {
    await workspace.put({ "packages/birds-client/notes.txt": "mine" });
    const { code, stderr } = await failing(["add", "specs/pets.json", "--name", "birds"]);
    expect(code).toBe(2);
    expect(stderr).toBe("openapi-clients: packages/birds-client already exists\n");
  });
});

describe("add --name writes nothing", () => {
  it.each([["Shop"], ["SHOP"]])(
    "where %s differs from another client in case alone",
    async (name) => {
      const words = ["add", "specs/pets.json", "--name", name, "--out", "src/new"];
      expect(await failing(words)).toEqual({
        code: 2,
        stderr: `openapi-clients: --name ${name} meets the client "shop", which differs in capital letters alone; take another\n`,
      });
    },
  );

  it("where the functions that make two clients would have one name", async () => {
    await workspace.run(["add", "specs/pets.json", "--name", "pet-shop", "--out", "src/pet-shop"]);
    const words = ["add", "specs/pets.json", "--name", "pet_shop", "--out", "src/new"];
    expect((await failing(words)).stderr).toBe(
      'openapi-clients: --name pet_shop meets the client "pet-shop", which has createPetShopClient too; take another\n',
    );
  });

  it.each([
    [
      "is a folder",
      { "packages/pets/package.json/x": "" },
      "is a folder, not a file; fix it first",
    ],
    ["is not JSON", { "packages/pets/package.json": "{" }, "is not JSON: "],
  ])("where the manifest of a package that it is to be like %s", async (_, files, reason) => {
    await workspace.put(files);
    const { code, stderr } = await failing(["add", "specs/pets.json", "--name", "other"]);
    expect(code).toBe(2);
    expect(stderr).toContain(`openapi-clients: <root>/packages/pets/package.json: ${reason}`);
  });

  it("where a package and the folder of another client are one in the other", async () => {
    await workspace.run(["add", "specs/pets.json", "--name", "api", "--out", "src/api"]);
    const words = ["add", "specs/pets.json", "--name", "other"];
    expect((await failing([...words, "--package", "src/api/other"])).stderr).toContain(
      'src/api/other is inside the folder of "api"',
    );
    expect((await failing([...words, "--out", "packages"])).stderr).toMatch(
      /packages has the folder of "\w+" inside it/,
    );
  });

  it.each([
    ["src/api/shop", 'src/api/shop is inside the folder of "api"'],
    ["src", 'src has the folder of "api" inside it'],
  ])("where %s and the folder of another client are one in the other", async (out, reason) => {
    await workspace.run(["add", "specs/pets.json", "--name", "api", "--out", "src/api"]);
    const words = ["add", "specs/pets.json", "--name", "other", "--out", out];
    expect((await failing(words)).stderr).toContain(reason);
  });
});

describe("add --out", () => {
  const words = ["add", "specs/birds.json", "--name", "birds", "--out", "src/api"];

  beforeEach(() => workspace.put({ "specs/birds.json": petSpec("Birds") }));

  it("puts a client into a folder of an app", async () => {
    const { code, stdout } = await workspace.run(words);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'use:  import { createBirdsClient, listPets } from "./src/api/index.js";\n',
    );
    expect(JSON.parse(await workspace.read("clients.config.json"))).toMatchObject({
      clients: { birds: { spec: "specs/birds.json", out: "src/api" } },
    });
    expect((await workspace.run(["generate", "birds", "--check"])).code).toBe(0);
  });

  it("takes paths relative to where it runs, and writes them relative to the config", async () => {
    await workspace.put({ "app/package.json": {} });
    const { code } = await workspace.run(
      ["add", "../specs/birds.json", "--name", "birds", "--out", "src/api"],
      { cwd: "app" },
    );
    expect(code).toBe(0);
    expect(JSON.parse(await workspace.read("clients.config.json"))).toMatchObject({
      clients: { birds: { spec: "specs/birds.json", out: "app/src/api" } },
    });
  });

  it("changes nothing where a file of somebody else is in the way", async () => {
    await workspace.put({ "src/api/index.ts": "export {};\n" });
    const { code, stderr } = await failing(words);
    expect(code).toBe(1);
    expect(stderr).toContain("not generated by openapi-clients, so not touched");
  });

  it.each([
    [["--out", "packages/pets"], 'packages/pets is already the folder of "pets"'],
    [
      ["--out", "packages/pets/src/generated/x"],
      "packages/pets/src/generated/x is already the folder",
    ],
    [["--out", "a", "--package", "b"], "--out and --package cannot be combined"],
  ])("refuses %j", async (place, reason) => {
    const { code, stderr } = await failing([
      "add",
      "specs/birds.json",
      "--name",
      "birds",
      ...place,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});

it("add --package makes the package in the folder that is named", async () => {
  await workspace.run(["add", "specs/pets.json", "--name", "birds", "--package", "libs/birds"]);
  expect(JSON.parse(await workspace.read("libs/birds/package.json"))).toMatchObject({
    name: "birds",
  });
});

describe("add of a description without operations", () => {
  const events = schemasOf({
    Event: { type: "object", properties: { topic: { type: "string" } } },
  });

  beforeEach(() => workspace.put({ "specs/events.json": events }));

  it("makes a package of types, which needs nothing at run time", async () => {
    await linkTools();
    await workspace.run([
      "add",
      "specs/events.json",
      "--name",
      "events",
      "--package",
      "packages/events",
    ]);
    const manifest = JSON.parse(await workspace.read("packages/events/package.json")) as object;
    expect(manifest).toMatchObject({
      description: "TypeScript types of Test, generated from its OpenAPI description.",
      keywords: ["openapi", "typescript", "types"],
    });
    expect(manifest).not.toHaveProperty("dependencies");
    const readme = await workspace.read("packages/events/README.md");
    expect(readme).toContain('import type { Event } from "events";');
    const words = ["-p", "tsconfig.json"];
    expect(runTool("typescript-7/bin/tsc", words, "packages/events")).toEqual({
      status: 0,
      output: "",
    });
    expect(runTool("vitest/vitest.mjs", ["run"], "packages/events")).toMatchObject({ status: 0 });
  });

  it("shows the import of a type, and has nothing to be installed", async () => {
    await workspace.put({ "package.json": {} });
    const words = ["add", "specs/events.json", "--name", "events", "--out", "src/events"];
    const { stdout } = await workspace.run(words);
    expect(stdout).toContain('use:  import type { Event } from "./src/events/index.js";\n');
    expect(stdout).not.toContain("next:");
    await workspace.put({ "specs/events.json": { ...events, info: { title: "B", version: "2" } } });
    expect((await workspace.run(["generate", "events"])).stdout).not.toContain("next:");
  });

  it("leaves a package whose last operation goes without what called it", async () => {
    const get = { operationId: "get_event", responses: {} };
    await workspace.put({ "specs/events.json": { ...events, paths: { "/event": { get } } } });
    const words = ["add", "specs/events.json", "--name", "events", "--package", "packages/events"];
    await workspace.run(words);
    await workspace.put({ "specs/events.json": events });
    expect((await workspace.run(["generate", "events"])).code).toBe(0);
    const folder = "packages/events/src/generated/";
    const files = Object.keys(await workspace.files()).filter((path) => path.startsWith(folder));
    expect(files.sort()).toEqual([`${folder}index.ts`, `${folder}types.ts`]);
  });
});

describe("add where there is no config", () => {
  beforeEach(async () => {
    await rm(join(workspace.root, "clients.config.json"));
    await workspace.put({ "package.json": {} });
  });

  it("makes one, which a second client is added to", async () => {
    const first = ["add", "specs/pets.json", "--name", "birds", "--out", "src/birds"];
    expect((await workspace.run(first)).code).toBe(0);
    expect(await workspace.read("clients.config.mts"))
      .toBe(`import type { ClientsConfig } from "@convex-openapi/generator/config";

export default {
  clients: {
    birds: {
      spec: "specs/pets.json",
      out: "src/birds",
    },
  },
  importExtension: ".ts",
} satisfies ClientsConfig;
`);
    const second = await workspace.run(["add", "specs/shop.json", "--name", "wares"]);
    expect(second.stdout).toContain("updated clients.config.mts\n");
    expect(await workspace.run(["generate", "--check"])).toEqual({
      code: 0,
      stdout: "2 clients (18 files) up to date\n",
      stderr: "",
    });
  });

  it("makes the package where the workspace has its packages", async () => {
    await workspace.put({ "package.json": { workspaces: ["libs/*"] } });
    await workspace.run(["add", "specs/pets.json", "--name", "birds"]);
    expect(await workspace.files()).toHaveProperty(["libs/birds-client/package.json"]);
  });

  it("makes none when the spec is wrong", async () => {
    expect((await failing(["add", "nope.json", "--name", "birds"])).code).toBe(3);
  });
});

it("add fills a config without clients", async () => {
  await workspace.put({ "clients.config.json": { clients: {} } });
  expect((await workspace.run(["add", "specs/pets.json", "--name", "birds"])).code).toBe(0);
  expect((await workspace.run(["generate", "--check"])).code).toBe(0);
});

describe("add for a client of the config whose package nobody has made", () => {
  beforeEach(() =>
    workspace.put({
      "clients.config.json": {
        clients: {
          zoo: { spec: "specs/pets.json", overlays: ["specs/zoo.json"], package: "packages/zoo" },
        },
      },
      "specs/zoo.json": titleOverlay("Zoo"),
    }),
  );

  it.each([[["add", "--name", "zoo"]], [["add", "specs/pets.json", "--name", "zoo"]]])(
    "%j makes it, with the overlays of the config",
    async (words) => {
      const config = await workspace.read("clients.config.json");
      expect((await workspace.run(["generate"])).code).toBe(2);
      expect((await workspace.run(words)).code).toBe(0);
      expect(await workspace.read("packages/zoo/README.md")).toContain(
        "Typed fetch client for Zoo",
      );
      expect(await workspace.read("clients.config.json")).toBe(config);
      expect((await workspace.run(["generate", "--check"])).code).toBe(0);
    },
  );

  it("has Turborepo hash the overlays, and no other file beside them", async () => {
    await workspace.put({ "turbo.json": {} });
    await workspace.run(["add", "--name", "zoo"]);
    expect(JSON.parse(await workspace.read("packages/zoo/turbo.json"))).toMatchObject({
      tasks: {
        generate: {
          inputs: [
            "package.json",
            "$TURBO_ROOT$/clients.config.json",
            "$TURBO_ROOT$/specs/pets.json",
            "$TURBO_ROOT$/specs/zoo.json",
          ],
        },
      },
    });
  });

  it.each([
    [["specs/shop.json"], "made from specs/pets.json"],
    [["--out", "src/zoo"], "whose package is packages/zoo"],
  ])("refuses %j, which says something else than the config", async (words, reason) => {
    const { code, stderr } = await failing(["add", ...words, "--name", "zoo"]);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});
