import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfigError } from "../../src/config/config-error.ts";
import { loadConfig, type LoadedConfig } from "../../src/config/load-config.ts";

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "load-config-")));
  await mkdir(join(folder, "packages/pets"), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

async function load(name: string, text: string, cwd = folder): Promise<LoadedConfig> {
  await writeFile(join(folder, name), text);
  return loadConfig({ cwd });
}

async function problemsOf(loading: Promise<unknown>): Promise<readonly string[]> {
  const error = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return error instanceof ConfigError ? error.problems : [];
}

const pets =
  '{ "clients": { "pet-store": { "spec": "specs/pets.json", "package": "packages/pets" } } }';

describe("a config", () => {
  it("is found in a parent folder, and its paths start there", async () => {
    const config = await load("clients.config.json", pets, join(folder, "packages/pets"));
    expect(config.folder).toBe(folder);
    expect(config.clients[0]?.output.folder).toBe(join(folder, "packages/pets"));
  });

  it("can be written in TypeScript, with a default for everything that may be left out", async () => {
    const config = await load(
      "clients.config.ts",
      `const config: object = ${pets}; export default config;`,
    );
    expect(config).toMatchObject({ importExtension: ".js", allowHosts: [] });
    expect(config.clients).toEqual([
      {
        key: "pet-store",
        clientName: "PetStore",
        spec: "specs/pets.json",
        overlays: [],
        output: { kind: "package", folder: join(folder, "packages/pets") },
        upstream: undefined,
        errors: "result",
        types: "client",
        absentMethods: "omitted",
        ownOverlays: [],
      },
    ]);
  });

  it("can be a module in JavaScript", async () => {
    expect((await load("clients.config.mjs", `export default ${pets}`)).clients).toHaveLength(1);
  });

  it("can begin with a byte order mark", async () => {
    const { clients } = await load("clients.config.json", `\uFEFF${pets}`);
    expect(clients).toHaveLength(1);
  });

  it("is read anew each time", async () => {
    await load("clients.config.mjs", `export default ${pets}`);
    await writeFile(
      join(folder, "clients.config.mjs"),
      `export default ${pets.replace("pet-store", "shop")}`,
    );
    const again = await loadConfig({ cwd: folder });
    expect(again.clients.map(({ key }) => key)).toEqual(["shop"]);
  });
});

describe("a config that cannot be loaded", () => {
  it("names the folder where none was found", async () => {
    const [problem] = await problemsOf(loadConfig({ cwd: folder }));
    expect(problem).toContain(`no clients.config.mts in ${folder}`);
  });

  it("tells a broken JSON file by its name and the place of the fault", async () => {
    const [problem] = await problemsOf(load("clients.config.json", "{\n  nope"));
    expect(problem).toMatch(/^clients\.config\.json:2:3: cannot be loaded: /);
  });

  it("tells the line where a module parses what cannot be parsed", async () => {
    const [problem] = await problemsOf(
      load("clients.config.mjs", "export default JSON.parse('{')"),
    );
    expect(problem).toMatch(/^clients\.config\.mjs:1: cannot be loaded: /);
  });

  it("tells a promise that comes to nothing", async () => {
    const text = 'export default Promise.reject(new Error("no luck"));';
    expect(await problemsOf(load("clients.config.mjs", text))).toEqual([
      "clients.config.mjs:1: cannot be loaded: no luck",
    ]);
  });

  it("tells a module that throws, in one line and with its own", async () => {
    const [problem] = await problemsOf(
      load("clients.config.mjs", '\n\nthrow new Error("no\\n luck")'),
    );
    expect(problem).toBe("clients.config.mjs:3: cannot be loaded: no luck");
  });

  it("tells a module without a default export", async () => {
    const [problem] = await problemsOf(load("clients.config.mjs", "export const config = {}"));
    expect(problem).toBe(
      "clients.config.mjs: has no default export; write `export default { clients: { … } }`",
    );
  });

  it("tells a package folder that is not there", async () => {
    const [problem] = await problemsOf(
      load("clients.config.json", pets.replace("packages/pets", "packages/pet")),
    );
    expect(problem).toBe(
      `clients.config.json: clients.pet-store.package: the folder packages/pet does not exist; \`openapi-clients add --name pet-store\` makes it`,
    );
  });

  it("tells a package inside of what is generated for another one, which would be cleared away", async () => {
    await mkdir(join(folder, "packages/pets/src/generated"), { recursive: true });
    const text = JSON.stringify({
      clients: {
        a: { spec: "a.json", package: "packages/pets" },
        b: { spec: "b.json", package: "packages/pets/src/generated" },
      },
    });
    expect(await problemsOf(load("clients.config.json", text))).toEqual([
      'clients.config.json: clients.b.package: is inside the generated files of "a"; each client needs its own folder',
    ]);
  });

  it("tells two clients that share a package, however its path is written", async () => {
    const text = JSON.stringify({
      clients: {
        a: { spec: "a.json", package: "packages/pets" },
        b: { spec: "b.json", package: "./packages/pets/" },
      },
    });
    expect(await problemsOf(load("clients.config.json", text))).toEqual([
      'clients.config.json: clients.b.package: is already the folder of "a"; each client needs its own',
    ]);
  });
});
