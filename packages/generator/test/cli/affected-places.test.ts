import { mkdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GitWorkspace, withGit } from "./git-workspace.ts";
import { generatedPetWorkspace, makeWorkspace, petSpec } from "./workspace.ts";

let workspace: GitWorkspace;

beforeEach(async () => {
  workspace = withGit(await generatedPetWorkspace());
  await workspace.put({ ".gitignore": "node_modules\n" });
  workspace.commit("All is generated");
});

afterEach(() => workspace[Symbol.asyncDispose]());

/** The clients that `generate --since HEAD` is about. */
async function affected(): Promise<string[]> {
  const options = ["--since", "HEAD", "--check", "--format", "json"];
  const { stdout, stderr } = await workspace.run(["generate", ...options]);
  expect(stderr).toMatch(/clients? concerned by changes since HEAD\n$/);
  const { run } = JSON.parse(stdout) as { run: { clients: { client: string }[] } };
  return run.clients.map(({ client }) => client);
}

/** Has the spec of `pets` in another file, and commits what is made of it. */
async function movePets(path: string): Promise<void> {
  const config = await workspace.read("clients.config.json");
  await workspace.put({ "clients.config.json": config.replace("specs/pets.json", path) });
  await workspace.run(["generate"]);
  workspace.commit("Elsewhere");
}

describe("generate --since concerns a client", () => {
  it("whose spec is a link, when what it leads to changed", async () => {
    await workspace.put({ "upstream/pets.json": petSpec("Pets") });
    await rm(join(workspace.root, "specs/pets.json"));
    await symlink("../upstream/pets.json", join(workspace.root, "specs/pets.json"));
    workspace.commit("A link");
    await workspace.put({ "upstream/pets.json": petSpec("Pots") });
    expect(await affected()).toEqual(["pets"]);
  });

  it("whose spec is behind a link to a folder", async () => {
    await rename(join(workspace.root, "specs"), join(workspace.root, "upstream"));
    await symlink("upstream", join(workspace.root, "specs"));
    workspace.commit("A link");
    await workspace.put({ "upstream/pets.json": petSpec("Pots") });
    expect(await affected()).toEqual(["pets"]);
  });

  it("whose files are behind a link to a folder", async () => {
    await rename(join(workspace.root, "packages/pets"), join(workspace.root, "pets"));
    await symlink("../pets", join(workspace.root, "packages/pets"));
    workspace.commit("A link");
    await workspace.put({ "pets/API.md": "" });
    expect(await affected()).toEqual(["pets"]);
  });

  it.each(["changed", "changed and committed"])(
    "whose spec is in a submodule that %s",
    async (how) => {
      await using upstream = withGit(await makeWorkspace());
      await upstream.put({ "pets.json": petSpec("Pets") });
      upstream.commit("Pets");
      const from = ["-c", "protocol.file.allow=always", "submodule", "--quiet", "add"];
      workspace.git(...from, upstream.root, "upstream");
      workspace.git("config", "diff.ignoreSubmodules", "all");
      await movePets("upstream/pets.json");
      expect(await affected()).toEqual([]);
      await workspace.put({ "upstream/pets.json": petSpec("Pots") });
      if (how !== "changed") workspace.git("-C", "upstream", "commit", "--quiet", "-am", "Pots");
      expect(await affected()).toEqual(["pets"]);
    },
  );

  it("whose spec is missing", async () => {
    await rm(join(workspace.root, "specs/pets.json"));
    workspace.commit("No spec");
    expect(await affected()).toEqual(["pets"]);
  });

  it("of a config that came to this folder", async () => {
    const config = await workspace.read("clients.config.json");
    await rm(join(workspace.root, "clients.config.json"));
    workspace.commit("No config");
    await workspace.put({ "clients.config.json": config });
    expect(await affected()).toEqual(["pets", "shop"]);
  });

  it("whose options are in a module that the config imports when it runs", async () => {
    const entries = await workspace.read("clients.config.json");
    await rm(join(workspace.root, "clients.config.json"));
    await workspace.put({
      "errors.mjs": 'export default "result";\n',
      "clients.config.mjs": `const { default: errors } = await import("./errors.mjs");
        const { clients } = ${entries};
        export default { clients: { ...clients, shop: { ...clients.shop, errors } } };`,
    });
    workspace.commit("Computed");
    await workspace.put({ "errors.mjs": 'export default "throw";\n' });
    expect(await affected()).toEqual(["shop"]);
  });
});

describe("generate --since always has a client of which git does not tell everything:", () => {
  it("one whose spec is outside of the repository", async () => {
    await using outside = await makeWorkspace();
    await outside.put({ "pets.json": petSpec("Pets") });
    await movePets(join(outside.root, "pets.json"));
    expect(await affected()).toEqual(["pets"]);
  });

  it("one whose spec is ignored", async () => {
    await workspace.put({ ".gitignore": "node_modules\n/fetched\n" });
    await workspace.put({ "fetched/pets.json": petSpec("Pets") });
    await movePets("fetched/pets.json");
    expect(await affected()).toEqual(["pets"]);
  });

  it("one whose spec refers to a file that is ignored", async () => {
    const schemas = { Pet: { $ref: "../fetched/pet.json" } };
    await workspace.put({
      ".gitignore": "node_modules\n/fetched\n",
      "fetched/pet.json": { type: "object" },
      "specs/pets.json": { ...petSpec("Pets"), components: { schemas } },
    });
    workspace.commit("Parts");
    expect(await affected()).toEqual(["pets"]);
  });

  it("one whose files are ignored, which may be those of another revision", async () => {
    await workspace.put({ ".gitignore": "node_modules\npackages/pets/src\n" });
    workspace.git("rm", "-r", "--cached", "--quiet", "packages/pets/src");
    await workspace.put({ "specs/pets.json": petSpec("Pots") });
    workspace.commit("Ignored");
    expect(await affected()).toEqual(["pets"]);
  });

  it("each of a config that reads files itself", async () => {
    const entries = await workspace.read("clients.config.json");
    await rm(join(workspace.root, "clients.config.json"));
    await workspace.put({
      "clients.txt": entries,
      "clients.config.mjs": `import { readFileSync } from "node:fs";
        export default JSON.parse(readFileSync(new URL("clients.txt", import.meta.url), "utf8"));`,
    });
    workspace.commit("Computed");
    expect(await affected()).toEqual(["pets", "shop"]);
  });
});

it("is about no client where a folder without a file of git's comes", async () => {
  await mkdir(join(workspace.root, "specs/empty"));
  expect(await affected()).toEqual([]);
});
