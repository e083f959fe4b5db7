import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { expectedResults, startCannedConvex } from "./canned-convex.ts";
import { linkToolProject, makeConsumerProject, programs } from "./consumer-project.ts";
import { runToSuccess } from "./run-process.ts";
import { compilerOf, typeCheck, type Resolution } from "./type-check.ts";

const compiler = compilerOf("typescript");

let project: string;
let toolProject: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "consumer-"));
  toolProject = mkdtempSync(join(tmpdir(), "tools-"));
  linkToolProject(toolProject);
  await makeConsumerProject(project);
});

afterAll(() => {
  for (const folder of [project, toolProject]) rmSync(folder, { recursive: true });
});

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
    expect(await typeCheck(project, compiler, resolution)).toBe("");
  },
);

describe("without the DOM library, the declarations", () => {
  test("compile with the types of Node", async () => {
    expect(await typeCheck(project, compiler, "nodenext", { platform: "node" })).toBe("");
  });

  test("of the packages for Node alone compile with its types", async () => {
    const options = { platform: "node", files: ["tools.mts"] } as const;
    expect(await typeCheck(toolProject, compiler, "nodenext", options)).toBe("");
  });

  test("do not compile where nothing declares what `fetch` takes and gives", async () => {
    const options = { platform: "none" } as const;
    const complaints = await typeCheck(project, compiler, "nodenext", options);
    expect(complaints).toContain("Cannot find name 'Response'");
  });

  test("are looked into: one that needs the DOM library is found", async () => {
    writeFileSync(join(toolProject, "dom.d.mts"), "export declare const body: BodyInit;");
    writeFileSync(join(toolProject, "use-dom.mts"), 'export { body } from "./dom.mjs";');
    const options = { platform: "node", files: ["use-dom.mts"] } as const;
    const complaints = await typeCheck(toolProject, compiler, "nodenext", options);
    expect(complaints).toContain("dom.d.mts(1,28): error TS2304: Cannot find name 'BodyInit'");
  });
});

test("a consumer installs nothing but our packages, openapi-fetch and its types", async () => {
  const list = await runToSuccess("npm", ["ls", "--all", "--parseable"], { cwd: project });
  const packages = list.split("\n").flatMap((line) => /node_modules\/(.+)$/.exec(line)?.[1] ?? []);
  expect(packages.sort()).toEqual([
    "@convex-openapi/admin",
    "@convex-openapi/deployment-client",
    "@convex-openapi/fetch",
    "@convex-openapi/log-stream",
    "@convex-openapi/logs-client",
    "@convex-openapi/management-client",
    "@convex-openapi/platform-deployment-client",
    "@convex-openapi/platform-management-client",
    "@convex-openapi/provisioning-client",
    "openapi-fetch",
    "openapi-typescript-helpers",
  ]);
});
