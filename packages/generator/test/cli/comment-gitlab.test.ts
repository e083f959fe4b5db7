import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ForgeReply } from "@convex-openapi/test-support/fake-forge";
import {
  type FakeGitLab,
  gitLabBot,
  startFakeGitLab,
} from "@convex-openapi/test-support/fake-gitlab";
import { checkedOutPets, type GitWorkspace } from "./git-workspace.ts";
import { petVersions } from "./pet-versions.ts";
import type { Outcome } from "./workspace.ts";

let workspace: GitWorkspace;
let gitlab: FakeGitLab;

const marker = "<!-- openapi-clients: diff -->";

async function start(reply?: ForgeReply): Promise<void> {
  gitlab = await startFakeGitLab(({ method }) => (method === "GET" ? undefined : reply));
  for (const [name, value] of Object.entries(gitlab.env)) vi.stubEnv(name, value);
}

beforeEach(async () => {
  workspace = await checkedOutPets();
  await workspace.put({ "specs/pets.json": petVersions.new });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await gitlab[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

function comment(...words: string[]): Promise<Outcome> {
  return workspace.run(["comment", "--fail-on=never", ...words]);
}

describe("comment in the pipeline of a merge request", () => {
  it("prints the report and keeps one note", async () => {
    await start();
    const { code, stdout, stderr } = await comment();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^pets: 3 breaking changes.*\nthe comment was written\n$/s);
    expect((await comment()).stdout).toMatch(/the comment is up to date\n$/);
    await workspace.put({ "specs/pets.json": petVersions.old });
    await comment();
    expect(gitlab.notes.map(({ body }) => body)).toEqual([
      `${marker}\n\n## API changes since \`origin/main\`: no changes`,
    ]);
  });

  it("finds its note among hundreds, and never takes one of somebody else", async () => {
    await start();
    const quoted = Array.from({ length: 150 }, (_, index) => ({
      id: index + 1,
      body: `${marker}\n\nquoted`,
      author: { id: 5 },
    }));
    gitlab.notes.push(...quoted, { id: 151, body: `${marker}\n\nold`, author: { id: gitLabBot } });
    await comment();
    expect(gitlab.notes).toHaveLength(151);
    expect(gitlab.notes.at(-1)?.body).toContain("API changes");
  });

  it("fails for what breaks", async () => {
    await start();
    expect((await workspace.run(["comment"])).code).toBe(1);
  });

  it("prints the report alone where the pipeline of a fork has no token", async () => {
    await start();
    vi.stubEnv("GITLAB_TOKEN", "");
    vi.stubEnv("CI_MERGE_REQUEST_SOURCE_PROJECT_ID", "43");
    const { code, stdout, stderr } = await comment();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^pets: 3 breaking changes.*whose pipeline has no token, so there is no note/s,
    );
    expect(gitlab.server.requests).toEqual([]);
  });
});

describe("comment says what is missing", () => {
  it.each([
    [
      "the token",
      { GITLAB_TOKEN: "" },
      /^pets: 3 breaking changes/,
      "GITLAB_TOKEN is not set: save a project access token with the scope `api`",
    ],
    [
      "the API",
      { CI_API_V4_URL: "" },
      /^pets: 3 breaking changes/,
      "CI_API_V4_URL is not set: GitLab CI sets it",
    ],
    [
      "a merge request",
      { CI_MERGE_REQUEST_IID: "" },
      /^$/,
      "this pipeline is not for a merge request",
    ],
  ])("%s", async (_, variables, report, words) => {
    await start();
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const { code, stdout, stderr } = await comment();
    expect(code).toBe(2);
    expect(stdout).toMatch(report);
    expect(stderr).toContain(`openapi-clients: ${words}`);
    expect(gitlab.server.requests).toEqual([]);
  });

  it.each([
    [
      "the scope of the token",
      {
        status: 403,
        body: {
          error: "insufficient_scope",
          error_description: "The request requires higher privileges",
        },
      },
      2,
      "the token may not write the note (GitLab: 403 The request requires higher privileges): it needs the scope `api`",
    ],
    [
      "patience",
      { status: 429, headers: { "retry-after": "Wed, 01 Jan 2031 00:00:00 GMT" } },
      1,
      "(429): run this again after Wed, 01 Jan 2031 00:00:00 GMT",
    ],
    [
      "a shorter note",
      { status: 400, body: { message: { note: ["is too long"] } } },
      1,
      'it responded with 400 {"note":["is too long"]}',
    ],
  ] as const)("%s", async (_, reply: ForgeReply, expected, words) => {
    await start(reply);
    const { code, stdout, stderr } = await comment();
    expect(code).toBe(expected);
    expect(stderr).toContain(words);
    expect(stdout).toContain("pets: 3 breaking changes");
  });

  it("a right token, without printing the wrong one", async () => {
    await start();
    vi.stubEnv("GITLAB_TOKEN", "secret-of-ours");
    const { code, stderr } = await comment("--debug");
    expect(code).toBe(2);
    expect(stderr).toContain(
      "GitLab does not accept the token (401 401 Unauthorized): GITLAB_TOKEN is wrong",
    );
    expect(stderr).not.toContain("secret-of-ours");
  });
});
