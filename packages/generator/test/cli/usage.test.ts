import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { petWorkspace, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await petWorkspace();
});

afterEach(() => workspace[Symbol.asyncDispose]());

describe("a command line that makes no sense ends with 2 and says what would", () => {
  it.each([
    [
      [],
      "openapi-clients: which command? Commands: init, add, generate, check, merge, diff, comment, changeset, pull, rules. See `openapi-clients --help`.",
    ],
    [
      ["genrate"],
      'openapi-clients: unknown command "genrate"; did you mean "generate"? Commands: init, add, generate, check, merge, diff, comment, changeset, pull, rules.',
    ],
    [
      ["version"],
      'openapi-clients: unknown command "version"; `openapi-clients --version` prints the version',
    ],
    [
      ["-V"],
      'openapi-clients: unknown command "-V"; `openapi-clients --version` prints the version',
    ],
    [["check", "-V"], "openapi-clients: unknown option -V; --version prints the version."],
    [
      ["generate", "pest"],
      'openapi-clients: unknown client "pest"; did you mean "pets"? Clients in clients.config.json: pets, shop',
    ],
    [
      ["check", "billing"],
      'openapi-clients: unknown client "billing"; Clients in clients.config.json: pets, shop',
    ],
    [["generate", "--chek"], 'openapi-clients: unknown option --chek; did you mean "--check"?'],
    [
      ["check", "--out", "x"],
      "openapi-clients: unknown option --out; Options: --spec, --overlay, --allow-host, --format, --debug, --help",
    ],
    [["diff", "--json"], 'openapi-clients: unknown option --json; did you mean "--format json"?'],
    [["check", "--jsn"], 'openapi-clients: unknown option --jsn; did you mean "--format json"?'],
    [
      ["check", "--format", "jsom"],
      'openapi-clients: --format takes text, json, github, not "jsom"; did you mean "json"?',
    ],
    [
      ["generate", "--input", "specs/pets.json"],
      "openapi-clients: there is no --input: write --spec FILE, or -i",
    ],
    [["generate", "-o"], "openapi-clients: --out needs a value: --out DIR"],
    [
      ["help", "genrate"],
      'openapi-clients: unknown command "genrate"; did you mean "generate"? Commands: init, add,',
    ],
    [
      ["check", "pets", "--spec", "specs/pets.json"],
      "openapi-clients: either name clients (pets) or give --spec, not both",
    ],
    [["check", "--overlay", "x"], "openapi-clients: --overlay requires --spec FILE"],
    [["generate", "-c"], "openapi-clients: unknown option -c;"],
    [["generate", "--check=yes"], "openapi-clients: --check takes no value"],
    [["generate", "--spec"], "openapi-clients: --spec needs a value: --spec FILE|URL"],
    [
      ["generate", "--spec", "--out", "x"],
      "openapi-clients: --spec needs a value: --spec FILE|URL",
    ],
    [
      ["generate", "--spec", "specs/pets.json"],
      "openapi-clients: --spec needs a folder for its files: --out DIR",
    ],
    [
      ["generate", "--spec", "a", "--spec", "b", "--out", "c"],
      "openapi-clients: --spec is given twice",
    ],
    [
      ["generate", "pets", "--spec", "a", "--out", "b"],
      "openapi-clients: either name clients (pets) or give --spec, not both",
    ],
    [["generate", "--out", "x"], "openapi-clients: --out requires --spec FILE"],
    [["generate", "--overlay", "x"], "openapi-clients: --overlay requires --spec FILE"],
    [
      ["generate", "--check", "--watch"],
      "openapi-clients: --check and --watch cannot be combined: --check runs once",
    ],
    [
      ["generate", "--explain"],
      "openapi-clients: --explain requires --check: it reports what `generate` would change",
    ],
    [
      ["generate", "--watch", "--explain"],
      "openapi-clients: --explain requires --check: it reports what `generate` would change",
    ],
    [
      ["generate", "--format", "markdown"],
      'openapi-clients: --format takes text, json, github, not "markdown"',
    ],
    [
      ["generate", "--watch", "--format", "json"],
      "openapi-clients: --format and --watch cannot be combined: watching prints text",
    ],
    [
      ["generate", "--check", "--explain", "--format", "github"],
      'openapi-clients: --format takes text, json, markdown, not "github"',
    ],
    [
      ["generate", "--watch", "--spec", "https://example.com/x", "--out", "x"],
      "openapi-clients: a URL cannot be watched; download the spec, or leave out --watch",
    ],
    [
      ["generate", "--spec", "a", "--out", "b", "--name", "pet-store"],
      'openapi-clients: --name needs a PascalCase name such as "Petstore", not "pet-store"',
    ],
    [["add"], "openapi-clients: add needs a spec: add SPEC --name NAME"],
    [
      ["add", "specs/pets.json"],
      "openapi-clients: add needs a name for the client: add SPEC --name NAME",
    ],
    [["add", "a", "b", "--name", "x"], "openapi-clients: add takes one spec, not also b"],
    [
      ["add", "specs/pets.json", "--name", "pets"],
      'openapi-clients: clients.config.json already has a client "pets"',
    ],
    [
      ["add", "specs/pets.json", "--name", "a/b"],
      'openapi-clients: --name takes letters, digits, ".", "_" and "-", not "a/b"',
    ],
  ])("%j", async (words, message) => {
    const before = await workspace.files();
    const { code, stdout, stderr } = await workspace.run(words);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(message) as string,
    });
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(await workspace.files()).toEqual(before);
  });
});

