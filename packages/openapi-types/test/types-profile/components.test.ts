import { expect, it } from "vitest";
import { specOf } from "@convex-openapi/test-support/documents";
import { ownTypes } from "./compared-types.ts";

it("a description without components has its groups, each of which is `never`", () => {
  const text = ownTypes(specOf({}));
  expect(text).toContain("export interface components {\n  schemas: never;\n");
});
