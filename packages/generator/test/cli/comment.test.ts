import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ForgeReply } from "@convex-openapi/test-support/fake-forge";
import {
  type FakeGitHub,
  type FakeGitHubOptions,
  notAccessible,
  pullRequestEvent,
  startFakeGitHub,
} from "@convex-openapi/test-support/fake-github";
import { checkedOutPets, type GitWorkspace } from "./git-workspace.ts";
import { petVersions } from "./pet-versions.ts";
import type { Outcome } from "./workspace.ts";

let workspace: GitWorkspace;
let github: FakeGitHub;

const marker = "<!-- openapi-clients: diff -->";

async function start(
  options: FakeGitHubOptions = {},
  event: object = pullRequestEvent(),
): Promise<void> {
  github = await startFakeGitHub(options);
  await workspace.put({ ".git/event.json": event });
  const files = {
    GITHUB_EVENT_PATH: join(workspace.root, ".git/event.json"),
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_STEP_SUMMARY: join(workspace.root, ".git/summary.md"),
    GITLAB_CI: "",
  };
  for (const [name, value] of Object.entries({ ...github.env, ...files })) vi.stubEnv(name, value);
}

beforeEach(async () => {
  workspace = await checkedOutPets();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await github[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

async function breakPets(): Promise<void> {
  await workspace.put({ "specs/pets.json": petVersions.new });
}

function comment(...words: string[]): Promise<Outcome> {
  return workspace.run(["comment", ...words]);
}

function texts(): string[] {
  return github.comments.map(({ body }) => body);
}

/** A refusal of everything that writes. */
function refuseWriting(reply: ForgeReply): FakeGitHubOptions {
  return { refuse: ({ method }) => (method === "GET" ? undefined : reply) };
}

describe("comment", () => {
  it("annotates, sums up and comments what the pull request changes, and fails for what breaks", async () => {
    await start();
    await breakPets();
    const { code, stdout, stderr } = await comment();
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^::error file=specs\/pets\.json,line=\d+,/);
    expect(stdout).toMatch(/ since origin\/main\nthe comment was written\n$/);
    const [text = ""] = texts();
    expect(text).toMatch(
      /^<!-- openapi-clients: diff -->\n\n## API changes since `origin\/main`: 3 breaking/,
    );
    expect(text).toContain("| `@acme/pets` | 1.4.2 | **2.0.0** |");
    expect(await workspace.read(".git/summary.md")).toBe(`${text}\n`);
  });

  it("keeps one comment: a later run updates it, and leaves it where it is the same", async () => {
    await start();
    await breakPets();
    await comment();
    expect((await comment()).stdout).toMatch(/the comment is up to date\n$/);
    await workspace.put({ "specs/pets.json": petVersions.old });
    const { code, stdout } = await comment();
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "no changes since origin/main\nthe comment was updated\n",
    });
    expect(texts()).toEqual([`${marker}\n\n## API changes since \`origin/main\`: no changes`]);
  });

  it("begins no comment where nothing changed", async () => {
    await start();
    const { code, stdout } = await comment();
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "no changes since origin/main\nnothing changed, so there is no comment\n",
    });
    expect(texts()).toEqual([]);
  });

  it("finds its comment among hundreds, and never takes one that a person began the same way", async () => {
    await start();
    await breakPets();
    const by = (type: string, body: string, id: number) => ({
      id,
      body,
      user: { type, login: "ann" },
    });
    github.comments.push(
      ...Array.from({ length: 250 }, (_, index) => by("User", `${marker}\n\nquoted`, index + 1)),
      by("Bot", "<!-- another -->", 251),
      by("Bot", `${marker}\n\nold`, 252),
    );
    await comment();
    expect(github.comments).toHaveLength(252);
    expect(github.comments.filter(({ body }) => body.includes("API changes"))).toMatchObject([
      { id: 252 },
    ]);
  });

  it("finds its comment again where the token is that of a user", async () => {
    await start({ login: "ann" });
    await breakPets();
    github.comments.push({
      id: 9,
      body: `${marker}\n\nquoted`,
      user: { type: "User", login: "bob" },
    });
    await comment();
    expect((await comment()).stdout).toContain("the comment is up to date");
    expect(github.comments.map(({ user }) => user.login)).toEqual(["bob", "ann"]);
  });

  it("compares two descriptions too, and those of some clients", async () => {
    await start();
    await breakPets();
    await workspace.put({ "old.json": petVersions.old, "new.json": petVersions.new });
    expect((await comment("old.json", "new.json")).code).toBe(1);
    expect(texts()[0]).toContain("\n## API changes: 3 breaking");
    expect((await comment("--since", "main", "--client", "shop")).code).toBe(0);
    expect(texts()).toEqual([`${marker}\n\n## API changes since \`main\`: no changes`]);
  });

  it("takes the words of diff for what to fail on", async () => {
    await start();
    await breakPets();
    expect((await comment("--fail-on", "never")).code).toBe(0);
    expect((await comment("--fail-on=some")).stderr).toContain(
      'openapi-clients: --fail-on takes breaking, risky, any, never, not "some"',
    );
  });

  it("keeps a comment for each name, and for each folder of a config", async () => {
    await start();
    await breakPets();
    await comment("--name", "public");
    await comment();
    await workspace.put({
      "apps/web/clients.config.json": { clients: { pets: { spec: "pets.json", package: "." } } },
      "apps/web/pets.json": petVersions.old,
    });
    await workspace.run(["comment"], { cwd: "apps/web" });
    await comment("--name", "public");
    expect(texts().map((text) => text.split("\n")[0])).toEqual([
      "<!-- openapi-clients: diff public -->",
      marker,
      "<!-- openapi-clients: diff apps/web -->",
    ]);
  });

  it("cuts a comment that GitHub would refuse between changes, and counts what is left out", async () => {
    await start();
    // No two of these limits are the same, so that each change is an item of its own.
    const pathsUpTo = (limit: number): object =>
      Object.fromEntries(
        Array.from({ length: 900 }, (_, index) => {
          const schema = { type: "integer", maximum: limit + index };
          const parameters = [{ name: "limit", in: "query", schema }];
          const responses = { 204: { description: "" } };
          return [`/list${index}`, { get: { operationId: `list${index}`, parameters, responses } }];
        }),
      );
    await workspace.put({
      "old.json": { ...petVersions.old, paths: pathsUpTo(20_000) },
      "new.json": { ...petVersions.old, paths: pathsUpTo(10_000) },
    });
    await comment("old.json", "new.json", "--fail-on=never");
    const [text = ""] = texts();
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(55_000);
    const [, left] =
      /^\*(\d+) more do not fit into a comment: run `openapi-clients diff old.json new.json`/m.exec(
        text,
      ) ?? [];
    const shown = text.match(/has a tighter limit/g) ?? [];
    expect(shown.length + Number(left)).toBe(900);
  });
});

