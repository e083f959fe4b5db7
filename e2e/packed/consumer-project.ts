import { copyFileSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { dependencyTarballs, libraryPackages, packageTarball } from "./tarballs.ts";
import { runToSuccess } from "./run-process.ts";

const fixtures = join(import.meta.dirname, "..", "fixtures", "consumer");
const callEveryPackage = readFileSync(join(fixtures, "call-every-package.js"), "utf8");

/** Where the programs of a consumer project are, which take the origin of a server as their argument. */
export const programs = { import: "program.mjs", require: "program.cjs" } as const;

/**
 * Makes a project that depends on the packed libraries, installs it with npm, and writes the programs and the
 * type-checked sources of a consumer into it. Nothing is downloaded.
 */
export async function makeConsumerProject(folder: string): Promise<void> {
  const files = [...libraryPackages.map(packageTarball), ...dependencyTarballs()];
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  const quiet = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await runToSuccess("npm", ["install", ...quiet, ...files], { cwd: folder });
  writeFileSync(join(folder, programs.import), importingProgram);
  writeFileSync(join(folder, programs.require), requiringProgram);
  for (const name of ["types.mts", "types.cts", "platform.mts"]) {
    copyFileSync(join(fixtures, name), join(folder, name));
  }
}

/** Makes a project with the built packages for Node alone in reach, and a type-checked source that uses them. */
export function linkToolProject(folder: string): void {
  symlinkSync(join(import.meta.dirname, "..", "node_modules"), join(folder, "node_modules"));
  copyFileSync(join(fixtures, "tools.mts"), join(folder, "tools.mts"));
}

const packages = libraryPackages.map((name) => [
  name.replace("-client", "").replaceAll(/-[a-z]/g, ([, letter = ""]) => letter.toUpperCase()),
  `@convex-openapi/${name}`,
]);
const names = packages.map(([name]) => name).join(", ");

/** The ES module that hands the packages to `callEveryPackage`, without what a runtime adds to it. */
export const moduleText: string = [
  ...packages.map(([name, specifier]) => `import * as ${name} from "${specifier}";`),
  callEveryPackage,
  `export const run = (origin) => callEveryPackage({ ${names} }, origin);`,
].join("\n");

const importingProgram = `${moduleText}
console.log(JSON.stringify(await run(process.argv[2])));
`;

const requiringProgram = [
  ...packages.map(([name, specifier]) => `const ${name} = require("${specifier}");`),
  callEveryPackage,
  `callEveryPackage({ ${names} }, process.argv[2]).then((results) => {`,
  `  console.log(JSON.stringify(results));`,
  `});`,
].join("\n");
