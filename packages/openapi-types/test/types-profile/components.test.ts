import { expect, it } from "vitest";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";
import { ownTypes } from "./own-types.ts";

it("a description without components has its groups, each of which is `never`", () => {
  const text = ownTypes(specOf({}));
  expect(text).toContain("export interface components {\n  schemas: never;\n");
});

it("a schema that a hook calls optional is optional in components", () => {
  const text = ownTypes(schemasOf({ Day: { type: "string" } }), {
    transform: () => ({ schema: "Date", questionToken: true }),
  });
  expect(text).toContain("Day?: Date;");
});

it("the same values in another order are one enum when enums are not repeated", () => {
  const schemas = schemasOf({
    Up: { type: "string", enum: ["low", "high"] },
    Down: { type: "string", enum: ["high", "low"] },
  });
  expect(ownTypes(schemas, { enum: true, dedupeEnums: true })).toContain("Down: Up;");
});

it("values that differ in one are two enums when enums are not repeated", () => {
  const schemas = schemasOf({
    Up: { type: "string", enum: ["low", "high"] },
    Down: { type: "string", enum: ["high", "none"] },
  });
  expect(ownTypes(schemas, { enum: true, dedupeEnums: true })).toContain("Down: Down;");
});
