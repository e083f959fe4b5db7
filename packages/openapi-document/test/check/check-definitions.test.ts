import { describe, expect, test } from "vitest";
import { problemsOfSchemas } from "./problems-of.ts";

const severities = (schemas: string): string[] =>
  problemsOfSchemas(schemas).map((line) => line.split(" ").slice(1, 3).join(" "));

const rubbish = "{ properties: [], items: { $ref: '#/x' } }";

describe("the faults of a definition", () => {
  test.each(["$defs", "definitions"])(
    "in %s are warnings where nothing refers to it",
    (keyword) => {
      expect(severities(`  A: { ${keyword}: { Unused: ${rubbish} } }`)).toEqual([
        "warning invalid-schema:",
        "warning unresolved-ref:",
      ]);
    },
  );

  test.each([
    ["a schema", `A: { $ref: "#/components/schemas/B/$defs/Used", $defs: {} }`],
    ["the schema that has it", ""],
    ["a definition that is used", `A: { $ref: "#/components/schemas/B/$defs/Other" }`],
  ])("are errors where %s refers to it", (_, other) => {
    const own = other === "" ? 'not: { $ref: "#/components/schemas/B/$defs/Used" },' : "";
    const uses = 'Other: { not: { $ref: "#/components/schemas/B/$defs/Used" } }';
    expect(
      severities(`  ${other}\n  B: { ${own} $defs: { Used: ${rubbish}, ${uses} } }`),
    ).toContain("error unresolved-ref:");
  });

  test("are warnings where only definitions refer to one another", () => {
    const refer = (name: string): string => `not: { $ref: "#/components/schemas/A/$defs/${name}" }`;
    expect(
      severities(
        `  A: { $defs: { B: { ${refer("C")}, items: { $ref: "#/x" } }, C: { ${refer("B")} } } }`,
      ),
    ).toEqual(["warning unresolved-ref:"]);
  });

  test("are errors in a property that is called definitions", () => {
    expect(severities("  A: { properties: { definitions: { $ref: '#/x' } } }")).toEqual([
      "error unresolved-ref:",
    ]);
  });
});
