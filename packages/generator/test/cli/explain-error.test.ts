import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { explainError, lineOutput, UsageError } from "@convex-openapi/document/command-line";
import { ConfigError } from "../../src/config/config-error.ts";
import { GenerateError } from "../../src/generate-error.ts";
import { DocumentError } from "@convex-openapi/document/read";
import { WriteError } from "@convex-openapi/document/write";

function explained(error: unknown, debug = false): { code: number; text: string } {
  const lines: string[] = [];
  const write = (line: string): number => lines.push(line.trimEnd());
  const output = lineOutput("openapi-clients", { isTTY: false, write });
  return { code: explainError(error, output, debug), text: lines.join("\n") };
}

const position = { file: "pets.json", line: 1, column: 2 };

describe("what was thrown becomes an exit code and lines without a stack", () => {
  it.each([
    [new UsageError("which command?"), 2, "openapi-clients: which command?"],
    [new ConfigError(["one", "two"]), 2, "openapi-clients: one\nopenapi-clients: two"],
    [
      new WriteError("nothing was written: EACCES"),
      1,
      "openapi-clients: nothing was written: EACCES",
    ],
    [
      new DocumentError([
        { severity: "error", rule: "missing-file", message: "No.", pointer: "", position },
      ]),
      3,
      "pets.json:1:2 error missing-file: No. (#)\n`openapi-clients rules missing-file` explains it\nopenapi-clients: 1 error",
    ],
    [
      new GenerateError("pets", new Error("boom")),
      1,
      'openapi-clients: unexpected error: the client "pets" could not be generated, though its spec has no errors: boom (run again with --debug for the stack trace)',
    ],
    [
      "a thrown text",
      1,
      "openapi-clients: unexpected error: a thrown text (run again with --debug for the stack trace)",
    ],
  ])("%s", (error, code, text) => {
    expect(explained(error)).toEqual({ code, text });
  });

  it("the commands in what a program throws are those that a person types here", () => {
    const lines: string[] = [];
    const output = lineOutput(
      "openapi-clients",
      { isTTY: false, write: (line) => lines.push(line.trimEnd()) },
      {
        folder: tmpdir(),
        packageName: "@convex-openapi/generator",
        variables: { npm_command: "exec" },
      },
    );
    const message =
      "no config; `openapi-clients init` makes one, and `generate --spec FILE` needs none";
    explainError(new UsageError(message), output, false);
    expect(lines).toEqual([
      "openapi-clients: no config; `npx @convex-openapi/generator init` makes one, and `generate --spec FILE` needs none",
    ]);
  });

  it("with --debug, the stacks of the error and of its causes come first", () => {
    const { text } = explained(new GenerateError("pets", new TypeError("boom")), true);
    expect(text).toMatch(/^GenerateError: [^\n]*\n +at /);
    expect(text).toMatch(/\ncaused by TypeError: boom\n +at /);
    expect(text).toMatch(/\nopenapi-clients: unexpected error: [^\n]*boom$/);
  });
});
