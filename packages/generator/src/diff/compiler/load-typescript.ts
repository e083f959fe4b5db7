import { createRequire } from "node:module";
import type ts from "typescript";

/** The compiler, loaded when it is first needed. */
export type Compiler = typeof ts;

/**
 * Loads the compiler. Node reads all 9 MB of it twice where it is imported, to see whether it is an ES module: its
 * package does not say (https://nodejs.org/api/packages.html#syntax-detection). What is required is not asked.
 */
export function loadTypeScript(): Compiler {
  return createRequire(import.meta.url)("typescript") as Compiler;
}
