import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startFakes, type Fakes } from "./fakes.ts";
import { faultOf, Readers } from "./readers.ts";
import { readPage } from "./steps.ts";

const wrong = readPage(
  "docs/wrong.md",
  [
    ["ts", 'const count: number = "one";\nconsole.log(count);'],
    ["ts", 'await fetch("https://example.org/");'],
    ["ts", "console.log(1);\nthrow new Error('two');"],
    ["ts", 'await fetch("https://api.convex.dev/no/such/path");'],
    ["sh", "false\necho later"],
    ["sh", "npx openapi-types gone.yaml"],
    ["sh", "npx no-such-program"],
    ["sh", "npm install --save-dev no-such-package"],
    ["sh", "npx -y pnpm@12 no-such-script"],
    ["sh endless", "true"],
  ]
    .map(([info, text]) => `\`\`\`${info}\n${text}\n\`\`\`\n`)
    .join("\n"),
);

describe("a reader of a page that is wrong", () => {
  let fakes: Fakes;
  let readers: Readers;

  beforeAll(async () => {
    fakes = await startFakes();
    readers = new Readers([wrong], fakes.environment);
    await readers.follow();
  });

  afterAll(async () => {
    readers[Symbol.dispose]();
    await fakes[Symbol.asyncDispose]();
  });

  test("is told by the compiler, with the place", async () => {
    const errors = await readers.typeErrors();
    expect([...errors.keys()]).toEqual(["docs/wrong.md:1"]);
  });

  test.each([
    ["cannot ask a host that is not faked", 1, "a snippet asks https://example.org"],
    ["cannot throw after it printed something", 2, "Error: two"],
    [
      "cannot ask for what is not there, even if it looks away",
      3,
      "GET https://api.convex.dev/no/such/path was answered 404",
    ],
    ["cannot go on after a command that failed", 4, "ended with 1\n"],
    ["cannot give a description that is not there", 5, "gone.yaml:1:1 error missing-file"],
    ["cannot run a program that is not installed", 6, "no-such-program"],
    ["cannot install a package that nobody has", 7, "no-such-package"],
    ["cannot run a script that the repository does not have", 8, "ended with 1"],
    ["cannot follow something for ever that prints nothing", 9, "ended with 0"],
  ])("%s", async (_, index, message) => {
    const step = wrong.steps[index]!;
    const fault = faultOf(step, await readers.run(wrong, step));
    expect(fault).toContain(message);
    expect(fault).not.toContain("later");
  });

  test("has to run what the page shows", () => {
    expect(faultOf(wrong.steps[0]!)).toBe("nobody ran it");
  });
});
