import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig, type UserConfig } from "tsdown";

/** The one package that is built in: loading its 70 files takes longer than most descriptions take to read. */
const yaml = dirname(createRequire(import.meta.url).resolve("yaml/package.json"));

/**
 * Takes built-in modules as `require` would. Importing one makes a namespace of all its exports, and to see those of
 * `node:fs` and `node:util` Node loads fifty modules that no command needs
 * (https://nodejs.org/api/process.html#processgetbuiltinmoduleid).
 */
const builtInModules: NonNullable<UserConfig["plugins"]> = {
  name: "built-in-modules",
  renderChunk: (code) => {
    const text = code.replaceAll(
      /^import (?:(?:\* as )?(\w+)(?:, )?)?(?:\{ (.+) \})? from ("node:[\w/]+");$/gm,
      (_, whole: string | undefined, names: string | undefined, id: string) => {
        const targets = [whole, names && `{ ${names.replaceAll(" as ", ": ")} }`];
        const found = `process.getBuiltinModule(${id})`;
        return targets.flatMap((target) => (target ? `const ${target} = ${found};` : [])).join(" ");
      },
    );
    return { code: text };
  },
};

const shared: UserConfig = {
  entry: { index: "src/index.ts", config: "src/config/define-config.ts", cli: "src/cli/main.ts" },
  format: "esm",
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
  logLevel: "warn",
};

const config: UserConfig[] = defineConfig([
  {
    ...shared,
    dts: false,
    plugins: [builtInModules],
    deps: { onlyBundle: ["yaml"] },
    // Its ES modules, of which only what is used is built in.
    alias: { yaml: join(yaml, "browser/index.js") },
    outputOptions: {
      codeSplitting: {
        groups: [
          // What `generate` always needs stands in one file, and what `diff` needs besides in another: to load twenty
          // small ones takes longer.
          {
            name: "generate",
            test: /src[\\/](?:model|check|emit|write|read[\\/](?:read-document|parse-json)|cli[\\/](?:explain-error|large-specs|print-diagnostics|select-clients|usage-error))/,
          },
          {
            name: "diff",
            test: /src[\\/](?:diff[\\/](?!allow-file)|report[\\/](?:apply-allowances|compare-sides|diff-outcome|read-side|render-json)|cli[\\/](?:diff-files|finish-diff))/,
          },
        ],
      },
      // Its licence goes where the code goes.
      banner: ({ moduleIds }) =>
        moduleIds.some((id) => id.startsWith(yaml))
          ? `/*!\nyaml\n\n${readFileSync(join(yaml, "LICENSE"), "utf8")}*/`
          : "",
    },
  },
  // By itself, for a group of modules would take the place of their declarations. The first build cleans the folder.
  { ...shared, dts: { emitDtsOnly: true }, clean: false },
]);

export default config;
