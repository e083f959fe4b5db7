import { typesOf } from "./types-of.ts";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import {
  type Compilation,
  compileAll,
  compilers,
  compilersOfRandomCode,
  type Project,
} from "@convex-openapi/test-support/compile";
import { schemasOf } from "@convex-openapi/test-support/documents";
import { runs } from "@convex-openapi/test-support/random-runs";
import { describeHierarchy, randomHierarchy, useHierarchy } from "./random-hierarchy.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const oneOf = (discriminator: JsonObject, ...names: string[]): JsonObject => ({
  oneOf: names.map(ref),
  discriminator,
});

/** An object that has the property `kind`, and one that is named as the schema in lower case. */
const thing = (own: string, kind: JsonValue = text): JsonObject => ({
  type: "object",
  required: ["kind", own],
  properties: { kind, [own]: text },
});

/** What is made of other schemas, with one property of its own. */
const madeOf = (bases: readonly string[], own: string, more: JsonObject = {}): JsonObject => ({
  allOf: [...bases.map(ref), { type: "object", properties: { [own]: text } }],
  ...more,
});

const kinds = (...values: JsonValue[]): JsonObject => ({ type: "string", enum: values });
const byKind = (mapping: JsonObject): JsonObject => ({ propertyName: "kind", mapping });
const base = (discriminator: JsonObject, kind: JsonValue = text): JsonObject => ({
  type: "object",
  required: ["kind"],
  properties: { kind },
  discriminator,
});

/** Schemas, and what code makes of their types `S`. Both have to compile, with every `@ts-expect-error` in use. */
interface Case {
  readonly what: string;
  readonly schemas: JsonObject;
  readonly use: string;
}

