import { chmod, mkdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { canAsk } from "../../src/cli/ask.ts";
import { type PackageManager, packageManagers } from "@convex-openapi/document/command-line";
import type { InitRequest } from "../../src/cli/init-request.ts";
import { type InitWorld, runInit } from "../../src/cli/run-init.ts";
import { makeWorkspace, petSpec, terminalTo, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await makeWorkspace();
  await workspace.put({ "petstore.json": petSpec("Pet Store") });
});

afterEach(() => workspace[Symbol.asyncDispose]());

const nothingSaid: InitRequest = {
  source: "petstore.json",
  key: undefined,
  place: undefined,
  ci: undefined,
  installs: true,
  mayAsk: false,
};

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The words of the package manager, if it was run. */
  readonly installed: readonly string[] | undefined;
}

/** Sets up the workspace, or a folder of it. */
async function init(
  request: Partial<InitRequest> = {},
  world: Partial<InitWorld> = {},
  cwd = "",
): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  let installed: readonly string[] | undefined;
  const terminal = terminalTo(
    (text) => (stdout += text),
    (text) => (stderr += text),
  );
  const code = await runInit(
    { ...nothingSaid, ...request },
    { terminal, cwd: join(workspace.root, cwd), debug: false },
    {
      env: {},
      person: undefined,
      install: (words) => {
        installed = words;
        return Promise.resolve(undefined);
      },
      ...world,
    },
  );
  return { code, stdout, stderr, installed };
}

interface Manifest {
  readonly [key: string]: unknown;
  readonly scripts?: unknown;
}

async function manifest(): Promise<Manifest> {
  return JSON.parse(await workspace.read("package.json")) as Manifest;
}

const ourScripts = {
  generate: "openapi-clients generate",
  "generate:check": "openapi-clients generate --check",
};

