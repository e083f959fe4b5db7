import { defineConfig, type UserConfig } from "tsdown";

const shared: UserConfig = {
  entry: { index: "src/index.ts", config: "src/config/define-config.ts", cli: "src/cli/main.ts" },
  format: "esm",
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
  logLevel: "warn",
};

const config: UserConfig[] = defineConfig([
  {
    ...shared,
    dts: false,
    outputOptions: {
      codeSplitting: {
        groups: [
          // What `generate` always needs stands in one file: to load twenty small ones takes longer.
          {
            name: "generate",
            test: /src[\\/](?:model|check|emit|read[\\/](?:read-document|parse-json))/,
          },
        ],
      },
    },
  },
  // By itself, for a group of modules would take the place of their declarations. The first build cleans the folder.
  { ...shared, dts: { emitDtsOnly: true }, clean: false },
]);

export default config;
