import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { committedPets, withGit, type GitWorkspace } from "./git-workspace.ts";
import { petVersions } from "./pet-versions.ts";
import { makeWorkspace, type Outcome, type Workspace } from "./workspace.ts";

let workspace: Workspace;

afterEach(async () => {
  vi.unstubAllEnvs();
  await workspace[Symbol.asyncDispose]();
});

async function twoFiles(base: unknown, head: unknown): Promise<void> {
  workspace = await makeWorkspace();
  await workspace.put({ "base.json": base, "head.json": head });
}

function diff(...words: string[]): Promise<Outcome> {
  return workspace.run(["diff", ...words]);
}

/** The old pets with a change of one part of the description. */
function petsWith(parts: object): object {
  return { ...petVersions.old, ...parts };
}

describe("diff BASE HEAD", () => {
  it.each([
    ["text", "pets.txt"],
    ["markdown", "pets.md"],
    ["github", "pets.github.txt"],
    ["json", "pets.json"],
  ])("prints %s", async (format, golden) => {
    await twoFiles(petVersions.old, petVersions.new);
    const { code, stdout, stderr } = await diff("base.json", "head.json", "--format", format);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    await expectGolden(stdout, `report/${golden}`);
  });

  it("ends with 0 for a description that only has another order", async () => {
    const { openapi, info, servers, paths, components } = petVersions.old;
    await twoFiles(petVersions.old, { components, paths, servers, info, openapi });
    expect(await diff("base.json", "head.json", "--fail-on", "any")).toEqual({
      code: 0,
      stdout: "head.json: no changes\n\nno changes\n",
      stderr: "",
    });
  });

  it.each([
    ["breaking", { api: "breaking" }, 1],
    ["risky", { api: "risky" }, 0],
    ["compatible", { api: "compatible" }, 0],
  ] as const)("ends by default with its worst change: %s", async (_, { api }, expected) => {
    const heads = {
      breaking: petsWith({ paths: {} }),
      risky: petsWith({
        components: {
          schemas: {
            ...petVersions.old.components?.schemas,
            NewPet: {
              type: "object",
              required: ["name"],
              properties: { name: { type: "string", maxLength: 80 } },
            },
          },
        },
      }),
      compatible: petVersions.old,
    };
    await twoFiles(petVersions.old, heads[api]);
    const { code, stdout } = await diff("base.json", "head.json", "--format", "json");
    const report = JSON.parse(stdout) as { api: string };
    expect({ code, api: report.api === "none" ? "compatible" : report.api }).toEqual({
      code: expected,
      api,
    });
    expect((await diff("base.json", "head.json", "--fail-on", "never")).code).toBe(0);
    expect((await diff("base.json", "head.json", "--fail-on", "risky")).code).toBe(
      api === "compatible" ? 0 : 1,
    );
  });

  it("fails on any change where it is told so", async () => {
    await twoFiles(petVersions.old, petsWith({ info: { title: "Pets", version: "1.0.1" } }));
    const { code } = await diff("base.json", "head.json");
    const strictly = await diff("base.json", "head.json", "--fail-on", "any");
    expect([code, strictly.code]).toEqual([0, 1]);
  });

  it("counts code that stops compiling as breaking when it is strict", async () => {
    const renamed = {
      ...petVersions.old.paths,
      "/pets/{petId}": {
        ...petVersions.old.paths["/pets/{petId}"],
        get: { ...petVersions.old.paths["/pets/{petId}"]?.["get"], operationId: "readPet" },
      },
    };
    await twoFiles(petVersions.old, petsWith({ paths: renamed }));
    expect((await diff("base.json", "head.json")).code).toBe(0);
    expect((await diff("base.json", "head.json", "--strict")).code).toBe(1);
  });

  it("applies overlays to both sides, and points into the overlay for what it adds", async () => {
    await twoFiles(petVersions.old, petVersions.new);
    await workspace.put({ "pets.overlay.json": petVersions.overlay });
    const { stdout } = await diff("base.json", "head.json", "--overlay", "pets.overlay.json");
    expect(stdout).not.toContain("404");
    await workspace.put({ "head.json": petsWith({ paths: {} }) });
    const { code, stderr } = await diff("base.json", "head.json", "--overlay", "pets.overlay.json");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^pets\.overlay\.json:\d+:\d+ warning overlay-target-unmatched: /);
  });

  it("finds the lines of YAML too", async () => {
    await twoFiles(petVersions.old, "");
    await workspace.put({
      "head.yaml": "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: {}\n",
    });
    const { stdout } = await diff("base.json", "head.yaml", "--format", "github");
    expect(stdout).toContain("::error file=head.yaml,line=3,");
  });
});

