import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { answering, api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const fine = api({ "/things": { get: operation() } });

/** Descriptions that checks would refuse. They are compared as far as it goes. */
const faulty: readonly (readonly [string, JsonObject])[] = [
  ["without anything", { openapi: "3.1.0" }],
  ["without paths", { openapi: "3.0.3", info: { title: "Nothing", version: "1" } }],
  ["with paths of null", { openapi: "3.1.0", info: {}, paths: null }],
  ["with an operation of null", api({ "/things": { get: null } })],
  ["with a reference to nothing", answering({ $ref: "#/components/schemas/Nothing" })],
  ["with a reference to another file", answering({ $ref: "./other.yaml#/Thing" })],
  [
    "with references in a circle",
    answering(
      { $ref: "#/components/schemas/A" },
      { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } },
    ),
  ],
  [
    "with a schema that is its own allOf",
    answering(
      { $ref: "#/components/schemas/A" },
      { A: { allOf: [{ $ref: "#/components/schemas/A" }] } },
    ),
  ],
  ["with a schema of null", answering(null)],
  [
    "with parameters that are no list",
    api({ "/things": { get: operation({ parameters: "none" }) } }),
  ],
  [
    "with parameters that are none",
    api({ "/things": { get: operation({ parameters: [null, 3, { name: "a" }] }) } }),
  ],
  ["with properties that are a list", answering({ type: "object", properties: [1, 2] })],
  [
    "with properties named like those of every object",
    answering({
      type: "object",
      properties: { constructor: { type: "string" }, toString: { type: "string" } },
    }),
  ],
];

describe("a faulty description", () => {
  it.each(faulty)("%s differs in nothing from itself", async (_, description) => {
    const { changes } = await compare(description, structuredClone(description));
    expect(changes).toEqual([]);
  });

  it.each(faulty)("%s can be compared with another one", async (_, description) => {
    const there = await compare(description, fine);
    const back = await compare(fine, description);
    expect([there.compilerSkipped, back.compilerSkipped]).toEqual([undefined, undefined]);
  });

  it("is compared with one that has nothing in common", async () => {
    const other = api({ "/else": { put: operation({ operationId: "other" }) } });
    const { api: severity, changes } = await compare(fine, other);
    expect([severity, changes.map(({ rule }) => rule)]).toEqual([
      "breaking",
      ["path-removed", "path-added"],
    ]);
  });
});
