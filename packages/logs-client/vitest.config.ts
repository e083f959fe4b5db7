import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    name: "logs-client",
    include: ["test/**/*.test.ts"],
    // Generous, for a machine that has much else to do. What has to be quick says so itself.
    testTimeout: 30_000,
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
  },
});

export default config;
