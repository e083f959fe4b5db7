import { describe, expect, it } from "vitest";
import { referencesElsewhere } from "../../src/cache/references-elsewhere.ts";

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
  ])("in %s are %j", (text, references) => {
    expect(referencesElsewhere(text)).toEqual(references);
  });

  it.each([
    ['{"$ref": "a\\u0062.json"}'],
    ['{"\\u0024ref": "a.json"}'],
    ['{"$ref": {"a": 1}}'],
    ["$ref: >-\n  a.yaml"],
    ["$ref: *anchor"],
    ["$ref: !!str a.yaml"],
    ["about $ref"],
    ['{"\\x24ref": "a.json"}'],
  ])("in %s cannot be told", (text) => {
    expect(referencesElsewhere(text)).toBeUndefined();
  });
});
