import type { ViteUserConfig } from "vitest/config";
import { testConfig } from "../../scripts/test-config.ts";

const commandLine = "test/cli/**/*.test.ts";

const config: ViteUserConfig = testConfig({
  folder: import.meta.dirname,
  usesBuilds: true,
  test: {
    isolate: false,
    // Modules that tests write are loaded by Node, as the program and its users load them.
    server: { deps: { external: [/\/(?:generator|load-config|openapi-clients)-\w{6}\//] } },
    // Projects add to this list.
    include: [],
    projects: [
      {
        extends: true,
        test: { name: "modules", include: ["test/**/*.test.ts"], exclude: [commandLine] },
      },
      { extends: true, test: { name: "command-line", include: [commandLine] } },
    ],
  },
});

export default config;
