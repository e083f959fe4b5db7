import { format } from "prettier";
import { expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { compileAll } from "@convex-openapi/test-support/compile";
import { emit } from "../emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";

const json = { schema: { type: "string" } };

it("a function whose name fills a line compiles, and so does a media type that is declared twice", async () => {
  const spec = specOf({
    paths: {
      "/a": {
        get: {
          operationId: "a".repeat(99),
          responses: {
            200: {
              description: "",
              content: {
                "application/json": json,
                "application/json; charset=utf-8": json,
                "text/plain": json,
              },
            },
          },
        },
        put: { operationId: "b".repeat(99), responses: { 204: { description: "" } } },
      },
    },
  });
  const files = Object.fromEntries((await emit(spec)).map(({ name, text }) => [name, text]));
  const compiled = await compileAll("typescript-7", { it: { files, roots: ["index.ts"] } });
  expect(compiled.it.errors).toBe("");
});

it("what is declared for a function is as Prettier would have it, whatever the length of its name", async () => {
  const content = (...types: string[]): JsonObject => ({
    content: Object.fromEntries(types.map((type) => [type, json])),
  });
  const operations = Array.from({ length: 70 }, (_, length) => ({
    operationId: "a".repeat(length + 1),
    requestBody: content("application/json", "text/plain"),
    responses: { 200: { description: "", ...content("application/json", "text/plain") } },
  }));
  const paths = Object.fromEntries(operations.map((post, index) => [`/${index}`, { post }]));
  for (const { name, text } of await emit(specOf({ paths }))) {
    if (!name.endsWith(".ts")) continue;
    expect(text).toBe(await format(text, { parser: "typescript", printWidth: 100 }));
  }
});

it.each(["result", "throw"] as const)(
  "what reads pages is as Prettier would have it, whatever the length of its name, with errors: %j",
  async (errors) => {
    const parameters = [{ name: "cursor", in: "query", schema: { type: "string" } }];
    const schema: JsonObject = {
      type: "object",
      required: ["items"],
      properties: {
        items: { type: "array", items: { type: "string" } },
        nextCursor: { type: "string" },
      },
    };
    const responses = { 200: { description: "", content: { "application/json": { schema } } } };
    const paths = Object.fromEntries(
      Array.from({ length: 70 }, (_, length) => [
        `/${length}`,
        { get: { operationId: "a".repeat(length + 1), parameters, responses } },
      ]),
    );
    const files = await emit(specOf({ paths }), { errors });
    const text = files.find(({ name }) => name === "pages.ts")?.text ?? "";
    expect(text).toBe(await format(text, { parser: "typescript", printWidth: 100 }));
  },
);
