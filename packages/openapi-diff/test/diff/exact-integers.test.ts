import { describe, expect, it } from "vitest";
import { diffDocuments } from "../../src/diff/diff-documents.ts";
import type { ApiDocument } from "@convex-openapi/document/model";
import { readDocument } from "@convex-openapi/document/read";

function apiWith(schema: string, file = "api.json"): Promise<ApiDocument> {
  const text = `{
    "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
    "paths": { "/a": { "get": { "operationId": "getA", "responses": { "200": {
      "description": "", "content": { "application/json": { "schema": ${schema} } } } } } } }
  }`;
  return readDocument(file, { cwd: "/", readFile: () => Promise.resolve(text) });
}

/** The rules and details of the findings between two schemas. */
async function findings(old: string, now: string): Promise<string[]> {
  const report = await diffDocuments(await apiWith(old), await apiWith(now), {
    today: "2026-06-15",
  });
  return report.changes.map(({ rule, message }) => `${rule}: ${message}`);
}

describe("an integer beyond 2^53", () => {
  it.each([
    ['{ "enum": [1, 9007199254740993] }', '{ "enum": [1, 9007199254740992] }', "9007199254740993"],
    ['{ "const": 9007199254740993 }', '{ "const": 9007199254740992 }', "9007199254740992"],
    [
      '{ "type": "integer", "default": 9007199254740993 }',
      '{ "type": "integer", "default": 9007199254740992 }',
      "9007199254740993",
    ],
  ])("is seen to change from %s to %s", async (old, now, digits) => {
    const found = await findings(old, now);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join("\n")).toContain(digits);
  });

  it("is the same where the digits are the same", async () => {
    const schema = '{ "enum": [9007199254740993], "default": 9007199254740993 }';
    expect(await findings(schema, schema)).toEqual([]);
  });
});
