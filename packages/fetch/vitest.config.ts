import type { ViteUserConfig } from "vitest/config";
import { testConfig } from "../../scripts/test-config.ts";

const config: ViteUserConfig = testConfig({
  folder: import.meta.dirname,
  // Every test puts back what it replaces, so files can share a process and what it has loaded.
  test: { isolate: false },
});

export default config;