describe("two descriptions that are hard to compare", () => {
  it("are compared and told to be strangers, where they have nothing in common", async () => {
    await twoFiles(petVersions.old, petVersions.shop);
    const { code, stdout } = await diff("base.json", "head.json");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "note: The two descriptions have no operation in common: are they two versions of one API?",
    );
    expect(stdout).toContain("note: The description moved from OpenAPI 3.1.0 to 3.0.3.");
  });

  it("give nothing but a note, where OpenAPI 3.0 became 3.1", async () => {
    await twoFiles(petVersions.shop, { ...petVersions.shop, openapi: "3.1.0" });
    const { code, stdout } = await diff("base.json", "head.json", "--fail-on", "any");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `head.json: no changes
  note: The description moved from OpenAPI 3.0.3 to 3.1.0. This alone is not a change.

no changes
`,
    });
  });

  it("are told to have no operations, where all are gone", async () => {
    await twoFiles(petVersions.old, petsWith({ paths: {}, components: {} }));
    const { code, stdout } = await diff("base.json", "head.json");
    expect(code).toBe(1);
    expect(stdout).toContain("note: The new description has no operations.");
  });

  it.each([
    ["an empty file", "", "head.json:1:1 error empty-document: The document is empty. (#)"],
    ["broken JSON", '{ "openapi": ', "head.json:1:"],
    ["another kind of document", "{}", "head.json:1:1 error not-openapi: "],
    ["Swagger 2", '{ "swagger": "2.0" }', "error swagger-2: "],
  ])("end with 3 for %s", async (_, text, message) => {
    await twoFiles(petVersions.old, text);
    const { code, stdout, stderr } = await diff("base.json", "head.json");
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("end with 3 for a file that is not there", async () => {
    await twoFiles(petVersions.old, petVersions.new);
    const { code, stderr } = await diff("bass.json", "head.json");
    expect(code).toBe(3);
    expect(stderr).toContain("bass.json:1:1 error missing-file: The file does not exist.");
  });
});

describe("a command line of diff that makes no sense ends with 2", () => {
  it.each([
    [[], "diff needs two descriptions or a revision: diff BASE HEAD, or diff --since GITREF"],
    [["base.json"], "diff needs two descriptions or a revision"],
    [["a", "b", "c"], "diff needs two descriptions or a revision"],
    [["a", "b", "--since", "main"], "either two descriptions (a b) or --since, not both"],
    [["--since", "main", "--overlay", "x"], "--overlay requires BASE and HEAD"],
    [["a", "b", "--client", "pets"], "--client requires --since GITREF"],
    [
      ["a", "b", "--format", "jsn"],
      '--format takes text, json, markdown, github, not "jsn"; did you mean "json"?',
    ],
    [["a", "b", "--fail-on", "x"], '--fail-on takes breaking, risky, any, never, not "x"'],
  ])("%j", async (words, message) => {
    workspace = await makeWorkspace();
    const { code, stdout, stderr } = await diff(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`openapi-clients: ${message}`);
  });
});

