import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeWorkspace, petSpec, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await makeWorkspace();
  await workspace.put({ "pets.json": petSpec("Pets") });
});

afterEach(() => workspace[Symbol.asyncDispose]());

const mistyped = [
  ["htp://anna:hush@x/pets.json?token=hush", "not from a htp URL"],
  ["htps:/anna:hush@x/pets.json?token=hush", "not from a htps URL"],
  ["https:/anna:hush@x/pets.json?token=hush", "The URL has to begin with https://."],
] as const;

describe.each(mistyped)("%s is no path, and what it holds stays hidden, in", (url, reason) => {
  it.each([
    ["init", ["init", url, "--no-install"]],
    ["add", ["add", url, "--name", "pets"]],
    ["generate", ["generate", "--spec", url, "--out", "src"]],
    ["check", ["check", "--spec", url]],
    ["diff", ["diff", url, "pets.json"]],
  ])("%s", async (_, words) => {
    const before = await workspace.files();
    const { code, stdout, stderr } = await workspace.run(words);
    expect(code).toBe(3);
    expect(stderr).toContain("/pets.json?token=…:1:1 error unreadable-url: ");
    expect(stderr).toContain(reason);
    expect(stdout + stderr).not.toContain("hush");
    expect(await workspace.files()).toEqual(before);
  });

  it("pull", async () => {
    await workspace.put({
      "clients.config.json": { clients: { pets: { spec: "pets.json", out: "a", upstream: url } } },
    });
    const { code, stdout, stderr } = await workspace.run(["pull"]);
    expect(code).toBe(3);
    expect(stderr).toContain(reason);
    expect(stdout + stderr).not.toContain("hush");
  });
});
