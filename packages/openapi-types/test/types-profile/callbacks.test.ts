import { expect, it } from "vitest";
import { specOf } from "@convex-openapi/test-support/documents";
import { ownTypes } from "./own-types.ts";

it("an expression in the URL of a callback is no parameter of a path", () => {
  const responses = { 200: { description: "" } };
  const callbacks = { done: { "{$request.body#/url}": { post: { responses } } } };
  const spec = specOf({ paths: { "/things/{id}": { post: { responses, callbacks } } } });
  const types = ownTypes(spec, { generatePathParams: true });
  expect(types).toContain("id: string;");
  expect(types).not.toContain('"$request.body#/url": string;');
});
