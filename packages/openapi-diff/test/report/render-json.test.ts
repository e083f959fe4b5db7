import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { renderJson } from "../../src/report/render-json.ts";
import type { DiffOutcome } from "../../src/report/diff-outcome.ts";
import { changeOf, comparisonOf, compatibleChange, outcomeOf, textChange } from "./changes.ts";

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

let schema: Schema;

beforeAll(async () => {
  const file = new URL("../../schemas/diff.schema.json", import.meta.url);
  schema = JSON.parse(await readFile(file, "utf8")) as Schema;
});

/** An outcome that has every key there is. */
const everything: DiffOutcome = {
  comparisons: [
    {
      ...comparisonOf("pets", [
        changeOf({
          client: "pets",
          head: { file: "specs/pets.json", line: 1, column: 1 },
          typePath: "paths",
          property: "name",
          typeBefore: "1",
          typeAfter: "2",
          compiler: { verdict: "breaks", disagrees: true, message: "It breaks." },
          allowed: { reason: "Nobody used it.", expires: "2027-01-31" },
        }),
        compatibleChange(),
        textChange(),
      ]),
      notes: ["The description moved."],
    },
    { ...comparisonOf("shop", []), status: "gone" },
  ],
  releases: [
    { package: "p", oldVersion: "1.0.0", newVersion: "2.0.0", bump: "major", why: "because" },
  ],
  since: "main",
  notes: [{ message: "An entry matches nothing." }],
};

function problemsOf(value: unknown): string[] {
  const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(
    schema,
  );
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function parsed(outcome: DiffOutcome): Record<string, unknown> {
  return JSON.parse(renderJson(outcome)) as Record<string, unknown>;
}

describe("the JSON of a comparison", () => {
  it.each([
    ["two files", outcomeOf([changeOf()])],
    ["no difference", outcomeOf([])],
    ["clients since a revision", everything],
  ])("is what the published schema says, for %s", (_, outcome) => {
    expect(problemsOf(parsed(outcome))).toEqual([]);
  });

  it("has no key that the schema does not describe", () => {
    expect(undescribed(parsed(everything), schema)).toEqual([]);
  });

  it("rates all changes together", () => {
    expect(parsed(outcomeOf([compatibleChange(), changeOf(), textChange()]))).toMatchObject({
      api: "breaking",
      types: "breaking",
      bump: "major",
    });
  });

  it("leaves out clients and versions where two files were compared", () => {
    expect(Object.keys(parsed(outcomeOf([])))).toEqual([
      "api",
      "types",
      "bump",
      "changes",
      "notes",
    ]);
  });
});

describe("the published schema", () => {
  it.each([
    ["an unknown severity", { api: "awful" }],
    ["a change without a fingerprint", { changes: [{ ...changeOf(), fingerprint: undefined }] }],
    ["a message of two lines", { changes: [changeOf({ message: "one\ntwo" })] }],
    [
      "a line that is no line",
      { changes: [changeOf({ anchor: { file: "a", line: 0, column: 1 } })] },
    ],
  ])("refuses %s", (_, parts) => {
    const value = { ...parsed(outcomeOf([])), ...parts };
    expect(problemsOf(JSON.parse(JSON.stringify(value)))).not.toEqual([]);
  });
});

/** Paths of keys that no part of the schema names. */
function undescribed(value: unknown, part: Schema | undefined, path = ""): string[] {
  const name = part?.$ref?.split("/").at(-1);
  const found = name === undefined ? part : schema.$defs?.[name];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => undescribed(item, found?.items, `${path}/${index}`));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const property = found?.properties?.[key];
    return property === undefined
      ? [`${path}/${key}`]
      : undescribed(inner, property, `${path}/${key}`);
  });
}
