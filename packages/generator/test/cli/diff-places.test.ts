import { mkdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { committedPets, type GitWorkspace, withGit } from "./git-workspace.ts";
import { petVersions } from "./pet-versions.ts";
import { makeWorkspace } from "./workspace.ts";

let workspace: GitWorkspace;

beforeEach(async () => {
  workspace = await committedPets();
});

afterEach(() => workspace[Symbol.asyncDispose]());

/** Has the spec of `shop` in another file, and commits that. */
async function moveShop(path: string): Promise<void> {
  const config = await workspace.read("clients.config.json");
  await workspace.put({ "clients.config.json": config.replace("specs/shop.json", path) });
  workspace.commit("Elsewhere");
}

/** What `diff --since HEAD` says of a client. */
async function said(client: string): Promise<string | undefined> {
  const { stdout, stderr } = await workspace.run(["diff", "--since", "HEAD"]);
  expect(stderr).toBe("");
  return new RegExp(`^(?:.*, )?${client}(?:, .*)?: (.*)$`, "m").exec(stdout)?.[1];
}

describe("diff --since compares a spec", () => {
  it("that is a link", async () => {
    await workspace.put({ "upstream/shop.json": petVersions.shop });
    await rm(join(workspace.root, "specs/shop.json"));
    await symlink("../upstream/shop.json", join(workspace.root, "specs/shop.json"));
    workspace.commit("A link");
    expect(await said("shop")).toBe("no changes");
    await workspace.put({ "upstream/shop.json": { ...petVersions.shop, paths: {} } });
    expect(await said("shop")).toMatch(/breaking/);
  });

  it("that is behind a link to a folder", async () => {
    await rename(join(workspace.root, "specs"), join(workspace.root, "upstream"));
    await symlink("upstream", join(workspace.root, "specs"));
    workspace.commit("A link");
    expect(await said("shop")).toBe("no changes");
  });
});

describe("diff --since compares the other clients, and says of one that no revision has its spec,", () => {
  const nowhere = ["no changes", expect.stringContaining("is not kept in this repository")];

  const both = async (): Promise<unknown> => [await said("pets"), await said("shop")];

  it("where that is outside of the repository", async () => {
    await using outside = await makeWorkspace();
    await outside.put({ "shop.json": petVersions.shop });
    await moveShop(join(outside.root, "shop.json"));
    expect(await both()).toEqual(nowhere);
  });

  it("where that is ignored", async () => {
    await workspace.put({
      ".gitignore": "node_modules\n/fetched\n",
      "fetched/shop.json": petVersions.shop,
    });
    await moveShop("fetched/shop.json");
    expect(await both()).toEqual(nowhere);
  });

  it("where that is in a submodule", async () => {
    await using upstream = withGit(await makeWorkspace());
    await upstream.put({ "shop.json": petVersions.shop });
    upstream.commit("Shop");
    const from = ["-c", "protocol.file.allow=always", "submodule", "--quiet", "add"];
    workspace.git(...from, upstream.root, "upstream");
    await moveShop("upstream/shop.json");
    expect(await both()).toEqual(nowhere);
  });
});

it("diff --since says of a spec that comes with the change that its client is new", async () => {
  const clients = {
    zoo: { spec: "specs/zoo.json", out: "src/zoo" },
  };
  await mkdir(join(workspace.root, "specs"), { recursive: true });
  await workspace.put({
    "specs/zoo.json": petVersions.shop,
    "clients.config.json": { clients },
  });
  expect(await said("zoo")).toMatch(/^a new client/);
});
