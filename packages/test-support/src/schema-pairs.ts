import type { JsonValue } from "./json.ts";

/** Two schemas that differ by one rule, and two that nearly do. */
export interface SchemaPair {
  readonly base: JsonValue;
  readonly head: JsonValue;
  /** A pair that looks alike and must not give the rule. */
  readonly nearly: readonly [JsonValue, JsonValue];
  /** Rules that the pair gives besides, and cannot do without. */
  readonly also?: readonly string[];
}

const object = (properties: JsonValue, required: JsonValue = []): JsonValue => ({
  type: "object",
  properties,
  required,
});
const text = { type: "string" };
const cat = {
  type: "object",
  properties: { kind: { const: "cat" }, lives: { type: "integer" } },
  required: ["kind"],
};
const dog = {
  type: "object",
  properties: { kind: { const: "dog" }, tricks: text },
  required: ["kind"],
};
const nameless = object({ size: text, weight: text });
const named = object({ size: text, weight: text, name: text });

/** One pair for each rule about schemas, by the id of the rule. The reverse of a pair gives the reverse of its rule. */
export const schemaPairs: Readonly<Record<string, SchemaPair>> = {
  "type-changed": {
    base: object({ a: text }),
    head: object({ a: { type: "integer" } }),
    nearly: [object({ a: text }), object({ a: { type: ["string"] } })],
  },
  "type-widened": {
    base: { type: "string" },
    head: { type: ["string", "integer"] },
    nearly: [{ type: "string" }, { anyOf: [{ type: "string" }] }],
  },
  "type-narrowed": {
    base: { type: ["string", "integer"] },
    head: { type: "string" },
    nearly: [{ type: ["string", "integer"] }, { anyOf: [{ type: "integer" }, { type: "string" }] }],
  },
  "number-to-integer": {
    base: { type: "number" },
    head: { type: "integer" },
    nearly: [{ type: "number" }, { type: ["integer", "number"] }],
  },
  "integer-to-number": {
    base: { type: "integer" },
    head: { type: "number" },
    nearly: [{ type: ["integer", "number"] }, { type: "number" }],
  },
  "format-changed": {
    base: { type: "string", format: "date" },
    head: { type: "string", format: "uuid" },
    nearly: [
      { type: "string", format: "byte" },
      { type: "string", contentEncoding: "base64" },
    ],
  },
  "format-added": {
    base: { type: "string" },
    head: { type: "string", format: "uuid" },
    nearly: [
      { type: "string", format: "uuid" },
      { allOf: [{ type: "string" }, { format: "uuid" }] },
    ],
  },
  "format-removed": {
    base: { type: "string", format: "uuid" },
    head: { type: "string" },
    nearly: [
      { allOf: [{ type: "string" }, { format: "uuid" }] },
      { type: "string", format: "uuid" },
    ],
  },
  "format-widened": {
    base: { type: "integer", format: "int32" },
    head: { type: "integer", format: "int64" },
    nearly: [
      { type: "integer", format: "int32" },
      { format: "int32", type: "integer" },
    ],
  },
  "format-narrowed": {
    base: { type: "number", format: "double" },
    head: { type: "number", format: "float" },
    nearly: [
      { type: "string", format: "date" },
      { type: "string", format: "time" },
    ],
  },
  "nullable-added": {
    base: text,
    head: { type: ["string", "null"] },
    nearly: [{ type: ["string", "null"] }, { oneOf: [{ type: "null" }, text] }],
  },
  "nullable-removed": {
    base: { type: "string", nullable: true },
    head: text,
    nearly: [{ type: "string", nullable: true }, { anyOf: [text, { type: "null" }] }],
  },
  "enum-value-added": {
    base: { type: "string", enum: ["a", "b"] },
    head: { type: "string", enum: ["a", "b", "c"] },
    nearly: [
      { type: "string", enum: ["a", "b"] },
      { type: "string", enum: ["b", "a"] },
    ],
  },
  "enum-value-removed": {
    base: { type: "string", enum: ["a", "b"] },
    head: { type: "string", enum: ["a"] },
    nearly: [{ type: "string", enum: ["a", "b"] }, { oneOf: [{ const: "a" }, { const: "b" }] }],
  },
  "enum-introduced": {
    base: text,
    head: { type: "string", enum: ["a", "b"] },
    nearly: [{ type: "boolean" }, { type: "boolean", enum: [true, false] }],
  },
  "enum-dropped": {
    base: { type: "string", enum: ["a", "b"] },
    head: text,
    nearly: [{ type: "string", enum: ["a"] }, { const: "a" }],
  },
  "const-changed": {
    base: { const: "a" },
    head: { const: "b" },
    nearly: [{ const: "a" }, { type: "string", enum: ["a"] }],
  },
  "extensible-enum-value-added": {
    base: { type: "string", "x-extensible-enum": ["a"] },
    head: { type: "string", "x-extensible-enum": ["a", "b"] },
    nearly: [text, { type: "string", "x-extensible-enum": ["a"] }],
  },
  "extensible-enum-value-removed": {
    base: { type: "string", "x-extensible-enum": ["a", "b"] },
    head: { type: "string", "x-extensible-enum": ["a"] },
    nearly: [{ type: "string", "x-extensible-enum": ["a"] }, text],
  },
  "property-required-added": {
    base: object({ a: text }, ["a"]),
    head: object({ a: text, b: text }, ["a", "b"]),
    nearly: [object({ a: text }, ["a"]), object({ a: text, b: text }, ["a"])],
  },
  "property-required-with-default-added": {
    base: object({ a: text }),
    head: object({ a: text, b: { type: "string", default: "x" } }, ["b"]),
    nearly: [object({ a: text }), object({ a: text, b: { type: "string", default: "x" } })],
  },
  "property-optional-added": {
    base: object({ a: text }),
    head: object({ a: text, b: text }),
    nearly: [object({ a: text, b: text }), { allOf: [object({ a: text }), object({ b: text })] }],
  },
  "property-removed": {
    base: object({ a: text, b: text }, ["b"]),
    head: object({ a: text }),
    nearly: [
      object({ a: text, b: text }, ["b"]),
      { allOf: [object({ a: text }), object({ b: text }, ["b"])] },
    ],
  },
  "property-removed-optional": {
    base: object({ a: text, b: text }),
    head: object({ a: text }),
    nearly: [object({ a: text, b: text }, ["b"]), object({ a: text })],
  },
  "property-renamed": {
    base: object({ teamName: text }, ["teamName"]),
    head: object({ team_name: text }, ["team_name"]),
    nearly: [
      object({ teamName: text }, ["teamName"]),
      object({ team_name: { type: "integer" } }, ["team_name"]),
    ],
  },
  "property-renamed-optional": {
    base: object({ teamName: text }),
    head: object({ team_name: text }),
    nearly: [object({ teamName: text }), object({ team: text, team_id: text })],
  },
  "required-added": {
    base: object({ a: text }),
    head: object({ a: text }, ["a"]),
    nearly: [object({ a: text, b: text }, ["a", "b"]), object({ a: text, b: text }, ["b", "a"])],
  },
  "required-removed": {
    base: object({ a: text }, ["a"]),
    head: object({ a: text }),
    nearly: [object({ a: text }, ["a"]), { allOf: [object({ a: text }), { required: ["a"] }] }],
  },
  "read-only-added": {
    base: object({ a: text }),
    head: object({ a: { type: "string", readOnly: true } }),
    nearly: [object({ a: text }), object({ a: { type: "string", readOnly: false } })],
  },
  "read-only-removed": {
    base: object({ a: { type: "string", readOnly: true } }),
    head: object({ a: text }),
    nearly: [object({ a: { type: "string", readOnly: false } }), object({ a: text })],
  },
  "read-only-removed-required": {
    base: object({ a: { type: "string", readOnly: true } }, ["a"]),
    head: object({ a: text }, ["a"]),
    nearly: [object({ a: { type: "string", readOnly: true } }, ["a"]), object({ a: text })],
  },
  "write-only-added": {
    base: object({ a: text }),
    head: object({ a: { type: "string", writeOnly: true } }),
    nearly: [object({ a: text }), object({ a: { type: "string", writeOnly: false } })],
  },
  "write-only-added-required": {
    base: object({ a: text }, ["a"]),
    head: object({ a: { type: "string", writeOnly: true } }, ["a"]),
    nearly: [object({ a: text }), object({ a: { type: "string", writeOnly: true } }, ["a"])],
  },
  "write-only-removed": {
    base: object({ a: { type: "string", writeOnly: true } }),
    head: object({ a: text }),
    nearly: [object({ a: { type: "string", writeOnly: false } }), object({ a: text })],
  },
  "additional-properties-closed": {
    base: object({ a: text }),
    head: { type: "object", properties: { a: text }, additionalProperties: false },
    nearly: [
      object({ a: text }),
      { type: "object", properties: { a: text }, additionalProperties: true },
    ],
  },
  "additional-properties-opened": {
    base: { type: "object", properties: { a: text }, additionalProperties: false },
    head: object({ a: text }),
    nearly: [{ type: "object", additionalProperties: {} }, { type: "object" }],
  },
  "additional-properties-declared": {
    base: object({ a: text }),
    head: { type: "object", properties: { a: text }, additionalProperties: true },
    nearly: [
      { type: "object", additionalProperties: {} },
      { type: "object", additionalProperties: true },
    ],
  },
  "additional-properties-undeclared": {
    base: { anyOf: [cat, dog], additionalProperties: true },
    head: { anyOf: [cat, dog] },
    nearly: [
      { type: "object", additionalProperties: { type: "integer" } },
      { type: "object", properties: { a: text } },
    ],
  },
  "additional-properties-restricted": {
    base: { type: "object" },
    head: { type: "object", additionalProperties: text },
    nearly: [
      { type: "object", additionalProperties: text },
      { type: "object", additionalProperties: { type: ["string"] } },
    ],
  },
  "additional-properties-loosened": {
    base: { type: "object", additionalProperties: text },
    head: { type: "object" },
    nearly: [
      { type: "object", additionalProperties: text },
      { type: "object", additionalProperties: { type: "integer" } },
    ],
  },
  "one-of-branch-added": {
    base: { oneOf: [cat, { type: "integer", minimum: 3 }] },
    head: { oneOf: [cat, { type: "integer", minimum: 3 }, dog] },
    nearly: [{ oneOf: [cat, dog] }, { anyOf: [dog, cat] }],
  },
  "one-of-branch-removed": {
    base: { oneOf: [cat, dog, { type: "integer", minimum: 3 }] },
    head: { oneOf: [cat, dog] },
    nearly: [{ oneOf: [cat, cat] }, cat],
  },
  "covered-branch-added": {
    base: { oneOf: [cat, named] },
    head: { oneOf: [cat, named, nameless] },
    nearly: [
      { oneOf: [cat, named] },
      { oneOf: [cat, named, { allOf: [named, { minProperties: 1 }] }] },
    ],
  },
  "covered-branch-removed": {
    base: { oneOf: [cat, named, nameless] },
    head: { oneOf: [cat, named] },
    nearly: [{ oneOf: [cat, nameless, nameless] }, { oneOf: [cat, nameless] }],
  },
  "richer-branch-added": {
    base: { oneOf: [cat, nameless] },
    head: { oneOf: [cat, nameless, named] },
    nearly: [{ oneOf: [cat, nameless] }, { oneOf: [cat, named] }],
  },
  "richer-branch-removed": {
    base: { oneOf: [cat, nameless, named] },
    head: { oneOf: [cat, nameless] },
    nearly: [{ oneOf: [cat, nameless, named] }, { oneOf: [cat, named] }],
  },
  "one-of-overlap-added": {
    base: { required: ["a", "b"] },
    head: { oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    nearly: [{ required: ["a", "b"] }, { anyOf: [{ required: ["a"] }, { required: ["b"] }] }],
    also: ["one-of-branch-added", "required-removed"],
  },
  "one-of-overlap-removed": {
    base: { oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    head: { required: ["a", "b"] },
    nearly: [
      {
        oneOf: [
          { required: ["a"], not: { required: ["b"] } },
          { required: ["b"], not: { required: ["a"] } },
        ],
      },
      { required: ["a", "b"] },
    ],
    also: ["one-of-branch-removed", "required-added"],
  },
  "object-keywords-added": {
    base: { anyOf: [cat, { type: "integer", minimum: 3 }] },
    head: { anyOf: [cat, { type: "integer", minimum: 3 }], additionalProperties: true },
    nearly: [{ anyOf: [cat, dog] }, { anyOf: [cat, dog], additionalProperties: true }],
  },
  "object-keywords-removed": {
    base: { anyOf: [cat, { type: "integer", minimum: 3 }], additionalProperties: true },
    head: { anyOf: [cat, { type: "integer", minimum: 3 }] },
    nearly: [
      { anyOf: [cat, { type: "integer", minimum: 3 }], patternProperties: {} },
      { anyOf: [cat, { type: "integer", minimum: 3 }] },
    ],
  },
  "discriminator-added": {
    base: { oneOf: [cat, dog] },
    head: { oneOf: [cat, dog], discriminator: { propertyName: "kind" } },
    nearly: [
      { oneOf: [cat, dog], discriminator: { propertyName: "kind" } },
      { anyOf: [dog, cat], discriminator: { propertyName: "kind" } },
    ],
  },
  "discriminator-removed": {
    base: { oneOf: [cat, dog], discriminator: { propertyName: "kind" } },
    head: { oneOf: [cat, dog] },
    nearly: [{ oneOf: [cat, dog] }, { oneOf: [dog, cat] }],
  },
  "discriminator-mapping-changed": {
    base: { oneOf: [cat, dog], discriminator: { propertyName: "kind" } },
    head: { oneOf: [cat, dog], discriminator: { propertyName: "sort" } },
    nearly: [
      { oneOf: [cat, dog], discriminator: { propertyName: "kind", mapping: { c: "Cat" } } },
      {
        oneOf: [cat, dog],
        discriminator: { propertyName: "kind", mapping: { c: "#/components/schemas/Cat" } },
      },
    ],
  },
  "tuple-item-added": {
    base: { type: "array", prefixItems: [text] },
    head: { type: "array", prefixItems: [text, { type: "integer" }] },
    nearly: [
      { type: "array", items: text },
      { items: { type: ["string"] }, type: "array" },
    ],
  },
  "tuple-item-removed": {
    base: { type: "array", prefixItems: [text, { type: "integer" }] },
    head: { type: "array", prefixItems: [text] },
    nearly: [
      { type: "array", prefixItems: [text] },
      { type: "array", prefixItems: [{ type: ["string"] }] },
    ],
  },
  "constraint-tightened": {
    base: { type: "string", maxLength: 10 },
    head: { type: "string", maxLength: 5 },
    nearly: [text, { type: "string", minLength: 0 }],
  },
  "constraint-loosened": {
    base: { type: "integer", minimum: 1 },
    head: { type: "integer" },
    nearly: [
      { type: "integer", minimum: 1 },
      { type: "integer", exclusiveMinimum: 0 },
    ],
  },
  "constraint-replaced": {
    base: { type: "integer", multipleOf: 4 },
    head: { type: "integer", multipleOf: 6 },
    nearly: [
      { type: "integer", multipleOf: 4 },
      { type: "integer", multipleOf: 8 },
    ],
  },
  "pattern-added": {
    base: text,
    head: { type: "string", pattern: "^a" },
    nearly: [text, { type: "string", pattern: ".*" }],
  },
  "pattern-removed": {
    base: { type: "string", pattern: "^a" },
    head: { type: "string", pattern: "^.*$" },
    nearly: [{ allOf: [text, { pattern: "^a" }] }, { type: "string", pattern: "^a" }],
  },
  "pattern-changed": {
    base: { type: "string", pattern: "^a" },
    head: { type: "string", pattern: "^b" },
    nearly: [{ type: "string", pattern: "^a" }, text],
  },
  "condition-added": {
    base: object({ a: text }),
    head: { type: "object", properties: { a: text }, propertyNames: { pattern: "^a" } },
    nearly: [object({ a: text }), { type: "object", properties: { a: text }, propertyNames: true }],
  },
  "condition-removed": {
    base: { type: "array", items: text, contains: { const: "a" } },
    head: { type: "array", items: text },
    nearly: [{ type: "string", if: { minLength: 3 } }, text],
  },
  "condition-changed": {
    base: { type: "string", not: { enum: ["a", "b"] } },
    head: { type: "string", not: { enum: ["b", "c"] } },
    nearly: [
      { type: "string", not: { type: "string", enum: ["a"] } },
      { type: "string", not: { enum: ["a"], type: "string" } },
    ],
  },
  "content-encoding-changed": {
    base: { type: "string", contentEncoding: "base64" },
    head: { type: "string", contentEncoding: "base32" },
    nearly: [
      { type: "string", format: "binary" },
      { type: "string", contentMediaType: "application/octet-stream" },
    ],
  },
  "default-added": {
    base: object({ a: text }),
    head: object({ a: { type: "string", default: "x" } }),
    nearly: [
      object({ a: { type: ["string", "null"] } }),
      object({ a: { type: ["string", "null"], default: null } }),
    ],
  },
  "default-removed": {
    base: object({ a: { type: "string", default: "x" } }),
    head: object({ a: text }),
    nearly: [
      object({ a: { type: ["string", "null"], default: null } }),
      object({ a: { type: ["string", "null"] } }),
    ],
  },
  "default-changed": {
    base: object({ a: { type: "object", default: { x: 1, y: 2 } } }),
    head: object({ a: { type: "object", default: { x: 1, y: 3 } } }),
    nearly: [
      object({ a: { type: "object", default: { x: 1, y: 2 } } }),
      object({ a: { type: "object", default: { y: 2, x: 1 } } }),
    ],
  },
  "required-default-changed": {
    base: object({ a: { type: "string", default: "x" } }, ["a"]),
    head: object({ a: { type: "string", default: "y" } }, ["a"]),
    nearly: [
      object({ a: { type: "string", default: "x" } }),
      object({ a: { type: "string", default: "y" } }),
    ],
  },
  "schema-deprecated": {
    base: object({ a: text }),
    head: object({ a: { type: "string", deprecated: true } }),
    nearly: [object({ a: text }), object({ a: { type: "string", deprecated: false } })],
  },
  "schema-undeprecated": {
    base: object({ a: { type: "string", deprecated: true } }),
    head: object({ a: text }),
    nearly: [object({ a: { type: "string", deprecated: false } }), object({ a: text })],
  },
};
