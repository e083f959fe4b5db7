import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { findSteps, ReaderFolder } from "./commands.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (page: string): string => readFileSync(join(root, page), "utf8");

const readme = "packages/openapi-types/README.md";

describe.each([readme, "docs/migrating-from-openapi-typescript.md"])("%s", (page) => {
  let folder: ReaderFolder;

  beforeAll(() => {
    folder = new ReaderFolder();
  });

  afterAll(() => folder[Symbol.dispose]());

  const steps = findSteps(read(page));

  test.each(steps.map((step, index) => ({ ...step, index })))(
    "step $index does what a reader expects",
    async ({ index }) => {
      const step = steps[index];
      if (step?.kind === "file") folder.put(step.name, step.text);
      const { code, stderr } = step?.kind === "command" ? await folder.run(step.line) : done;
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining("Error") });
    },
  );
});

const done = { code: 0, stderr: "" };

test("the README names every option that the help has", async () => {
  using folder = new ReaderFolder();
  const { stdout } = await folder.run("npx openapi-types --help");
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, name]) => name);
  const common = new Set(["debug", "help", "version"]);
  const text = read(readme);
  expect(options.length).toBeGreaterThan(25);
  expect(options.filter((name = "") => !common.has(name) && !text.includes(`\`--${name}`))).toEqual(
    [],
  );
});

describe("a step of a page is", () => {
  test.each([
    ["a command", "```sh\nnpm ci\nnpx openapi-types a.yaml\n```\n", ["npx openapi-types a.yaml"]],
    ["not a command of another program", "```sh\nnpx openapi-fetch\n```\n", []],
    ["a file with a name", "```yaml redocly.yaml\na: 1\n```\n", ["redocly.yaml"]],
    ["not a text without a name", "```yaml\na: 1\n```\n", []],
  ])("%s", (_, markdown, expected) => {
    const found = findSteps(markdown).map((step) => (step.kind === "file" ? step.name : step.line));
    expect(found).toEqual(expected);
  });

  test("told where it fails", async () => {
    using folder = new ReaderFolder();
    const { code, stderr } = await folder.run("npx openapi-types gone.yaml");
    expect(code).toBe(3);
    expect(stderr).toContain("gone.yaml:1:1 error missing-file");
  });
});