describe("on a pull request from a fork, whose token may only read", () => {
  const fork = pullRequestEvent("bob/clients");

  it.each([
    ["from a fork", fork],
    [
      "from a fork, though the event does not name the target",
      {
        pull_request: {
          number: 7,
          base: { ref: "main" },
          head: { repo: { full_name: "bob/clients" } },
        },
      },
    ],
    [
      "from a fork that was deleted",
      { pull_request: { number: 7, base: { ref: "main" }, head: { repo: null } } },
    ],
  ])("the report is in the log and the summary alone, and nothing fails: %s", async (_, event) => {
    await start(refuseWriting(notAccessible), event);
    await breakPets();
    const { code, stdout, stderr } = await comment("--fail-on=never");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^::error file=specs\/pets\.json/);
    expect(stdout).toMatch(/::notice title=openapi-clients::This pull request comes from a fork/);
    expect(await workspace.read(".git/summary.md")).toContain("## API changes");
  });

  it("a breaking change still fails", async () => {
    await start(refuseWriting(notAccessible), fork);
    await breakPets();
    expect((await comment()).code).toBe(1);
  });

  it("the comment is written where the token may", async () => {
    await start({}, fork);
    await breakPets();
    await comment();
    expect(texts()).toHaveLength(1);
  });

  it("a rate limit is not taken for the fork", async () => {
    await start(refuseWriting({ status: 403, headers: { "retry-after": "60" }, body: {} }), fork);
    await breakPets();
    const { code, stderr } = await comment("--fail-on=never");
    expect(code).toBe(1);
    expect(stderr).toContain("run this again in 60 seconds");
  });
});

