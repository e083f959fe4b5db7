import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { answering, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
});
const Animal = object({ name: text });
const Cat = object({ name: text, lives: text });
const Dog = object({ name: text, tricks: text });
const schemas = { Animal, Cat, Dog };

type Way = typeof sending;

/** The rules that a change of a schema gives, with what they do on the wire and to types. */
async function between(way: Way, base: JsonValue, head: JsonValue): Promise<string[]> {
  const { changes } = await compare(way(base, schemas), way(head, schemas));
  return changes.map(({ rule, api, types }) => `${rule}: ${api}, ${types}`);
}

describe.each([
  ["with names", ref("Animal"), ref("Cat"), ref("Dog")],
  ["written out", Animal, Cat, Dog],
])("variants that differ in optional properties alone, %s", (_, animal, cat, dog) => {
  const both = { oneOf: [cat, dog] };
  const catOnly = { oneOf: [cat] };

  it("lose what one alone had", async () => {
    expect(await between(answering, both, catOnly)).toEqual([
      "one-of-branch-removed: compatible, usage",
    ]);
    expect(await between(sending, both, catOnly)).toEqual([
      "one-of-branch-removed: breaking, breaking",
    ]);
  });

  it.each<[string, JsonValue, JsonValue]>([
    [
      "as OpenAPI 3.0 writes it",
      { nullable: true, oneOf: [cat, dog] },
      { nullable: true, allOf: [cat] },
    ],
    ["as 3.1 does", { oneOf: [cat, dog, { type: "null" }] }, { oneOf: [cat, { type: "null" }] }],
  ])("lose it also where all of them can be null, %s", async (__, base, head) => {
    expect(await between(answering, base, head)).toEqual([
      "one-of-branch-removed: compatible, usage",
    ]);
  });

  it("take from readers what only the others had", async () => {
    expect(await between(answering, catOnly, both)).toEqual([
      "one-of-branch-added: breaking, breaking",
    ]);
  });

  it("can be sent when they are new", async () => {
    expect(await between(sending, catOnly, both)).toEqual([
      "one-of-branch-added: compatible, compatible",
    ]);
  });

  it("break readers of the types alone where the new one lists less", async () => {
    const head = { oneOf: [cat, animal] };
    expect(await between(answering, catOnly, head)).toEqual([
      "covered-branch-added: none, breaking",
    ]);
  });

  it.each([
    ["sending", sending],
    ["answering", answering],
  ])("break nobody where one that lists less is gone, %s", async (__, way) => {
    const base = { oneOf: [cat, animal] };
    expect(await between(way, base, catOnly)).toEqual(["covered-branch-removed: none, compatible"]);
  });

  it("break nobody who reads where the new one lists more", async () => {
    const head = { oneOf: [animal, cat] };
    expect(await between(answering, animal, head)).toEqual([
      "richer-branch-added: compatible, compatible",
    ]);
  });

  it("break code that sends what only the one that is gone listed", async () => {
    const base = { oneOf: [animal, cat] };
    expect(await between(sending, base, animal)).toEqual([
      "richer-branch-removed: risky, breaking",
    ]);
  });

  it("are told both ways, whatever they do", async () => {
    const base = { oneOf: [cat, animal] };
    const there = await between(sending, base, catOnly);
    const back = await between(sending, catOnly, base);
    expect([...there, ...back]).toEqual([
      "covered-branch-removed: none, compatible",
      "covered-branch-added: none, compatible",
    ]);
  });

  it.each<[string, JsonValue, JsonValue]>([
    ["in another order", { oneOf: [cat, dog] }, { oneOf: [dog, cat] }],
    ["twice", { oneOf: [cat, dog] }, { oneOf: [cat, dog, cat] }],
    ["twice, instead of no union", cat, { oneOf: [cat, cat] }],
  ])("differ in nothing when they are listed %s", async (__, base, head) => {
    expect(await between(sending, base, head)).toEqual([]);
    expect(await between(answering, base, head)).toEqual([]);
  });
});

describe("a schema that becomes a oneOf", () => {
  const whole = object({ a: text, b: text }, ["a", "b"]);
  const needs = (name: string, more: JsonObject = {}): JsonObject => ({
    required: [name],
    ...more,
  });
  const properties = object({ a: text, b: text });
  const refuses = "one-of-overlap-added: breaking, none";

  it("refuses what it took where that matches two branches", async () => {
    const head = { ...properties, oneOf: [needs("a"), needs("b")] };
    expect(await between(sending, whole, head)).toContain(refuses);
  });

  it("refuses it where the old schema is one of the branches, too", async () => {
    const head = { oneOf: [whole, object({ a: text, b: text }, ["a"])] };
    expect(await between(sending, whole, head)).toContain(refuses);
  });

  it("takes again what matched two branches when it is no oneOf any more", async () => {
    const base = { ...properties, oneOf: [needs("a"), needs("b")] };
    expect(await between(sending, base, whole)).toContain(
      "one-of-overlap-removed: compatible, none",
    );
  });

  it.each<[string, JsonObject]>([
    [
      "branches exclude each other",
      {
        oneOf: [needs("a", { not: needs("b") }), needs("b", { not: needs("a") })],
      },
    ],
    ["it is an anyOf", { anyOf: [needs("a"), needs("b")] }],
    [
      "the branches are those of an anyOf inside",
      {
        oneOf: [{ anyOf: [needs("a"), needs("b")] }, { type: "null" }],
      },
    ],
    ["the branches say the same", { oneOf: [needs("a"), needs("a", { title: "A" })] }],
    ["one branch alone takes it", { oneOf: [needs("a"), needs("c")] }],
  ])("refuses nothing where %s", async (_, union) => {
    expect(await between(sending, whole, { ...properties, ...union })).not.toContain(refuses);
  });

  it("refuses nothing where a property tells the branches apart", async () => {
    const head = {
      oneOf: [ref("Cat"), ref("Animal")],
      discriminator: { propertyName: "name" },
    };
    expect(await between(sending, Cat, head)).not.toContain(refuses);
  });

  it("refuses nothing where the others list other properties", async () => {
    expect(await between(sending, ref("Cat"), { oneOf: [ref("Cat"), ref("Dog")] })).toEqual([
      "one-of-branch-added: compatible, compatible",
    ]);
  });
});
