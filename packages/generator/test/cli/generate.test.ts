import { chmod, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { generatedPetWorkspace, petSpec, petWorkspace, type Workspace } from "./workspace.ts";

let workspace: Workspace;

afterEach(() => workspace[Symbol.asyncDispose]());

const emittedNames = ["client.ts", "index.ts", "operations.ts", "types.ts"];

describe("generate", () => {
  beforeEach(async () => {
    workspace = await petWorkspace();
  });

  it("writes src/generated/, API.md and llms.txt of every client", async () => {
    expect((await workspace.run(["generate"])).code).toBe(0);
    const paths = Object.keys(await workspace.files());
    for (const client of ["pets", "shop"]) {
      expect(paths).toEqual(
        expect.arrayContaining([
          `packages/${client}/API.md`,
          `packages/${client}/llms.txt`,
          ...emittedNames.map((name) => `packages/${client}/src/generated/${name}`),
        ]),
      );
    }
  });

  it("says what it changed, in the words of the golden files", async () => {
    const first = await workspace.run(["generate"]);
    await workspace.put({ "specs/pets.json": petSpec("Pets", ["listPets", "listOwners"]) });
    const second = await workspace.run(["generate"]);
    const third = await workspace.run(["generate"]);
    await expectGolden(
      `${first.stdout}---\n${second.stdout}---\n${third.stdout}`,
      "cli/generate.txt",
    );
    expect(first.stderr + second.stderr + third.stderr).toBe("");
  });

  it("works from any folder below the config", async () => {
    const { code } = await workspace.run(["generate"], { cwd: "packages/pets" });
    expect(code).toBe(0);
    expect(await workspace.read("packages/shop/API.md")).toContain("Shop");
  });

  it("writes only the clients that were named", async () => {
    await workspace.run(["generate", "shop"]);
    expect(Object.keys(await workspace.files())).not.toContain("packages/pets/API.md");
  });

  it("touches no file that stays the same", async () => {
    await workspace.run(["generate"]);
    const path = join(workspace.root, "packages/pets/src/generated/types.ts");
    const past = new Date("2020-01-01");
    await utimes(path, past, past);
    await workspace.put({ "specs/shop.json": petSpec("Shop") });
    await workspace.run(["generate"]);
    expect((await stat(path)).mtime).toEqual(past);
  });

  it("is content with a checkout in CRLF", async () => {
    await workspace.run(["generate"]);
    const types = await workspace.read("packages/pets/src/generated/types.ts");
    await workspace.put({ "packages/pets/src/generated/types.ts": types.replaceAll("\n", "\r\n") });
    expect((await workspace.run(["generate", "--check"])).code).toBe(0);
  });

  it("calls a client in llms.txt as the manifest of its package does", async () => {
    await workspace.put({ "packages/pets/package.json": { name: "@acme/pets" } });
    await workspace.run(["generate"]);
    expect(await workspace.read("packages/pets/llms.txt")).toContain("npm install @acme/pets\n");
    await workspace.put({ "packages/pets/package.json": { name: "@acme/animals" } });
    expect((await workspace.run(["generate", "--check"])).stderr).toContain(
      "packages/pets/llms.txt",
    );
  });

  it("leaves no temporary file and no lock behind", async () => {
    const before = Object.keys(await workspace.files());
    await workspace.run(["generate"]);
    const added = Object.keys(await workspace.files()).filter((path) => !before.includes(path));
    expect(
      added.every((path) => /\/(?:API\.md|llms\.txt|src\/generated\/[a-z-]+\.ts)$/.test(path)),
    ).toBe(true);
  });
});

/** Breaks something in a workspace with output, and makes sure that generating again changes nothing. */
async function broken(
  files: Record<string, unknown>,
): Promise<{ code: number | null; stderr: string }> {
  await workspace.put(files);
  const before = await workspace.files();
  const { code, stderr, stdout } = await workspace.run(["generate"]);
  expect(await workspace.files()).toEqual(before);
  expect(stdout).toBe("");
  expect(stderr).not.toMatch(/^\s+at /m);
  return { code, stderr };
}
describe("generate writes nothing at all", () => {
  beforeEach(async () => {
    workspace = await generatedPetWorkspace();
  });

  it.each(["[]", "{", ""])("when the manifest of a package is %j", async (manifest) => {
    expect(await broken({ "packages/pets/package.json": manifest })).toEqual({
      code: 2,
      stderr: expect.stringContaining("packages/pets/package.json: is not a JSON object") as string,
    });
  });

  it("when the manifest of a package is a folder", async () => {
    expect(await broken({ "packages/pets/package.json/x": "" })).toEqual({
      code: 2,
      stderr: "openapi-clients: <root>/packages/pets/package.json: is a folder, not a file\n",
    });
  });

  it("when an llms.txt is there that was written by hand", async () => {
    const { code, stderr } = await broken({ "packages/pets/llms.txt": "# Mine\n" });
    expect(code).toBe(1);
    expect(stderr).toContain("not generated by openapi-clients, so not touched");
  });

  it("when a spec is missing", async () => {
    await rm(join(workspace.root, "specs/shop.json"));
    const { code, stderr } = await broken({ "specs/pets.json": petSpec("Pets", ["other"]) });
    expect(code).toBe(3);
    expect(stderr).toBe(
      "specs/shop.json:1:1 error missing-file: The file does not exist; clients.shop.spec of clients.config.json names it. (#)\n`openapi-clients rules missing-file` explains it\n1 error; nothing was written\n",
    );
  });

  it("when two specs are broken, and tells both, in the words of the golden file", async () => {
    const faulty = petSpec("Shop", ["list_orders"]) as { paths: Record<string, unknown> };
    faulty.paths["/again"] = { get: { operationId: "again", responses: [] } };
    const { code, stderr } = await broken({
      "specs/pets.json": '{\n  "openapi": "3.1.0",\n  oops\n}',
      "specs/shop.json": faulty,
    });
    expect(code).toBe(3);
    await expectGolden(stderr, "cli/two-broken-specs.txt");
  });

  it("when a part has the wrong shape", async () => {
    const faulty = petSpec("Shop", ["list_orders"]) as { paths: Record<string, unknown> };
    faulty.paths["/again"] = { get: { operationId: "again", responses: [] } };
    const { code, stderr } = await broken({ "specs/shop.json": faulty });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^specs\/shop\.json:\d+:\d+ error invalid-structure: /);
  });

  it.each([
    [
      "Swagger 2.0",
      { swagger: "2.0", info: { title: "Old", version: "1" }, paths: {} },
      "swagger-2",
    ],
    ["an empty file", "", "empty-document"],
    ["no description at all", { name: "pets" }, "not-openapi"],
  ])("when a spec is %s", async (_, content, rule) => {
    const { code, stderr } = await broken({ "specs/pets.json": content });
    expect(code).toBe(3);
    expect(stderr).toMatch(new RegExp(`^specs/pets\\.json:\\d+:\\d+ error ${rule}: `));
  });

  it("when a spec is broken YAML", async () => {
    const config = await workspace.read("clients.config.json");
    const { code, stderr } = await broken({
      "clients.config.json": config.replace("pets.json", "pets.yaml"),
      "specs/pets.yaml": "openapi: 3.1.0\ninfo: [",
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^specs\/pets\.yaml:\d+:\d+ error invalid-yaml: /);
  });

  it("when an overlay is missing", async () => {
    const config = JSON.parse(await workspace.read("clients.config.json")) as {
      clients: Record<string, object>;
    };
    config.clients["pets"] = { ...config.clients["pets"], overlays: ["specs/pets.overlay.yaml"] };
    const { code, stderr } = await broken({ "clients.config.json": config });
    expect(code).toBe(3);
    expect(stderr).toContain("specs/pets.overlay.yaml:1:1 error missing-file");
  });

  it("when somebody's own file stands in a generated folder", async () => {
    const { code, stderr } = await broken({
      "specs/shop.json": petSpec("Changed"),
      "packages/pets/src/generated/mine.ts": "export const mine = 1;\n",
    });
    expect(code).toBe(1);
    expect(stderr).toBe(
      "openapi-clients: not generated by openapi-clients, so not touched: <root>/packages/pets/src/generated/mine.ts; move it elsewhere\n",
    );
  });

  it("when one of several output folders cannot be written", async ({ skip }) => {
    // Root may write everywhere, so the program runs as nobody then, if nobody may read it.
    const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const started = await workspace
      .runProcess(["--version"], { ...user, cwd: ".." })
      .catch(() => undefined);
    skip(started?.code !== 0, "the program cannot be run without the rights of root here");
    await workspace.put({
      "specs/pets.json": petSpec("New Pets"),
      "specs/shop.json": petSpec("New Shop"),
    });
    const before = await workspace.files();
    const folder = join(workspace.root, "packages/shop/src/generated");
    await chmod(workspace.root, 0o777);
    for (const path of ["packages/pets", "packages/pets/src/generated"])
      await chmod(join(workspace.root, path), 0o777);
    await chmod(folder, 0o555);
    const { code, stderr } = await workspace.runProcess(["generate"], user);
    await chmod(folder, 0o755);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^openapi-clients: nothing was written: EACCES: permission denied, .*packages\/shop/,
    );
    expect(await workspace.files()).toEqual(before);
  });

  it("when a package folder is a file", async () => {
    await rm(join(workspace.root, "packages/shop"), { recursive: true });
    const { code, stderr } = await broken({ "packages/shop": "no folder" });
    expect(code).toBe(2);
    expect(stderr).toContain("clients.shop.package: the folder ");
  });
});