describe("diff --since", () => {
  let repository: GitWorkspace;

  async function begin(): Promise<void> {
    repository = await committedPets();
    workspace = repository;
  }

  async function jsonSince(...words: string[]): Promise<{
    api: string;
    changes: { client: string; rule: string; head?: { file: string } }[];
    clients: { client: string; status: string; bump: string }[];
    releases: { package: string; newVersion: string }[];
  }> {
    const { stdout } = await diff("--since", "main", "--format", "json", ...words);
    return JSON.parse(stdout) as Awaited<ReturnType<typeof jsonSince>>;
  }

  it("ends with 0 where no spec changed", async () => {
    await begin();
    expect(await diff("--since", "main", "--fail-on", "any")).toEqual({
      code: 0,
      stdout: "pets, shop: no changes\n\nno changes since main\n",
      stderr: "",
    });
  });

  it("compares the files as they are now, committed or not, with what they were", async () => {
    await begin();
    await repository.put({ "specs/pets.json": petVersions.new });
    const { code, stdout } = await diff("--since", "main");
    expect(code).toBe(1);
    expect(stdout).toContain("`DELETE /pets/{petId}` was removed.");
    expect(stdout).toContain("@acme/pets  1.4.2 → 2.0.0");
  });

  it("starts git twice, however many files it reads", async () => {
    await begin();
    const trace = join(repository.root, ".git/trace");
    await mkdir(trace);
    vi.stubEnv("GIT_TRACE2_EVENT", trace);
    await diff("--since", "main");
    expect(await readdir(trace)).toHaveLength(2);
  });

  it("does not count what others have put on the branch since", async () => {
    await begin();
    repository.git("switch", "--quiet", "--create", "work");
    await repository.put({ "notes.txt": "work" });
    repository.commit("Work");
    repository.git("switch", "--quiet", "main");
    await repository.put({ "specs/pets.json": petVersions.new });
    repository.commit("Others change pets");
    repository.git("switch", "--quiet", "work");
    expect((await diff("--since", "main", "--fail-on", "any")).code).toBe(0);
  });

  it("takes the overlays and the config of each side", async () => {
    await begin();
    const overlay = structuredClone(petVersions.overlay);
    for (const action of overlay.actions) action.update["410"] = action.update["404"];
    await repository.put({
      "specs/renamed.overlay.json": overlay,
      "clients.config.json": {
        clients: {
          pets: {
            spec: "specs/pets.json",
            overlays: ["specs/renamed.overlay.json"],
            package: "packages/pets",
          },
          shop: { spec: "specs/shop.json", package: "packages/shop" },
        },
      },
    });
    await rm(join(repository.root, "specs/pets.overlay.json"));
    const { changes } = await jsonSince();
    expect(changes).toEqual([
      expect.objectContaining({
        rule: "response-error-added",
        head: expect.objectContaining({ file: "specs/renamed.overlay.json" }) as unknown,
      }),
    ]);
  });

  it("takes the config of the revision in a folder of the repository too", async () => {
    await begin();
    const inner = "tools/api";
    const configOf = (spec: string): object => ({ clients: { pets: { spec, out: "src/pets" } } });
    await repository.put({
      [`${inner}/clients.config.json`]: configOf("pets.json"),
      [`${inner}/pets.json`]: petVersions.old,
    });
    repository.commit("Begin");
    await rm(join(repository.root, inner, "pets.json"));
    await repository.put({
      [`${inner}/clients.config.json`]: configOf("moved.json"),
      [`${inner}/moved.json`]: petVersions.new,
    });
    const { code, stdout } = await workspace.run(["diff", "--since", "HEAD"], { cwd: inner });
    expect(code).toBe(1);
    expect(stdout).toContain("BREAKING FOR INSTALLED CLIENTS");
  });

  it("tells of clients that are new and of clients that are gone", async () => {
    await begin();
    await repository.put({
      "clients.config.json": {
        clients: {
          pets: {
            spec: "specs/pets.json",
            overlays: ["specs/pets.overlay.json"],
            package: "packages/pets",
          },
          toys: { spec: "specs/toys.json", package: "packages/kennel" },
        },
      },
      "specs/toys.json": petVersions.shop,
    });
    const { clients } = await jsonSince();
    expect(clients.map(({ client, status }) => `${client} ${status}`)).toEqual([
      "pets compared",
      "toys new",
      "shop gone",
    ]);
  });

  it("knows a client by its package where it got another name", async () => {
    await begin();
    await repository.put({
      "clients.config.json": {
        clients: {
          animals: {
            spec: "specs/pets.json",
            overlays: ["specs/pets.overlay.json"],
            package: "packages/pets",
          },
          shop: { spec: "specs/shop.json", package: "packages/shop" },
        },
      },
    });
    const { clients } = await jsonSince();
    expect(clients.map(({ client, status }) => `${client} ${status}`)).toEqual([
      "animals compared",
      "shop compared",
    ]);
  });

  it("looks at the clients that are named, and at no other", async () => {
    await begin();
    await repository.put({ "specs/pets.json": petVersions.new, "specs/shop.json": "{" });
    const { clients } = await jsonSince("--client", "pets");
    expect(clients.map(({ client }) => client)).toEqual(["pets"]);
  });

  it("reads a TypeScript config of the revision, with what it imports", async () => {
    await begin();
    await rm(join(repository.root, "clients.config.json"));
    await repository.put({
      "clients.config.ts": `import { overlays } from "./overlays.ts";
interface Client { spec: string; package: string; overlays?: readonly string[] }
const pets: Client = { spec: "specs/pets.json", package: "packages/pets", overlays };
export default { clients: { pets } };
`,
      "overlays.ts": 'export const overlays: readonly string[] = ["specs/pets.overlay.json"];\n',
    });
    repository.commit("A config in TypeScript");
    await repository.put({ "overlays.ts": "export const overlays: readonly string[] = [];\n" });
    const { changes } = await jsonSince();
    expect(changes.map(({ rule }) => rule)).toEqual(["response-error-removed"]);
  });

  it("counts every client as new where the revision had no specs", async () => {
    await begin();
    repository.git("checkout", "--quiet", "--orphan", "fresh");
    repository.git("rm", "-r", "--quiet", "--cached", ".");
    repository.git("commit", "--quiet", "--allow-empty", "--message", "Nothing");
    repository.git("branch", "empty");
    const { stdout } = await diff("--since", "empty");
    expect(stdout).toContain("pets: a new client, so there is nothing to compare it with");
  });

  it("annotates files by their path in the repository, also from a folder in it", async () => {
    await begin();
    const inner = "tools/api";
    const files = await repository.files();
    for (const path of [
      "clients.config.json",
      "specs/pets.json",
      "specs/pets.overlay.json",
      "specs/shop.json",
      "packages/pets/package.json",
      "packages/shop/package.json",
    ]) {
      await repository.put({ [`${inner}/${path}`]: files[path] ?? "" });
    }
    repository.commit("Move");
    await repository.put({ [`${inner}/specs/pets.json`]: petVersions.new });
    const words = ["diff", "--since", "HEAD", "--format", "github"];
    const { stdout } = await workspace.run(words, { cwd: inner });
    expect(stdout).toContain("::error file=tools/api/specs/pets.json,line=");
  });

  it("warns of an overlay of the past that did not fit, and goes on", async () => {
    await begin();
    await repository.put({
      "specs/pets.overlay.json": {
        ...petVersions.overlay,
        actions: [{ target: "$.nothing", update: {} }],
      },
    });
    repository.commit("A wrong overlay");
    await repository.put({ "specs/pets.overlay.json": petVersions.overlay });
    const { code, stderr } = await diff("--since", "HEAD");
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^HEAD:specs\/pets\.overlay\.json:\d+:\d+ warning overlay-target-unmatched/,
    );
  });

  it("ends with 3 where a spec of the revision cannot be read, and says which side that is", async () => {
    await begin();
    await repository.put({ "specs/pets.json": "{" });
    repository.commit("Broken");
    await repository.put({ "specs/pets.json": petVersions.old });
    const { code, stderr } = await diff("--since", "HEAD");
    expect(code).toBe(3);
    expect(stderr).toMatch(/^HEAD:specs\/pets\.json:1:\d+ error invalid-json/);
  });

  it("ends with 3 where a spec no longer parses", async () => {
    await begin();
    await repository.put({ "specs/pets.json": "{" });
    const { code, stderr } = await diff("--since", "main");
    expect(code).toBe(3);
    expect(stderr).toMatch(/^specs\/pets\.json:1:\d+ error invalid-json/);
  });

  it("ends with 2 for a revision that is not there", async () => {
    await begin();
    for (const revision of ["nowhere", "--upload-pack=x", "main:specs"]) {
      const { code, stderr } = await diff(`--since=${revision}`);
      expect(code).toBe(2);
      expect(stderr).toContain(`openapi-clients: there is no revision "${revision}"`);
    }
  });

  describe("in a shallow clone", () => {
    async function diffInClone(since: string): Promise<Outcome> {
      await begin();
      repository.git("switch", "--quiet", "--create", "work");
      repository.commit("Work");
      const clone = ["clone", "--quiet", "--depth", "1", "--no-single-branch"];
      repository.git(...clone, `file://${repository.root}`, "shallow");
      return repository.run(["diff", "--since", since], { cwd: "shallow" });
    }

    it("says that what others did may count as taken back", async () => {
      const { code, stdout } = await diffInClone("origin/main");
      expect(code).toBe(0);
      expect(stdout).toMatch(/note: This clone is shallow.*git fetch --unshallow/s);
    });

    it("says how to get a revision that it does not have", async () => {
      const { code, stderr } = await diffInClone("HEAD~1");
      expect(code).toBe(2);
      expect(stderr).toContain('there is no revision "HEAD~1"; this clone is shallow');
    });
  });

  describe("in a clone of a single branch", () => {
    async function cloned(...words: string[]): Promise<(since: string) => Promise<Outcome>> {
      await begin();
      repository.git("switch", "--quiet", "--create", "feat");
      await repository.put({ "specs/pets.json": petVersions.new });
      repository.commit("A change");
      const options = ["--quiet", "--single-branch", "--branch", "feat", ...words];
      repository.git("clone", ...options, `file://${repository.root}`, "clone");
      return (since) => repository.run(["diff", "--since", since], { cwd: "clone" });
    }

    it.each([
      ["main", []],
      ["origin/main", []],
      ["main", ["--depth", "1"]],
    ])("says how to get another branch, here %s, after a clone with %j", async (name, words) => {
      const diffInClone = await cloned(...words);
      const { code, stderr } = await diffInClone(name);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `openapi-clients: there is no revision "${name}"; this clone does not fetch all branches of origin; \`git fetch origin main:refs/remotes/origin/main\` gets this one, as origin/main\n`,
      });
      const command = /`git (fetch [^`]+)`/.exec(stderr)?.[1] ?? "";
      repository.git("-C", "clone", ...command.split(" "));
      expect((await diffInClone("origin/main")).stdout).toContain("breaking");
    });

    it("names the remote branch for a branch that is not there", async () => {
      const diffInClone = await cloned();
      expect((await diffInClone("feat")).code).toBe(0);
      repository.git("-C", "clone", "switch", "--quiet", "--detach");
      repository.git("-C", "clone", "branch", "--quiet", "--delete", "feat");
      expect((await diffInClone("feat")).stderr).toBe(
        'openapi-clients: there is no revision "feat"; did you mean "origin/feat"?\n',
      );
    });

    it.each(["HEAD~3", "0123456789abcdef"])("has no branch in mind for %s", async (name) => {
      const diffInClone = await cloned("--depth", "1");
      expect((await diffInClone(name)).stderr).toContain("; this clone is shallow, and ");
    });
  });

  it("ends with 2 outside of a repository", async () => {
    await begin();
    await rm(join(repository.root, ".git"), { recursive: true });
    const { code, stderr } = await diff("--since", "main");
    expect(code).toBe(2);
    expect(stderr).toBe(
      "openapi-clients: <root> is not in a git repository, so there is no revision to compare with\n",
    );
  });

  it("ends with 2 where there is no git", async () => {
    await begin();
    const { code, stderr } = await workspace.runProcess(["diff", "--since", "main"], {
      env: { PATH: "/nowhere" },
    });
    expect(code).toBe(2);
    expect(stderr).toBe("openapi-clients: git could not be run: it is not installed\n");
  });

  it("ends with 2 for a config of the revision that ends the program", async () => {
    await begin();
    await rm(join(repository.root, "clients.config.json"));
    const config = 'export default { clients: { pets: { spec: "specs/pets.json", out: "src" } } };';
    await repository.put({ "clients.config.mjs": `process.exit(0);\n${config}` });
    repository.commit("A config that ends the program");
    await repository.put({ "clients.config.mjs": config });
    const { code, stderr } = await diff("--since", "HEAD");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "openapi-clients: HEAD:clients.config.mjs: cannot be loaded: it ends the program with process.exit(0); remove that\n",
    });
  });

  it("ends with 2 where the manifest of a package is a folder", async () => {
    await begin();
    await rm(join(repository.root, "packages/pets/package.json"));
    await repository.put({
      "packages/pets/package.json/x": "",
      "specs/pets.json": petVersions.new,
    });
    const { code, stderr } = await diff("--since", "main");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "openapi-clients: <root>/packages/pets/package.json: is a folder, not a file\n",
    });
  });

  it("ends with 2 for a config of the revision that is wrong", async () => {
    workspace = await makeWorkspace();
    const broken = withGit(workspace);
    await broken.put({ "clients.config.json": { clients: { pets: {} } } });
    broken.commit("Wrong");
    await broken.put({
      "clients.config.json": { clients: { pets: { spec: "a.json", package: "p" } } },
      "p/package.json": {},
    });
    const { code, stderr } = await diff("--since", "main");
    expect(code).toBe(2);
    expect(stderr).toContain(
      "openapi-clients: main:clients.config.json: clients.pets.spec: expected",
    );
  });
});
