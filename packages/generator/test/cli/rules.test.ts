import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diagnosticTable } from "@convex-openapi/document/read";
import { ruleTable } from "@convex-openapi/diff/report";
import { main } from "../../src/cli/main.ts";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { makeWorkspace, petSpec, terminalTo, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await makeWorkspace();
});

afterEach(() => workspace[Symbol.asyncDispose]());

/** What is printed on a terminal of so many columns. */
async function printed(columns: number, ...words: string[]): Promise<string> {
  let text = "";
  const take = (more: string): void => void (text += more);
  const terminal = { ...terminalTo(take, take), columns };
  await main(["rules", ...words], { terminal, cwd: workspace.root });
  return text;
}

describe("rules", () => {
  it("lists every rule and every diagnostic, without a config", async () => {
    const { code, stdout } = await workspace.run(["rules"]);
    const listed = stdout.match(/^ {2}[a-z][a-z0-9-]+$/gm)?.map((line) => line.trim());
    expect(code).toBe(0);
    expect(listed?.sort()).toEqual(
      [...Object.keys(ruleTable), ...Object.keys(diagnosticTable)].sort(),
    );
  });

  it.each([
    ["its list", []],
    ["all about each", [...Object.keys(ruleTable), ...Object.keys(diagnosticTable)]],
  ])("keeps to the width of the terminal with %s", async (_, ids) => {
    const lines = (await printed(64, ...ids)).split("\n");
    expect(lines.filter((line) => line.length > 64)).toEqual([]);
  });

  it.each([
    ["a rule", "enum-value-added"],
    ["a rule that is rated alike both ways", "schema-renamed"],
    ["a rule without a reverse", "operation-removed-after-sunset"],
    ["a diagnostic", "unresolved-ref"],
  ])("tells all about %s", async (_, id) => {
    const { code, stdout } = await workspace.run(["rules", id]);
    expect(code).toBe(0);
    await expectGolden(stdout, `cli/rules-${id}.txt`);
  });

  it("tells about several in one run, with their pages where the repository has them", async () => {
    await workspace.put({
      "docs/rules/type-changed.md": "",
      "docs/diagnostics/unresolved-ref.md": "",
    });
    const { stdout } = await workspace.run(["rules", "unresolved-ref", "type-changed"]);
    expect(stdout.match(/docs\/\S+/g)).toEqual([
      "docs/rules/type-changed.md",
      "docs/diagnostics/unresolved-ref.md",
    ]);
  });

  it("gives all of it as JSON", async () => {
    const { stdout } = await workspace.run(["rules", "constraint-tightened", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      rules: [
        {
          id: "constraint-tightened",
          area: "schema",
          request: {
            api: "breaking",
            types: "none",
            bump: { default: "patch", strict: "minor", relaxed: "patch" },
          },
          response: { api: "compatible", bump: { strict: "patch" } },
          reverse: "constraint-loosened",
          page: "docs/rules/constraint-tightened.md",
        },
      ],
      diagnostics: [],
    });
  });

  it("has an entry of the JSON for every id", async () => {
    const { stdout } = await workspace.run(["rules", "--format", "json"]);
    const { rules, diagnostics } = JSON.parse(stdout) as Record<string, { id: string }[]>;
    expect(rules?.map(({ id }) => id)).toEqual(Object.keys(ruleTable));
    expect(diagnostics?.map(({ id }) => id)).toEqual(Object.keys(diagnosticTable));
  });

  it.each([
    ["unresolved-reff", 'did you mean "unresolved-ref"? '],
    ["enum", '"enum-value-added", "enum-value-removed", "enum-introduced" or "enum-dropped"? '],
    ["scope", 'did you mean "security-scope-added" or "security-scope-removed"? '],
    ["zzz", '"zzz"; `openapi-clients rules` lists them'],
  ])("ends with 2 for %s and offers what is near", async (id, hint) => {
    const { code, stdout, stderr } = await workspace.run(["rules", "unresolved-ref", id]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`no rule or diagnostic is named "${id}";`);
    expect(stderr).toContain(hint);
  });

  it("ends with 2 for a format that it does not have", async () => {
    const { code, stderr } = await workspace.run(["rules", "--format", "markdown"]);
    expect(code).toBe(2);
    expect(stderr).toContain('--format takes text, json, not "markdown"');
  });

  it("has no id for two things", () => {
    const diagnostics = Object.keys(diagnosticTable);
    expect(Object.keys(ruleTable).filter((id) => diagnostics.includes(id))).toEqual([]);
  });
});

describe("what explains diagnostics is named", () => {
  const withRefs = (...refs: string[]): unknown => ({
    ...petSpec("Pets"),
    components: {
      schemas: {
        Pet: {
          properties: Object.fromEntries(refs.map(($ref, index) => [`p${index}`, { $ref }])),
        },
      },
    },
  });
  const explained = async (spec: unknown): Promise<string[]> => {
    await workspace.put({ "pets.json": spec });
    const words = ["generate", "--check", "--spec", "pets.json", "--out", "out"];
    const { stderr } = await workspace.run(words);
    return stderr.split("\n").filter((line) => line.includes("explains"));
  };

  it("once for several of a kind", async () => {
    expect(await explained(withRefs("#/a", "#/b"))).toEqual([
      "`openapi-clients rules unresolved-ref` explains it",
    ]);
  });

  it("in one line for several kinds", async () => {
    expect(await explained(withRefs("#/a", "#/info"))).toEqual([
      "`openapi-clients rules unresolved-ref wrong-ref` explains them",
    ]);
  });

  it("for a document that cannot be read", async () => {
    expect(await explained("{")).toEqual(["`openapi-clients rules invalid-json` explains it"]);
  });

  it("not where there is none", async () => {
    expect(await explained(petSpec("Pets"))).toEqual([]);
  });
});
