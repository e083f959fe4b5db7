import { execFile } from "node:child_process";
import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { committedPets, type GitWorkspace } from "./git-workspace.ts";
import { petVersions } from "./pet-versions.ts";
import type { Outcome } from "./workspace.ts";

const rootModules = fileURLToPath(new URL("../../../../node_modules", import.meta.url));

let workspace: GitWorkspace;

async function beginWithChangesets(): Promise<void> {
  workspace = await committedPets();
  await symlink(rootModules, join(workspace.root, "node_modules"));
}

function changeset(...words: string[]): Promise<Outcome> {
  return workspace.run(["changeset", "--since", "main", ...words]);
}

async function versionOf(name: string): Promise<string> {
  const manifest = JSON.parse(await workspace.read(`packages/${name}/package.json`)) as {
    version: string;
  };
  return manifest.version;
}

const petsFile = ".changeset/spec-pets.md";
const shopFile = ".changeset/spec-shop.md";

/** The shop with one more operation. */
const biggerShop = {
  ...petVersions.shop,
  paths: {
    ...petVersions.shop.paths,
    "/goods": { get: { responses: { 204: { description: "" } } } },
  },
};

describe("changeset --since", () => {
  beforeEach(beginWithChangesets);
  afterEach(() => workspace[Symbol.asyncDispose]());

  it("writes one file for each changed spec, which tells users of the package what to do", async () => {
    await workspace.put({ "specs/pets.json": petVersions.new });
    expect(await changeset()).toEqual({
      code: 0,
      stdout: `added     ${petsFile} (@acme/pets major)\n`,
      stderr: "",
    });
    await expectGolden(await workspace.read(petsFile), "report/spec-pets.md");
  });

  it("writes the same bytes again", async () => {
    await workspace.put({ "specs/pets.json": petVersions.new });
    await changeset();
    const before = await workspace.read(petsFile);
    expect((await changeset()).stdout).toBe(`unchanged ${petsFile} (@acme/pets major)\n`);
    expect(await workspace.read(petsFile)).toBe(before);
  });

  it("keeps a person's own words, also when the rest is written anew", async () => {
    await workspace.put({ "specs/pets.json": petVersions.new });
    await changeset();
    const words = "Fish are **not** mammals.\n\nSee the manual.";
    await workspace.put({ [petsFile]: `${await workspace.read(petsFile)}\n${words}\n` });
    const { "/pets/{petId}": _, ...paths } = petVersions.new.paths;
    await workspace.put({ "specs/pets.json": { ...petVersions.new, paths } });
    expect((await changeset()).stdout).toContain("updated");
    const text = await workspace.read(petsFile);
    expect(text.endsWith(`-->\n\n${words}\n`)).toBe(true);
    expect(text).toContain("`/pets/{petId}` was removed");
    await changeset();
    expect(await workspace.read(petsFile)).toBe(text);
  });

  it("removes the file when the change goes, and says what else it held", async () => {
    await workspace.put({ "specs/pets.json": petVersions.new });
    await changeset();
    await workspace.put({
      [petsFile]: `${await workspace.read(petsFile)}Mind the fish.\n`,
      "specs/pets.json": petVersions.old,
    });
    const { code, stdout } = await changeset();
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `removed   ${petsFile} (nothing left to release; it also said: Mind the fish.)\n`,
    });
    expect(await workspace.files()).not.toHaveProperty(petsFile);
  });

  it("moves everything one down below 1.0.0", async () => {
    await workspace.put({ "specs/shop.json": biggerShop });
    expect((await changeset()).stdout).toBe(`added     ${shopFile} (@acme/shop patch)\n`);
    await workspace.put({ "specs/shop.json": { ...petVersions.shop, paths: {} } });
    expect((await changeset()).stdout).toBe(`updated   ${shopFile} (@acme/shop minor)\n`);
  });

  it("writes nothing for a spec that only has another order or another version", async () => {
    const { openapi, info, paths } = petVersions.shop;
    await workspace.put({ "specs/shop.json": { paths, info, openapi } });
    expect(await changeset()).toEqual({
      code: 0,
      stdout: "no spec changed since main in a way that needs a release\n",
      stderr: "",
    });
  });

  it("writes nothing for a client that is new, nor for a package that is private", async () => {
    await workspace.put({
      "packages/shop/package.json": { name: "@acme/shop", version: "0.3.1", private: true },
      "specs/shop.json": biggerShop,
      "clients.config.json": {
        clients: {
          shop: { spec: "specs/shop.json", package: "packages/shop" },
          toys: { spec: "specs/pets.json", package: "packages/kennel" },
        },
      },
    });
    expect((await changeset()).stdout).toMatch(/^no spec changed/);
  });

  it("is strict where it is told so", async () => {
    const enumOnly = structuredClone(petVersions.old) as unknown as {
      components: { schemas: { Pet: { properties: { kind: { enum: string[] } } } } };
    };
    enumOnly.components.schemas.Pet.properties.kind.enum.push("fish");
    await workspace.put({ "specs/pets.json": enumOnly });
    expect((await changeset()).stdout).toContain("@acme/pets minor");
    expect((await changeset("--strict")).stdout).toContain("@acme/pets major");
  });

  it("leaves changesets of people alone", async () => {
    const theirs = '---\n"@acme/kennel": patch\n---\n\nPaint the door.\n';
    await workspace.put({
      ".changeset/brave-cats-sing.md": theirs,
      ".changeset/spec-of-mine.md": theirs,
    });
    await changeset();
    expect(await workspace.read(".changeset/brave-cats-sing.md")).toBe(theirs);
    expect(await workspace.read(".changeset/spec-of-mine.md")).toBe(theirs);
  });

  it("refuses to replace a file of its name that it did not write, and writes no other", async () => {
    await workspace.put({
      [petsFile]: '---\n"@acme/pets": patch\n---\n\nMine.\n',
      "specs/pets.json": petVersions.new,
      "specs/shop.json": biggerShop,
    });
    const { code, stderr } = await changeset();
    expect(code).toBe(1);
    expect(stderr).toContain("spec-pets.md in .changeset was not written by openapi-clients");
    expect(await workspace.files()).not.toHaveProperty(shopFile);
  });

  it("writes nothing where an overlay does not fit its spec", async () => {
    await workspace.put({ "specs/pets.json": { ...petVersions.new, paths: {} } });
    const { code, stderr } = await changeset();
    expect(code).toBe(1);
    expect(stderr).toContain("error overlay-target-unmatched");
    expect(stderr).toContain("nothing was written: fix the specs and overlays first\n");
  });

  it.each([
    [["changeset"], "changeset needs a revision: changeset --since GITREF"],
    [["changeset", "pets", "--since", "main"], "changeset takes options only, not pets"],
    [["changeset", "--since", "nowhere"], 'there is no revision "nowhere"'],
  ])("%j ends with 2", async (words, message) => {
    const { code, stderr } = await workspace.run(words);
    expect(code).toBe(2);
    expect(stderr).toContain(`openapi-clients: ${message}`);
  });

  it("ends with 2 where changesets are not set up", async () => {
    await rm(join(workspace.root, ".changeset"), { recursive: true });
    const { code, stderr } = await changeset();
    expect(code).toBe(2);
    expect(stderr).toContain("no .changeset folder in");
  });
});

