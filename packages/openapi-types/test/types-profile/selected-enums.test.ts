import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { compileAll, compilers } from "@convex-openapi/test-support/compile";
import { schemasOf } from "@convex-openapi/test-support/documents";
import type { OpenapiTypescriptOptions } from "../../src/openapi-typescript/options.ts";
import { ownTypes } from "./own-types.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const kinds = { type: "string", enum: ["cat", "dog"] };
const mapping = { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" };
const base = (kind: JsonObject): JsonObject => ({
  type: "object",
  required: ["kind"],
  properties: { kind, name: text },
  discriminator: { propertyName: "kind", mapping },
});
const madeOf = (name: string, ...properties: string[]): JsonObject => ({
  allOf: [
    ref(name),
    { type: "object", properties: Object.fromEntries(properties.map((one) => [one, text])) },
  ],
});
const pets = (kind: JsonObject, others: JsonObject = {}): JsonObject =>
  schemasOf({ Pet: base(kind), Cat: madeOf("Pet"), Dog: madeOf("Pet", "barks"), ...others });

describe("with `enum`, a schema made of one whose discriminator is an enum", () => {
  it("has the property from its own enum alone", () => {
    expect(ownTypes(pets(kinds), { enum: true })).toContain(
      'Dog: Omit<components["schemas"]["Pet"], "kind"> & {\n      barks?: string;\n    } & {\n      kind: DogKind;\n    };',
    );
  });

  it("stays made of all of the other one where its discriminator is a text", () => {
    expect(ownTypes(pets(text), { enum: true })).not.toContain("Omit<");
  });

  it("stays made of all of the other one without `enum`", () => {
    expect(ownTypes(pets(kinds))).not.toContain("Omit<");
    expect(ownTypes(pets(kinds), { enumValues: true })).not.toContain("Omit<");
  });
});

/** Types of which each has values. */
interface Inhabited {
  readonly spec: JsonObject;
  readonly options?: OpenapiTypescriptOptions;
  /** A value of each, as TypeScript that knows the exports of the types. */
  readonly values: Readonly<Record<string, string>>;
}

const choice = (t: JsonObject): JsonObject => ({
  type: "object",
  required: ["t"],
  properties: { t },
});
const vehicle = (...names: string[]): JsonObject => ({
  oneOf: names.map(ref),
  discriminator: { propertyName: "t" },
});

const inhabited: Readonly<Record<string, Inhabited>> = {
  "a base that lists the values": {
    spec: pets(kinds),
    values: { Cat: "{ kind: types.CatKind.cat }", Dog: "{ kind: types.DogKind.dog }" },
  },
  "a base whose values are a schema of their own": {
    spec: pets(ref("Kind"), { Kind: kinds }),
    values: { Dog: "{ kind: types.DogKind.dog }", Pet: "{ kind: types.Kind.dog }" },
  },
  "two levels": {
    spec: schemasOf({
      Pet: {
        ...base({ type: "string", enum: ["cat", "dog", "puppy"] }),
        discriminator: {
          propertyName: "kind",
          mapping: { ...mapping, puppy: "#/components/schemas/Puppy" },
        },
      },
      Cat: madeOf("Pet"),
      Dog: madeOf("Pet", "barks"),
      Puppy: madeOf("Dog"),
    }),
    values: { Dog: "{ kind: types.DogKind.puppy }", Puppy: "{ kind: types.PuppyKind.puppy }" },
  },
  "a base with only some enums": {
    spec: pets({ ...kinds, "x-enum-varnames": ["Cat", "Dog"] }),
    options: { enum: true, conditionalEnums: true },
    values: { Dog: '{ kind: "dog" }' },
  },
  "a variant of two choices, by another value in each": {
    spec: schemasOf({
      Car: choice(text),
      Bike: choice({ type: "string", enum: ["b", "b2"] }),
      Either: {
        ...vehicle("Car", "Bike"),
        discriminator: { propertyName: "t", mapping: { c: ref("Car")["$ref"] ?? "" } },
      },
      Other: vehicle("Car", "Bike"),
    }),
    values: { Either: "{ t: types.CarT.c }", Other: "{ t: types.CarT.Car }" },
  },
};

describe.each(compilers)(
  "with `enum`, %s finds values of what discriminators select:",
  (compiler) => {
    it.each(Object.entries(inhabited))("%s", async (_, { spec, options, values }) => {
      const lines = Object.entries(values).map(
        ([name, value]) =>
          `export const of${name}: types.components["schemas"]["${name}"] = ${value};\n`,
      );
      const files = {
        "types.ts": ownTypes(spec, options ?? { enum: true }),
        "values.ts": `import * as types from "./types.ts";\n${lines.join("")}`,
      };
      const { all } = await compileAll(compiler, { all: { files, roots: ["values.ts"] } });
      expect(all.errors).toBe("");
    });
  },
);
