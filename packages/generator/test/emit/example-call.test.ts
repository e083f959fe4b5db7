import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { exampleCall } from "../../src/emit/example-call.ts";
import { clientOfDocument } from "../emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";

function operation(operationId: string, changes: JsonObject = {}): JsonObject {
  return { operationId, responses: {}, ...changes };
}

/** The example for a description whose paths have one operation each. */
function codeFor(paths: { readonly [path: string]: JsonObject }): string | undefined {
  return exampleCall(clientOfDocument(specOf({ paths: { ...paths } })))?.code;
}

const id = { name: "id", in: "path", required: true, schema: { type: "string" } };

describe("the example of a client", () => {
  it("is the call that needs no words", () => {
    expect(
      codeFor({
        "/pets/{id}": { get: operation("getPet", { parameters: [id] }) },
        "/pets": { get: operation("listPets") },
      }),
    ).toBe("listPets(client)");
  });

  it("rather reads than writes", () => {
    const parameters = [{ ...id, schema: { type: "integer" } }];
    expect(
      codeFor({
        "/all": { delete: operation("deleteAll") },
        "/pets/{id}": { get: operation("getPet", { parameters }) },
      }),
    ).toBe("getPet(client, { params: { path: { id: 1 } } })");
  });

  it("gives every required parameter a value of its type", () => {
    const query = { in: "query", required: true };
    const parameters = [
      { ...id, name: "pet-id", schema: { type: ["string", "null"] } },
      { ...query, name: "size", schema: { enum: ["small", "big"] } },
      { ...query, name: "deep", schema: { type: "boolean" } },
      { ...query, name: "tags", schema: { type: "array" } },
      { name: "limit", in: "query" },
      { name: "unknown", in: "header", required: true },
    ];
    expect(codeFor({ "/find/{pet-id}": { get: operation("find", { parameters }) } })).toBe(
      'find(client, { params: { path: { "pet-id": "…" }, query: { deep: true, size: "small", tags: [] }, header: { unknown: "…" } } })',
    );
  });

  it("gives a path parameter a value even where the description does not require one", () => {
    const parameters = [{ name: "id", in: "path", schema: { type: "string" } }];
    expect(codeFor({ "/pets/{id}": { get: operation("getPet", { parameters }) } })).toBe(
      'getPet(client, { params: { path: { id: "…" } } })',
    );
  });

  it("is none that is deprecated or needs a body", () => {
    expect(
      codeFor({
        "/old": { get: operation("old", { deprecated: true }) },
        "/make": { post: operation("make", { requestBody: { required: true, content: {} } }) },
      }),
    ).toBeUndefined();
  });

  it("is nothing where there are no operations", () => {
    expect(codeFor({})).toBeUndefined();
  });
});
