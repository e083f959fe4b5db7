import type { UserConfig } from "tsdown";
import { toolBuild } from "../../scripts/tool-build.ts";

const config: UserConfig[] = toolBuild({
  folder: import.meta.dirname,
  entry: { index: "src/index.ts", report: "src/report.ts", cli: "src/cli/main.ts" },
  builtIn: ["yaml"],
  groups: [
    // What every comparison needs.
    {
      name: "diff",
      test: /src[\\/](?:diff[\\/](?!allow-file)|report[\\/](?:apply-allowances|compare-sides|diff-outcome|render-json)|cli[\\/](?:diff-files|finish-diff))/,
    },
  ],
});

export default config;
