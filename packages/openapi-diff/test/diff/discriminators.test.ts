import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { answering, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const madeOf = (base: string, own: string): JsonObject => ({
  allOf: [ref(base), { type: "object", properties: { [own]: text } }],
});
const thing = (own: string): JsonObject => ({
  type: "object",
  required: ["kind"],
  properties: { kind: text, [own]: text },
});

const hierarchy = {
  Pet: thing("name"),
  Dog: madeOf("Pet", "barks"),
  Poodle: madeOf("Dog", "curls"),
};
const pets = (...names: (keyof typeof hierarchy)[]): JsonObject => ({
  ...Object.fromEntries(names.map((name) => [name, hierarchy[name]])),
  Pet: { ...hierarchy.Pet, discriminator: { propertyName: "kind" } },
});

const union = (more: JsonObject): JsonObject => ({
  Pet: {
    oneOf: [ref("Cat"), ref("Dog")],
    discriminator: { propertyName: "kind", mapping: { cat: "Cat" }, ...more },
  },
  Cat: thing("purrs"),
  Dog: thing("barks"),
});

/** The rule, the ratings and the sentence of each change but those of names. */
async function changes(base: JsonObject, head: JsonObject): Promise<JsonValue[]> {
  const { changes: found } = await compare(base, head);
  return found
    .filter(({ rule }) => !rule.startsWith("schema-"))
    .map(({ rule, api, types, message }) => [rule, api, types, message]);
}

describe("a subtype that comes", () => {
  it("adds its value to what it is made of in responses", async () => {
    const base = answering(ref("Dog"), pets("Dog"));
    expect(await changes(base, answering(ref("Dog"), pets("Dog", "Poodle")))).toEqual([
      ["enum-value-added", "risky", "breaking", '`Dog.kind` can now be `"Poodle"`.'],
    ]);
  });

  it("breaks no request", async () => {
    const base = sending(ref("Dog"), pets("Dog"));
    expect(await changes(base, sending(ref("Dog"), pets("Dog", "Poodle")))).toEqual([
      ["enum-value-added", "compatible", "compatible", '`Dog.kind` can now be `"Poodle"`.'],
    ]);
  });

  it("changes nothing of a base that can be anything", async () => {
    const base = answering(ref("Pet"), pets("Dog"));
    expect(await changes(base, answering(ref("Pet"), pets("Dog", "Poodle")))).toEqual([
      ["enum-value-added", "none", "usage", '`Dog.kind` can now be `"Poodle"`.'],
    ]);
  });
});

describe("a subtype that goes", () => {
  it("breaks requests that have its value", async () => {
    const base = sending(ref("Dog"), pets("Dog", "Poodle"));
    expect(await changes(base, sending(ref("Dog"), pets("Dog")))).toEqual([
      ["enum-value-removed", "breaking", "breaking", '`Dog.kind` can no longer be `"Poodle"`.'],
    ]);
  });
});

describe("what other values select", () => {
  it("is a change where it comes", async () => {
    const base = answering(ref("Pet"), union({}));
    const head = answering(ref("Pet"), union({ defaultMapping: "Dog" }));
    expect(await changes(base, head)).toEqual([
      [
        "discriminator-mapping-changed",
        "risky",
        "breaking",
        "In `Pet`, any other `kind` now selects `Dog`.",
      ],
    ]);
  });

  it("is none where it is written in another way", async () => {
    const base = answering(ref("Pet"), union({ defaultMapping: "Dog" }));
    const head = answering(ref("Pet"), union({ defaultMapping: "#/components/schemas/Dog" }));
    expect(await changes(base, head)).toEqual([]);
  });
});

describe("the values of a mapping", () => {
  const mapped = (mapping: JsonObject): JsonObject => answering(ref("Pet"), union({ mapping }));
  const messages = async (base: JsonObject, head: JsonObject): Promise<string[]> => {
    const found = await compare(mapped(base), mapped(head), { compiler: false });
    return found.changes
      .filter(({ rule }) => rule === "discriminator-mapping-changed")
      .map(({ message }) => message);
  };

  it.each<[string, JsonObject, JsonObject, string[]]>([
    [
      "selects another form",
      { tom: "Cat" },
      { tom: "Dog" },
      ['In `Pet`, `kind: "tom"` now selects `Dog` instead of `Cat`.'],
    ],
    [
      "is another one",
      { tom: "Cat" },
      { kitty: "Cat" },
      ['In `Pet`, `kind: "kitty"` replaces `kind: "tom"`: it selects `Cat`.'],
    ],
    ["comes", {}, { tom: "Cat" }, ['In `Pet`, `kind: "tom"` now selects `Cat`.']],
    ["goes", { tom: "Cat" }, {}, ['In `Pet`, `kind: "tom"` no longer selects `Cat`.']],
    ["is written in another way", { tom: "Cat" }, { tom: "#/components/schemas/Cat" }, []],
  ])("are told by what they select: one %s", async (_, base, head, expected) => {
    expect(await messages(base, head)).toEqual(expected);
  });
});

describe("values that a discriminator elsewhere gives to a schema", () => {
  it("reach the operations that have the schema alone", async () => {
    const base = answering(ref("Cat"), union({}));
    const head = answering(ref("Cat"), union({ mapping: { tom: "Cat" } }));
    const found = await compare(base, head);
    expect(found.types).toBe("breaking");
  });
});

describe("forms that differ in their value alone", () => {
  const Base = { type: "object", required: ["kind"], properties: { kind: text } };
  const forms = { Base, Allow: { allOf: [ref("Base")] }, Deny: { allOf: [ref("Base")] } };
  const rule = (mapping: JsonObject, more: JsonObject = forms): JsonObject =>
    sending(
      { oneOf: [ref("Allow"), ref("Deny")], discriminator: { propertyName: "kind", mapping } },
      more,
    );
  const typesOf = async (base: JsonObject, head: JsonObject): Promise<string[]> =>
    (await compare(base, head)).changes.map((change) => `${change.rule}: ${change.types}`);

  it("stop code from compiling that names a form, where their values change places", async () => {
    const base = rule({ allow: "Allow", deny: "Deny" });
    const { changes: found } = await compare(base, rule({ allow: "Deny", deny: "Allow" }));
    expect(found.map(({ types }) => types)).toEqual(["usage", "usage"]);
    expect(found[0]?.compiler).toEqual({
      verdict: "accepts",
      disagrees: true,
      message: "The compiler accepts existing calls, but not every use of a variant by its name.",
    });
  });

  it("stop calls from compiling, where a value is gone", async () => {
    const base = rule({ allow: "Allow", deny: "Deny" });
    expect(await typesOf(base, rule({ allow: "Allow", no: "Deny" }))).toEqual([
      "discriminator-mapping-changed: breaking",
    ]);
  });

  it("stop nothing from compiling where what is sent can have both values anyway", async () => {
    const both = { type: "string", enum: ["allow", "deny"] };
    const open = { ...forms, Base: { ...Base, properties: { kind: both } } };
    const base = rule({ allow: "Allow", deny: "Deny" }, open);
    expect(await typesOf(base, rule({ allow: "Deny", deny: "Deny" }, open))).toEqual([
      "discriminator-mapping-changed: compatible",
    ]);
  });
});
