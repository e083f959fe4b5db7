import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { typeSnippet } from "../../src/report/type-snippet.ts";
import { answering } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const word = { type: "string" };
const names = Array.from({ length: 30 }, (_, index) => `property${index}`);
const long = (properties: JsonObject): JsonObject => ({
  type: "object",
  properties: { ...Object.fromEntries(names.map((name) => [name, word])), ...properties },
  required: names,
});

/** The lines that show the first change of what a response holds. */
async function snippet(base: JsonValue, head: JsonValue, width?: number): Promise<string[]> {
  const { changes } = await compare(answering(base), answering(head));
  return typeSnippet(changes[0] ?? {}, width).map(({ sign, text }) => `${sign} ${text}`);
}

describe("a long type is shown by what differs in it", () => {
  it("where it is an object", async () => {
    const base = long({ z: word });
    expect(await snippet(base, { ...base, required: [...names, "z"] })).toEqual([
      "  {",
      "-   z?: string | undefined;",
      "+   z: string;",
      "    …",
      "  }",
    ]);
  });

  it("where it is a list, without the methods of lists", async () => {
    const list = (id: JsonObject): JsonObject => ({ type: "array", items: long({ id }) });
    const lines = await snippet(list({ type: "boolean" }), { type: "string" });
    expect(lines.join("\n")).not.toContain("push");
    expect(lines).toContain("+ string");
  });

  it("where it is one of many values", async () => {
    const values = names.map((name) => `${name}-of-many`);
    expect(await snippet({ enum: values }, { enum: [...values, "another"] })).toEqual([
      '+ "another" | ...',
    ]);
  });

  it("where lines are short", async () => {
    const base = long({ z: { enum: ["a".repeat(60), "b"] } });
    const head = long({ z: { enum: ["a".repeat(60), "c"] } });
    const lines = await snippet(base, head, 50);
    expect(lines.join("\n")).toMatch(/"b"(?:.|\n)*"c"/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(52);
  });
});