/** What the table of the comment says: package and new version. */
async function promised(): Promise<Record<string, string>> {
  const { stdout } = await workspace.run(["diff", "--since", "main", "--format", "json"]);
  const { releases } = JSON.parse(stdout) as {
    releases: { package: string; newVersion: string }[];
  };
  return Object.fromEntries(releases.map((release) => [release.package, release.newVersion]));
}

describe("changesets that wait", () => {
  beforeEach(beginWithChangesets);
  afterEach(() => workspace[Symbol.asyncDispose]());

  it("counts what waits to be released already", async () => {
    await workspace.put({
      ".changeset/brave-cats-sing.md": '---\n"@acme/shop": minor\n---\n\nOpen earlier.\n',
      "specs/shop.json": biggerShop,
    });
    const { stdout } = await workspace.run(["diff", "--since", "main", "--format", "markdown"]);
    expect(stdout).toContain(
      "| `@acme/shop` | 0.3.1 | **0.4.0** | 1 compatible change, changeset `brave-cats-sing` |",
    );
  });

  it("takes nothing back by a later change, until the earlier one is released", async () => {
    await workspace.put({ "specs/pets.json": petVersions.new });
    await changeset();
    workspace.commit("A breaking change");
    workspace.git("switch", "--quiet", "--create", "later");
    await workspace.put({
      "specs/pets.json": {
        ...petVersions.new,
        paths: {
          ...petVersions.new.paths,
          "/bells": { get: { responses: { 204: { description: "" } } } },
        },
      },
    });
    expect((await changeset()).stdout).toBe(`updated   ${petsFile} (@acme/pets major)\n`);
    const text = await workspace.read(petsFile);
    expect(text).toContain("`DELETE /pets/{petId}` was removed.");
    expect(text).toContain("paths was added: `/bells` (`getBells`), `/toys` (`listToys`).");
    expect(await promised()).toMatchObject({ "@acme/pets": "2.0.0" });
  });

  it("keeps an earlier changeset that waits, when a branch changes no spec", async () => {
    await workspace.put({ "specs/pets.json": petVersions.new });
    await changeset();
    workspace.commit("A breaking change");
    expect((await changeset()).stdout).toBe(`unchanged ${petsFile} (@acme/pets major)\n`);
  });

  it("knows when a manifest on one line got its version, whatever else changed in it since", async () => {
    const manifest = (more: object): string =>
      JSON.stringify({ name: "@acme/pets", version: "1.4.3", ...more });
    await workspace.put({ "packages/pets/package.json": manifest({}) });
    workspace.commit("A version");
    await workspace.put({ "specs/pets.json": petVersions.new });
    await changeset();
    await workspace.put({ "packages/pets/package.json": manifest({ license: "MIT" }) });
    workspace.commit("A breaking change, and another line");
    const { code, stdout, stderr } = await changeset();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`unchanged ${petsFile} (@acme/pets major)\n`);
  });

  it("says what to commit where nothing shows when a package got its version", async () => {
    await workspace.put({ "specs/pets.json": petVersions.new });
    await changeset();
    workspace.git("rm", "--cached", "--quiet", "packages/pets/package.json");
    workspace.git("commit", "--quiet", "--amend", "--message", "Begin without a manifest");
    workspace.git("add", petsFile);
    workspace.git("commit", "--quiet", "--message", "A changeset");
    const { code, stderr } = await changeset();
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "openapi-clients: the history does not show when packages/pets/package.json got its version; commit it first\n",
    });
  });

  it("says what to fetch where the history is too short to know what is released", async () => {
    await workspace.put({ "specs/pets.json": petVersions.new });
    await changeset();
    workspace.commit("A breaking change");
    const shallow = join(workspace.root, "shallow");
    workspace.git("clone", "--quiet", "--depth", "1", `file://${workspace.root}`, shallow);
    const { code, stderr } = await workspace.run(["changeset", "--since", "main"], {
      cwd: "shallow",
    });
    expect(code).toBe(2);
    expect(stderr).toContain("git fetch --unshallow");
  });
});

