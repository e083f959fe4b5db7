import type { UserConfig } from "tsdown";
import { toolBuild } from "../../scripts/tool-build.ts";

const config: UserConfig[] = toolBuild({
  folder: import.meta.dirname,
  entry: { index: "src/index.ts", programs: "src/programs.ts" },
  typesEntry: {
    index: "src/index.ts",
    model: "src/model.ts",
    read: "src/read.ts",
    "command-line": "src/command-line.ts",
    write: "src/write.ts",
  },
  builtIn: ["yaml", "json-p3"],
  groups: [{ name: "document", test: /src[\\/]programs\.ts$/ }],
});

export default config;