describe("a config that cannot be used ends with 2", () => {
  it("where there is none", async () => {
    const { code, stderr } = await workspace.run(["generate"], { cwd: ".." });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^openapi-clients: no clients\.config\.mts in .* or above it; `openapi-clients init` makes one/,
    );
  });

  it("and tells every wrong key at once", async () => {
    await workspace.put({
      "clients.config.json": {
        clients: { pets: { spec: 7, package: "packages/pets" }, shop: { spec: "x" } },
        allowHost: [],
      },
    });
    expect(await workspace.run(["generate"])).toEqual({
      code: 2,
      stdout: "",
      stderr: `openapi-clients: clients.config.json: allowHost: unknown key; did you mean "allowHosts"?
openapi-clients: clients.config.json: clients.pets.spec: expected a path or URL of an OpenAPI description, got number 7
openapi-clients: clients.config.json: clients.shop: needs "package", the folder of its package, or "out", a folder for its files such as "src/api"
`,
    });
  });

  it("where this Node reads no TypeScript", async () => {
    await rm(join(workspace.root, "clients.config.json"));
    await workspace.put({ "clients.config.ts": "export default {};" });
    const { code, stderr } = await workspace.runProcess(["generate"], {
      env: { NODE_OPTIONS: "--no-strip-types" },
    });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "openapi-clients: clients.config.ts: needs Node 22.18 or newer, which reads TypeScript (this is Node",
    );
  });

  it("where there is none, and this Node reads no TypeScript", async () => {
    await rm(join(workspace.root, "clients.config.json"));
    const env = { NODE_OPTIONS: "--no-strip-types" };
    const readable = "clients.config.mjs or clients.config.json";
    expect((await workspace.runProcess(["generate"], { env })).stderr).toContain(
      `openapi-clients: no ${readable} in <root> or above it`,
    );
    await workspace.put({ "clients.config.yml": "" });
    expect((await workspace.runProcess(["generate"], { env })).stderr).toContain(
      `.yml is not read; write ${readable}`,
    );
  });

  it("where it waits for what never comes", async () => {
    await rm(join(workspace.root, "clients.config.json"));
    await workspace.put({ "clients.config.mjs": "await new Promise(() => {});" });
    expect(await workspace.runProcess(["generate"])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "openapi-clients: clients.config.mjs: cannot be loaded: it waits at its top level for something that never comes\n",
    });
  });

  it("where its TypeScript needs more than leaving out the types", async () => {
    await rm(join(workspace.root, "clients.config.json"));
    await workspace.put({ "clients.config.ts": "enum Kind { A }\nexport default Kind;" });
    const { code, stderr } = await workspace.run(["generate"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^openapi-clients: clients\.config\.ts:1: cannot be loaded: .*enum.*\n$/,
    );
  });
});

const commands = ["generate", "check", "diff", "comment", "changeset", "add", "pull", "rules"];

describe("help", () => {
  it.each([60, 80, 120])("fits into %i columns", async (columns) => {
    const asked = [["--help"], ...commands.map((command) => [command, "--nonsense", "--help"])];
    const texts = await Promise.all(
      asked.map(async (words) => {
        const { code, stdout, stderr } = await workspace.run(words, { columns });
        expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
        return stdout;
      }),
    );
    const text = texts.join(`\n${"=".repeat(columns)}\n\n`);
    expect(text.split("\n").filter((line) => line.length > columns)).toEqual([]);
    await expectGolden(text, `cli/help-${columns}.txt`);
  });

  it.each([
    [["-h"], ["--help"]],
    [["help"], ["--help"]],
    [
      ["help", "diff"],
      ["diff", "--help"],
    ],
    [
      ["diff", "-h"],
      ["diff", "--help"],
    ],
    [
      ["diff", "a", "b", "--json", "-h"],
      ["diff", "--help"],
    ],
    [["-v"], ["--version"]],
    [["generate", "-v"], ["--version"]],
  ])("%j is the same as %j", async (words, others) => {
    const outcome = await workspace.run(words);
    expect(outcome).toEqual(await workspace.run(others));
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
  });

  it("is not given for what follows two hyphens", async () => {
    expect(await workspace.run(["check", "--", "--help"])).toMatchObject({ code: 2, stdout: "" });
  });

  it("is not needed for the version", async () => {
    const manifest = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
    expect(await workspace.run(["--version"])).toEqual({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: "",
    });
  });
});
