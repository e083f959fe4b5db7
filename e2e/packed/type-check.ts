import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { runProcess } from "./run-process.ts";

/** Ways to resolve packages, as a consumer's tsconfig.json says them. */
export const resolutions = {
  node16: { module: "node16", files: ["types.mts", "types.cts", "platform.mts"] },
  nodenext: { module: "nodenext", files: ["types.mts", "types.cts", "platform.mts"] },
  bundler: { module: "esnext", moduleResolution: "bundler", files: ["types.mts", "platform.mts"] },
} as const;

/** See {@link resolutions}. */
export type Resolution = keyof typeof resolutions;

/** Where the types of `fetch` and of what belongs to it come from: the DOM library, Node's types, or nowhere. */
const platforms = {
  dom: { lib: ["es2022", "dom", "dom.iterable"], types: [] },
  node: {
    lib: ["es2022"],
    types: ["node"],
    typeRoots: [join(import.meta.dirname, "..", "node_modules", "@types")],
  },
  none: { lib: ["es2022"], types: [] },
} as const;

/** What differs between consumers. */
export interface TypeCheckOptions {
  /** `dom` unless given. */
  readonly platform?: keyof typeof platforms;
  /** The sources, in place of all those of a consumer project. */
  readonly files?: readonly string[];
}

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
  { platform = "dom", files = resolutions[resolution].files }: TypeCheckOptions = {},
): Promise<string> {
  const { files: _, ...moduleOptions } = resolutions[resolution];
  const compilerOptions = {
    ...moduleOptions,
    ...platforms[platform],
    target: "es2022",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  };
  // One file for each run, for they run at the same time.
  const name = [compiler.replaceAll(/\W/g, "-"), resolution, platform].join(".");
  const config = join(project, `tsconfig.${name}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  const { code, stdout, stderr } = await runProcess(process.execPath, [compiler, "-p", config]);
  return code === 0 ? "" : `exit code ${code}\n${stdout}${stderr}`;
}