describe("a comment that cannot be written keeps nothing else back, and fails with words", () => {
  it.each([
    [
      "a token without the permission",
      notAccessible,
      2,
      "openapi-clients: the token may not write the comment (GitHub: 403 Resource not accessible by integration): add `permissions: { pull-requests: write }` to the job\n",
    ],
    [
      "a rate limit that says how long",
      { status: 429, headers: { "retry-after": "37" }, body: { message: "slow\ndown" } },
      1,
      "openapi-clients: GitHub takes no more requests for now, so it could not write the comment (429 slow down): run this again in 37 seconds\n",
    ],
    [
      "a rate limit that says until when",
      {
        status: 403,
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1893456000" },
        body: { message: "API rate limit exceeded" },
      },
      1,
      "(403 API rate limit exceeded): run this again after 2030-01-01T00:00:00.000Z\n",
    ],
    [
      "a rate limit that says nothing",
      { status: 429 },
      1,
      "(429): run this again in a few minutes\n",
    ],
    [
      "a pull request that is locked away",
      { status: 404, body: { message: "Not Found" } },
      1,
      "openapi-clients: GitHub could not write the comment (404 Not Found): it is not there, or the token may not see it\n",
    ],
    [
      "a page of a proxy",
      { status: 502, body: "<html>" },
      1,
      "openapi-clients: GitHub could not write the comment: it responded with 502\n",
    ],
    ["a success that is no JSON", { status: 200, body: "<html>" }, 1, "its response is not JSON\n"],
    [
      "a redirect, which would make a POST a GET",
      { status: 301, headers: { location: "/elsewhere" }, body: { message: "Moved Permanently" } },
      1,
      "it responded with 301 Moved Permanently\n",
    ],
  ] as const)("%s", async (_, reply: ForgeReply, expected, words) => {
    await start(refuseWriting(reply));
    await breakPets();
    const { code, stdout, stderr } = await comment("--fail-on=never");
    expect(code).toBe(expected);
    expect(stderr).toContain(words);
    expect(stdout).toMatch(/^::error file=specs\/pets\.json/);
    expect(await workspace.read(".git/summary.md")).toContain("## API changes");
  });

  it("a wrong token, which is not printed", async () => {
    await start();
    await breakPets();
    vi.stubEnv("GITHUB_TOKEN", "secret-of-ours");
    const { code, stdout, stderr } = await comment("--fail-on=never", "--debug");
    expect(code).toBe(2);
    expect(stderr).toContain(
      "GitHub does not accept the token (401 Bad credentials): GITHUB_TOKEN is wrong or has expired",
    );
    expect(stdout + stderr).not.toContain("secret-of-ours");
  });

  it("a token that GitHub repeats, which is not printed", async () => {
    await start(refuseWriting({ status: 422, body: { message: "bad: test-token" } }));
    await breakPets();
    const { stderr } = await comment("--debug");
    expect(stderr).toContain("it responded with 422 bad: ***");
    expect(stderr).not.toContain("test-token");
  });

  it("a host that is not there", async () => {
    await start();
    await breakPets();
    await github[Symbol.asyncDispose]();
    const { code, stderr } = await comment("--fail-on=never");
    expect(code).toBe(1);
    expect(stderr).toMatch(/openapi-clients: GitHub could not be reached to read the comments: /);
  });

  it("a summary that is a folder", async () => {
    await start();
    await breakPets();
    vi.stubEnv("GITHUB_STEP_SUMMARY", workspace.root);
    const { code, stderr } = await comment("--fail-on=never");
    expect(code).toBe(1);
    expect(stderr).toContain("the summary in GITHUB_STEP_SUMMARY cannot be written: ");
  });

  it.each([
    [
      "has no token",
      { GITHUB_TOKEN: "" },
      "GITHUB_TOKEN is not set: give it to the step with `env: { GITHUB_TOKEN: ${{ github.token }} }`",
    ],
    [
      "has two lines as its token",
      { GITHUB_TOKEN: "one\ntwo" },
      "GITHUB_TOKEN has a space, a line break or another character that no token has",
    ],
    [
      "has no repository",
      { GITHUB_REPOSITORY: "" },
      "GITHUB_REPOSITORY is not set: it is the repository as OWNER/NAME",
    ],
    [
      "has a path as its repository",
      { GITHUB_REPOSITORY: "acme/../x" },
      "GITHUB_REPOSITORY is not OWNER/NAME",
    ],
    [
      "has a file as its API",
      { GITHUB_API_URL: "file:///etc" },
      "GITHUB_API_URL is not the URL of an API",
    ],
  ])("a job that %s", async (_, variables, words) => {
    await start();
    await breakPets();
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const { code, stdout, stderr } = await comment("--fail-on=never");
    expect(code).toBe(2);
    expect(stderr).toContain(`openapi-clients: ${words}`);
    expect(stderr).not.toContain("two");
    expect(stdout).toMatch(/^::error file=specs\/pets\.json/);
    expect(await workspace.read(".git/summary.md")).toContain("## API changes");
    expect(github.server.requests).toEqual([]);
  });

  it.each([
    [
      "the repository of its target",
      { base: { ref: "main" }, head: { repo: { full_name: "acme/clients" } } },
    ],
    ["any repository", { base: { ref: "main" } }],
  ])("a refusal for an event that does not name %s, which is no fork", async (_, event) => {
    await start(refuseWriting(notAccessible), { pull_request: { number: 7, ...event } });
    await breakPets();
    const { code, stdout, stderr } = await comment("--fail-on=never");
    expect(code).toBe(2);
    expect(stderr).toContain("the token may not write the comment");
    expect(stdout).not.toContain("fork");
  });

  it("what breaks is what the exit code tells first", async () => {
    await start(refuseWriting(notAccessible));
    await breakPets();
    expect((await comment()).code).toBe(1);
  });
});

