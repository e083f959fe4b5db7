import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: { projects: ["packages/*", "e2e"] },
});

export default config;
