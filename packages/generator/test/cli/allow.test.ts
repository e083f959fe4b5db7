import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { committedPets, type GitWorkspace } from "./git-workspace.ts";
import { petVersions } from "./pet-versions.ts";
import type { Outcome } from "./workspace.ts";

const allowFile = ".openapi-clients-allow.yaml";

let workspace: GitWorkspace;

beforeEach(async () => {
  workspace = await committedPets();
  const { "/pets/{petId}": item, ...paths } = petVersions.old.paths;
  const { delete: _, ...rest } = item ?? {};
  await workspace.put({
    "specs/pets.json": { ...petVersions.old, paths: { ...paths, "/pets/{petId}": rest } },
  });
});

afterEach(() => workspace[Symbol.asyncDispose]());

function diff(...words: string[]): Promise<Outcome> {
  return workspace.run(["diff", "--since", "main", ...words]);
}

function entry(match: string, expires = "2999-12-31"): string {
  return `allow:\n  - ${match}\n    reason: Nobody removes pets.\n    expires: ${expires}\n`;
}

const byRule = "rule: operation-removed\n    pointer: /paths/**";

describe("a breaking change", () => {
  it("fails the run", async () => {
    const { code, stdout } = await diff("--format", "markdown");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "**1 change breaks installed clients and has no entry in `.openapi-clients-allow.yaml`",
    );
  });

  it("passes when the allow file has its fingerprint, as the comment offers it", async () => {
    const { stdout } = await diff("--format", "markdown");
    const offered = /```yaml\n([^]*?)```/.exec(stdout)?.[1] ?? "";
    const filled = offered
      .replace('reason: ""', "reason: Nobody removes pets.")
      .replace('expires: ""', 'expires: "2999-12-31"');
    await workspace.put({ [allowFile]: filled });
    expect((await diff()).code).toBe(0);
  });

  it("passes when the allow file has its rule and place, and is still told, with the reason", async () => {
    await workspace.put({ [allowFile]: entry(byRule) });
    const { code, stdout } = await diff();
    expect(code).toBe(0);
    expect(stdout).toContain("`DELETE /pets/{petId}` was removed.");
    expect(stdout).toContain("Allowed until 2999-12-31: Nobody removes pets.");
    expect(stdout).toContain("1 breaking since main; 1 allowed");
    expect(stdout).toContain("1.4.2 → 2.0.0");
  });

  it("fails again when the entry has expired, which is told at its line", async () => {
    await workspace.put({ [allowFile]: entry(byRule, "2020-02-29") });
    const { code, stdout } = await diff("--format", "github");
    expect(code).toBe(1);
    expect(stdout).toContain(`::warning file=${allowFile},line=2,`);
    expect(stdout).toContain("expired on 2020-02-29: fix what it allows, or renew it");
  });
});

describe("an allow file", () => {
  it("is told of entries that match nothing", async () => {
    await workspace.put({ [allowFile]: entry('fingerprint: "0000000000000000"') });
    const { code, stdout } = await diff();
    expect(code).toBe(1);
    expect(stdout).toContain(`note: ${allowFile}:2:1 The entry \`0000000000000000\` of`);
    expect(stdout).toContain("matches no change: it can go.");
  });

  it("is not told so where some clients are left out", async () => {
    await workspace.put({ [allowFile]: entry(byRule) });
    const { code, stdout } = await diff("--client", "shop");
    expect(code).toBe(0);
    expect(stdout).not.toContain("note:");
  });

  it("ends the run with 2 for all its faults, each with its line", async () => {
    await workspace.put({ [allowFile]: "allow:\n  - fingerprint: x\n  - rule: nonsense\n" });
    const { code, stdout, stderr } = await diff();
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`openapi-clients: ${allowFile}:2: An entry needs a "reason".`);
    expect(stderr).toContain(`openapi-clients: ${allowFile}:3: `);
  });
});
