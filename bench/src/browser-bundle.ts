import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a bundle weighs, in bytes. */
export interface BundleSize {
  readonly minified: number;
  readonly gzip: number;
}

/** What a program for browsers weighs, whose imports are found from a folder. */
export async function browserBundleSize(contents: string, resolveDir: string): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}
