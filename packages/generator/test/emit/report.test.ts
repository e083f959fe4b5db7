import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { emitFile } from "../emitted.ts";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";

/** The lines of a section of the report. */
async function section(title: string, spec: JsonObject): Promise<string[]> {
  const text = await emitFile(spec, "API.md");
  const [, body = ""] = new RegExp(`## ${title}\\n\\n([\\s\\S]*?)(?:\\n##|$)`).exec(text) ?? [];
  return body.trimEnd().split("\n");
}

describe("the API report", () => {
  it("says that there is no schema where there is none", async () => {
    expect(await section("Schemas", specOf({}))).toEqual(["None."]);
  });

  it("cannot be led astray by a title", async () => {
    const text = await emitFile(
      specOf({ info: { title: "A\n# B `c` <d> [e]", version: "1" } }),
      "API.md",
    );
    expect(text.split("\n")[0]).toBe("# A # B \\`c\\` \\<d> \\[e\\]");
  });

  it("moves what does not fit behind an operation to lines of its own", async () => {
    const path = `/${"long/".repeat(18)}{id}`;
    const lines = await section(
      "Operations",
      specOf({
        paths: {
          [path]: {
            get: {
              operationId: "get_it",
              parameters: [{ name: "id", in: "path", required: true }],
              responses: {
                "200": {
                  description: "",
                  content: { "text/plain": { schema: { type: "string" } } },
                },
                "404": { description: "" },
              },
            },
          },
        },
      }),
    );
    expect(lines).toEqual([
      `- \`getIt\` — \`GET ${path}\``,
      "  - returns: `string`",
      "  - path `id`: `string`",
      "  - error `404`: `undefined`",
    ]);
  });

  it("gives the properties of an object in an object, of an array and of a choice lines of their own", async () => {
    const inner = { type: "object", properties: { a: { type: "string" } } };
    const lines = await section(
      "Schemas",
      schemasOf({
        X: {
          type: "object",
          required: ["list", "one"],
          properties: {
            list: { type: "array", items: inner },
            one: inner,
            some: { oneOf: [inner, { type: "null" }] },
          },
        },
      }),
    );
    expect(lines).toEqual([
      "- `X`",
      "  - `list` (each)",
      "    - `a?`: `string`",
      "  - `one`",
      "    - `a?`: `string`",
      "  - `some?`: one of",
      "    - object",
      "      - `a?`: `string`",
      "    - `null`",
    ]);
  });

  it("gives each name that a choice requires a line where they do not fit on one", async () => {
    const names = ["a", "b"].map((letter) => letter.repeat(60));
    const lines = await section(
      "Schemas",
      schemasOf({ X: { type: "object", anyOf: [{ required: names }] } }),
    );
    expect(lines).toEqual([
      "- `X`: all of",
      "  - generic: `Record` of",
      "    - union: one of",
      ...names.map((name) => `      - \`"${name}"\``),
      "    - `unknown`",
      "  - `Record<string, unknown>`",
    ]);
  });

  it("marks what is deprecated", async () => {
    const lines = await section(
      "Schemas",
      schemasOf({
        X: { deprecated: true, properties: { a: { type: "string", deprecated: true } } },
      }),
    );
    expect(lines).toEqual(["- `X` (deprecated)", "  - `a?` (deprecated): `string`"]);
  });

  it("names the media type of a body that is not JSON", async () => {
    const requestBody = { content: { "text/csv": { schema: { type: "string" } } } };
    const lines = await section(
      "Operations",
      specOf({ paths: { "/a": { post: { requestBody, responses: {} } } } }),
    );
    expect(lines).toContain("  - `body?` (text/csv): `string`");
  });
});
