import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigError } from "../../src/config/config-error.ts";
import { validateConfig } from "../../src/config/validate-config.ts";

const pets = { spec: "pets.json", package: "packages/pets" };

function problemsOf(value: unknown): readonly string[] {
  try {
    validateConfig(value, "clients.config.ts");
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe("a valid config", () => {
  it("comes back as it was given", () => {
    const config = {
      clients: {
        pets: {
          ...pets,
          overlays: ["o.yaml"],
          name: "Pets",
          upstream: "https://example.com/pets.json",
          errors: "throw",
          types: "client",
          absentMethods: "never",
        },
      },
      importExtension: "",
      allowHosts: ["example.com", "localhost:8080"],
    };
    expect(validateConfig(config, "clients.config.ts")).toEqual(config);
  });
});

describe("a problem names file, key and what is expected", () => {
  it.each([
    [
      { clients: { pets: { ...pets, spec: 7 } } },
      "clients.pets.spec: expected a path or URL of an OpenAPI description, got number 7",
    ],
    [
      { clients: { pets: { ...pets, spec: "" } } },
      "clients.pets.spec: expected a path or URL of an OpenAPI description, got an empty string",
    ],
    [
      { clients: { pets: { spec: "pets.json" } } },
      'clients.pets: needs "package", the folder of its package, or "out", a folder for its files such as "src/api"',
    ],
    [
      { clients: { pets: { ...pets, overlays: "o.yaml" } } },
      'clients.pets.overlays: expected a list of paths of Overlay documents, got "o.yaml"',
    ],
    [
      { clients: { pets: { ...pets, name: "pet-store" } } },
      'clients.pets.name: expected a PascalCase name such as "Management", got "pet-store"',
    ],
    [
      { clients: { pets: { ...pets, upstream: null } } },
      "clients.pets.upstream: expected a path or URL, got null",
    ],
    [
      { clients: { pets: { ...pets, errors: "throws" } } },
      'clients.pets.errors: expected one of "result", "throw", got "throws"',
    ],
    [
      { clients: { pets: { ...pets, types: "openapi-fetch" } } },
      'clients.pets.types: expected one of "client", "openapi-typescript", got "openapi-fetch"',
    ],
    [
      { clients: { pets: { ...pets, absentMethods: true } } },
      'clients.pets.absentMethods: expected one of "omitted", "never", got boolean true',
    ],
    [
      { clients: { pets: { ...pets, pagination: { listPets: false } } } },
      'clients.pets.pagination: expected a method and a path such as "GET /animals", got "listPets"',
    ],
    [
      { clients: { pets: { ...pets, pagination: { "GET /pets": "cursor" } } } },
      'clients.pets.pagination["GET /pets"]: expected an object with a `kind`, or false, got "cursor"',
    ],
    [
      { clients: { pets: { ...pets, pagination: [] } } },
      'clients.pets.pagination: expected an object such as { "GET /animals": { kind: "link" } }, got an empty list',
    ],
    [
      { clients: { pets: { ...pets, types: "openapi-typescript", absentMethods: "omitted" } } },
      'clients.pets.absentMethods: the types of openapi-typescript declare all methods; remove this, or "types"',
    ],
    [
      { clients: { pets: "pets.json" } },
      'clients.pets: expected an object `{ spec, package }` or `{ spec, out }`, got "pets.json"',
    ],
    [
      { clients: { pets: { ...pets, overlay: [] } } },
      'clients.pets.overlay: unknown key; did you mean "overlays"?',
    ],
    [
      { clients: { "--check": pets } },
      'clients.--check: a client\'s name has only letters, digits, ".", "_" and "-"',
    ],
    [
      { clients: { pets }, importExtension: "ts" },
      'importExtension: expected one of ".js", ".ts", "", got "ts"',
    ],
    [
      { clients: { pets }, allowHosts: ["https://example.com"] },
      'allowHosts: expected a list of hosts such as "example.com" or "localhost:8080", got a list',
    ],
    [
      { clients: { pets }, colour: 1 },
      "colour: unknown key; known keys: clients, importExtension, allowHosts",
    ],
    [
      { clients: { pets: { ...pets, out: "src/api" } } },
      'clients.pets: has both "package" and "out"; a client goes into a package of its own or into a folder of an app',
    ],
    [
      { clients: { pets: { spec: "pets.json", out: ["src/api"] } } },
      "clients.pets.out: expected a folder for the files of the client, got a list",
    ],
    [
      { clients: { pets }, $schema: 1 },
      "$schema: expected the path or URL of a JSON Schema, got number 1",
    ],
    [{ clients: [pets] }, "clients: expected an object with the clients by name, got a list"],
    [{ client: { pets } }, 'client: unknown key; did you mean "clients"?'],
  ])("%j", (value, problem) => {
    expect(problemsOf(value)).toContain(`clients.config.ts: ${problem}`);
  });

  it("for a value that is no object at all", () => {
    expect(problemsOf(() => ({}))).toEqual([
      "clients.config.ts: expected an object `{ clients: { … } }` (as the default export), got a function",
    ]);
  });

  it("and all of them are told at once", () => {
    expect(problemsOf({ clients: { a: { spec: 1 }, b: 2 }, allowHosts: 3 })).toHaveLength(4);
  });

  it("and whatever else a config is, it has at least one", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(problemsOf(value).length).toBeGreaterThan(0);
        expect(problemsOf({ clients: { a: value } }).length).toBeGreaterThan(0);
      }),
    );
  });
});
