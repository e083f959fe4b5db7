import { join } from "node:path";
import { chmod, symlink } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type ForgeServer, startForge } from "@convex-openapi/test-support/fake-forge";
import {
  type FakeGitHub,
  notAccessible,
  startFakeGitHub,
} from "@convex-openapi/test-support/fake-github";
import { gitSettings } from "@convex-openapi/test-support/git-settings";
import {
  committedPets,
  type GitWorkspace,
  repositoryOf,
  type RepositoryFiles,
  takeFiles,
} from "./git-workspace.ts";
import { petVersions } from "./pet-versions.ts";
import type { Outcome } from "./workspace.ts";

const branch = "openapi-clients/pull";
const upstream = ".git/upstream.json";
const config = "clients.config.json";
const rootModules = fileURLToPath(new URL("../../../../node_modules", import.meta.url));

/** The remote, in the folder of the workspace: a copy of one is a copy of both. */
const remote = ".git/remote.git";

let workspace: GitWorkspace;
let github: FakeGitHub;

/** A repository whose pets follow an upstream and are up to date with it. */
let upToDate: RepositoryFiles;

beforeAll(async () => {
  const repository = await committedPets();
  const clients = { pets: { spec: "specs/pets.json", package: "packages/pets", upstream } };
  await repository.put({ [config]: { clients }, [upstream]: petVersions.old });
  await repository.run(["pull"]);
  await repository.run(["generate"]);
  repository.commit("Follow an upstream");
  repository.git("clone", "--quiet", "--bare", "--template=", ".", remote);
  repository.git("--git-dir", remote, "config", "receive.autoGC", "false");
  repository.git("remote", "add", "origin", remote);
  upToDate = await takeFiles(repository);
});

beforeEach(async () => {
  workspace = await repositoryOf(upToDate);
  await start(await startFakeGitHub());
});

async function start(fake: FakeGitHub): Promise<void> {
  github = fake;
  const {
    GIT_AUTHOR_NAME: _a,
    GIT_AUTHOR_EMAIL: _b,
    GIT_COMMITTER_NAME: _c,
    GIT_COMMITTER_EMAIL: _d,
    ...git
  } = gitSettings;
  const none = { GITHUB_STEP_SUMMARY: "", GITHUB_ACTIONS: "", GITHUB_SERVER_URL: "", EMAIL: "" };
  for (const [name, value] of Object.entries({ ...github.env, ...git, ...none }))
    vi.stubEnv(name, value);
}

async function restart(fake: Promise<FakeGitHub>): Promise<void> {
  await github[Symbol.asyncDispose]();
  await start(await fake);
}

