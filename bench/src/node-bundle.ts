import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./repository.ts";

/**
 * Generates a client into a folder, and bundles it for Node as a consumer's bundler does.
 *
 * @param program The command that generates.
 * @param spec The absolute path of a description.
 * @returns The file of the bundle.
 */
export async function nodeBundleOf(
  program: string,
  spec: string,
  name: string,
  folder: string,
): Promise<string> {
  const words = ["generate", "--spec", spec, "--out", folder, "--name", name];
  execFileSync(process.execPath, [program, ...words], { stdio: "ignore" });
  const outfile = join(folder, "bundle.mjs");
  await build({
    entryPoints: [join(folder, "index.ts")],
    nodePaths: [join(root, "bench/node_modules")],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
  });
  return outfile;
}
