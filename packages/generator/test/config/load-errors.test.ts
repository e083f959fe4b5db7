import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ConfigError } from "../../src/config/config-error.ts";
import { loadConfig } from "../../src/config/load-config.ts";

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "load-config-")));
});

afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** What is wrong with the config of some files. */
async function problemWith(files: Readonly<Record<string, string>>): Promise<string> {
  await put(files);
  try {
    await loadConfig({ cwd: folder });
    return "";
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message;
  }
}

const clients = '{ clients: { pets: { spec: "pets.json", out: "src/api" } } }';

describe("a config in TypeScript that Node cannot load says what to do:", () => {
  it.each([
    ["clients.config.ts", "clients.config.mts"],
    ["clients.config.js", "clients.config.mjs"],
  ])("%s in a CommonJS package is to be renamed to %s", async (name, better) => {
    const manifest = '{ "type": "commonjs" }';
    const withExport = { "package.json": manifest, [name]: `export default ${clients};` };
    const advice = `its package.json makes it CommonJS, which has no import and export; rename it to ${better}`;
    expect(await problemWith(withExport)).toBe(`${name}:1: cannot be loaded: ${advice}`);
    const withImport = { [name]: `\nimport "node:fs";\nexport default ${clients};` };
    expect(await problemWith(withImport)).toBe(`${name}:2: cannot be loaded: ${advice}`);
  });

  it.each([
    ["an enum", "enum Kind { A }", "enum"],
    ["a namespace", "namespace Kinds { export const a = 1; }", "namespace declaration"],
  ])("%s is to be written in JavaScript", async (_, code, name) => {
    const text = `const before = 1;\n${code}\nexport default ${clients};`;
    expect(await problemWith({ "clients.config.mts": text })).toBe(
      `clients.config.mts:2: cannot be loaded: Node removes types and compiles nothing, so there can be no TypeScript ${name}; write it in JavaScript`,
    );
  });

  it.each(["clients.config.mts", "clients.config.mjs"])(
    "a syntax error in %s has its line",
    async (name) => {
      const text = "export default {\n  clients: {\n    a: { spec: 1\n    b: 2 },\n};";
      expect(await problemWith({ [name]: text })).toMatch(
        new RegExp(`^clients\\.config\\.m[tj]s:4: cannot be loaded: .`),
      );
    },
  );

  it("a syntax error in what it imports has the name of that file", async () => {
    const config = `import specs from "./specs.ts";\nexport default ${clients};`;
    const problem = await problemWith({
      "clients.config.mts": config,
      "specs.ts": "export default {{;",
    });
    expect(problem).toMatch(/^\.\/specs\.ts:1: cannot be loaded: ./);
  });

  it("a package that is not installed is named", async () => {
    const text = `import { defineConfig } from "@acme/config";\nexport default defineConfig(${clients});`;
    expect(await problemWith({ "clients.config.mts": text })).toBe(
      "clients.config.mts: cannot be loaded: it imports @acme/config, which is not installed: install it first",
    );
  });

  it("a file that is not there is named", async () => {
    const text = `import "./gone.ts";\nexport default ${clients};`;
    expect(await problemWith({ "clients.config.mts": text })).toBe(
      "clients.config.mts: cannot be loaded: it imports ./gone.ts, which does not exist",
    );
  });

  it("a file without its ending gets it", async () => {
    const text = `import "./specs";\nexport default ${clients};`;
    expect(await problemWith({ "clients.config.mts": text, "specs.ts": "export {};" })).toBe(
      "clients.config.mts: cannot be loaded: it imports ./specs, which does not exist; Node needs the ending, so write specs.ts",
    );
  });

  it("a name that a module does not export is named with the line", async () => {
    const text = `import { nope } from "node:fs";\nexport default ${clients};`;
    expect(await problemWith({ "clients.config.mts": text })).toMatch(
      /^clients\.config\.mts:1: cannot be loaded: .*nope/,
    );
  });

  it("a type that is imported as a value is to be imported as a type", async () => {
    const files = {
      "types.ts": "export interface Config {}",
      "clients.config.mts": `import { Config } from "./types.ts";\nexport default ${clients} as Config;`,
    };
    expect(await problemWith(files)).toMatch(
      /does not provide an export named 'Config'; where that is a type, write `import type`$/,
    );
  });

  it.each([
    ["process.exit(0);", "process.exit(0)"],
    ['import { exit } from "node:process"; exit();', "process.exit()"],
    ["try { process.exit(0); } catch {}", "process.exit(0)"],
    ["await Promise.resolve().then(() => process.exit(1));", "process.exit(1)"],
  ])("one that ends the program is told, and does not: %s", async (code, call) => {
    const before = Object.getOwnPropertyDescriptor(process, "exit");
    const text = `\n${code}\nexport default ${clients};`;
    expect(await problemWith({ "clients.config.mjs": text })).toBe(
      `clients.config.mjs:2: cannot be loaded: it ends the program with ${call}; remove that`,
    );
    expect(Object.getOwnPropertyDescriptor(process, "exit")).toEqual(before);
  });

  it("one whose getter throws has what it says", async () => {
    const text = 'export default { get clients() { throw new Error("no luck"); } };';
    expect(await problemWith({ "clients.config.mjs": text })).toBe(
      "clients.config.mjs: cannot be read: no luck",
    );
  });

  it("a default export that is missing is to be written", async () => {
    expect(await problemWith({ "clients.config.mts": "export const config = {};" })).toBe(
      "clients.config.mts: has no default export; write `export default { clients: { … } }`",
    );
  });
});

