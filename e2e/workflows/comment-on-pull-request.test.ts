import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { runProcess } from "../packed/run-process.ts";
import { startFakeGitHub, type FakeGitHub, type Item } from "./fake-github.ts";

const script = join(import.meta.dirname, "../../scripts/comment-on-pull-request.ts");

let github: FakeGitHub;

afterEach(() => github[Symbol.asyncDispose]());

const text = "<!-- mark -->\n\n## API changes: 1 breaking";
const nothing = "<!-- mark -->\n\n## API changes since `main`: no changes";

async function comment(body: string): Promise<string> {
  const { code, stdout, stderr } = await runProcess(process.execPath, [script, "7"], {
    env: { ...process.env, ...github.env, COMMENT: body },
  });
  return `${code} ${stdout}${stderr}`;
}

const by = (type: string, body: string, id: number): Item => ({
  id,
  number: id,
  body,
  user: { type },
});

test("the comment is written once, changed in place, and left alone where it is the same", async () => {
  github = await startFakeGitHub();
  expect(await comment(text)).toBe("0 the comment was written\n");
  expect(await comment(`${text}, 2 risky`)).toBe("0 the comment was changed\n");
  expect(await comment(`${text}, 2 risky`)).toBe("0 the comment is up to date\n");
  expect(await comment(nothing)).toBe("0 the comment was changed\n");
  expect(github.comments.map(({ body }) => body)).toEqual([nothing]);
});

test("a comment does not begin where nothing changed", async () => {
  github = await startFakeGitHub();
  expect(await comment(nothing)).toBe("0 the comment is up to date\n");
  expect(github.comments).toEqual([]);
});

test("the comment is found among hundreds, and is never one that a person wrote", async () => {
  github = await startFakeGitHub();
  const others = Array.from({ length: 250 }, (_, index) => by("User", text, index + 1));
  github.comments.push(...others, by("Bot", "<!-- another mark -->", 251), by("Bot", text, 252));
  await comment(`${text}!`);
  expect(github.comments.filter(({ body }) => body.endsWith("!")).map(({ id }) => id)).toEqual([
    252,
  ]);
  expect(github.comments).toHaveLength(252);
});

test("the comment is left to the page of the run where a fork may not write", async () => {
  github = await startFakeGitHub({ mayWrite: false });
  expect(await comment(text)).toMatch(/^0 ::notice::The comment may not be written here/);
});

test("it fails with GitHub's words, and without the token, where GitHub refuses", async () => {
  github = await startFakeGitHub();
  Object.assign(github.env, { GITHUB_TOKEN: "wrong-token" });
  const outcome = await comment(text);
  expect(outcome).toMatch(/^1 .*GitHub answers 401: Bad credentials/s);
  expect(outcome).not.toContain("wrong-token");
});
