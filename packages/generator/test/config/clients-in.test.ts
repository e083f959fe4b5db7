import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientsIn } from "../../src/config/clients-in.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { makeWorkspace, petSpec, type Workspace } from "../cli/workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await makeWorkspace();
  const module = join(import.meta.dirname, "../../src/config/clients-in.ts");
  await workspace.put({
    "clients.config.mjs": `import { clientsIn } from ${JSON.stringify(module)};
export default { clients: clientsIn("packages", import.meta.dirname) };
`,
    "specs/pets.json": petSpec("Pets"),
    "packages/pets-client/client.json": {
      spec: "../../specs/pets.json",
      overlays: ["fix.json"],
      upstream: "https://example.com/pets.json",
      errors: "throw",
    },
    "packages/zoo/client.json": { spec: "https://example.com/zoo.json" },
    "packages/other/package.json": {},
    "packages/README.md": "",
  });
});

afterEach(() => workspace[Symbol.asyncDispose]());

describe("the clients of packages", () => {
  it("are what their files say, with paths from the config", () => {
    expect(clientsIn("packages", workspace.root)).toEqual({
      pets: {
        spec: "specs/pets.json",
        overlays: ["packages/pets-client/fix.json"],
        upstream: "https://example.com/pets.json",
        errors: "throw",
        package: "packages/pets-client",
      },
      zoo: { spec: "https://example.com/zoo.json", package: "packages/zoo" },
    });
  });

  it("are those of the config", async () => {
    const { clients } = await loadConfig({ cwd: join(workspace.root, "packages/pets-client") });
    expect(clients.map(({ key }) => key)).toEqual(["pets", "zoo"]);
  });

  it.each([
    ["{", "is not JSON"],
    ["[]", "is not an object such as"],
    ["null", "is not an object such as"],
    ['{"spec": "a.json", "package": "b"}', 'leave out "package"'],
  ])("cannot be told from %j", async (text, message) => {
    await workspace.put({ "packages/zoo/client.json": text });
    await expect(loadConfig({ cwd: workspace.root })).rejects.toThrow(message);
  });

  it.each([
    [{}, "clients.zoo.spec: expected a path or URL"],
    [{ spec: 1 }, "clients.zoo.spec: expected a path or URL"],
    [{ spec: "a.json", spek: 1 }, "clients.zoo.spek: unknown key"],
    [{ spec: "a.json", out: "src" }, 'clients.zoo: has both "package" and "out"'],
  ])("are checked as those of a config: %j", async (entry, message) => {
    await workspace.put({ "packages/zoo/client.json": entry });
    await expect(loadConfig({ cwd: workspace.root })).rejects.toThrow(message);
  });
});

describe("add, where a config takes clients from packages,", () => {
  it("writes the entry into the package, and leaves the config and other packages as they are", async () => {
    await workspace.put({ "turbo.json": {}, "specs/shop.json": petSpec("Shop") });
    const before = await workspace.files();
    const { code, stdout } = await workspace.run(["add", "specs/shop.json", "--name", "shop"]);
    expect(code).toBe(0);
    expect(stdout).toContain("added   packages/shop-client/client.json");
    const after = await workspace.files();
    expect(JSON.parse(after["packages/shop-client/client.json"] ?? "")).toEqual({
      spec: "../../specs/shop.json",
    });
    expect(after).toMatchObject(before);
  });

  it("has Turborepo hash the entry of the client", async () => {
    await workspace.put({ "turbo.json": {}, "specs/shop.json": petSpec("Shop") });
    await workspace.run(["add", "specs/shop.json", "--name", "shop"]);
    const turbo = JSON.parse(await workspace.read("packages/shop-client/turbo.json")) as {
      tasks: { generate: { inputs: string[] } };
    };
    expect(turbo.tasks.generate.inputs).toEqual([
      "package.json",
      "client.json",
      "$TURBO_ROOT$/clients.config.mjs",
      "$TURBO_ROOT$/specs/shop.json",
    ]);
  });

  it("says so where the config takes them from another folder", async () => {
    await workspace.put({ "specs/shop.json": petSpec("Shop") });
    const words = ["add", "specs/shop.json", "--name", "shop", "--package", "libs/shop"];
    const { code, stderr } = await workspace.run(words);
    expect(code).toBe(1);
    expect(stderr).toContain("does not take the client from libs/shop");
  });
});
