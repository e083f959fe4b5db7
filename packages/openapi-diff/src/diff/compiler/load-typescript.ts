import module from "node:module";
import type ts from "typescript";
import { loadCompiled } from "./compiled-module.ts";

/** The compiler, loaded when it is first needed. */
export type Compiler = typeof ts;

let compiler: Compiler | undefined;

/**
 * Loads the compiler. Node reads all 9 MB of it twice where it is imported, to see whether it is an ES module: its
 * package does not say (https://nodejs.org/api/packages.html#syntax-detection). What is required is not asked. Where Node
 * keeps what it compiled, so do we.
 */
export function loadTypeScript(): Compiler {
  return (compiler ??= load() as Compiler);
}

function load(): unknown {
  const require = module.createRequire(import.meta.url);
  const cacheFolder = module.getCompileCacheDir?.();
  return cacheFolder === undefined
    ? require("typescript")
    : loadCompiled(require.resolve("typescript"), cacheFolder);
}
