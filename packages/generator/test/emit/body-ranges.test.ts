import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { compileAll } from "@convex-openapi/test-support/compile";
import { specOf } from "@convex-openapi/test-support/documents";
import { emit } from "../emitted.ts";

const put = (operationId: string, range: string, schema: JsonObject): JsonObject => ({
  put: {
    operationId,
    requestBody: { required: operationId !== "draw", content: { [range]: { schema } } },
    responses: { 204: { description: "" } },
  },
});

const spec = specOf({
  paths: {
    "/photo": put("upload", "image/*", {}),
    "/drawing": put("draw", "image/*", {}),
    "/note": put("write", "text/*", { type: "string" }),
    "/any": put("replace", "*/*", { type: "string", format: "binary" }),
    "/json": put("store", "*/*", { type: "object" }),
  },
});

async function errorsOf(call: string): Promise<string> {
  const use = [
    'import * as api from "./index.ts";',
    "declare const c: api.TestClient;",
    "const bytes = new Uint8Array([1]);",
    `await ${call};`,
    "export { bytes };",
    "",
  ].join("\n");
  const files = (await emit(spec)).map((file): [string, string] => [file.name, file.text]);
  const project = {
    files: { ...Object.fromEntries(files), "use.ts": use },
    roots: ["use.ts"],
    settings: { isolatedDeclarations: false },
  };
  return (await compileAll("typescript-7", { project })).project.errors;
}

describe("a body of a range alone", () => {
  it.each([
    'api.upload(c, { contentType: "image/png", body: bytes })',
    "api.upload(c, { body: new Blob([bytes]) })",
    "api.draw(c)",
    'api.write(c, { contentType: "text/markdown", body: "# A" })',
    'api.replace(c, { contentType: "application/zip", body: bytes })',
    "api.store(c, { body: { a: 1 } })",
    'api.store(c, { contentType: "application/vnd.a+json", body: { a: 1 } })',
  ])("is named by the call, unless it names itself: %s", async (call) => {
    expect(await errorsOf(call)).toBe("");
  });

  it.each([
    ["bytes do not say what they are", "api.upload(c, { body: bytes })"],
    ["a text does not say what it is", 'api.write(c, { body: "# A" })'],
    ["it is outside of the range", 'api.upload(c, { contentType: "text/csv", body: bytes })'],
    ["a body is required", "api.upload(c)"],
    ["there is none", 'api.draw(c, { contentType: "image/png" })'],
  ])("is refused where %s", async (_, call) => {
    expect(await errorsOf(call)).toMatch(/^\S*use\.ts\(4,/);
  });
});
