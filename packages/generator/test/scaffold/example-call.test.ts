import { describe, expect, it } from "vitest";
import type { ClientModel, OperationModel, ParameterModel } from "../../src/model/model.ts";
import { exampleCall } from "../../src/scaffold/example-call.ts";

function operation(functionName: string, changes: Partial<OperationModel> = {}): OperationModel {
  return {
    path: `/${functionName}`,
    method: "get",
    pointer: "",
    operationId: functionName,
    functionName,
    summary: undefined,
    description: undefined,
    deprecated: false,
    tags: [],
    parameters: [],
    requestBody: undefined,
    responses: [],
    ...changes,
  };
}

function parameter(name: string, changes: Partial<ParameterModel> = {}): ParameterModel {
  return {
    name,
    in: "path",
    required: true,
    description: undefined,
    deprecated: false,
    schema: { type: "string" },
    ...changes,
  };
}

function codeFor(operations: readonly OperationModel[]): string | undefined {
  const model: ClientModel = {
    title: "Pets",
    description: undefined,
    server: undefined,
    operations,
    schemas: [],
  };
  return exampleCall(model)?.code;
}

const body = { required: true, description: undefined, content: [] };

describe("the example of a client", () => {
  it("is the call that needs no words", () => {
    const withId = operation("getPet", { parameters: [parameter("id")] });
    expect(codeFor([withId, operation("listPets")])).toBe("listPets(client)");
  });

  it("rather reads than writes", () => {
    const reading = operation("getPet", {
      parameters: [parameter("id", { schema: { type: "integer" } })],
    });
    expect(codeFor([operation("deleteAll", { method: "delete" }), reading])).toBe(
      "getPet(client, { params: { path: { id: 1 } } })",
    );
  });

  it("gives every required parameter a value of its type", () => {
    const parameters = [
      parameter("pet-id", { schema: { type: ["string", "null"] } }),
      parameter("size", { in: "query", schema: { enum: ["small", "big"] } }),
      parameter("deep", { in: "query", schema: { type: "boolean" } }),
      parameter("tags", { in: "query", schema: { type: "array" } }),
      parameter("limit", { in: "query", required: false }),
      parameter("unknown", { in: "header", schema: undefined }),
    ];
    expect(codeFor([operation("find", { parameters })])).toBe(
      'find(client, { params: { path: { "pet-id": "…" }, query: { size: "small", deep: true, tags: [] }, header: { unknown: "…" } } })',
    );
  });

  it("is none that is deprecated or needs a body", () => {
    const operations = [
      operation("old", { deprecated: true }),
      operation("make", { requestBody: body }),
    ];
    expect(codeFor(operations)).toBeUndefined();
  });

  it("is nothing where there are no operations", () => {
    expect(codeFor([])).toBeUndefined();
  });
});
