import { type ConfigEntry, configEntryText } from "./config-entry.ts";

/** The first config of a project. */
export interface NewConfig {
  readonly name: "clients.config.mts" | "clients.config.json";
  readonly text: string;
}

/** Where an editor finds the JSON Schema of a config that is beside `node_modules`. */
const schema = "./node_modules/@convex-openapi/generator/clients.config.schema.json";

/**
 * A config with one client. `.mts` is an ES module whatever `type` a package.json has, and a type alone is imported, so
 * that it can be loaded before anything is installed.
 * @param readsTypeScript whether this Node does; JSON is for those that do not.
 */
export function newConfig(
  entry: ConfigEntry,
  importExtension: ".js" | ".ts" | "",
  readsTypeScript: boolean,
): NewConfig {
  const indented = (text: string): string => text.replaceAll(/^/gm, "    ");
  const extension = importExtension === ".js" ? undefined : JSON.stringify(importExtension);
  if (readsTypeScript) {
    return {
      name: "clients.config.mts",
      text: `import type { ClientsConfig } from "@convex-openapi/generator/config";

export default {
  clients: {
${indented(configEntryText(entry, false))},
  },
${extension === undefined ? "" : `  importExtension: ${extension},\n`}} satisfies ClientsConfig;
`,
    };
  }
  return {
    name: "clients.config.json",
    text: `{
  "$schema": ${JSON.stringify(schema)},
  "clients": {
${indented(configEntryText(entry, true))}
  }${extension === undefined ? "" : `,\n  "importExtension": ${extension}`}
}
`,
  };
}