describe("init in a folder without a project", () => {
  it("makes all that the first client needs, and says how to use it", async () => {
    const { code, stdout, stderr, installed } = await init();
    expect({ code, stderr, installed }).toEqual({
      code: 0,
      stderr: "",
      installed: ["npm", "install"],
    });
    expect(stdout).toBe(`added   clients.config.mts
added   package.json
added   .gitignore
added   src/petstore/API.md
added   src/petstore/by-path.ts
added   src/petstore/client.ts
added   src/petstore/index.ts
added   src/petstore/llms.txt
added   src/petstore/operations.ts
added   src/petstore/results.ts
added   src/petstore/types.ts
added   src/petstore/wire.ts
use:  import { createPetstoreClient, listPets } from "./src/petstore/index.ts";
then: \`npm run generate\` after a change of petstore.json, \`npm run generate:check\` in CI
`);
    expect(await manifest()).toEqual({
      name: expect.stringMatching(/^openapi-clients-[a-z\d]+$/) as string,
      private: true,
      type: "module",
      scripts: ourScripts,
      dependencies: { "openapi-fetch": expect.stringMatching(/^\^\d/) as string },
      devDependencies: { "@convex-openapi/generator": expect.stringMatching(/^\d/) as string },
    });
    expect((await workspace.run(["generate", "--check"])).code).toBe(0);
  });

  it("says what is there already when it runs again, and changes nothing", async () => {
    await init();
    await workspace.put({ "node_modules/@convex-openapi/generator/package.json": {} });
    const before = await workspace.files();
    for (const request of [{}, { source: undefined }, { key: "petstore" }]) {
      const { code, stdout, installed } = await init(request);
      expect({ code, stdout, installed }).toEqual({
        code: 0,
        stdout: `clients.config.mts already exists, with the clients petstore
nothing was changed; \`openapi-clients add SPEC --name NAME\` adds a client
`,
        installed: undefined,
      });
    }
    expect(await workspace.files()).toEqual(before);
  });

  it("does not take another client for one that is there", async () => {
    await init();
    await expect(init({ source: "other.json", key: "other" })).rejects.toThrow(
      "clients.config.mts exists, and this client is not in it; `openapi-clients add other.json --name other` adds it",
    );
  });

  it("keeps installed packages out of a repository, where nothing says yet what is", async () => {
    await init();
    expect(await workspace.read(".gitignore")).toBe("node_modules\n");
  });

  it.each(["new/.gitignore", ".gitignore"])("leaves %s as it is", async (path) => {
    await workspace.put({ ".git/HEAD": "", [path]: "dist\n" });
    await mkdir(join(workspace.root, "new"), { recursive: true });
    await init({ source: "../petstore.json" }, {}, "new");
    const ignored = Object.entries(await workspace.files()).filter(([name]) =>
      name.endsWith(".gitignore"),
    );
    expect(ignored).toEqual([[path, "dist\n"]]);
  });

  it("writes no .gitignore into a project", async () => {
    await workspace.put({ "package.json": {} });
    await init();
    expect(await workspace.files()).not.toHaveProperty([".gitignore"]);
  });

  it("leaves out the install, and says so", async () => {
    const { stdout, installed } = await init({ installs: false });
    expect(installed).toBeUndefined();
    expect(stdout).toContain("next: npm install\n");
  });

  it("keeps what it made when the install fails, for that can be run again", async () => {
    const { code, stderr } = await init({}, { install: () => Promise.resolve("ended with 1") });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "`npm install` ended with 1; everything else is done, so run it again\n",
    });
    expect(await workspace.files()).toHaveProperty(["src/petstore/index.ts"]);
  });

  it("runs an install again that has failed", async () => {
    await init({}, { install: () => Promise.resolve("ended with 1") });
    expect((await init({ installs: false })).installed).toBeUndefined();
    const { code, stdout, installed } = await init();
    expect({ code, installed }).toEqual({ code: 0, installed: ["npm", "install"] });
    expect(stdout).toContain("clients.config.mts already exists");
    const failing = await init({}, { install: () => Promise.resolve("ended with 1") });
    expect(failing.code).toBe(1);
  });

  it("runs no install where the config is there and the project lists no generator", async () => {
    await init();
    await workspace.put({ "package.json": {} });
    expect((await init()).installed).toBeUndefined();
  });

  it("names add where another spec is given, and ends with 2", async () => {
    await init();
    await workspace.put({ "other.yaml": petSpec("Other") });
    const { code, stderr } = await workspace.run(["init", "other.yaml", "--yes"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("openapi-clients add other.yaml --name NAME") as string,
    });
  });

  it("keeps a copy of a spec from a URL, and where it came from", async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(petSpec("Bird API"))));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const source = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi`;
    const { stdout } = await init({ source });
    expect(await workspace.read("specs/bird-api.json")).toBe(JSON.stringify(petSpec("Bird API")));
    expect(await workspace.read("clients.config.mts")).toContain(`upstream: "${source}"`);
    expect(stdout).toContain(
      "then: `npx openapi-clients pull` gets the spec again; `npm run generate` after a change of specs/bird-api.json,",
    );
    expect((await workspace.run(["generate", "--check"])).code).toBe(0);
    expect((await workspace.run(["pull"])).code).toBe(0);
  });
});

describe("init in a project", () => {
  it("adds to its manifest what is missing, in its own layout", async () => {
    const text = `{\r\n\t"name": "app",\r\n\t"scripts": { "test": "x" },\r\n\t"dependencies": { "a": "1", "zod": "4" }\r\n}\r\n`;
    await workspace.put({ "package.json": text });
    expect((await init()).stdout).toContain("updated package.json\n");
    expect(await workspace.read("package.json")).toBe(
      [
        "{",
        '\t"name": "app",',
        '\t"scripts": {',
        '\t\t"test": "x",',
        '\t\t"generate": "openapi-clients generate",',
        '\t\t"generate:check": "openapi-clients generate --check"',
        "\t},",
        '\t"dependencies": {',
        '\t\t"a": "1",',
        '\t\t"openapi-fetch": "^0.17.0",',
        '\t\t"zod": "4"',
        "\t},",
        '\t"devDependencies": {',
        '\t\t"@convex-openapi/generator": "0.1.0"',
        "\t}",
        "}",
        "",
      ].join("\r\n"),
    );
  });

  it("leaves scripts of the same name alone, and packages that are listed already", async () => {
    await workspace.put({
      "package.json": {
        scripts: { generate: "prisma generate" },
        devDependencies: { "openapi-fetch": "0.15.0", "@convex-openapi/generator": "0.0.9" },
      },
    });
    const { stdout } = await init();
    expect(await manifest()).toEqual({
      scripts: {
        generate: "prisma generate",
        "generate:clients": ourScripts.generate,
        "generate:clients:check": ourScripts["generate:check"],
      },
      devDependencies: { "openapi-fetch": "0.15.0", "@convex-openapi/generator": "0.0.9" },
    });
    expect(stdout).toContain("`npm run generate:clients` after");
  });

  it("works from a folder of the project for the whole of it, as npm does", async () => {
    await workspace.put({ "package.json": {}, "src/deep/main.ts": "" });
    const { stdout } = await init({ source: "../../petstore.json" }, {}, "src/deep");
    expect(stdout).toContain("added   ../../clients.config.mts\n");
    expect(stdout).toContain("after a change of ../../petstore.json,");
    expect(await workspace.files()).toHaveProperty(["src/petstore/index.ts"]);
  });

  it.each<[string, Record<string, unknown>, NodeJS.ProcessEnv, PackageManager]>([
    [
      "packageManager",
      { "package.json": { packageManager: "pnpm@10.1.0" }, "yarn.lock": "" },
      {},
      "pnpm",
    ],
    [
      "its lockfile",
      { "package.json": {}, "yarn.lock": "" },
      { npm_config_user_agent: "npm/11" },
      "yarn",
    ],
    ["its lockfile", { "package.json": {}, "bun.lock": "" }, {}, "bun"],
    [
      "what runs it",
      { "package.json": {} },
      { npm_config_user_agent: "bun/1.2.0 npm/? node/v24" },
      "bun",
    ],
    ["what runs it", {}, { npm_config_user_agent: "pnpm/10.1.0 npm/? node/v24" }, "pnpm"],
    [
      "nothing",
      { "package.json": { packageManager: 7 } },
      { npm_config_user_agent: "deno/2" },
      "npm",
    ],
  ])("takes the package manager from %s", async (_, files, env, manager) => {
    const { script } = packageManagers[manager];
    await workspace.put(files);
    const { stdout, installed } = await init({}, { env });
    expect(installed?.[0]).toBe(manager);
    expect(stdout).toContain(`\`${script} generate\` after`);
  });

  it.each([
    [{ dependencies: { next: "16" } }, {}, "./src/petstore/index", '"./client"'],
    [
      {},
      { "tsconfig.json": '{ "compilerOptions": { "allowImportingTsExtensions": true } }' },
      "./src/petstore/index.ts",
      '"./client.ts"',
    ],
  ])("writes imports that %j with %j resolves", async (text, files, shown, written) => {
    await workspace.put({ "package.json": text, ...files });
    expect((await init()).stdout).toContain(`from "${shown}"`);
    expect(await workspace.read("src/petstore/index.ts")).toContain(written);
    expect((await workspace.run(["generate", "--check"])).code).toBe(0);
  });

  it("makes a package at the root of a workspace, which has its own dependency", async () => {
    await workspace.put({
      "package.json": { private: true },
      "pnpm-workspace.yaml": "packages:\n  # all\n  - 'libs/*'\n",
    });
    const { stdout, installed } = await init();
    expect(installed?.[0]).toBe("pnpm");
    expect(stdout).toContain("next: build and test libs/petstore-client\n");
    expect(await manifest()).toEqual({
      private: true,
      scripts: ourScripts,
      devDependencies: { "@convex-openapi/generator": "0.1.0" },
    });
  });

  it.each([
    [
      { name: "@me/a", license: "MIT", private: true },
      { name: "@me/b", license: "MIT", private: true },
      { name: "@me/petstore-client", license: "MIT", private: true },
    ],
    [
      { name: "@me/a", license: "MIT", publishConfig: { access: "restricted" } },
      { name: "@me/b", license: "ISC", publishConfig: { access: "restricted" } },
      { name: "@me/petstore-client", publishConfig: { access: "restricted" } },
    ],
    [
      { name: "@me/a", private: true },
      { name: "@you/b" },
      { name: "petstore-client", publishConfig: { access: "public" } },
    ],
    [
      { name: "@me/a", private: false },
      { name: "b", private: false },
      { name: "petstore-client", private: false, publishConfig: { access: "public" } },
    ],
  ])("gives a package what %j and %j share: %j", async (a, b, expected) => {
    await workspace.put({
      "package.json": { workspaces: ["libs/*"] },
      "libs/a/package.json": a,
      "libs/b/package.json": b,
      "libs/README.md": "",
    });
    await init();
    const made = JSON.parse(await workspace.read("libs/petstore-client/package.json")) as Manifest;
    const { name, license, private: isPrivate, publishConfig } = made;
    expect({ name, license, private: isPrivate, publishConfig }).toEqual(expected);
    expect(await workspace.read("libs/petstore-client/README.md")).toContain(`# ${name as string}`);
  });

  it("stays in a package of a workspace, with the package manager of that", async () => {
    await workspace.put({
      "package.json": { workspaces: { packages: ["apps/*"] }, packageManager: "yarn@4.1.0" },
      "apps/web/package.json": { name: "web" },
    });
    const { installed } = await init({ source: "../../petstore.json" }, {}, "apps/web");
    expect(installed?.[0]).toBe("yarn");
    expect(await workspace.files()).toHaveProperty(["apps/web/src/petstore/index.ts"]);
    expect(await workspace.read("apps/web/clients.config.mts")).toContain('"../../petstore.json"');
  });
});

