import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../src/document.ts";
import { bodyKind, commonKind, type BodyKind } from "../../src/model/body-kind.ts";
import type { Schema } from "../../src/model/schema.ts";
import { modelOf } from "./model-of.ts";
import { schemasOf } from "@convex-openapi/test-support/documents";

/** A schema as a part of a description with two named ones. */
function schemaOf(value: JsonValue): Schema | undefined {
  const document = schemasOf({
    Thing: { type: "object" },
    Loop: { oneOf: [{ type: "string" }, { $ref: "#/components/schemas/Loop" }] },
    Body: value,
  });
  return modelOf(document).components.schemas.get("Body");
}

describe("a media type makes a body", () => {
  it.each<[string, BodyKind]>([
    ["application/json", "json"],
    ["Application/JSON; charset=utf-8", "json"],
    ["application/problem+json", "json"],
    ["text/json", "json"],
    ["*/*", "json"],
    ["application/*", "json"],
    ["text/plain", "text"],
    ["text/*", "text"],
    ["text/html;charset=utf-8", "text"],
    ["application/xml", "text"],
    ["application/soap+xml", "text"],
    ["image/svg+xml", "binary"],
    ["application/openapi+yaml", "text"],
    ["application/octet-stream", "binary"],
    ["application/vnd.example.v2", "binary"],
    ["image/*", "binary"],
    ["multipart/mixed", "binary"],
    ["multipart/form-data", "multipart"],
    ["application/x-www-form-urlencoded", "urlencoded"],
    ["text/event-stream", "sequence"],
    ["application/jsonl", "sequence"],
    ["application/geo+json-seq", "sequence"],
    ["", "binary"],
  ])("%j: %s", (mediaType, kind) => {
    expect(bodyKind(mediaType, undefined)).toBe(kind);
  });

  it.each<[string, string, JsonValue, BodyKind]>([
    ["an object in an unknown format", "application/vnd.example", { type: "object" }, "json"],
    ["a number in plain text", "text/plain", { type: ["integer", "null"] }, "json"],
    ["a reference to an object", "text/plain", { $ref: "#/components/schemas/Thing" }, "json"],
    ["a choice with an array", "text/plain", { anyOf: [{}, { items: {} }] }, "json"],
    ["text or itself", "text/plain", { $ref: "#/components/schemas/Loop" }, "text"],
    ["a reference to nothing", "text/plain", { $ref: "#/components/schemas/No" }, "text"],
    ["an object in XML", "application/xml", { type: "object" }, "text"],
    ["rows in CSV", "text/csv", { type: "array" }, "text"],
    ["a picture with properties", "image/png", { type: "object" }, "binary"],
    ["no schema that JSON knows", "text/plain", 3, "text"],
  ])("and its schema has a say: %s", (_, mediaType, schema, kind) => {
    expect(bodyKind(mediaType, schemaOf(schema))).toBe(kind);
  });
});

it.each<[BodyKind[], BodyKind | undefined]>([
  [[], undefined],
  [["text"], "text"],
  [["text", "text"], "text"],
  [["text", "json"], undefined],
])("the kind that %j have in common is %s", (kinds, common) => {
  expect(commonKind(kinds)).toBe(common);
});
