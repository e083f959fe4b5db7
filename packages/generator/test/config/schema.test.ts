import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHost } from "@convex-openapi/document/read";
import { ConfigError } from "../../src/config/config-error.ts";
import { clientKeys, rootKeys, validateConfig } from "../../src/config/validate-config.ts";

function jsonBeside(name: string): object {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8")) as object;
}

interface ConfigSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly definitions: {
    readonly client: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const schema = jsonBeside("clients.config.schema.json") as ConfigSchema;
// An editor knows no format of this name and takes every string, where the program looks closer.
const validates = new Ajv({ formats: { host: isHost } })
  .addSchema(jsonBeside("x-pagination.schema.json"), "file:///x-pagination.schema.json")
  .compile({ ...schema, $id: "file:///clients.config.schema.json" });

function isValid(config: unknown): boolean {
  try {
    validateConfig(config, "clients.config.json");
    return true;
  } catch (error) {
    if (error instanceof ConfigError) return false;
    throw error;
  }
}

/** Values of which each is right for some key and wrong for others. */
const values: readonly unknown[] = [
  ["", " ", "\uFEFF", "a.json", "Pets", "pets", "src/api", ".js", ".ts", "example.com"],
  ["result", "throw", "client", "openapi-typescript", "omitted", "never", "localhost:8080"],
  [
    null,
    true,
    0,
    {},
    { "GET /a": false },
    { "GET /a": 1 },
    { "GET a": false },
    { get: {} },
    [],
    ["a.yaml"],
    [""],
    [1],
    ["example.com"],
    ["https://example.com"],
  ],
].flat();

describe("the JSON Schema of a config", () => {
  it("has the keys that the program knows, and no others", () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...rootKeys].sort());
    expect(Object.keys(schema.definitions.client.properties).sort()).toEqual(
      [...clientKeys].sort(),
    );
  });

  it.each([...clientKeys])("judges every value of clients.NAME.%s as the program does", (key) => {
    for (const place of [{ package: "packages/pets" }, { out: "src/api" }]) {
      for (const value of values) {
        const config = { clients: { pets: { spec: "pets.json", ...place, [key]: value } } };
        expect({ value, is: validates(config) }).toEqual({ value, is: isValid(config) });
      }
    }
  });

  it.each([...rootKeys])("judges every value of %s as the program does", (key) => {
    for (const value of values) {
      const config = { clients: {}, [key]: value };
      expect({ value, is: validates(config) }).toEqual({ value, is: isValid(config) });
    }
  });

  it.each([
    ["no object", 7],
    ["no clients", {}],
    ["a client that is no object", { clients: { pets: "pets.json" } }],
    ["a client without a place", { clients: { pets: { spec: "pets.json" } } }],
    ["a client with two places", { clients: { pets: { spec: "a", package: "b", out: "c" } } }],
    ["a name that no shell takes", { clients: { "a b": { spec: "a", out: "b" } } }],
    ["an unknown key", { clients: {}, client: {} }],
    [
      "methods that the types of openapi-typescript always have",
      {
        clients: {
          a: { spec: "a", out: "b", types: "openapi-typescript", absentMethods: "omitted" },
        },
      },
    ],
  ])("refuses what the program refuses: %s", (_, config) => {
    expect({ schema: validates(config), program: isValid(config) }).toEqual({
      schema: false,
      program: false,
    });
  });

  it("judges whatever else a config is as the program does", () => {
    const known = fc.constantFrom(...values);
    const client = fc.record(Object.fromEntries(clientKeys.map((key) => [key, known])), {
      requiredKeys: [],
    });
    const name = fc.constantFrom("pets", "pet-store", "a b", "1.x", "-x", "");
    const root = fc.record(
      {
        ...Object.fromEntries(rootKeys.map((key) => [key, known])),
        clients: fc.oneof(known, fc.dictionary(name, fc.oneof(client, known))),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(root, fc.jsonValue()), (config) => {
        expect(validates(config)).toBe(isValid(config));
      }),
    );
  });
});