const accepted: readonly Case[] = [
  {
    what: "a mapping by name and by reference, several values for one schema included",
    schemas: {
      Pet: oneOf(byKind({ c: "Cat", kitty: ref("Cat")["$ref"] ?? "", d: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat"),
      Dog: thing("dog"),
    },
    use: `export const cats: S["Cat"][] = [{ kind: "c", cat: "" }, { kind: "kitty", cat: "" }];
      export const own = (x: S["Pet"]) => x.kind === "d" ? x.dog : x.cat;
      // @ts-expect-error -- the mapping has another value for it
      export const wrong: S["Dog"] = { kind: "Dog", dog: "" };`,
  },
  {
    what: "names where there is no mapping",
    schemas: {
      Pet: oneOf({ propertyName: "kind" }, "Cat", "Dog"),
      Cat: thing("cat"),
      Dog: thing("dog"),
    },
    use: `export const own = (x: S["Pet"]): string => {
        switch (x.kind) { case "Cat": return x.cat; case "Dog": return x.dog; }
      };
      // @ts-expect-error -- a cat has no such property
      export const wrong = (x: S["Pet"]) => x.kind === "Cat" ? x.dog : "";`,
  },
  {
    what: "names beside a mapping that has no value for a variant",
    schemas: {
      Pet: oneOf(byKind({ cat: "Cat" }), "Cat", "Dog"),
      Cat: thing("cat"),
      Dog: thing("dog"),
    },
    use: `export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;
      export const dog: S["Pet"] = { kind: "Dog", dog: "" };`,
  },
  {
    what: "an enum that all variants share, inline",
    schemas: {
      Pet: oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat", kinds("cat", "dog")),
      Dog: thing("dog", kinds("cat", "dog")),
    },
    use: `export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;
      // @ts-expect-error -- that is a dog
      export const wrong: S["Cat"] = { kind: "dog", cat: "" };`,
  },
  {
    what: "an enum that all variants share, by reference",
    schemas: {
      Kind: kinds("cat", "dog"),
      Pet: oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat", ref("Kind")),
      Dog: thing("dog", { allOf: [ref("Kind")] }),
    },
    use: `export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;
      export const kind: S["Kind"] = "cat" as S["Pet"]["kind"];`,
  },
  {
    what: "an enum that has the names of the variants",
    schemas: {
      Pet: oneOf({ propertyName: "kind" }, "Cat", "Dog"),
      Cat: thing("cat", kinds("Cat", "Dog")),
      Dog: thing("dog", kinds("Cat", "Dog")),
    },
    use: `export const own = (x: S["Pet"]) => x.kind === "Cat" ? x.cat : x.dog;`,
  },
  {
    what: "values of an enum that no other variant has, beside the one of the mapping",
    schemas: {
      Pet: oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat", kinds("cat", "kitten")),
      Dog: thing("dog", kinds("dog")),
    },
    use: `export const kitten: S["Pet"] = { kind: "kitten", cat: "" };
      export const own = (x: S["Pet"]) => x.kind === "dog" ? x.dog : x.cat;`,
  },
  {
    what: "an enum without the name of its variant and without a mapping, which stays",
    schemas: {
      Pet: oneOf({ propertyName: "kind" }, "Cat", "Dog"),
      Cat: thing("cat", kinds("meow", "purr")),
      Dog: thing("dog", { const: "woof" }),
    },
    use: `export const cats: S["Cat"]["kind"][] = ["meow", "purr"];
      export const own = (x: S["Pet"]) => x.kind === "woof" ? x.dog : x.cat;
      // @ts-expect-error -- the enum does not have the name
      export const wrong: S["Cat"] = { kind: "Cat", cat: "" };`,
  },
  {
    what: "several levels, each with its own value and those below it",
    schemas: {
      Pet: base({ propertyName: "kind" }),
      Dog: madeOf(["Pet"], "dog"),
      Poodle: madeOf(["Dog"], "curls"),
      Toy: madeOf(["Poodle"], "size"),
    },
    use: `export const dogs: S["Dog"]["kind"][] = ["Dog", "Poodle", "Toy"];
      export const poodles: S["Poodle"]["kind"][] = ["Poodle", "Toy"];
      export const toy: S["Pet"] & S["Dog"] & S["Poodle"] = { kind: "Toy" } as S["Toy"];
      // @ts-expect-error -- a dog need not be a poodle
      export const wrong: S["Poodle"] = { kind: "Dog" };`,
  },
  {
    what: "several levels of a mapping",
    schemas: {
      Pet: base(byKind({ d: "Dog", p: "Poodle" })),
      Dog: madeOf(["Pet"], "dog"),
      Poodle: madeOf(["Dog"], "curls"),
    },
    use: `export const poodle: S["Poodle"] = { kind: "p", dog: "", curls: "" };
      export const dog: S["Dog"] = poodle;
      // @ts-expect-error -- the mapping has another value for it
      export const wrong: S["Poodle"] = { kind: "d" };`,
  },
  {
    what: "a subtype that the mapping does not have, below one that it has: its name and that value",
    schemas: {
      Pet: base(byKind({ d: "Dog" })),
      Dog: madeOf(["Pet"], "dog"),
      DogWithId: madeOf(["Dog"], "id"),
    },
    use: `export const dogs: S["DogWithId"]["kind"][] = ["d", "DogWithId"];
      // @ts-expect-error -- neither
      export const wrong: S["DogWithId"] = { kind: "Dog" };`,
  },
  {
    what: "a schema of two subtypes of one base",
    schemas: {
      Pet: base({ propertyName: "kind" }),
      Dog: madeOf(["Pet"], "barks"),
      Lizard: madeOf(["Pet"], "rocks"),
      LizardDog: madeOf(["Dog", "Lizard"], "odd"),
    },
    use: `export const odd: S["LizardDog"] = { kind: "LizardDog", barks: "", rocks: "", odd: "" };
      export const both: [S["Dog"], S["Lizard"]] = [odd, odd];
      // @ts-expect-error -- a lizard is no dog
      export const wrong: S["Dog"] = { kind: "Lizard" };`,
  },
  {
    what: "two discriminated bases with different properties",
    schemas: {
      Pet: base({ propertyName: "kind" }),
      Ware: {
        type: "object",
        required: ["sort"],
        properties: { sort: text },
        discriminator: { propertyName: "sort", mapping: { living: "Dog" } },
      },
      Dog: madeOf(["Pet", "Ware"], "dog"),
    },
    use: `export const dog: S["Dog"] = { kind: "Dog", sort: "living" };
      // @ts-expect-error -- the other base has a value for it, too
      export const wrong: S["Dog"] = { kind: "Dog", sort: "Dog" };`,
  },
  {
    what: "two discriminated bases with one property and enums of their own",
    schemas: {
      Pet: base(byKind({ dog: "Dog" }), kinds("dog")),
      Ware: base(byKind({ living: "Dog" }), kinds("living")),
      Dog: madeOf(["Pet", "Ware"], "dog"),
    },
    use: `export const dogs: S["Dog"][] = [{ kind: "dog" }, { kind: "living" }];`,
  },
  {
    what: "a base whose enum lacks a value of the mapping",
    schemas: {
      Rule: base(byKind({ on: "On", policy: "Policy" }), kinds("on", "off")),
      On: madeOf(["Rule"], "since"),
      Policy: madeOf(["Rule"], "terms"),
    },
    use: `export const policy: S["Policy"] = { kind: "policy", terms: "" };
      export const rules: S["Rule"][] = [policy, { kind: "off" }];
      // @ts-expect-error -- another subtype has it
      export const wrong: S["Policy"] = { kind: "on" };`,
  },
  {
    what: "a base whose enum stands by reference, several steps up, and lacks a value of the mapping",
    schemas: {
      Kind: kinds("on"),
      Root: { type: "object", required: ["kind"], properties: { kind: ref("Kind") } },
      Middle: madeOf(["Root"], "middle"),
      Rule: { ...madeOf(["Middle"], "rule"), discriminator: byKind({ policy: "Policy" }) },
      Policy: madeOf(["Rule"], "terms"),
    },
    use: `export const policy: S["Policy"] = { kind: "policy", middle: "", rule: "", terms: "" };
      // @ts-expect-error -- the enum itself is as it was
      export const wrong: S["Kind"] = "policy";`,
  },
  {
    what: "a base whose enum lacks the name of a subtype, without a mapping: it stays",
    schemas: {
      Rule: base({ propertyName: "kind" }, kinds("on", "Off")),
      Policy: madeOf(["Rule"], "terms"),
      Off: madeOf(["Rule"], "since"),
    },
    use: `export const rules: S["Policy"][] = [{ kind: "on" }, { kind: "Off" }];
      // @ts-expect-error -- no value of the enum
      export const wrong: S["Policy"] = { kind: "Policy" };
      // @ts-expect-error -- its name is among the values
      export const other: S["Off"] = { kind: "on" };`,
  },
  {
    what: "a subtype that lists values of its own",
    schemas: {
      Pet: base({ propertyName: "kind" }),
      Dog: madeOf(["Pet"], "dog"),
      Puppy: { allOf: [ref("Dog"), { properties: { kind: { const: "small" } } }] },
    },
    use: `export const puppy: S["Puppy"] = { kind: "small" };
      // @ts-expect-error -- it has the value that it lists
      export const wrong: S["Puppy"] = { kind: "Puppy" };`,
  },
  {
    what: "what is made of a variant and lists values of its own",
    schemas: {
      Pet: oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat"),
      Dog: thing("dog"),
      Puppy: { allOf: [ref("Dog"), { properties: { kind: { const: "puppy" } } }] },
    },
    use: `export const puppy: S["Puppy"] = { kind: "puppy", dog: "" };
      export const own = (x: S["Pet"]) => x.kind === "dog" ? x.dog : x.cat;`,
  },
  {
    what: "what is made of two variants of one union",
    schemas: {
      Part: oneOf(byKind({ name: "Named", size: "Sized" }), "Named", "Sized"),
      Named: thing("name"),
      Sized: thing("size"),
      Both: { allOf: [ref("Named"), ref("Sized")] },
    },
    use: `export const both: S["Both"] = { kind: "anything", name: "", size: "" };
      export const own = (x: S["Part"]) => x.kind === "name" ? x.name : x.size;
      // @ts-expect-error -- no variant has it
      export const wrong: S["Part"] = { kind: "anything", name: "" };`,
  },
  {
    what: "a schema that one union selects by its name and another by a mapping",
    schemas: {
      Pet: oneOf({ propertyName: "kind" }, "Cat", "Dog"),
      Guest: oneOf(byKind({ c: "Cat", h: "Human" }), "Cat", "Human"),
      Cat: thing("cat"),
      Dog: thing("dog"),
      Human: thing("human"),
    },
    use: `export const cats: S["Cat"]["kind"][] = ["Cat", "c"];
      export const pet = (x: S["Pet"]) => x.kind === "Cat" ? x.cat : x.dog;
      export const guest = (x: S["Guest"]) => x.kind === "c" ? x.cat : x.human;
      // @ts-expect-error -- the other union has that value
      export const wrong: S["Pet"] = { kind: "c", cat: "" };`,
  },
  {
    what: "two unions that give each other's values to their variants",
    schemas: {
      One: oneOf(byKind({ x: "Cat", y: "Dog" }), "Cat", "Dog"),
      Two: oneOf(byKind({ y: "Cat", x: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat"),
      Dog: thing("dog"),
    },
    use: `export const one = (a: S["One"]) => a.kind === "x" ? a.cat : a.dog;
      export const two = (a: S["Two"]) => a.kind === "x" ? a.dog : a.cat;`,
  },
  {
    what: "two unions that select a schema by different properties",
    schemas: {
      One: oneOf(byKind({ x: "Cat", y: "Dog" }), "Cat", "Dog"),
      Two: oneOf({ propertyName: "sort" }, "Cat", "Human"),
      Cat: thing("cat"),
      Dog: thing("dog"),
      Human: thing("human"),
    },
    use: `export const cat: S["Cat"] = { kind: "x", sort: "Cat", cat: "" };
      export const two = (a: S["Two"]) => a.sort === "Cat" ? a.cat : a.human;`,
  },
  {
    what: "variants that are written where they are listed",
    schemas: {
      Pet: {
        oneOf: [ref("Cat"), thing("dog", { const: "dog" }), thing("cow", kinds("cow", "cat"))],
        discriminator: byKind({ cat: "Cat" }),
      },
      Cat: thing("cat"),
    },
    use: `export const own = (x: S["Pet"]): string => {
        switch (x.kind) { case "cat": return x.cat; case "dog": return x.dog; case "cow": return x.cow; }
      };`,
  },
  {
    what: "a mapping that leads to a variant that is written where it is listed",
    schemas: {
      Pet: {
        oneOf: [ref("Cat"), thing("dog")],
        discriminator: byKind({ cat: "Cat", dog: "#/components/schemas/Pet/oneOf/1" }),
      },
      Cat: thing("cat"),
    },
    use: `export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;`,
  },
  {
    what: "a variant that is a part of an `allOf` with what the mapping leads to",
    schemas: {
      Pet: {
        oneOf: [{ allOf: [ref("Cat"), { properties: { id: text } }] }, ref("Dog")],
        discriminator: byKind({ cat: "Cat", dog: "Dog" }),
      },
      Cat: thing("cat"),
      Dog: thing("dog"),
    },
    use: `export const own = (x: S["Pet"]) => x.kind === "cat" ? [x.cat, x.id] : x.dog;`,
  },
  {
    what: "a variant that is a union, told apart by what is in it",
    schemas: {
      Any: oneOf(byKind({ cat: "Cat", dog: "Dog", cow: "Cow" }), "Pet", "Cow"),
      Pet: { oneOf: [ref("Cat"), ref("Dog")] },
      Cat: thing("cat"),
      Dog: thing("dog"),
      Cow: thing("cow"),
    },
    use: `export const own = (x: S["Any"]): string => {
        switch (x.kind) { case "cat": return x.cat; case "dog": return x.dog; case "cow": return x.cow; }
      };`,
  },
  {
    what: "a variant that is a union with a discriminator of its own",
    schemas: {
      Any: oneOf({ propertyName: "kind" }, "Pet", "Cow"),
      Pet: oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat"),
      Dog: thing("dog"),
      Cow: thing("cow"),
    },
    use: `export const own = (x: S["Any"]): string => {
        switch (x.kind) { case "cat": return x.cat; case "dog": return x.dog; case "Cow": return x.cow; }
      };`,
  },
  {
    what: "a variant that is a union, for which the mapping has the values",
    schemas: {
      Any: oneOf(byKind({ cat: "Pet", dog: "Pet", cow: "Cow" }), "Pet", "Cow"),
      Pet: { oneOf: [ref("Cat"), ref("Dog")] },
      Cat: thing("cat", { const: "cat" }),
      Dog: thing("dog", { const: "dog" }),
      Cow: thing("cow"),
    },
    use: `export const own = (x: S["Any"]): string => {
        switch (x.kind) { case "cat": return x.cat; case "dog": return x.dog; case "cow": return x.cow; }
      };`,
  },
  {
    what: "a schema that extends a union, which no value selects",
    schemas: {
      Pet: oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat"),
      Dog: thing("dog"),
      PetWithId: { allOf: [ref("Pet"), { properties: { id: text } }] },
    },
    use: `export const pet: S["PetWithId"] = { kind: "cat", cat: "", id: "" };
      export const own = (x: S["PetWithId"]) => x.kind === "cat" ? x.cat : x.dog;`,
  },
  {
    what: "a base that lists its subtypes, which are made of it, down to their own",
    schemas: {
      Pet: {
        ...base(byKind({ cat: "Cat", dog: "Dog" }), kinds("cat")),
        oneOf: [ref("Cat"), ref("Dog")],
      },
      Cat: madeOf(["Pet"], "cat", { required: ["cat"] }),
      Dog: madeOf(["Pet"], "dog", { required: ["dog"] }),
      Poodle: madeOf(["Dog"], "curls"),
    },
    use: `export const dog: S["Pet"] = { kind: "dog", dog: "" };
      export const poodle: S["Dog"] = { kind: "dog", dog: "" };
      export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;`,
  },
  {
    what: "a base and its subtypes as variants of one union",
    schemas: {
      Pet: base({ propertyName: "kind" }),
      Dog: madeOf(["Pet"], "barks"),
      Poodle: madeOf(["Dog"], "curls"),
      Any: oneOf({ propertyName: "kind" }, "Dog", "Poodle", "Cow"),
      Plain: { oneOf: [ref("Dog"), ref("Poodle")] },
      Cow: thing("milk"),
    },
    use: `export const own = (x: S["Any"]) => {
        switch (x.kind) { case "Dog": return x.barks; case "Poodle": return x.curls; case "Cow": return x.milk; }
      };
      export const plain = (x: S["Plain"]) => x.kind === "Poodle" ? x.curls : x.barks;
      // @ts-expect-error -- only a poodle has them
      export const wrong = (x: S["Any"]) => x.kind === "Dog" ? x.curls : "";`,
  },
  {
    what: "a base as a variant, with what is made of it and not listed",
    schemas: {
      Any: oneOf(byKind({ pet: "Pet", cow: "Cow" }), "Pet", "Cow"),
      Pet: base(byKind({ dog: "Dog" })),
      Dog: madeOf(["Pet"], "barks"),
      Cow: thing("milk"),
    },
    use: `export const pets: S["Any"][] = [{ kind: "pet" }, { kind: "dog" }, { kind: "cow", milk: "" }];
      export const own = (x: S["Any"]) => x.kind === "cow" ? x.milk : "";`,
  },
  {
    what: "a property that can be null",
    schemas: {
      Pet: oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat", { type: ["string", "null"] }),
      Dog: thing("dog", { type: "string", nullable: true, enum: ["dog", "cat"] }),
    },
    use: `export const pets: S["Pet"][] = [{ kind: null, cat: "" }, { kind: null, dog: "" }];
      export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : "";`,
  },
  {
    what: "a variant that can be null",
    schemas: {
      Pet: oneOf({ propertyName: "kind" }, "Cat", "Dog"),
      Guest: oneOf(byKind({ c: "Cat" }), "Cat", "Human"),
      Cat: { ...thing("cat"), nullable: true },
      Dog: thing("dog"),
      Human: thing("human"),
    },
    use: `export const none: [S["Pet"], S["Guest"], S["Cat"]] = [null, null, null];`,
  },
  {
    what: "constants that are numbers or booleans",
    schemas: {
      Version: oneOf(
        { propertyName: "kind", mapping: { "1": "One", "2": "Two", true: "Yes" } },
        "One",
        "Two",
        "Yes",
      ),
      One: thing("one", { const: 1 }),
      Two: thing("two", { type: "integer" }),
      Yes: thing("yes", { type: "boolean" }),
    },
    use: `export const own = (x: S["Version"]) => x.kind === 1 ? x.one : x.kind === 2 ? x.two : x.yes;
      // @ts-expect-error -- it is a number
      export const wrong: S["Two"] = { kind: "2", two: "" };`,
  },
  {
    what: "a variant that does not have the property",
    schemas: {
      Pet: oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat"),
      Dog: { type: "object", properties: { dog: text } },
    },
    use: `export const dog: S["Dog"] = { kind: "dog" };
      export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;
      // @ts-expect-error -- what selects it is required
      export const wrong: S["Dog"] = {};`,
  },
  {
    what: "a variant that has neither the property nor room for it",
    schemas: {
      Pet: oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      Cat: thing("cat"),
      Dog: { type: "object", properties: { dog: text }, additionalProperties: false },
    },
    use: `export const dogs: S["Dog"][] = [{}, { kind: "dog" }];
      export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;`,
  },
  {
    what: "a variant of which nothing is known but that it is an object",
    schemas: {
      Pet: oneOf(byKind({ cat: "Cat", any: "Any" }), "Cat", "Any"),
      Cat: thing("cat"),
      Any: { type: "object" },
    },
    use: `export const any: S["Any"] = { kind: "any", other: 7 };
      export const own = (x: S["Pet"]) => x.kind === "any" ? x["other"] : x.cat;`,
  },
  {
    what: "a property that several steps of `allOf` lead to",
    schemas: {
      Pet: oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      Root: { type: "object", properties: { kind: kinds("cat", "dog") }, required: ["kind"] },
      Middle: madeOf(["Root"], "middle"),
      Cat: madeOf(["Middle"], "cat"),
      Dog: { allOf: [{ allOf: [ref("Middle")] }, { properties: { dog: text } }] },
    },
    use: `export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;
      export const root: S["Root"] = { kind: "dog" } as S["Dog"];`,
  },
  {
    what: "a union that declares the property for its variants, which stand elsewhere without it",
    schemas: {
      Pet: {
        type: "object",
        required: ["kind"],
        properties: { kind: text },
        ...oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      },
      Cat: { type: "object", required: ["cat"], properties: { cat: text } },
      Dog: { type: "object", required: ["dog"], properties: { dog: text } },
    },
    use: `export const pet: S["Pet"] = { kind: "cat", cat: "" };
      export const cat: S["Cat"] = { cat: "" };
      export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;
      // @ts-expect-error -- the value of the other one
      export const mixed: S["Pet"] = { kind: "cat", dog: "" };
      // @ts-expect-error -- no value of the property
      export const none: S["Pet"] = { cat: "" };`,
  },
  {
    what: "a union that declares the property, one of whose variants declares it too",
    schemas: {
      Pet: {
        type: "object",
        properties: { kind: text },
        ...oneOf(byKind({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"),
      },
      Cat: thing("cat"),
      Dog: { type: "object", properties: { dog: text } },
    },
    use: `export const dog: S["Dog"] = { dog: "" };
      export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;
      // @ts-expect-error -- a cat has its value
      export const cat: S["Cat"] = { kind: "dog", cat: "" };`,
  },
  {
    what: "a default mapping: any other value, and none",
    schemas: {
      Pet: oneOf({ ...byKind({ cat: "Cat" }), defaultMapping: "Other" }, "Cat", "Other"),
      Cat: thing("cat"),
      Other: { type: "object", properties: { kind: text, note: text } },
    },
    use: `export const pets: S["Pet"][] = [{}, { kind: "fish", note: "" }, { kind: "cat", cat: "" }];
      export const others: S["Other"]["kind"] = "whatever";
      // @ts-expect-error -- a cat has its value
      export const wrong: S["Cat"] = { kind: "fish", cat: "" };`,
  },
  {
    what: "a default mapping to a schema that does not have the property",
    schemas: {
      Pet: oneOf(
        { ...byKind({ cat: "Cat" }), defaultMapping: "#/components/schemas/Other" },
        "Cat",
        "Other",
      ),
      Cat: thing("cat"),
      Other: { type: "object", properties: { note: text } },
    },
    use: `export const pets: S["Other"][] = [{}, { kind: "fish" }];
      export const kind = (x: S["Pet"]): string | undefined => x.kind;`,
  },
  {
    what: "a default mapping to a schema that lists its values, which narrows",
    schemas: {
      Pet: oneOf({ ...byKind({ cat: "Cat" }), defaultMapping: "Other" }, "Cat", "Other"),
      Cat: thing("cat", kinds("cat", "cow", "fish")),
      Other: thing("note", kinds("cat", "cow", "fish")),
    },
    use: `export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.note;`,
  },
  {
    what: "a default mapping to a schema whose values need not be there",
    schemas: {
      Pet: oneOf({ ...byKind({ cat: "Cat" }), defaultMapping: "Other" }, "Cat", "Other"),
      Cat: thing("cat"),
      Other: { type: "object", properties: { kind: kinds("cat", "cow", "fish"), note: text } },
    },
    use: `export const pets: S["Pet"][] = [{}, { note: "" }, { kind: "fish", note: "" }];
      export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.note;
      // @ts-expect-error -- a cat is another schema
      export const other: S["Other"] = { kind: "cat", note: "" };
      // @ts-expect-error -- no such value
      export const wrong: S["Pet"] = { kind: "dog", note: "" };`,
  },
  {
    what: "a default mapping to a schema that requires one of its values",
    schemas: {
      Pet: oneOf({ ...byKind({ cat: "Cat" }), defaultMapping: "Other" }, "Cat", "Other"),
      Cat: thing("cat"),
      Other: { allOf: [ref("Kinds"), { type: "object", required: ["kind"] }] },
      Kinds: { type: "object", properties: { kind: kinds("cow", "fish"), note: text } },
    },
    use: `export const pet: S["Pet"] = { kind: "fish", note: "" };
      // @ts-expect-error -- no kind
      export const wrong: S["Pet"] = { note: "" };`,
  },
  {
    what: "a default mapping to a schema that another union selects by a value",
    schemas: {
      Pet: oneOf({ ...byKind({ cat: "Cat" }), defaultMapping: "Other" }, "Cat", "Other"),
      Guest: oneOf(byKind({ o: "Other", h: "Human" }), "Other", "Human"),
      Cat: thing("cat"),
      Other: thing("note"),
      Human: thing("human"),
    },
    use: `export const other: S["Pet"] = { kind: "fish", note: "" };
      export const own = (x: S["Guest"]) => x.kind === "o" ? x.note : x.human;`,
  },
  {
    what: "what generators write where the value is not the name",
    schemas: {
      Pet: base({ propertyName: "kind" }),
      Dog: madeOf(["Pet"], "dog", { "x-ms-discriminator-value": "Animal.Dog" }),
    },
    use: `export const dog: S["Dog"] = { kind: "Animal.Dog" };`,
  },
  {
    what: "references to references",
    schemas: {
      Pet: oneOf(byKind({ cat: "Tom" }), "Tom", "Rex"),
      Tom: ref("Cat"),
      Rex: ref("Dog"),
      Cat: thing("cat"),
      Dog: thing("dog"),
    },
    use: `export const own = (x: S["Pet"]) => x.kind === "cat" ? x.cat : x.dog;
      export const dog: S["Dog"] = { kind: "Rex", dog: "" };`,
  },
  {
    what: "a discriminator that stands in a part of the `allOf` of its schema",
    schemas: {
      Pet: { allOf: [base(byKind({ d: "Dog" })), { properties: { name: text } }] },
      Dog: madeOf(["Pet"], "dog"),
    },
    use: `export const dog: S["Dog"] = { kind: "d", name: "", dog: "" };
      export const pet: S["Pet"] = { kind: "whatever" };
      // @ts-expect-error -- no other value
      export const wrong: S["Dog"] = { kind: "Dog" };`,
  },
  {
    what: "a union beside `null`",
    schemas: {
      Holder: {
        type: "object",
        properties: {
          pet: {
            anyOf: [oneOf({ propertyName: "kind" }, "Cat", "Dog"), { type: "null" }],
          },
        },
      },
      Cat: thing("cat"),
      Dog: thing("dog"),
    },
    use: `export const own = ({ pet }: S["Holder"]) => pet?.kind === "Cat" ? pet.cat : pet?.dog;`,
  },
];

describe.each(compilers)("with %s, discriminators", (compiler) => {
  let compilations: Readonly<Record<string, Compilation>> = {};
  beforeAll(async () => {
    const projects: Record<string, Project> = {};
    for (const { what, schemas, use } of accepted) {
      const head =
        'import type { components } from "./types.ts";\ntype S = components["schemas"];\n';
      const types = typesOf(schemasOf(schemas));
      projects[what] = {
        files: { "types.ts": types, "use.ts": `${head}${use}\n` },
        roots: ["use.ts"],
        settings: { isolatedDeclarations: false },
      };
    }
    compilations = await compileAll(compiler, projects);
  });

  it.each(accepted)("are read: $what", ({ what }) => {
    expect(compilations[what]?.errors).toBe("");
  });
});

describe("a chain of thousands of schemas below a discriminated base", () => {
  it("is read to its end, each as the one above it where no hierarchy goes", async () => {
    const length = 3000;
    const chain = Array.from({ length }, (_, index): [string, JsonObject] => [
      `S${index + 1}`,
      { allOf: [ref(`S${index}`)] },
    ]);
    const schemas = { S0: base({ propertyName: "kind" }), ...Object.fromEntries(chain) };
    const types = typesOf(schemasOf(schemas));
    expect(types).toContain(`export type S${length} = S${length - 1};`);
  });
});

describe("any hierarchy", () => {
  const seed = Date.now();
  const hierarchies = fc.sample(randomHierarchy, { numRuns: runs(20), seed });
  const files: Record<string, string> = {};
  beforeAll(async () => {
    for (const [index, hierarchy] of hierarchies.entries()) {
      files[`${index}/types.ts`] = typesOf(describeHierarchy(hierarchy));
      files[`${index}/use.ts`] = useHierarchy(hierarchy);
    }
  });

  it.each(compilersOfRandomCode)("accepts its values and narrows with %s", async (compiler) => {
    const roots = hierarchies.map((_, index) => `${index}/use.ts`);
    const { errors } = (await compileAll(compiler, { all: { files, roots } })).all;
    const [, index] = /^(\d+)\//m.exec(errors) ?? [];
    const failing = index === undefined ? undefined : JSON.stringify(hierarchies[Number(index)]);
    expect(errors, `seed ${seed}, ${failing}`).toBe("");
  });
});
