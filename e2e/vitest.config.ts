import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    name: "e2e",
    include: ["**/*.test.ts"],
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
