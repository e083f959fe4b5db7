import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lineOutput } from "@convex-openapi/document/command-line";
import type { JsonValue } from "@convex-openapi/document/model";
import { answering } from "@convex-openapi/test-support/described-api";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { temporaryFolder } from "@convex-openapi/test-support/temporary-folder";
import { beforeEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  const described = (schema: JsonValue): string => JSON.stringify(answering(schema));
  await writeFile(join(folder, "old.json"), described({ type: "string" }));
  await writeFile(join(folder, "new.json"), described({ type: "integer" }));
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the program in the folder. */
function run(...words: string[]): Promise<Outcome> {
  return runIn(undefined, ...words);
}

/** Runs the program in the folder, on a terminal of so many columns. */
async function runIn(columns: number | undefined, ...words: string[]): Promise<Outcome> {
  const texts = { out: "", error: "" };
  const outputTo = (name: keyof typeof texts) =>
    lineOutput("openapi-diff", { isTTY: false, write: (text) => (texts[name] += text) });
  const terminal = { out: outputTo("out"), error: outputTo("error"), columns };
  const code = await main(words, { terminal, cwd: folder });
  return { code, ...texts };
}

describe("openapi-diff", () => {
  it("ends with 1 where a change breaks installed clients, and tells it", async () => {
    const { code, out } = await run("old.json", "new.json");
    expect(code).toBe(1);
    expect(out).toContain("type-changed");
  });

  it("ends with 0 where nothing changed", async () => {
    expect((await run("old.json", "old.json")).code).toBe(0);
  });

  it("tells programs what changed", async () => {
    const { out } = await run("old.json", "new.json", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({ api: "breaking", bump: "major" });
  });

  it("names itself where annotations leave changes out", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const of = (type: string): JsonValue => ({
      type: "object",
      properties: Object.fromEntries(names.map((name) => [name, { type }])),
    });
    await writeFile(join(folder, "old.json"), JSON.stringify(answering(of("string"))));
    await writeFile(join(folder, "new.json"), JSON.stringify(answering(of("integer"))));
    const { out } = await run("old.json", "new.json", "--format", "github");
    expect(out).toContain("3 more like these; run openapi-diff old.json new.json to see them all.");
  });

  it("explains a rule", async () => {
    const { code, out } = await run("rules", "type-changed");
    expect(code).toBe(0);
    expect(out).toContain("type-changed (a rule of `diff`, schema)");
  });

  it("has a help with its options and its commands", async () => {
    const { code, out } = await run("--help");
    expect(code).toBe(0);
    expect(out).toContain("openapi-diff BASE HEAD [--overlay FILE]…");
    expect(out).toContain("openapi-diff rules [ID…]");
    expect(out).toMatch(/^ {2}--fail-on WHAT +end with 1/m);
  });
});

it.each([60, 80, 120])("its help fits into %i columns", async (columns) => {
  const { out } = await runIn(columns, "help");
  expect(out.split("\n").filter((line) => line.length > columns)).toEqual([]);
  await expectGolden(out, `cli/help-${columns}.txt`);
});

it("a change that fails a run can be accepted, as the text says", async () => {
  const { out } = await run("old.json", "new.json");
  expect(out).toMatch(
    /\n1 change fails this run\. To accept it, put its fingerprint into \.openapi-clients-allow\.yaml, with a\nreason and an expiry date\.\n$/,
  );
  expect((await run("old.json", "new.json", "--fail-on", "never")).out).not.toContain("fails");
});

describe("a command line that makes no sense ends with 2 and says what would:", () => {
  it.each([
    ["no description", [], "two descriptions are compared: openapi-diff BASE HEAD"],
    ["one description", ["a"], "two descriptions are compared: openapi-diff BASE HEAD"],
    ["three", ["a", "b", "c"], "two descriptions are compared: openapi-diff BASE HEAD"],
    ["an option of another program", ["a", "b", "--since", "main"], "unknown option --since;"],
    ["an unknown rule", ["rules", "type-chnged"], 'did you mean "type-changed"'],
  ])("%s", async (_, words, message) => {
    const { code, out, error } = await run(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain("openapi-diff: ");
    expect(error).toContain(message);
  });
});

it("a description that is not there ends with 3, and its diagnostic can be explained", async () => {
  const { code, error } = await run("old.json", "gone.json");
  expect(code).toBe(3);
  expect(error).toContain("gone.json:1:1 error missing-file:");
  expect(error).toContain("`openapi-diff rules missing-file` explains it");
});

it("an allow file with faults ends with 2, and names each", async () => {
  const faulty = "allow:\n  - fingerprint: a\n  - rule: b\n";
  await writeFile(join(folder, ".openapi-clients-allow.yaml"), faulty);
  const { code, error } = await run("old.json", "new.json");
  expect(code).toBe(2);
  expect(
    error.match(/^openapi-diff: \.openapi-clients-allow\.yaml:\d+: /gm)?.length,
  ).toBeGreaterThan(1);
});
