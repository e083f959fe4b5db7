import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { type Compilation, compileAll, type Project } from "@convex-openapi/test-support/compile";
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

const accepted = [
  'api.upload(c, { contentType: "image/png", body: bytes })',
  "api.upload(c, { body: new Blob([bytes]) })",
  "api.draw(c)",
  'api.write(c, { contentType: "text/markdown", body: "# A" })',
  'api.replace(c, { contentType: "application/zip", body: bytes })',
  "api.store(c, { body: { a: 1 } })",
  'api.store(c, { contentType: "application/vnd.a+json", body: { a: 1 } })',
];

const refused = [
  ["bytes do not say what they are", "api.upload(c, { body: bytes })"],
  ["a text does not say what it is", 'api.write(c, { body: "# A" })'],
  ["it is outside of the range", 'api.upload(c, { contentType: "text/csv", body: bytes })'],
  ["a body is required", "api.upload(c)"],
  ["there is none", 'api.draw(c, { contentType: "image/png" })'],
] as const;

let compiled: Readonly<Record<string, Compilation>>;

beforeAll(async () => {
  const files = Object.fromEntries((await emit(spec)).map(({ name, text }) => [name, text]));
  const calls = [...accepted, ...refused.map(([, call]) => call)];
  const projects = calls.map((call): [string, Project] => [
    call,
    {
      files: { ...files, "use.ts": using(call) },
      roots: ["use.ts"],
      settings: { isolatedDeclarations: false },
    },
  ]);
  compiled = await compileAll("typescript-7", Object.fromEntries(projects));
});

function using(call: string): string {
  return [
    'import * as api from "./index.ts";',
    "declare const c: api.TestClient;",
    "const bytes = new Uint8Array([1]);",
    `await ${call};`,
    "export { bytes };",
    "",
  ].join("\n");
}

describe("a body of a range alone", () => {
  it.each(accepted)("is named by the call, unless it names itself: %s", (call) => {
    expect(compiled[call]?.errors).toBe("");
  });

  it.each(refused)("is refused where %s", (_, call) => {
    expect(compiled[call]?.errors).toMatch(/^\S*use\.ts\(4,/);
  });
});