describe("init --ci", () => {
  it.each([
    ["github", ".github/workflows/openapi-clients.yml"],
    ["gitlab", ".gitlab-ci.yml"],
  ] as const)("writes a job for %s that checks and compares", async (ci, path) => {
    await workspace.put({ "package.json": {}, "pnpm-lock.yaml": "" });
    expect((await init({ ci })).stdout).toContain(`added   ${path}\n`);
    const recipe = await workspace.read(path);
    expect(recipe).toContain("pnpm install --frozen-lockfile\n");
    expect(recipe).toContain("pnpm generate:check\n");
    expect(recipe).toContain("pnpm exec openapi-clients comment\n");
    expect((await manifest())["devDependencies"]).toHaveProperty("@convex-openapi/diff");
  });

  it.each([
    [{}, "# THIS IS AN AUTOGENERATED FILE.\n# yarn lockfile v1\n\n", "--frozen-lockfile"],
    [{ packageManager: "yarn@1.22.22" }, "", "--frozen-lockfile"],
    [{ packageManager: "yarn@4.1.0" }, "# yarn lockfile v1\n", "--immutable"],
    [{}, "__metadata:\n  version: 8\n", "--immutable"],
  ])("installs with the Yarn of %j and a lockfile %j: %s", async (text, lockfile, option) => {
    for (const [ci, path] of [
      ["github", ".github/workflows/openapi-clients.yml"],
      ["gitlab", ".gitlab-ci.yml"],
    ] as const) {
      await workspace.put({ "package.json": text, "yarn.lock": lockfile });
      await init({ ci });
      expect(await workspace.read(path)).toContain(`yarn install ${option}\n`);
      await rm(join(workspace.root, "clients.config.mts"));
    }
  });

  it("puts it where the host looks for it, whichever folder the project is", async () => {
    await workspace.put({ "app/package.json": {}, ".git/HEAD": "" });
    await init({ source: "../petstore.json", ci: "github" }, {}, "app");
    expect(await workspace.read(".github/workflows/openapi-clients.yml")).toContain(
      "working-directory: app\n",
    );
  });

  it("does not replace a job that is there", async () => {
    await workspace.put({ ".gitlab-ci.yml": "test:\n" });
    expect(await refusal(() => init({ ci: "gitlab" }))).toContain(
      ".gitlab-ci.yml already exists; leave out --ci",
    );
  });
});

