import { format } from "prettier";
import { describe, expect, it } from "vitest";
import type { OpenapiTypescriptOptions } from "../../src/openapi-typescript/options.ts";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { ownTypes } from "./own-types.ts";
import { descriptions } from "./descriptions.ts";

/** A description and options, by the golden file that shows the types. */
const shown: Readonly<Record<string, readonly [string, OpenapiTypescriptOptions]>> = {
  defaults: ["defaults", {}],
  operations: ["parameters", {}],
  "path-items": ["path items", {}],
  responses: ["responses", {}],
  subtypes: ["subtypes of a discriminated schema", {}],
  enum: ["listed values", { enum: true }],
  "enum-members": ["values that are hard to name", { enum: true }],
  "enum-values": ["listed values", { enumValues: true }],
  "conditional-enums": ["listed values", { enum: true, conditionalEnums: true }],
  "dedupe-enums": ["listed values", { enum: true, dedupeEnums: true }],
  "selected-enum": ["variants that a discriminator selects", { enum: true }],
  "export-type": ["bodies", { exportType: true }],
  immutable: ["lists", { immutable: true }],
  "additional-properties": ["other properties", { additionalProperties: true }],
  "default-non-nullable": ["defaults", { defaultNonNullable: false }],
  "properties-required": ["nothing required", { propertiesRequiredByDefault: true }],
  "array-length": ["lists of so many", { arrayLength: true }],
  "path-templates": ["parameters", { pathParamsAsTypes: true }],
  "path-parameters": ["parameters that nobody declares", { generatePathParams: true }],
  "without-deprecated": ["deprecated", { excludeDeprecated: true }],
  "root-types": ["names of components", { rootTypes: true }],
  "root-types-as-written": [
    "names of components",
    { rootTypes: true, rootTypesNoSchemaPrefix: true, rootTypesKeepCasing: true },
  ],
  "paths-enum": ["path items", { makePathsEnum: true }],
  markers: ["properties of all kinds", { readWriteMarkers: true }],
  "empty-objects": ["empty objects", { emptyObjectsUnknown: true }],
  sorted: ["properties of all kinds", { alphabetize: true }],
  inject: ["scalars", { inject: 'import type { Id } from "./id.ts";' }],
};

describe.each(Object.entries(shown))("the types called %s", (file, [name, options]) => {
  const text = ownTypes(descriptions[name] ?? {}, options);

  it("are what a person has seen", async () => {
    expect(text).toContain("export ");
    await expectGolden(text, `types-profile/${file}.ts.txt`);
  });

  it("are written as Prettier would", async () => {
    const formatted = await format(text, { parser: "typescript", printWidth: 100 });
    expect(text.trimStart()).toBe(formatted);
  });
});

it("the same options give the same text, whatever was emitted before", () => {
  const spec = descriptions["listed values"] ?? {};
  const [first, second] = [1, 2].map(() => ownTypes(spec, { enum: true, dedupeEnums: true }));
  expect(first).toBe(second);
});
