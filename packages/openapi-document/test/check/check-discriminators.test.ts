import { describe, expect, test } from "vitest";
import { problemsOfSchemas } from "./problems-of.ts";

const discriminator = (mapping: string): string =>
  `discriminator: { propertyName: kind, mapping: { ${mapping} } }`;
const kind = (schema: string): string => `{ properties: { kind: { ${schema} } } }`;
const oneOf = (...names: string[]): string =>
  `oneOf: [${names.map((name) => `{ $ref: '#/components/schemas/${name}' }`).join(", ")}]`;
const madeOf = (base: string): string => `{ allOf: [{ $ref: '#/components/schemas/${base}' }] }`;

/** The warnings of schemas without what all of them begin with and the pointer at their end. */
function contradictions(...lines: string[]): string[] {
  return problemsOfSchemas(lines.map((line) => `  ${line}`).join("\n")).map((line) =>
    line.replace(/^.* contradictory-discriminator: /, "").replace(/ \(#.*\)$/, ""),
  );
}

describe("a value of a mapping that contradicts its schema", () => {
  test("has its location", () => {
    const schemas = [
      `  A: { ${discriminator("b: B")}, properties: { kind: { enum: [x] } } }`,
      `  B: ${madeOf("A")}`,
    ];
    expect(problemsOfSchemas(schemas.join("\n"))).toEqual([
      'api.yaml:5:59 warning contradictory-discriminator: "b" selects "B", whose property "kind" lists other values, so it is accepted in addition. (#/components/schemas/A/discriminator/mapping/b)',
    ]);
  });

  test.each([
    [
      "lists other values",
      `B: ${kind("enum: [x]")}`,
      "lists other values, so it is accepted in addition",
    ],
    ["is a number", `B: ${kind("type: integer")}`, "is not a string, so it keeps its type"],
    ["is an object", `B: ${kind("type: object")}`, "is not a string, so it keeps its type"],
  ])("whose property %s", (_, variant, why) => {
    const union = `A: { ${oneOf("B")}, ${discriminator("b: B")} }`;
    expect(contradictions(union, variant)[0]).toBe(
      `"b" selects "B", whose property "kind" ${why}.`,
    );
  });

  test("as that is no variant of the union", () => {
    const union = `A: { ${oneOf("B")}, ${discriminator("b: B, c: C")} }`;
    expect(contradictions(union, `B: ${kind("type: string")}`, `C: ${kind("enum: [c]")}`)).toEqual([
      '"c" selects "C", which is not a variant of this schema, so it is not accepted here.',
    ]);
  });

  test("as that is not made of the base", () => {
    const base = `A: { ${discriminator("c: C")}, properties: { kind: { type: string } } }`;
    expect(contradictions(base, `C: ${kind("enum: [c]")}`)).toEqual([
      '"c" selects "C", which is not made of this schema, so it is not accepted there.',
    ]);
  });

  test("as its own choices leave no room for it", () => {
    const nested = `B: { oneOf: [${kind("const: x")}, ${kind("const: y")}] }`;
    const union = `A: { ${oneOf("B", "C")}, ${discriminator("b: B")} }`;
    expect(contradictions(union, nested, `C: ${kind("const: c")}`)).toEqual([
      '"b" selects "B", whose variants have other values of "kind", so it is not accepted.',
    ]);
  });
});

describe("a base without a mapping", () => {
  const base = (schema: string): string =>
    `A: { discriminator: { propertyName: kind }, properties: { kind: { ${schema} } } }`;

  test.each(["enum: [x]", "type: integer"])("whose property cannot be the names: %s", (schema) => {
    expect(contradictions(base(schema), `B: ${madeOf("A")}`, `C: ${madeOf("A")}`)).toEqual([
      'The property "kind" cannot be "B" and 1 more, the name that selects the schema without a mapping, so it keeps its type there.',
    ]);
  });

  test("contradicts no subtype that lists values of its own", () => {
    const subtype = `B: { allOf: [{ $ref: '#/components/schemas/A' }, ${kind("const: b")}] }`;
    expect(contradictions(base("type: string"), subtype)).toEqual([]);
  });
});

describe("a union that its discriminator does not narrow", () => {
  test("as two variants list the same value", () => {
    const union = `A: { ${oneOf("B", "C")}, discriminator: { propertyName: kind } }`;
    expect(contradictions(union, `B: ${kind("enum: [x, y]")}`, `C: ${kind("enum: [y]")}`)).toEqual([
      '"B" and "C" both allow "y" for "kind", so the union is not narrowed by it.',
    ]);
  });

  test("as nothing selects a variant that is written where it is listed", () => {
    const union = `A: { oneOf: [${kind("type: string")}, ${kind("const: x")}], discriminator: { propertyName: kind } }`;
    expect(contradictions(union)).toEqual([
      'Nothing says which values of "kind" select "#/components/schemas/A/oneOf/0", so the union is not narrowed by them.',
    ]);
  });
});

describe("no contradiction is", () => {
  test.each([
    ["what the values of an enum share out", kind("enum: [b, c]"), kind("enum: [b, c]")],
    ["`null` in several variants", kind("type: [string, 'null']"), kind("type: [string, 'null']")],
    ["a variant without the property", "{ type: object }", kind("const: c")],
    ["a number that is written as a text", kind("const: b"), kind("type: string")],
  ])("%s", (_, left, right) => {
    const union = `A: { ${oneOf("B", "C")}, ${discriminator("b: B, c: C")} }`;
    expect(contradictions(union, `B: ${left}`, `C: ${right}`)).toEqual([]);
  });

  test("a variant that every other value selects", () => {
    const others = "discriminator: { propertyName: kind, mapping: { b: B }, defaultMapping: C }";
    const union = `A: { ${oneOf("B", "C")}, ${others} }`;
    const variants = [`B: ${kind("type: string")}`, `C: ${kind("type: string")}`];
    expect(contradictions(union, ...variants)).toEqual([]);
  });
});

describe("a default mapping", () => {
  const union = (target: string): string =>
    `  A: { discriminator: { propertyName: kind, defaultMapping: ${target} } }`;

  test("that leads nowhere selects nothing", () => {
    expect(problemsOfSchemas(union("Nowhere"))).toEqual([
      'api.yaml:5:61 warning unresolved-mapping: "Nowhere" is neither the name of a schema nor a $ref to one, so any other value selects no schema. (#/components/schemas/A/discriminator/defaultMapping)',
    ]);
  });

  test("cannot lead to anything but a text", () => {
    expect(problemsOfSchemas(union("7"))).toEqual([
      'api.yaml:5:61 warning unresolved-mapping: The "defaultMapping" of a discriminator has to be a $ref or a name. (#/components/schemas/A/discriminator/defaultMapping)',
    ]);
  });
});
