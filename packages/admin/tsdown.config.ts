import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  entry: {
    index: "src/index.ts",
    // Files of their own, so that what `createAdmin` loads lazily stays out of a consumer's main chunk.
    push: "src/push/push.ts",
    "export-data": "src/transfer/export-data.ts",
    "import-data": "src/transfer/import-data.ts",
  },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  dts: true,
  deps: { neverBundle: [/^@convex-openapi\//] },
});

export default config;
