import type { ViteUserConfig } from "vitest/config";
import { testConfig } from "../../scripts/test-config.ts";

const config: ViteUserConfig = testConfig({
  folder: import.meta.dirname,
  test: { isolate: false },
});

export default config;
