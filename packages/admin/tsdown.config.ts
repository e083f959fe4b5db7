import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  entry: { management: "src/management/index.ts", index: "src/index.ts" },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  dts: true,
  deps: { neverBundle: [/^@convex-openapi\//] },
});

export default config;
