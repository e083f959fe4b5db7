import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startFakes, type Fakes } from "./fakes.ts";
import type { ProcessResult } from "../packed/run-process.ts";
import { isCommand, isEndless, SnippetProject } from "./snippet-project.ts";
import { findSnippets, pages, readmeSnippets, type Page, type Snippet } from "./snippets.ts";

const readmes: Page = { name: "the READMEs", snippets: readmeSnippets() };

describe.each([readmes, ...pages()])("the snippets of $name", ({ snippets }) => {
  const project = new SnippetProject(snippets);
  const commands = snippets.filter(isCommand);
  const modules = snippets.filter((snippet) => !isCommand(snippet));
  const ended = new Map<string, ProcessResult>();
  let fakes: Fakes;
  let typeErrors: Map<string, string>;

  beforeAll(async () => {
    fakes = await startFakes();
    // In the order of the page, and first, since modules import what commands write.
    for (const command of commands) ended.set(command.place, await project.run(command, {}));
    typeErrors = await project.typeErrors();
  });

  afterAll(async () => {
    project[Symbol.dispose]();
    await fakes[Symbol.asyncDispose]();
  });

  test.each(commands)("$place runs", ({ place }) => {
    expect(ended.get(place)).toMatchObject({ code: 0 });
  });

  test.each(modules)("$place compiles", ({ place }) => {
    expect(typeErrors.get(place)).toBeUndefined();
  });

  test.concurrent.each(modules)("$place runs", async (snippet) => {
    const { code, stdout, stderr } = await project.run(snippet, fakes.environment);
    // One that follows the log is stopped. Until then, something has to have come.
    const done = code === 0 || (code === undefined && isEndless(snippet) && stdout !== "");
    expect({ done, stderr }).toEqual({ done: true, stderr: "" });
  });
});

function found(markdown: string): Snippet[] {
  return findSnippets(markdown, "README.md");
}

describe("finding snippets", () => {
  test("takes what is TypeScript or JavaScript, and tells where it stands", () => {
    const markdown = "# Title\n\n```ts\na();\n```\n\n```sh\nls\n```\n\n```js\nb();\n```\n";
    expect(found(markdown)).toEqual([
      { place: "README.md:3", extension: "ts", code: "a();\n" },
      { place: "README.md:11", extension: "mjs", code: "b();\n" },
    ]);
  });

  test("takes snippets in lists, without their indent", () => {
    const markdown = "1. Do:\n\n   ```ts\n   if (x) {\n     y();\n   }\n   ```\n";
    expect(found(markdown)[0]?.code).toBe("if (x) {\n  y();\n}\n");
  });

  test("joins a snippet that continues the one before", () => {
    const markdown = "```ts\nlet a = 1;\n```\nand then\n```ts continues\na++;\n```\n";
    expect(found(markdown)).toEqual([
      { place: "README.md:1", extension: "ts", code: "let a = 1;\n\na++;\n" },
    ]);
  });

  test("takes the name of a file that a reader saves", () => {
    expect(found("```ts file=clients.config.ts\na();\n```\n")).toEqual([
      { place: "README.md:1", extension: "ts", code: "a();\n", file: "clients.config.ts" },
    ]);
  });

  test("takes commands where they are asked for", () => {
    const markdown = "```sh\nls\n```\n\n```console\nrm\n```\n";
    expect(findSnippets(markdown, "docs/a.md", { sh: "sh" })).toEqual([
      { place: "docs/a.md:1", extension: "sh", code: "ls\n" },
    ]);
  });

  test("finds the start of the root README", () => {
    expect(readmes.snippets.map(({ place }) => place)).toContainEqual(
      expect.stringMatching(/^README\.md:/),
    );
  });
});

describe("a snippet that is wrong", () => {
  const wrong: Snippet[] = [
    { place: "A.md:1", extension: "ts", code: 'const count: number = "one";\nconsole.log(count);' },
    { place: "A.md:2", extension: "ts", code: 'await fetch("https://example.com/");' },
    { place: "A.md:3", extension: "ts", code: "console.log(1);\nthrow new Error('two');" },
    {
      place: "A.md:4",
      extension: "ts",
      code: 'for await (const _ of [1]) await fetch("https://api.convex.dev/no/such/path");',
    },
    { place: "A.md:5", extension: "sh", code: "false\necho later\n" },
  ];
  const project = new SnippetProject(wrong);
  afterAll(() => project[Symbol.dispose]());

  test("is told by the compiler, with its place", async () => {
    expect([...(await project.typeErrors()).keys()]).toEqual(["A.md:1"]);
  });

  test("cannot ask a host that is not faked", async () => {
    const { code, stderr } = await project.run(wrong[1]!, {});
    expect(code).toBe(1);
    expect(stderr).toContain("https://example.com, which is no host of Convex");
  });

  test("cannot go on after a command that failed", async () => {
    const { code, stdout } = await project.run(wrong[4]!, {});
    expect(code).not.toBe(0);
    expect(stdout).not.toContain("later");
  });

  test("cannot throw after it printed something", async () => {
    const { code, stderr } = await project.run(wrong[2]!, {});
    expect(code).toBe(1);
    expect(stderr).toContain("Error: two");
  });

  test("cannot ask for what is not there, even if it looks away", async () => {
    await using fakes = await startFakes();
    const { stderr } = await project.run(wrong[3]!, fakes.environment);
    expect(stderr).toContain("GET https://api.convex.dev/no/such/path was answered 404");
  });
});
