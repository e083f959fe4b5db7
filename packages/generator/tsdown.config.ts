import type { UserConfig } from "tsdown";
import { toolBuild } from "../../scripts/tool-build.ts";

/** Refuses a build in which every command loads what compares descriptions, which is not installed everywhere. */
const diffApart: NonNullable<UserConfig["plugins"]> = {
  name: "diff-apart",
  generateBundle(_, bundle) {
    const seen = new Set<string>();
    const follow = (file: string): void => {
      if (file.startsWith("@convex-openapi/diff"))
        throw new Error(`a command loads ${file} at once`);
      const chunk = bundle[file];
      if (chunk?.type !== "chunk" || seen.has(file)) return;
      seen.add(file);
      for (const imported of chunk.imports) follow(imported);
    };
    for (const { fileName } of Object.values(bundle)) {
      const chunk = bundle[fileName];
      if (chunk?.type === "chunk" && chunk.isEntry) follow(fileName);
    }
  },
};

const config: UserConfig[] = toolBuild({
  folder: import.meta.dirname,
  entry: { index: "src/index.ts", config: "src/config.ts", cli: "src/cli/main.ts" },
  plugins: [diffApart],
  groups: [{ name: "openapi-clients", test: /src[\\/](?:cli[\\/]main|emit[\\/]emit-client)\.ts$/ }],
});

export default config;
