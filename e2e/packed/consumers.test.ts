import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { expectedResults, startCannedConvex } from "./canned-convex.ts";
import { makeConsumerProject, programs } from "./consumer-project.ts";
import { nodesOnPath } from "./node-versions.ts";
import { runToSuccess } from "./run-process.ts";
import { compilerOf, typeCheck, type Resolution } from "./type-check.ts";

const nodes = await nodesOnPath();

let project: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "consumer-"));
  await makeConsumerProject(project);
});

afterAll(() => rmSync(project, { recursive: true }));

describe.each([...nodes])("the packed packages on Node %s", (_, node) => {
  test.each(["import", "require"] as const)("make every call after %s", async (form) => {
    await using convex = await startCannedConvex();
    const printed = await runToSuccess(node, [join(project, programs[form]), convex.origin]);
    expect(JSON.parse(printed)).toEqual(expectedResults);
  });
});

// The long matrix (`pnpm --filter @convex-openapi/e2e matrix`) has every combination.
test.each<[string, Resolution]>([
  ["typescript-5.4", "nodenext"],
  ["typescript-5.9", "nodenext"],
  ["typescript", "nodenext"],
  ["typescript", "bundler"],
])(
  "the packed declarations in %s with module resolution %s",
  { timeout: 120_000 },
  async (...of) => {
    const [typescript, resolution] = of;
    expect(await typeCheck(project, compilerOf(typescript), resolution)).toBe("");
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
