import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GitWorkspace, withGit } from "./git-workspace.ts";
import { generatedPetWorkspace, petSpec, petWorkspace, titleOverlay } from "./workspace.ts";

let workspace: GitWorkspace;

beforeEach(async () => {
  workspace = withGit(await generatedPetWorkspace());
  const pets = { ...petSpec("Pets"), components: { schemas: { Pet: { $ref: "parts/pet.json" } } } };
  await workspace.put({
    "specs/pets.json": pets,
    "specs/parts/pet.json": { type: "object" },
    "o.json": titleOverlay("Zoo"),
    "clients.config.json": {
      clients: {
        pets: { spec: "specs/pets.json", package: "packages/pets" },
        shop: { spec: "specs/shop.json", package: "packages/shop", overlays: ["o.json"] },
      },
    },
  });
  await workspace.run(["generate"]);
  workspace.commit("All is generated");
});

afterEach(() => workspace[Symbol.asyncDispose]());

/** The clients that `generate --since HEAD` is about, and how it ends. */
async function affected(...words: string[]): Promise<string[]> {
  const options = ["--since", "HEAD", "--check", "--format", "json"];
  const { stdout } = await workspace.run(["generate", ...options, ...words]);
  const { run } = JSON.parse(stdout) as { run: { clients: { client: string }[] } };
  return run.clients.map(({ client }) => client);
}

async function config(): Promise<{ clients: Record<string, object> }> {
  return JSON.parse(await workspace.read("clients.config.json")) as {
    clients: Record<string, object>;
  };
}

describe("generate --since concerns", () => {
  it("nothing where nothing has changed", async () => {
    expect(await affected()).toEqual([]);
  });

  it.each([
    ["its spec", "specs/pets.json", petSpec("Pots"), ["pets"]],
    ["a file that its spec refers to", "specs/parts/pet.json", { type: "string" }, ["pets"]],
    ["its overlay", "o.json", titleOverlay("Shops"), ["shop"]],
    ["a generated file", "packages/shop/src/generated/types.ts", "", ["shop"]],
    ["a report", "packages/shop/API.md", "", ["shop"]],
    ["a file that was never generated", "packages/pets/src/generated/mine.ts", "", ["pets"]],
    ["the name of its package", "packages/pets/package.json", { name: "pets" }, ["pets"]],
    ["the installed packages", "package-lock.json", {}, ["pets", "shop"]],
    ["something else", "README.md", "# Hello\n", []],
    ["a file beside its generated ones", "packages/pets/src/index.ts", "", []],
  ])("a client of which %s changed", async (_, path, content, clients) => {
    await workspace.put({ [path]: content });
    expect(await affected()).toEqual(clients);
  });

  it("a client whose change is committed", async () => {
    await workspace.put({ "specs/pets.json": petSpec("Pots") });
    workspace.commit("Another title");
    const { stderr } = await workspace.run(["generate", "--since", "HEAD~1"]);
    expect(stderr).toBe("1 of 2 clients concerned by changes since HEAD~1\n");
  });

  it("a client whose entry in the config changed, and no other", async () => {
    const { clients } = await config();
    const shop = { ...clients["shop"], errors: "throw" };
    await workspace.put({ "clients.config.json": { clients: { ...clients, shop } } });
    expect(await affected()).toEqual(["shop"]);
  });

  it("a client that came to the config, and no other", async () => {
    const { clients } = await config();
    const zoo = { spec: "specs/zoo.json", out: "src/zoo" };
    await workspace.put({
      "specs/zoo.json": petSpec("Zoo"),
      "clients.config.json": { clients: { ...clients, zoo } },
    });
    expect(await affected()).toEqual(["zoo"]);
  });

  it("all clients where the config says something of all of them", async () => {
    await workspace.put({ "clients.config.json": { ...(await config()), importExtension: ".ts" } });
    expect(await affected()).toEqual(["pets", "shop"]);
  });

  it("a client whose files are ignored by git and not there", async () => {
    await workspace.put({ ".gitignore": "generated\n" });
    workspace.git("rm", "-r", "--cached", "--quiet", "packages/pets/src/generated");
    workspace.commit("Ignored");
    await rm(join(workspace.root, "packages/pets/src"), { recursive: true });
    expect(await affected()).toEqual(["pets"]);
  });

  it("a client of a URL, of which git knows nothing", async () => {
    const clients = {
      ...(await config()).clients,
      web: { spec: "http://127.0.0.1:9/a.json", out: "src/web" },
    };
    await workspace.put({ "clients.config.json": { clients } });
    workspace.commit("A client of a URL");
    const { code, stdout } = await workspace.run([
      "generate",
      "--since",
      "HEAD",
      "--format",
      "json",
    ]);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ run: { clients: [{ client: "web" }] } });
  });

  it("of the clients that are named those alone", async () => {
    await workspace.put({
      "specs/pets.json": petSpec("Pots"),
      "specs/shop.json": petSpec("Shops"),
    });
    expect(await affected("shop")).toEqual(["shop"]);
  });

  it("a client as it was where work on a branch began", async () => {
    workspace.git("checkout", "--quiet", "-b", "work");
    workspace.git("checkout", "--quiet", "main");
    await workspace.put({ "specs/shop.json": petSpec("Shops") });
    workspace.commit("On main");
    workspace.git("checkout", "--quiet", "work");
    await workspace.put({ "specs/pets.json": petSpec("Pots") });
    const { stderr } = await workspace.run(["generate", "--since", "main"]);
    expect(stderr).toContain("1 of 2 clients concerned by changes since main");
  });
});

describe("generate --affected", () => {
  it("is about all clients where no revision is named", async () => {
    const { stdout, stderr } = await workspace.runProcess(["generate", "--affected"], {
      env: { TURBO_SCM_BASE: "" },
    });
    expect({ stdout, stderr }).toEqual({
      stdout: "2 clients (18 files) up to date\n",
      stderr: "",
    });
  });

  it("compares with the revision that Turborepo compares with", async () => {
    await workspace.put({ "specs/pets.json": petSpec("Pots") });
    const { stdout, stderr } = await workspace.runProcess(["generate", "--affected"], {
      env: { TURBO_SCM_BASE: "HEAD" },
    });
    expect(stderr).toBe("1 of 2 clients concerned by changes since HEAD\n");
    expect(stdout).toMatch(/changed in 1 client\n$/);
  });
});

describe("generate --since ends with 2 and says what to do", () => {
  it("where there is no such revision", async () => {
    const { code, stderr } = await workspace.run(["generate", "--since", "mian"]);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no revision "mian"');
  });

  it("where there is no repository", async () => {
    await using plain = await petWorkspace();
    const { code, stderr } = await plain.run(["generate", "--since", "main"]);
    expect(code).toBe(2);
    expect(stderr).toContain("is not in a git repository");
  });

  it("where the clone is shallow", async () => {
    const clone = join(workspace.root, "node_modules/clone");
    const from = `file://${workspace.root}`;
    workspace.commit("One more");
    workspace.git("clone", "--quiet", "--depth", "1", from, clone);
    const { code, stderr } = await workspace.run(["generate", "--since", "HEAD~1"], {
      cwd: "node_modules/clone",
    });
    expect(code).toBe(2);
    expect(stderr).toContain("this clone is shallow, and `git fetch --unshallow`");
  });
});
