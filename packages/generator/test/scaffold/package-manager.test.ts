import { expect, it } from "vitest";
import {
  addPackageCommand,
  installWords,
  runProgramCommand,
  runScriptCommand,
} from "../../src/scaffold/package-manager.ts";
import type { Project } from "../../src/scaffold/project.ts";

const alone: Project = {
  folder: "/a",
  manifest: undefined,
  workspace: undefined,
  repository: "/a",
};
const root: Project = {
  ...alone,
  workspace: { folder: "/a", manifest: {}, isPnpm: true, packagesFolder: "packages" },
};

it.each([
  ["npm", "npm install", "npm install x", "npm run check", "npx tool"],
  ["pnpm", "pnpm install --no-frozen-lockfile", "pnpm add x", "pnpm run check", "pnpm exec tool"],
  ["yarn", "yarn install", "yarn add x", "yarn run check", "yarn tool"],
  ["bun", "bun install", "bun add x", "bun run check", "bunx tool"],
] as const)("the commands of %s are its own", (manager, install, add, script, program) => {
  expect(installWords(manager).join(" ")).toBe(install);
  expect(addPackageCommand(manager, "x", alone)).toBe(add);
  expect(runScriptCommand(manager, "check")).toBe(script);
  expect(runProgramCommand(manager, "tool")).toBe(program);
});

it("pnpm is told that the root of a workspace is meant", () => {
  expect(addPackageCommand("pnpm", "x", root)).toBe("pnpm add --workspace-root x");
});
