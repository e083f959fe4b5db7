import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    name: "e2e",
    include: ["**/*.test.ts"],
    // Generous, for a machine that has much else to do.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    typecheck: {
      enabled: true,
      checker: "tsc",
      include: ["types/*.test-d.ts"],
      tsconfig: "types/tsconfig.json",
    },
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
  },
});

export default config;
