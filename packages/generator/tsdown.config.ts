import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  entry: { index: "src/index.ts", config: "src/config/define-config.ts", cli: "src/cli/main.ts" },
  format: "esm",
  platform: "node",
  target: "node20.19",
  dts: true,
  fixedExtension: false,
  logLevel: "warn",
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
});

export default config;