describe("changeset version", () => {
  const versions = { "@acme/kennel": "2.0.1", "@acme/pets": "2.0.0", "@acme/shop": "0.3.2" };
  let before: Record<string, string>;
  let after: Record<string, string>;

  // One release by the program itself, which all cases look at.
  beforeAll(async () => {
    await beginWithChangesets();
    await workspace.put({ "specs/pets.json": petVersions.new, "specs/shop.json": biggerShop });
    before = await promised();
    await changeset();
    after = await promised();
    const cli = join(rootModules, "@changesets/cli/bin.js");
    await promisify(execFile)(process.execPath, [cli, "version"], { cwd: workspace.root });
    workspace.commit("Release");
  });

  afterAll(() => workspace[Symbol.asyncDispose]());

  it("gives the versions that the comment promised, dependents included", async () => {
    expect({ before, after }).toEqual({ before: versions, after: versions });
    expect({
      "@acme/kennel": await versionOf("kennel"),
      "@acme/pets": await versionOf("pets"),
      "@acme/shop": await versionOf("shop"),
    }).toEqual(versions);
  });

  it("gives the changelog what users have to do", async () => {
    await expectGolden(await workspace.read("packages/pets/CHANGELOG.md"), "report/CHANGELOG.md");
    expect(await workspace.read("packages/kennel/CHANGELOG.md")).toContain("@acme/pets@2.0.0");
  });

  it("lets the next changesets begin anew", async () => {
    expect((await changeset()).stdout).toMatch(/^no spec changed/);
    expect(await promised()).toEqual({});
  });
});

describe("diff", () => {
  beforeEach(beginWithChangesets);
  afterEach(() => workspace[Symbol.asyncDispose]());

  it("tells of a changeset that cannot be read, and still has versions", async () => {
    await workspace.put({
      "specs/pets.json": petVersions.new,
      ".changeset/odd.md": '---\n"@acme/unknown": patch\n---\n\nOdd.\n',
    });
    const { stdout } = await workspace.run(["diff", "--since", "main"]);
    expect(stdout).toContain("note: Changesets cannot plan the release");
    expect(stdout).toContain("@acme/pets  1.4.2 → 2.0.0");
  });

  it("has versions of the changed packages alone where changesets are not installed", async () => {
    await rm(join(workspace.root, "node_modules"));
    await workspace.put({ "specs/pets.json": petVersions.new });
    const { stdout } = await workspace.run(["diff", "--since", "main"]);
    expect(stdout).toContain("@acme/pets  1.4.2 → 2.0.0  3 breaking changes");
    expect(stdout).not.toContain("@acme/kennel");
  });
});