afterEach(async () => {
  vi.unstubAllEnvs();
  await github[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

function pull(...words: string[]): Promise<Outcome> {
  return workspace.run(["pull", "--pull-request", ...words]);
}

async function publish(spec: unknown): Promise<void> {
  await workspace.put({ [upstream]: spec });
}

/** Runs git in the folder of the remote, which takes fewer processes than to ask it as a remote. */
const inRemote = (...words: string[]): string => workspace.git("--git-dir", remote, ...words);

const onRemote = (name = branch): string =>
  inRemote("for-each-ref", "--format=%(objectname)", `refs/heads/${name}`).trim();

/** A file as it is on the branch of the remote. */
function proposed(path: string): string {
  return inRemote("show", `${branch}:${path}`);
}

/** Commits on the branch as somebody else. */
async function commitAsPerson(): Promise<string> {
  workspace.git("switch", "--quiet", branch);
  await workspace.put({ "by-hand.txt": "By hand.\n" });
  commitAsAnn("Fix");
  workspace.git("push", "--quiet", "origin", branch);
  workspace.git("switch", "--quiet", "main");
  return onRemote();
}

/** Runs a command in a hook of git. */
async function installHook(hook: string, command: string): Promise<void> {
  const path = `.git/hooks/${hook}`;
  await workspace.put({ [path]: `#!/bin/sh\n${command}\n` });
  await chmod(join(workspace.root, path), 0o755);
  workspace.git("config", "core.hooksPath", join(workspace.root, ".git/hooks"));
}

/** Commits everything as somebody else. */
function commitAsAnn(message: string): void {
  workspace.git("add", "--all");
  const words = ["commit", "--quiet", "--allow-empty", "--message", message];
  workspace.git(...words, "--author", "Ann <ann@example.com>");
}

describe("pull --pull-request", () => {
  it("does nothing where the upstream is as it was", async () => {
    const { code, stdout, stderr } = await pull();
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `pets: up to date with ${upstream}\n`,
      stderr: "",
    });
    expect(github.pulls).toEqual([]);
    expect(onRemote()).toBe("");
  });

  it("opens one pull request with spec, clients and changeset, and says in it what changed", async () => {
    await publish(petVersions.new);
    const { code, stdout, stderr } = await pull();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/\nopened https:\/\/github\.example\/acme\/clients\/pull\/1\n$/);
    expect(github.pulls).toMatchObject([
      { title: "Update specs from their upstreams", head: branch, base: "main" },
    ]);
    expect(github.pulls[0]?.body).toMatch(
      /^pets: 3 breaking changes, .*\n\n<!-- openapi-clients: diff -->\n\n## API changes since `main`: 3 breaking/,
    );
    const files = workspace.git("diff", "--name-only", "main", branch).trim().split("\n");
    expect(files).toEqual(
      expect.arrayContaining([
        ".changeset/spec-pets.md",
        "clients.lock.json",
        "packages/pets/API.md",
        "packages/pets/src/generated/types.ts",
        "specs/pets.json",
      ]),
    );
  });

  it("leaves the branch that was checked out as it was", async () => {
    await publish(petVersions.new);
    await pull();
    expect(workspace.git("branch", "--show-current").trim()).toBe("main");
    expect(workspace.git("status", "--porcelain")).toBe("");
  });

  it("commits as the bot of GitHub Actions where git knows nobody, and as the configured author elsewhere", async () => {
    await publish(petVersions.new);
    await pull();
    const author = (): string => workspace.git("log", "-1", "--format=%an <%ae>", branch).trim();
    expect(author()).toBe(
      "github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>",
    );
    workspace.git("config", "user.name", "Ann");
    workspace.git("config", "user.email", "ann@example.com");
    await publish(petVersions.shop);
    await pull("--with-faults");
    expect(author()).toBe("Ann <ann@example.com>");
  });

  it("updates branch and pull request the next time, and adds no commit", async () => {
    await publish(petVersions.new);
    await pull();
    const { "/pets/{petId}": _, ...paths } = petVersions.new.paths;
    await publish({ ...petVersions.new, paths });
    expect((await pull("--title", "Follow the pets")).stdout).toMatch(/\nupdated https:/);
    expect(github.pulls).toMatchObject([{ title: "Follow the pets" }]);
    expect(github.pulls[0]?.body).toContain("`/pets/{petId}` was removed");
    expect(workspace.git("rev-list", "--count", `main..${branch}`).trim()).toBe("1");
    expect(JSON.parse(proposed("specs/pets.json"))).toMatchObject({ paths });
  });

  it("does not push what is there already, so that its checks do not run again", async () => {
    await publish(petVersions.new);
    await pull();
    const commit = onRemote();
    expect((await pull()).code).toBe(0);
    expect(onRemote()).toBe(commit);
    commitAsAnn("Go on");
    await pull();
    expect(onRemote()).not.toBe(commit);
  });

  it("takes another branch, and works in a folder of the repository", async () => {
    await publish(petVersions.new);
    await workspace.run(["pull", "--pull-request", "--branch", "specs/pets"], {
      cwd: "packages/shop",
    });
    expect(github.pulls).toMatchObject([{ head: "specs/pets" }]);
    expect(onRemote("specs/pets")).not.toBe("");
  });

  it("adds to the page of the run what the pull request says", async () => {
    vi.stubEnv("GITHUB_STEP_SUMMARY", join(workspace.root, ".git/summary.md"));
    await publish(petVersions.new);
    await pull();
    expect(await workspace.read(".git/summary.md")).toBe(`${github.pulls[0]?.body}\n`);
  });

  it("formats specs as the project's own Prettier does, but for those that it ignores", async () => {
    await symlink(rootModules, join(workspace.root, "node_modules"));
    await publish(JSON.stringify(petVersions.new));
    await pull();
    expect(proposed("specs/pets.json")).toMatch(/^\{\n {2}"openapi"/);
    await workspace.put({ ".prettierignore": "specs\n" });
    commitAsAnn("Ignore");
    await pull();
    expect(proposed("specs/pets.json")).toBe(JSON.stringify(petVersions.new));
  });

  it("does without changesets where the repository has none", async () => {
    workspace.git("rm", "--quiet", "-r", ".changeset");
    commitAsAnn("No changesets");
    await publish(petVersions.new);
    expect((await pull()).stderr).toBe("");
    expect(github.pulls[0]?.body).not.toContain("left to do by hand");
  });
});

describe("what a person has to do is told in the pull request", () => {
  it("an overlay that no longer fits", async () => {
    const clients = {
      pets: {
        spec: "specs/pets.json",
        overlays: ["specs/pets.overlay.json"],
        package: "packages/pets",
        upstream,
      },
    };
    await workspace.put({ [config]: { clients } });
    commitAsAnn("Overlay");
    const { "/pets": _, ...paths } = petVersions.new.paths;
    await publish({ ...petVersions.new, paths });
    expect((await pull()).code).toBe(0);
    expect(github.pulls[0]?.body).toMatch(
      /Something is left to do by hand:\n\n```\nspecs\/pets\.overlay\.json:\d+:\d+ error overlay-target-unmatched/,
    );
  });

  it("a spec with faults, which was to be taken", async () => {
    await publish({
      ...petVersions.new,
      paths: { ...petVersions.new.paths, "/x": { get: { responses: [] } } },
    });
    expect((await pull("--with-faults")).code).toBe(0);
    expect(github.pulls[0]?.body).toContain("error invalid-structure");
  });
});

describe("a branch that people work on", () => {
  it("stays theirs while its pull request is open, and the run says so", async () => {
    await publish(petVersions.new);
    await pull();
    const { body } = github.pulls[0] ?? {};
    const theirs = await commitAsPerson();
    await publish(petVersions.shop);
    vi.stubEnv("GITHUB_ACTIONS", "true");
    const { code, stdout } = await pull("--with-faults");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `::warning::The branch ${branch} has commits of ann@example.com and stays as it is: merge or close pull request 1, and the next run begins anew.\n`,
    });
    expect(onRemote()).toBe(theirs);
    expect(github.pulls).toMatchObject([{ body }]);
    expect(workspace.git("status", "--porcelain")).toBe("");
  });

  it("begins anew when its pull request is closed", async () => {
    await publish(petVersions.new);
    await pull();
    const theirs = await commitAsPerson();
    github.pulls.length = 0;
    await pull();
    expect(onRemote()).not.toBe(theirs);
    expect(github.pulls).toHaveLength(1);
  });

  it("is ours where all they did was to merge the base", async () => {
    await publish(petVersions.new);
    await pull();
    commitAsAnn("Go on");
    workspace.git("switch", "--quiet", branch);
    workspace.git("merge", "--quiet", "--no-edit", "main");
    workspace.git("push", "--quiet", "origin", branch);
    workspace.git("switch", "--quiet", "main");
    expect((await pull()).stdout).toMatch(/\nupdated https:/);
  });

  it.each([
    ["before ours is pushed", "pre-commit"],
    ["while ours is pushed", "pre-push"],
  ])("is not overwritten where somebody pushes %s", async (_, hook) => {
    await publish(petVersions.new);
    await pull();
    await installHook(
      hook,
      `git --git-dir='${join(workspace.root, remote)}' update-ref refs/heads/${branch} main`,
    );
    await publish(petVersions.shop);
    const { code, stderr } = await pull("--with-faults");
    expect(code).toBe(1);
    expect(stderr).toMatch(/git push failed: .*\n.*somebody else pushed to the branch/s);
    expect(onRemote()).toBe(workspace.git("rev-parse", "main").trim());
  });
});

describe("nothing is touched, and the exit code is 2, where", () => {
  it.each([
    ["there is no token", { GITHUB_TOKEN: "" }, "GITHUB_TOKEN is not set"],
    ["there is no repository", { GITHUB_REPOSITORY: "" }, "GITHUB_REPOSITORY is not set"],
    [
      "the server is no URL",
      { GITHUB_SERVER_URL: "github" },
      "GITHUB_SERVER_URL is not the URL of an API",
    ],
  ])("%s", async (_, variables, words) => {
    await publish(petVersions.new);
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const { code, stderr } = await pull();
    expect(code).toBe(2);
    expect(stderr).toContain(`openapi-clients: ${words}`);
    expect(workspace.git("status", "--porcelain")).toBe("");
    expect(github.server.requests).toEqual([]);
  });

  it("files differ from the commit", async () => {
    await publish(petVersions.new);
    await workspace.put({ "notes.txt": "Mine.", "specs/shop.json": petVersions.old });
    const { code, stderr } = await pull();
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /uncommitted changes would go into the pull request \(\S+ and 1 more\): commit, stash or ignore them first/,
    );
    expect(workspace.git("status", "--porcelain")).toBe(" M specs/shop.json\n?? notes.txt\n");
  });

  it("no branch to merge into is checked out", async () => {
    workspace.git("switch", "--quiet", "--detach");
    expect((await pull()).stderr).toContain(
      "check out the branch to merge into first: HEAD is detached",
    );
    workspace.git("switch", "--quiet", "--create", branch);
    expect(await pull()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is the branch of the pull request itself") as string,
    });
  });

  it("the clone is shallow", async () => {
    commitAsAnn("Go on");
    await workspace.put({ ".git/shallow": workspace.git("rev-parse", "HEAD") });
    const { code, stderr } = await pull();
    expect(code).toBe(2);
    expect(stderr).toContain(
      "this clone is shallow: fetch its history with `git fetch --unshallow`, or with `fetch-depth: 0`",
    );
  });

  it.each([
    [
      ["--branch=--force"],
      '--branch takes the name of a branch such as "specs/update", not "--force"',
    ],
    [
      ["--branch", "a..b"],
      '--branch takes the name of a branch such as "specs/update", not "a..b"',
    ],
    [["--title", "a\nb"], "--title takes one line"],
    [["pest"], 'unknown client "pest"'],
  ])("words make no sense: %j", async (words, message) => {
    await publish(petVersions.new);
    const { code, stderr } = await pull(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(workspace.git("status", "--porcelain")).toBe("");
  });

  it.each(["branch", "title"])("--%s is given alone", async (option) => {
    const { code, stderr } = await workspace.run(["pull", `--${option}`, "x"]);
    expect(code).toBe(2);
    expect(stderr).toContain(`--${option} requires --pull-request`);
  });
});

describe("it fails with words", () => {
  it("and changes nothing where the upstream is no description", async () => {
    await publish("<html>");
    expect((await pull()).code).toBe(3);
    expect(workspace.git("status", "--porcelain")).toBe("");
    expect(github.pulls).toEqual([]);
  });

  it("where the token may not open pull requests, and leaves the branch for the next run", async () => {
    await restart(
      startFakeGitHub({ refuse: ({ method }) => (method === "POST" ? notAccessible : undefined) }),
    );
    await publish(petVersions.new);
    const { code, stderr } = await pull();
    expect(code).toBe(2);
    expect(stderr).toContain(
      "the token may not open a pull request (GitHub: 403 Resource not accessible by integration): add `permissions: { pull-requests: write }` to the job, and allow GitHub Actions to create pull requests",
    );
    expect(workspace.git("branch", "--show-current").trim()).toBe("main");
    expect(onRemote()).not.toBe("");
  });

  it("where there is no remote", async () => {
    workspace.git("remote", "remove", "origin");
    await publish(petVersions.new);
    const { code, stderr } = await pull();
    expect(code).toBe(1);
    expect(stderr).toContain(
      "git ls-remote failed: fatal: 'origin' does not appear to be a git repository",
    );
    expect(workspace.git("status", "--porcelain")).toBe("");
  });

  it("where a hook of the repository refuses the commit", async () => {
    await installHook("pre-commit", "echo 'not so' >&2; exit 1");
    await publish(petVersions.new);
    const { code, stderr } = await pull();
    expect(code).toBe(1);
    expect(stderr).toContain("git commit failed: not so");
    expect(workspace.git("branch", "--show-current").trim()).toBe("main");
    expect(github.pulls).toEqual([]);
  });
});

describe("the token that git gets", () => {
  let server: ForgeServer;

  beforeEach(async () => {
    server = await startForge(() => ({
      status: 403,
      body: "Permission to acme/clients.git denied",
    }));
    vi.stubEnv("GITHUB_SERVER_URL", server.url);
    workspace.git("remote", "set-url", "origin", `${server.url}/acme/clients.git`);
  });

  afterEach(() => server[Symbol.asyncDispose]());

  const basic = Buffer.from("x-access-token:test-token").toString("base64");

  it("takes the place of what the checkout kept, and is not printed", async () => {
    workspace.git("config", `http.${server.url}/.extraheader`, "AUTHORIZATION: basic b2xk");
    await publish(petVersions.new);
    const { code, stdout, stderr } = await pull("--debug");
    expect(code).toBe(1);
    expect(server.requests[0]?.headers.authorization).toBe(`basic ${basic}`);
    expect(stderr).toMatch(
      /git ls-remote failed: .*403.*\n.*add `permissions: \{ contents: write \}` to the job/s,
    );
    expect(stdout + stderr).not.toMatch(new RegExp(`${basic}|test-token`));
  });

  it("goes to no other server", async () => {
    vi.stubEnv("GITHUB_SERVER_URL", "https://github.example");
    await pull();
    expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
  });
});
