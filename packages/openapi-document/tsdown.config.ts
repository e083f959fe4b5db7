import type { UserConfig } from "tsdown";
import { toolBuild } from "../../scripts/tool-build.ts";

const config: UserConfig[] = toolBuild({
  folder: import.meta.dirname,
  entry: {
    index: "src/index.ts",
    model: "src/model.ts",
    read: "src/read.ts",
    "command-line": "src/command-line.ts",
    write: "src/write.ts",
  },
  builtIn: ["yaml", "json-p3"],
  groups: [
    // What every program needs that reads a description.
    {
      name: "document",
      test: /src[\\/](?:model|check|read[\\/](?:read-document|parse-json))[\\/.]/,
    },
  ],
});

export default config;
