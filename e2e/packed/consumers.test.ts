import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { expectedResults, startCannedConvex } from "./canned-convex.ts";
import { makeConsumerProject, programs } from "./consumer-project.ts";
import { runToSuccess } from "./run-process.ts";
import { compilerOf, typeCheck, type Resolution } from "./type-check.ts";

let project: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "consumer-"));
  await makeConsumerProject(project);
});

afterAll(() => rmSync(project, { recursive: true }));

// The matrix (`pnpm --filter @convex-openapi/e2e matrix`) has every other runtime and compiler.

test.each(["import", "require"] as const)(
  "the packed packages make every call after %s",
  async (form) => {
    await using convex = await startCannedConvex();
    const program = join(project, programs[form]);
    const printed = await runToSuccess(process.execPath, [program, convex.origin]);
    expect(JSON.parse(printed)).toEqual(expectedResults);
  },
);

test.each<Resolution>(["nodenext", "bundler"])(
  "the packed declarations compile with module resolution %s",
  async (resolution) => {
    expect(await typeCheck(project, compilerOf("typescript"), resolution)).toBe("");
  },
);

test("a consumer installs nothing but our packages, openapi-fetch and its types", async () => {
  const list = await runToSuccess("npm", ["ls", "--all", "--parseable"], { cwd: project });
  const packages = list.split("\n").flatMap((line) => /node_modules\/(.+)$/.exec(line)?.[1] ?? []);
  expect(packages.sort()).toEqual([
    "@convex-openapi/admin",
    "@convex-openapi/deployment-client",
    "@convex-openapi/logs-client",
    "@convex-openapi/management-client",
    "@convex-openapi/provisioning-client",
    "openapi-fetch",
    "openapi-typescript-helpers",
  ]);
});
