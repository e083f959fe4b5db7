import { defineConfig, type UserConfig } from "tsdown";

import { defaultImportOfRequiredModule } from "./default-import-of-required-module.ts";

/** The one runtime dependency of a client package. It stays a dependency and is not bundled. */
const runtimeDependency = "openapi-fetch";

/**
 * How every client package is built: ES modules and CommonJS with type declarations for each, for any
 * runtime that has `fetch`.
 */
export function clientBuild(): UserConfig {
  return defineConfig({
    entry: { index: "src/index.ts" },
    format: ["esm", "cjs"],
    platform: "neutral",
    target: "es2022",
    dts: true,
    // Nothing else may be in the output, not even types: it would be published in our name.
    deps: { neverBundle: [runtimeDependency], onlyBundle: [] },
    plugins: [defaultImportOfRequiredModule(runtimeDependency)],
  });
}
