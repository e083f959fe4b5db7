import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { committedPets, type GitWorkspace } from "./git-workspace.ts";
import { petVersions } from "./pet-versions.ts";

let workspace: GitWorkspace;

beforeEach(async () => {
  workspace = await committedPets();
});

afterEach(() => workspace[Symbol.asyncDispose]());

/** What each command does is tested without a process, from the sources; here is that it does so when it is installed. */
describe("the installed program", () => {
  it.each([
    ["generate --check", 1, /^$/, /\n18 files not up to date in 2 of 2 clients\n$/],
    ["check", 0, /^no problems in the documents of 2 clients\n$/, /^$/],
    ["diff --since main --client shop", 0, /^shop: no changes\n/, /^$/],
    ["pull", 0, /^nothing to pull: no client in clients\.config\.json has an upstream\n$/, /^$/],
    ["add specs/none.json --name none", 3, /^$/, /^specs\/none\.json:1:1 error missing-file: /],
    ["genrate", 2, /^$/, /unknown command "genrate"; did you mean "generate"\?/],
  ])("%s ends with %i", async (line, code, stdout, stderr) => {
    const outcome = await workspace.runProcess(line.split(" "));
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toMatch(stdout);
    expect(outcome.stderr).toMatch(stderr);
  });

  it("writes what it is to write", async () => {
    const generated = await workspace.runProcess(["generate", "shop"]);
    expect(generated).toMatchObject({ code: 0, stderr: "" });
    const types = "packages/shop/src/generated/types.ts";
    expect(await workspace.read(types)).toContain("listOrders");
    await workspace.put({ "specs/pets.json": petVersions.new });
    expect(await workspace.runProcess(["changeset", "--since", "main"])).toEqual({
      code: 0,
      stdout: "added     .changeset/spec-pets.md (@acme/pets major)\n",
      stderr: "",
    });
  });
});