/** Why a setup is refused, which changes nothing. */
async function refusal(run: () => Promise<unknown>): Promise<string> {
  const before = await workspace.files();
  const error = await run().catch((reason: unknown) => reason);
  expect(await workspace.files()).toEqual(before);
  return error instanceof Error ? error.message : "";
}

describe("init writes nothing", () => {
  it("without a spec, and names what looks like one", async () => {
    await workspace.put({ "package.json": {}, "specs/notes.yaml": "a: 1" });
    expect(await refusal(() => init({ source: undefined }))).toContain(
      "init needs a spec, a file or a URL: init SPEC; this looks like one: `openapi-clients init petstore.json`",
    );
  });

  it("when the spec cannot be read", async () => {
    const before = await workspace.files();
    const { code, stderr } = await workspace.run(["init", "gone.json", "--no-install"]);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringContaining("gone.json:1:1 error missing-file") as string,
    });
    expect(await workspace.files()).toEqual(before);
  });

  it("when the spec is a folder, which messages name as they name other files", async () => {
    const { code, stderr } = await workspace.run(["init", ".", "--no-install"]);
    expect(code).toBe(3);
    expect(stderr).toContain(".:1:1 error unreadable-file: This is a folder, not a file.");
    expect(stderr).not.toContain("<root>");
  });

  it("when the spec has errors", async () => {
    const spec = { ...petSpec("Pets"), paths: { "/broken": { get: { responses: [] } } } };
    await workspace.put({ "petstore.json": spec });
    const before = await workspace.files();
    expect(await init()).toMatchObject({ code: 1, installed: undefined });
    expect(await workspace.files()).toEqual(before);
  });

  it("when files of somebody else are in the way", async () => {
    await workspace.put({ "src/petstore/client.ts": "export {};\n" });
    expect(await refusal(() => init())).toContain(
      "not generated by openapi-clients, so not touched",
    );
  });

  it("when the folder of the package is there", async () => {
    await workspace.put({ "libs/pets/x": "" });
    const place = { kind: "package", folder: join(workspace.root, "libs/pets") } as const;
    expect(await refusal(() => init({ place }))).toContain("libs/pets already exists");
  });

  it("when the folder of the package is the project itself", async () => {
    await workspace.put({ "package.json": {} });
    const place = { kind: "package", folder: workspace.root } as const;
    expect(await refusal(() => init({ place }))).toBe(
      "--package . is this project itself, and a package of a client needs a folder of its own, such as packages/petstore-client; --out DIR puts a client into a project",
    );
  });

  it("when the client would be outside of the project, where it finds no openapi-fetch", async () => {
    await workspace.put({ "app/package.json": {} });
    const place = { kind: "out", folder: join(workspace.root, "lib/api") } as const;
    expect(await refusal(() => init({ source: "../petstore.json", place }, {}, "app"))).toBe(
      "--out ../lib/api is outside of this project, so the client would not find openapi-fetch, which init adds to package.json; choose a folder in the project, or run init in the one that the folder is in",
    );
  });

  it.each(["scripts", "dependencies", "devDependencies"])(
    "when the %s of the manifest are no object, which would be replaced",
    async (field) => {
      await workspace.put({ "package.json": { [field]: "nope" } });
      expect(await refusal(() => init())).toBe(
        `${join(workspace.root, "package.json")}: "${field}" is not an object, so nothing can be added to it; fix it first`,
      );
    },
  );

  it("when the manifest is a folder", async () => {
    await mkdir(join(workspace.root, "package.json"));
    expect(await refusal(() => init())).toBe(
      `${join(workspace.root, "package.json")}: is a folder, not a file; fix it first`,
    );
  });

  it("when the manifest is broken", async () => {
    await workspace.put({ "package.json": '{ "name": ' });
    expect(await refusal(() => init())).toContain("package.json: is not JSON: ");
  });

  it("when the folder cannot be written to", async ({ skip }) => {
    // Root may write everywhere, so the program runs as nobody then, if nobody may read it.
    const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const started = await workspace
      .runProcess(["--version"], { ...user, cwd: ".." })
      .catch(() => undefined);
    skip(started?.code !== 0, "the program cannot be run without the rights of root here");
    await chmod(workspace.root, 0o555);
    const before = await workspace.files();
    const words = ["init", "petstore.json", "--no-install"];
    const { code, stderr } = await workspace.runProcess(words, user);
    await chmod(workspace.root, 0o755);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^openapi-clients: nothing was written: EACCES: permission denied/);
    expect(await workspace.files()).toEqual(before);
  });

  it("when a file stands where a folder is needed", async () => {
    await workspace.put({ src: "no folder" });
    expect(await refusal(() => init())).toContain("nothing was written");
  });
});

