import type { ViteUserConfig } from "vitest/config";
import { testConfig } from "../../scripts/test-config.ts";

const config: ViteUserConfig = testConfig({
  folder: import.meta.dirname,
  usesBuilds: true,
  test: {
    isolate: false,
    // Modules that tests write are loaded by Node, as the program and its users load them.
    server: { deps: { external: [/\/openapi-clients-\w{6}\//] } },
  },
});

export default config;
