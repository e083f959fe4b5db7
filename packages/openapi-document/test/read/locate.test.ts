import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { JsonValue } from "../../src/document.ts";
import type { Position } from "../../src/position.ts";
import { parseJson } from "../../src/read/parse-json.ts";
import { parseYaml } from "../../src/read/parse-yaml.ts";
import { everyPart, hasPartAt, textFrom } from "./json-at.ts";

const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "a/b", "m~n", "", '"', "\\", "200"));
const { value: anyJson } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4 }),
  ),
}));

describe("locate in JSON", () => {
  test.each([0, 2, "\t"])("finds every value of any document, indented by %j", async (indent) => {
    await fc.assert(
      fc.asyncProperty(anyJson, async (value) => {
        const text = JSON.stringify(value, null, indent);
        const { locate } = await parseJson("api.json", text);
        for (const [pointer, part] of everyPart(value)) {
          expect(locate(pointer)).toSatisfy((at: Position) =>
            hasPartAt(text, at, { pointer, part, indent }),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  test("tells line and column, both from 1", async () => {
    const { locate } = await parseJson("api.json", '{\n  "a": [1,\r\n    {"b": true}]\n}');
    expect(locate("/a/1/b")).toEqual({ file: "api.json", line: 3, column: 11 });
  });

  test("answers for nothing with the nearest thing around it", async () => {
    const { locate } = await parseJson("api.json", '{ "a": { "b": 1 } }');
    expect(locate("/a/c/d")).toEqual(locate("/a"));
    expect(locate("/a/b/c")).toEqual(locate("/a/b"));
    expect(locate("/nothing")).toEqual({ file: "api.json", line: 1, column: 1 });
  });
});

describe("locate in YAML", () => {
  const flowKey = fc.string().filter((text) => text !== "<<");
  const { value: flowJson } = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.integer(),
      fc.boolean(),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(flowKey, tie("value"), { maxKeys: 3 }),
    ),
  }));

  test("finds every value of any document in JSON notation", () => {
    fc.assert(
      fc.property(flowJson, (value) => {
        const text = JSON.stringify(value, null, 1);
        const { locate } = parseYaml("api.yaml", text);
        for (const [pointer, part] of everyPart(value)) {
          expect(locate(pointer)).toSatisfy((at: Position) =>
            hasPartAt(text, at, { pointer, part, indent: 1 }),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  test("finds every value of any document in block notation", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.uuid(), { minKeys: 1 }),
        (value) => {
          const text = stringify({ outer: [value] });
          const { locate } = parseYaml("api.yaml", text);
          for (const [name, part] of Object.entries(value)) {
            expect(textFrom(text, locate(`/outer/0/${name}`)).replaceAll('"', "")).toMatch(
              new RegExp(`^${part}`),
            );
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  const text = "base: &base\n  a: 1\ncopy: *base\nmore:\n  <<: *base\n  b: 2\nempty:\n200: ok\n";
  test.each([
    ["a block map at its first key", "/base", 2, 3],
    ["an alias at its star", "/copy", 3, 7],
    ["what an alias holds where it was written", "/copy/a", 2, 6],
    ["what a merge lends where it was written", "/more/a", 2, 6],
    ["what stands beside a merge", "/more/b", 6, 6],
    ["an empty value at its key", "/empty", 7, 1],
    ["a number as a key", "/200", 8, 6],
    ["nothing at the nearest thing around it", "/more/c/d", 5, 3],
  ])("finds %s", (_, pointer, line, column) => {
    expect(parseYaml("api.yaml", text).locate(pointer)).toEqual({ file: "api.yaml", line, column });
  });
});