describe("nothing is compared, and the exit code is 2, where the job", () => {
  it.each([
    [
      "has no event",
      { GITHUB_EVENT_PATH: "" },
      "comment runs for a pull request in GitHub Actions (GITHUB_EVENT_PATH is not set) or for a merge request in GitLab CI",
    ],
    [
      "has an event that is not there",
      { GITHUB_EVENT_PATH: "/nowhere" },
      "the event in GITHUB_EVENT_PATH cannot be read: ",
    ],
  ])("%s", async (_, variables, words) => {
    await start();
    await breakPets();
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const { code, stdout, stderr } = await comment();
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`openapi-clients: ${words}`);
    expect(github.server.requests).toEqual([]);
  });

  it.each([
    ["a push", { ref: "refs/heads/main" }],
    ["nothing", null],
    ["a pull request without a number", { pull_request: { base: { ref: "main" } } }],
  ])("runs for %s", async (_, event) => {
    await start({}, { event });
    await workspace.put({ ".git/event.json": JSON.stringify(event) });
    vi.stubEnv("GITHUB_EVENT_NAME", "push");
    const { code, stderr } = await comment();
    expect(code).toBe(2);
    expect(stderr).toContain('this workflow runs for the event "push", which is no pull request');
  });

  it("did not fetch the target branch", async () => {
    await start();
    workspace.git("update-ref", "-d", "refs/remotes/origin/main");
    await workspace.put({ ".git/shallow": workspace.git("rev-parse", "HEAD") });
    const { code, stderr } = await comment();
    expect(code).toBe(2);
    expect(stderr).toContain('there is no revision "origin/main"; this clone is shallow');
    expect(stderr).toContain("`fetch-depth: 0` of actions/checkout");
  });
});

describe("comment refuses words that make no sense together", () => {
  it.each([
    [["a.json"], "comment takes two descriptions or none, not 1"],
    [["a", "b", "c"], "comment takes two descriptions or none, not 3"],
    [["a", "b", "--since", "main"], "either two descriptions (a b) or --since, not both"],
    [["--overlay", "x"], "--overlay requires BASE and HEAD"],
    [["--name", "-->"], "--name needs a value"],
    [["--name=-->"], '--name takes up to 100 letters, digits, ".", "/", "_" and "-", not "-->"'],
    [["--format", "json"], "unknown option --format"],
  ])("%j", async (words, message) => {
    await start();
    const { code, stderr } = await comment(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(`openapi-clients: ${message}`);
  });
});
