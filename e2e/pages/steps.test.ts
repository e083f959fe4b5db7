import { describe, expect, test } from "vitest";

import { pages, readPage } from "./steps.ts";

const stepsOf = (markdown: string) => readPage("docs/a.md", markdown).steps;

describe("a fence is", () => {
  test.each([
    ["a module", "ts", { kind: "module", file: "line-3.ts", endless: false }],
    ["a module of JavaScript", "js", { kind: "module", file: "line-3.mjs" }],
    ["a module with a name", "ts file=a/b.ts", { kind: "module", file: "a/b.ts" }],
    ["a module that never ends", "ts endless", { kind: "module", endless: true }],
    ["commands", "sh", { kind: "commands", file: "line-3.sh" }],
    ["what commands print", "text", { kind: "output" }],
    ["a file", "yaml file=redocly.yaml", { kind: "file", file: "redocly.yaml" }],
  ])("%s: %s", (_, info, expected) => {
    const [step] = stepsOf(`# Title\n\n\`\`\`${info}\nlist();\n\`\`\`\n`);
    expect(step).toMatchObject({ place: "docs/a.md:3", text: "list();\n", ...expected });
  });

  test("a test where it imports Vitest", () => {
    expect(stepsOf('```ts\nimport "x" from "vitest";\n```\n')[0]?.file).toBe("line-1.test.ts");
  });

  test("without the indent of the list that it is in", () => {
    const markdown = "1. Do:\n\n   ```ts\n   if (x) {\n     y();\n   }\n   ```\n";
    expect(stepsOf(markdown)[0]?.text).toBe("if (x) {\n  y();\n}\n");
  });

  test("nothing to do without a language", () => {
    const { steps, unused } = readPage("docs/a.md", "```\na -> b\n```\n");
    expect([...steps, ...unused]).toEqual([]);
  });
});

test("the pages are READMEs and those of docs", () => {
  const names = ["README.md", "docs/recipes.md", "packages/admin/README.md"];
  expect(pages().map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

describe("a fence is named when nothing runs, compiles or reads it:", () => {
  test.each(["yaml", "diff", "typescript", "ts fil=a.ts", "sh once", "yaml redocly.yaml"])(
    "%s",
    (info) => {
      const { steps, unused } = readPage("docs/a.md", `\n~~~${info}\na\n~~~\n`);
      expect({ steps, unused }).toEqual({ steps: [], unused: [`docs/a.md:2: ${info}`] });
    },
  );
});
