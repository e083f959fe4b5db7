import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig, type UserConfig } from "tsdown";

/** The packages that are built in, of which only what is used is: to load them as they are takes longer than most work. */
const builtIn = [
  // In ES modules, which it has for browsers alone.
  { name: "yaml", module: "browser/index.js", licence: "LICENSE" },
  { name: "json-p3", module: "dist/json-p3.esm.js", licence: "LICENCE" },
].map(({ name, module, licence }) => {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return { name, folder, module: join(folder, module), licence: join(folder, licence) };
});

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

/**
 * Refuses a build of which every command loads what `diff` alone needs: one module of that file which another needs too,
 * and is in no group, is enough.
 */
const diffApart: NonNullable<UserConfig["plugins"]> = {
  name: "diff-apart",
  generateBundle(_, bundle) {
    const seen = new Set<string>();
    const follow = (file: string): void => {
      const chunk = bundle[file];
      if (chunk?.type !== "chunk" || seen.has(file)) return;
      seen.add(file);
      if (chunk.name === "diff")
        throw new Error(`cli.js loads ${file}: give what it takes there a group`);
      for (const imported of chunk.imports) follow(imported);
    };
    follow("cli.js");
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
    plugins: [builtInModules, diffApart],
    deps: { onlyBundle: builtIn.map(({ name }) => name) },
    alias: Object.fromEntries(builtIn.map(({ name, module }) => [name, module])),
    outputOptions: {
      codeSplitting: {
        groups: [
          // What `generate` always needs stands in one file, and what `diff` needs besides in another: to load twenty
          // small ones takes longer.
          {
            name: "generate",
            test: /src[\\/](?:model|check|emit|write|read[\\/](?:read-document|parse-json)|cli[\\/](?:explain-error|large-specs|print-diagnostics|run-generate|select-clients|terminal|usage-error)|config[\\/]load-config)/,
          },
          {
            name: "diff",
            test: /src[\\/](?:diff[\\/](?!allow-file)|report[\\/](?:apply-allowances|compare-sides|diff-outcome|read-side|render-json)|cli[\\/](?:diff-files|finish-diff))/,
          },
        ],
      },
      // The licence goes where the code goes.
      banner: ({ moduleIds }) =>
        builtIn
          .filter(({ folder }) => moduleIds.some((id) => id.startsWith(folder)))
          .map(({ name, licence }) => `/*!\n${name}\n\n${readFileSync(licence, "utf8")}*/`)
          .join("\n"),
    },
  },
  // By itself, for a group of modules would take the place of their declarations. The first build cleans the folder.
  { ...shared, dts: { emitDtsOnly: true }, clean: false },
]);

export default config;
