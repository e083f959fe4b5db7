import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { runProcess, type ProcessResult } from "./packed/run-process.ts";
import { clientPackages } from "./packed/tarballs.ts";

const root = join(import.meta.dirname, "..");
const cli = join(root, "packages", "generator", "bin", "openapi-clients.js");

function check(folder: string): Promise<ProcessResult> {
  return runProcess(process.execPath, [cli, "generate", "--check"], { cwd: folder });
}

test("what is committed is what the specs give", async () => {
  expect(await check(root)).toMatchObject({ code: 0, stderr: "" });
});

describe("in a copy of the clients", () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "clients-"));
    for (const path of ["clients.config.ts", "package.json", "specs", ".prettierrc.json"]) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    for (const name of clientPackages) {
      for (const path of ["package.json", "API.md", "llms.txt", "src/generated"]) {
        const at = join("packages", name, path);
        cpSync(join(root, at), join(copy, at), { recursive: true });
      }
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  });

  afterEach(() => rmSync(copy, { recursive: true }));

  const generated = "packages/logs-client/src/generated";

  test("nothing differs at first", async () => {
    expect((await check(copy)).code).toBe(0);
  });

  test("a generated file that was edited is stale", async () => {
    appendFileSync(join(copy, generated, "index.ts"), "export const added = 1;\n");
    const { code, stdout, stderr } = await check(copy);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(`${generated}/index.ts`);
  });

  test("a file that nothing generates is extra", async () => {
    writeFileSync(join(copy, generated, "extra.ts"), "export {};\n");
    const { code, stdout, stderr } = await check(copy);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(`${generated}/extra.ts`);
  });

  test.each(["API.md", "llms.txt"])("a deleted %s is missing", async (name) => {
    rmSync(join(copy, "packages/management-client", name));
    const { code, stdout, stderr } = await check(copy);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(`packages/management-client/${name}`);
  });
});
