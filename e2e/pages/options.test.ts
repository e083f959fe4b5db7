import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { runToSuccess } from "../packed/run-process.ts";

test("the README of openapi-types names every option that the help has", async () => {
  const folder = join(import.meta.dirname, "..", "..", "packages", "openapi-types");
  const program = join(folder, "bin", "openapi-types.js");
  const help = await runToSuccess(process.execPath, [program, "--help"]);
  const options = [...help.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, name]) => name);
  const common = new Set(["debug", "help", "version"]);
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  expect(options.length).toBeGreaterThan(25);
  expect(
    options.filter((name = "") => !common.has(name) && !readme.includes(`\`--${name}`)),
  ).toEqual([]);
});
