import { expect, it } from "vitest";
import { addPackageCommand, installWords } from "../../src/scaffold/package-manager.ts";
import type { Project } from "../../src/scaffold/project.ts";

const alone: Project = {
  folder: "/a",
  manifest: undefined,
  workspace: undefined,
  repository: "/a",
};
const root: Project = {
  ...alone,
  workspace: { folder: "/a", packagesFolder: "packages" },
};

it.each([
  ["npm", "npm install", "npm install x", "npm install --save-dev x"],
  ["pnpm", "pnpm install --no-frozen-lockfile", "pnpm add x", "pnpm add --save-dev x"],
  ["yarn", "yarn install", "yarn add x", "yarn add --dev x"],
  ["bun", "bun install", "bun add x", "bun add --dev x"],
] as const)("the commands of %s are its own", (manager, install, add, addDev) => {
  expect(installWords(manager).join(" ")).toBe(install);
  expect(addPackageCommand(manager, "x", alone)).toBe(add);
  expect(addPackageCommand(manager, "x", alone, true)).toBe(addDev);
});

it("pnpm is told that the root of a workspace is meant", () => {
  expect(addPackageCommand("pnpm", "x", root)).toBe("pnpm add --workspace-root x");
});