describe("init asks a person", () => {
  /** Answers each question with the next line; a line that is missing ends the input. */
  function person(...answers: string[]): { said: () => string; world: Partial<InitWorld> } {
    const input = new PassThrough();
    const output = new PassThrough();
    let said = "";
    output.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (!text.endsWith(": ")) return;
      const answer = answers.shift();
      if (answer === undefined) input.end();
      else input.write(`${answer}\n`);
    });
    return { said: () => said, world: { person: { input, output } } };
  }

  const open = { source: undefined, mayAsk: true } as const;

  beforeEach(() => workspace.put({ "package.json": {} }));

  it("for what is not given, and takes an empty line for the default", async () => {
    const { said, world } = person("", "", "");
    expect((await init(open, world)).code).toBe(0);
    expect(said()).toBe(
      "OpenAPI description, a file or a URL (petstore.json): Folder for the client (src/petstore): CI job: github, gitlab or none (none): ",
    );
    expect(await workspace.files()).toHaveProperty(["src/petstore/index.ts"]);
  });

  it("takes the answers, and asks again for one that makes no sense", async () => {
    const { said, world } = person("petstore.json", "lib/api", "jenkins", "GitHub");
    expect((await init(open, world)).code).toBe(0);
    expect(said().match(/CI job/g)).toHaveLength(2);
    const files = await workspace.files();
    expect(files).toHaveProperty(["lib/api/index.ts"]);
    expect(files).toHaveProperty([".github/workflows/openapi-clients.yml"]);
  });

  it("again for a file that is not there", async () => {
    await workspace.put({ "specs/readme.txt": "" });
    const { said, world } = person("petstor.json", "specs", "petstore.json", "", "");
    expect((await init(open, world)).code).toBe(0);
    expect(said()).toMatch(
      /: There is no file petstor\.json\. OpenAPI .*: There is no file specs\. OpenAPI .*: Folder/,
    );
  });

  it("again for a URL that is none, which it does not repeat", async () => {
    const { said, world } = person("htp://x/pets.json?token=hush", "petstore.json", "", "");
    expect((await init(open, world)).code).toBe(0);
    expect(said()).toContain("A URL begins with https:// or http://. OpenAPI ");
    expect(said()).not.toContain("hush");
  });

  it("again for a folder outside of the project", async () => {
    const { said, world } = person("", "../elsewhere", "src\\api", "");
    expect((await init(open, world)).code).toBe(0);
    expect(said()).toContain(": That is outside of this project. Folder for the client (");
    expect(await workspace.files()).toHaveProperty(["src/api/index.ts"]);
  });

  it("for files as they are seen from where it runs", async () => {
    await workspace.put({ "src/main.ts": "" });
    const { said, world } = person("", "", "");
    expect((await init(open, world, "src")).code).toBe(0);
    expect(said()).toContain("(../petstore.json)");
  });

  it("until Ctrl-C, which ends with 130", async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    // A terminal hands Ctrl-C on as this character.
    output.once("data", () => input.write("\u0003"));
    const world = {
      person: {
        input: Object.assign(input, { isTTY: true, setRawMode: () => input }),
        output: Object.assign(output, { isTTY: true }),
      },
    };
    const error = await init(open, world).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ exitCode: 130, message: "cancelled; nothing was written" });
  });

  it.each([0, 1, 2])("and leaves nothing behind when that ends after %d answers", async (count) => {
    const { said, world } = person(...["petstore.json", "src/api"].slice(0, count));
    expect(await refusal(() => init(open, world))).toContain("cancelled; nothing was written");
    // What is written next does not stand behind the question.
    expect(said()).toMatch(/: \n$/);
  });

  it.each([
    [{}, [true, true], true],
    [{ CI: "" }, [true, true], true],
    [{ CI: "false" }, [true, true], true],
    [{ CI: "true" }, [true, true], false],
    [{ CI: "1" }, [true, true], false],
    [{}, [false, true], false],
    [{}, [true, false], false],
  ] as const)("with %j, on a terminal for input and output: %j: %s", (env, [input, output], is) => {
    expect(canAsk(env, input, output)).toBe(is);
  });
});

it("init as a program asks nothing, and sets up the folder that it runs in", async () => {
  await mkdir(join(workspace.root, "new"));
  const words = ["init", "../petstore.json", "--name", "pets", "--out", "api", "--no-install"];
  const { code, stdout } = await workspace.run(words, { cwd: "new" });
  expect(code).toBe(0);
  expect(stdout).toContain('use:  import { createPetsClient, listPets } from "./api/index.ts";');
  expect((await workspace.run(["generate", "--check"], { cwd: "new" })).code).toBe(0);
});
