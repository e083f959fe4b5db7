import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { goldenAdvice, isUpdating } from "@convex-openapi/test-support/expect-golden";
import { describe, expect, test } from "vitest";
import { terminalPicture } from "../../scripts/terminal-picture.ts";
import { runProcess } from "../packed/run-process.ts";

const root = join(import.meta.dirname, "..", "..");
const program = join(root, "packages/openapi-diff/bin/openapi-diff.js");
const fixtures = join(import.meta.dirname, "../fixtures/front-page");

/** What the comparison of the two descriptions prints. */
async function compared(env: NodeJS.ProcessEnv, ...options: string[]): Promise<string> {
  const words = [program, "notes.yaml", "notes-next.yaml", ...options];
  const { NO_COLOR: _, ...variables } = process.env;
  const settings = { cwd: fixtures, env: { ...variables, ...env } };
  const { code, stdout } = await runProcess(process.execPath, words, settings);
  expect(code).toBe(1);
  return stdout;
}

/** What a file is to hold, which `UPDATE_GOLDEN=1` makes it hold. */
async function held(file: string, text: string): Promise<string> {
  if (isUpdating) await writeFile(file, text);
  return readFile(file, "utf8");
}

describe("the first screen of the README", () => {
  test("has a picture of what the comparison prints to a terminal", async () => {
    const printed = await compared({ FORCE_COLOR: "1", COLUMNS: "84" });
    const picture = terminalPicture("openapi-diff notes.yaml notes-next.yaml", printed);
    const file = join(root, "docs/images/diff.svg");
    expect(await held(file, picture), `diff.svg is ${goldenAdvice}`).toBe(picture);
  });

  test("has the beginning of the comment that a pull request gets", async () => {
    const comment = await compared({}, "--format", "markdown");
    const beginning = comment.slice(comment.indexOf("## API"), comment.indexOf("### Risky"));
    const quoted = beginning.trim().replaceAll(/^/gm, "> ").replaceAll(/ +$/gm, "");
    const file = join(root, "README.md");
    const readme = await readFile(file, "utf8");
    const around = /^(?:>.*\n)+/m;
    expect(readme).toMatch(around);
    const wanted = readme.replace(around, () => `${quoted}\n`);
    expect(await held(file, wanted), `README.md is ${goldenAdvice}`).toBe(wanted);
  });
});
