import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig, type UserConfig } from "tsdown";

/** Files that stand in one: to load twenty small ones takes longer. */
export interface ModuleGroup {
  readonly name: string;
  /** The paths of the sources; what they import at once comes along. */
  readonly test: RegExp;
}

/** How a package for Node is built. */
export interface ToolBuild {
  /** The package's folder: `import.meta.dirname` of its `tsdown.config.ts`. */
  readonly folder: string;
  /** Sources by the names of what is made of them. */
  readonly entry: Readonly<Record<string, string>>;
  /** The same for declarations, where they are not those of `entry`. */
  readonly typesEntry?: Readonly<Record<string, string>>;
  readonly groups?: readonly ModuleGroup[];
  /** The packages that are built in, of which only what is used is: to load them as they are takes longer than most work. */
  readonly builtIn?: readonly (keyof typeof modulesOfBuiltIn)[];
  readonly plugins?: readonly NonNullable<UserConfig["plugins"]>[];
}

const modulesOfBuiltIn = {
  // In ES modules, which it has for browsers alone.
  yaml: { module: "browser/index.js", licence: "LICENSE" },
  "json-p3": { module: "dist/json-p3.esm.js", licence: "LICENCE" },
} as const;

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

/** ES modules for Node with type declarations. */
export function toolBuild(build: ToolBuild): UserConfig[] {
  const { folder, entry, typesEntry = entry, groups = [], builtIn = [], plugins = [] } = build;
  const packages = builtIn.map((name) => {
    const { module, licence } = modulesOfBuiltIn[name];
    const manifest = createRequire(join(folder, "package.json")).resolve(`${name}/package.json`);
    const home = dirname(manifest);
    return { name, home, module: join(home, module), licence: join(home, licence) };
  });
  const shared: UserConfig = {
    entry: { ...entry },
    format: "esm",
    platform: "node",
    target: "node20.19",
    fixedExtension: false,
    logLevel: "warn",
  };
  return defineConfig([
    {
      ...shared,
      dts: false,
      plugins: [builtInModules, ...plugins],
      deps: { onlyBundle: [...builtIn] },
      alias: Object.fromEntries(packages.map(({ name, module }) => [name, module])),
      outputOptions: {
        codeSplitting: { groups: groups.map((group) => ({ ...group })) },
        // The licence goes where the code goes.
        banner: ({ moduleIds }) =>
          packages
            .filter(({ home }) => moduleIds.some((id) => id.startsWith(home)))
            .map(({ name, licence }) => `/*!\n${name}\n\n${readFileSync(licence, "utf8")}*/`)
            .join("\n"),
      },
    },
    // By itself, for a group of modules would take the place of their declarations. The first build cleans the folder.
    { ...shared, entry: { ...typesEntry }, dts: { emitDtsOnly: true }, clean: false },
  ]);
}
