import type { ViteUserConfig } from "vitest/config";
import { testConfig } from "../scripts/test-config.ts";

const config: ViteUserConfig = testConfig({
  folder: import.meta.dirname,
  usesBuilds: true,
  importsBuilds: true,
  test: {
    include: ["**/*.test.ts"],
    // Every test puts back what it replaces, so files can share a process and what it has loaded.
    isolate: false,
    typecheck: {
      enabled: true,
      checker: "tsc",
      include: ["types/*.test-d.ts"],
      tsconfig: "types/tsconfig.json",
    },
  },
});

export default config;
