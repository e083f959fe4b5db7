import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const script = join(import.meta.dirname, "../../scripts/check-node.mjs");

function run(...flags: string[]): { status: number | null; stderr: string; stdout: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, [...flags, script], {
    encoding: "utf8",
  });
  return { status, stderr, stdout };
}

describe("an install", () => {
  test("says nothing where Node runs TypeScript", () => {
    expect(run()).toEqual({ status: 0, stderr: "", stdout: "" });
  });

  test("fails where Node does not, and says what to do", () => {
    const { status, stderr } = run("--no-experimental-strip-types");
    expect(status).toBe(1);
    expect(stderr).toContain(`Node ${process.versions.node} cannot run`);
    expect(stderr).toContain("install Node 24 (https://nodejs.org/en/download");
    expect(stderr).not.toContain("    at ");
  });
});
