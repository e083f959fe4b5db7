import type { JsonObject } from "@convex-openapi/document/model";
import type { SharedFields } from "./shared-fields.ts";

/** Versions that a new package gets when there is no other client package to take them from. */
export const defaultVersions = {
  "@types/node": "24.19.2",
  "openapi-fetch": "0.17.0",
  tsdown: "0.23.4",
  typescript: "7.0.2",
  vitest: "5.1.1",
} as const;

/** What people look for on npm who want a client like these. Its API's own words are for its author to add. */
export const clientKeywords: readonly string[] = [
  "openapi",
  "openapi-client",
  "typescript",
  "fetch",
  "api-client",
];

/** The same for a description without operations, of which there are types alone. */
export const typesKeywords: readonly string[] = ["openapi", "typescript", "types"];

/**
 * The manifest of the first client package of a workspace: ES modules, which every Node that is still maintained
 * can `require` too.
 */
export function defaultManifest(
  folderName: string,
  { scope, fields }: SharedFields,
  generatorVersion: string,
): JsonObject {
  const { "openapi-fetch": openapiFetch, ...tools } = defaultVersions;
  return {
    name: scope === undefined ? folderName : `${scope}/${folderName}`,
    version: "0.1.0",
    description: "",
    keywords: [...clientKeywords],
    type: "module",
    engines: { node: ">=20.19" },
    sideEffects: false,
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    files: ["dist", "API.md", "llms.txt"],
    // npm refuses to publish what is private.
    ...(fields["private"] !== true && { publishConfig: { access: "public" } }),
    ...fields,
    scripts: {
      generate: "",
      build: "tsdown",
      typecheck: "tsc -p tsconfig.json",
      test: "vitest run",
    },
    dependencies: { "openapi-fetch": openapiFetch },
    devDependencies: { "@convex-openapi/generator": generatorVersion, ...tools },
  };
}

/** The configuration files of the first client package of a workspace, by name. */
export const defaultConfigFiles: Readonly<Record<string, string>> = {
  "tsconfig.json": `{
  "compilerOptions": {
    "target": "es2022",
    "lib": ["es2023", "dom", "dom.iterable"],
    "module": "nodenext",
    "noEmit": true,
    "strict": true,
    "isolatedDeclarations": true,
    "declaration": true,
    "verbatimModuleSyntax": true,
    "allowImportingTsExtensions": true,
    "skipLibCheck": true,
    "types": ["node"]
  },
  "include": ["src", "test", "*.ts"]
}
`,
  "tsdown.config.ts": `import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  entry: { index: "src/index.ts" },
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  deps: { neverBundle: ["openapi-fetch"] },
});

export default config;
`,
  "vitest.config.ts": `import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({ test: { include: ["test/**/*.test.ts"] } });

export default config;
`,
};
