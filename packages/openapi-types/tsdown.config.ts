import type { UserConfig } from "tsdown";
import { toolBuild } from "../../scripts/tool-build.ts";

const config: UserConfig[] = toolBuild({
  folder: import.meta.dirname,
  entry: { index: "src/index.ts", printing: "src/printing.ts", cli: "src/cli/main.ts" },
  groups: [{ name: "types", test: /openapi-types[\\/]src[\\/](?!cli[\\/])/ }],
});

export default config;
