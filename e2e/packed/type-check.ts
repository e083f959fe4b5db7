import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { runProcess } from "./run-process.ts";

/** Ways to resolve packages, as a consumer's tsconfig.json says them. */
export const resolutions = {
  node16: { module: "node16", files: ["types.mts", "types.cts"] },
  nodenext: { module: "nodenext", files: ["types.mts", "types.cts"] },
  bundler: { module: "esnext", moduleResolution: "bundler", files: ["types.mts"] },
} as const;

/** See {@link resolutions}. */
export type Resolution = keyof typeof resolutions;

/** The `tsc` of a TypeScript installed under a name, such as `typescript-5.4`. */
export function compilerOf(packageName: string, from: string = import.meta.url): string {
  const manifest = createRequire(from).resolve(`${packageName}/package.json`);
  return join(dirname(manifest), "bin", "tsc");
}

/**
 * Type-checks the sources of a consumer project, declarations of the packages included, as strictly as
 * TypeScript can.
 *
 * @returns What the compiler complains of; empty when all is well.
 */
export async function typeCheck(
  project: string,
  compiler: string,
  resolution: Resolution,
): Promise<string> {
  const { files, ...moduleOptions } = resolutions[resolution];
  const compilerOptions = {
    ...moduleOptions,
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    types: [],
    noEmit: true,
  };
  // One file for each run, for they run at the same time.
  const config = join(project, `tsconfig.${compiler.replaceAll(/\W/g, "-")}.${resolution}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  const { code, stdout, stderr } = await runProcess(process.execPath, [compiler, "-p", config]);
  return code === 0 ? "" : `exit code ${code}\n${stdout}${stderr}`;
}
