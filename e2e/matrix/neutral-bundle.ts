import { build } from "esbuild";

/**
 * Bundles a module for every runtime alike.
 *
 * @param contents the text of the module.
 * @param resolveDir the folder that its imports are relative to.
 */
export async function neutralBundle(contents: string, resolveDir: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions: ["import"],
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