describe("of several configs", () => {
  it("side by side, none counts", async () => {
    const problem = await problemWith({
      "clients.config.mts": `export default ${clients};`,
      "clients.config.json": "{}",
    });
    expect(problem).toBe(
      `clients.config.mts and clients.config.json are side by side in ${folder}; only one of them can count, so remove the others`,
    );
  });

  it("above each other, the nearest counts", async () => {
    await put({
      "clients.config.mjs": "throw new Error('not this one');",
      "app/clients.config.mjs": `export default ${clients};`,
    });
    const config = await loadConfig({ cwd: join(folder, "app/src") });
    expect(config.folder).toBe(join(folder, "app"));
  });
});

describe("of the warnings of Node", () => {
  /** What is warned of while the config of some files is loaded. */
  async function warningsWith(files: Readonly<Record<string, string>>): Promise<string[]> {
    const warnings: string[] = [];
    const listen = ({ message }: Error): void => void warnings.push(message);
    process.on("warning", listen);
    onTestFinished(() => void process.off("warning", listen));
    await problemWith(files);
    return warnings;
  }

  it.each(["{}", '{ "type": "commonjs" }'])(
    "none comes of a package.json such as %s",
    async (manifest) => {
      const text = `const config: object = ${clients};\nexport default config;`;
      const files = { "package.json": manifest, "clients.config.ts": text };
      expect(await warningsWith(files)).toEqual([]);
    },
  );

  it("those of the config itself come", async () => {
    const text = `process.emitWarning("mine");\nexport default ${clients};`;
    expect(await warningsWith({ "clients.config.mjs": text })).toEqual(["mine"]);
  });
});

describe("a config of another extension", () => {
  it.each([".cjs", ".cts", ".yaml", ".yml"])("such as %s is told to be unread", async (ending) => {
    expect(await problemWith({ [`clients.config${ending}`]: "" })).toBe(
      `${join(folder, `clients.config${ending}`)}: a config with the extension ${ending} is not read; write clients.config.mts`,
    );
  });

  it("is not told of beside one that is read", async () => {
    const config = JSON.stringify({ clients: { a: { spec: "a.json", out: "src/api" } } });
    const files = { "clients.config.json": config, "clients.config.yaml": "" };
    expect(await problemWith(files)).toBe("");
  });
});

describe("a config without", () => {
  it("clients names the command that adds one", async () => {
    expect(await problemWith({ "clients.config.json": '{ "clients": {} }' })).toBe(
      "clients.config.json: clients: there is none yet; `openapi-clients add SPEC --name NAME` adds one",
    );
  });

  it("the folders of its packages names the commands that make them, for all of them at once", async () => {
    const text = JSON.stringify({
      clients: {
        pets: { spec: "a.json", package: "packages/pets" },
        api: { spec: "a.json", out: "src/api" },
        shop: { spec: "b.json", package: "packages/shop" },
      },
    });
    expect(await problemWith({ "clients.config.json": text })).toBe(
      [
        "clients.config.json: clients.pets.package: the folder packages/pets does not exist; `openapi-clients add --name pets` makes it",
        "clients.config.json: clients.shop.package: the folder packages/shop does not exist; `openapi-clients add --name shop` makes it",
      ].join("\n"),
    );
  });
});

describe("a folder of an app is refused", () => {
  const both = (a: object, b: object): string =>
    JSON.stringify({ clients: { a: { spec: "a.json", ...a }, b: { spec: "b.json", ...b } } });

  it.each([
    [
      "that of another client",
      { out: "src/api" },
      { out: "./src/api/" },
      "is already the folder of",
    ],
    ["that of a package", { package: "api" }, { out: "api" }, "is already the folder of"],
    [
      "one for the generated files of a package",
      { package: "api" },
      { out: "api/src/generated" },
      "is inside the generated files of",
    ],
  ])("where it is %s", async (_, a, b, reason) => {
    await mkdir(join(folder, "api"));
    expect(await problemWith({ "clients.config.json": both(a, b) })).toBe(
      `clients.config.json: clients.b.out: ${reason} "a"; each client needs its own${reason.includes("inside") ? " folder" : ""}`,
    );
  });

  it.each([
    ["a", "b", { out: "src/api/shop" }, { out: "src/api" }],
    ["b", "a", { out: "src/api" }, { out: "src/api/shop/" }],
  ])("where that of %s is below that of %s", async (inner, outer, a, b) => {
    expect(await problemWith({ "clients.config.json": both(a, b) })).toBe(
      `clients.config.json: clients.${inner}.out: is inside the folder of "${outer}"; each client needs its own folder`,
    );
  });

  it("where a package is below it", async () => {
    await mkdir(join(folder, "src/api/shop"), { recursive: true });
    const config = both({ package: "src/api/shop" }, { out: "src/api" });
    expect(await problemWith({ "clients.config.json": config })).toBe(
      'clients.config.json: clients.a.package: is inside the folder of "b"; each client needs its own folder',
    );
  });

  it("but not where it is in a package, beside what is generated for that", async () => {
    await mkdir(join(folder, "api"));
    const config = both({ package: "api" }, { out: "api/src/shop" });
    expect(await problemWith({ "clients.config.json": config })).toBe("");
  });

  it("but not where its name only begins like another", async () => {
    const config = both({ out: "src/api" }, { out: "src/api-shop" });
    expect(await problemWith({ "clients.config.json": config })).toBe("");
  });
});
