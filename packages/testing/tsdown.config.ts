import { defineConfig, type UserConfig } from "tsdown";

const shared: UserConfig = {
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
};

const config: UserConfig[] = defineConfig([
  { ...shared, entry: { index: "src/index.ts", cli: "src/cli/main.ts" }, format: "esm", dts: true },
  // Both builds write into one folder, which the first one cleans.
  { ...shared, entry: { index: "src/index.ts" }, format: "cjs", dts: true, clean: false },
]);

export default config;
