import type { ModuleConfig } from "@convex-openapi/deployment-client";

/** A bundled module that exports one query. */
export function queryModule(path: string, name = "list"): ModuleConfig {
  return {
    path,
    source: `import { query } from "convex/server";\nvar ${name} = query({});\nexport { ${name} };\n`,
    environment: "isolate",
  };
}

/** What tests push. */
export const app: { modules: ModuleConfig[]; udfServerVersion: string } = {
  modules: [queryModule("messages.js")],
  udfServerVersion: "1.48.0",
};
