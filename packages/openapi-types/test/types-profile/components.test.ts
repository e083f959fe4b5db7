import { expect, it } from "vitest";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";
import { ownTypes } from "./compared-types.ts";

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
