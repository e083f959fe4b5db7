import { describe, expect, it } from "vitest";
import { referencesElsewhere } from "../../src/read/references-elsewhere.ts";

describe("references to other files", () => {
  it.each([
    ['{"$ref": "#/components/schemas/Pet"}', []],
    ["$ref: '#/a'", []],
    ['{"$ref": "pet.json"}', ["pet.json"]],
    ['{"$ref":"pet.json#/Pet"}', ["pet.json"]],
    ['{"$ref" : "a.json", "b": {"$ref": "a.json#/b"}}', ["a.json"]],
    ["$ref: pet.yaml", ["pet.yaml"]],
    ["$ref: 'my pet.yaml#/a'", ["my pet.yaml"]],
    ["{$ref: ../a/pet.yaml}", ["../a/pet.yaml"]],
    ['{"$ref": "https://example.com/a.json"}', ["https://example.com/a.json"]],
    ["nothing", []],
    ['{"$ref": "a\\u0062.json"}', ["ab.json"]],
    ['{"\\u0024ref": "a.json#/b"}', ["a.json"]],
    ['{"a": "about $ref", "$ref": "b.json"}', ["b.json"]],
    ['{"properties": {"$ref": {"$ref": "#/a"}}}', []],
    ['{"$ref": {"a": 1}}', []],
    ['{"a": "\\"$ref\\": \\"a.json\\"", "$ref": "\\u00e9.json"}', ["Ã©.json"]],
  ])("in %s are %j", (text, references) => {
    expect(referencesElsewhere(text)).toEqual(references);
  });

  it.each([
    ["$ref: >-\n  a.yaml"],
    ["$ref: *anchor"],
    ["$ref: !!str a.yaml"],
    ["about $ref"],
    ['{"\\x24ref": "a.json"}'],
    ['{"a": "about $ref", }'],
  ])("in %s cannot be told", (text) => {
    expect(referencesElsewhere(text)).toBeUndefined();
  });
});
