import { describe, expect, it } from "vitest";
import type { DiffChange } from "../../src/diff/report.ts";
import type { JsonObject } from "@convex-openapi/document/model";
import { answering, api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});

/** Schemas that stay, whatever refers to them. */
const schemas = {
  Cat: object({ id: text, name: text }, ["id", "name"]),
  Dog: object({ id: { type: "integer" }, tricks: text }, ["id"]),
  Lion: object({ id: text, name: text }, ["id", "name"]),
};

/** What changes where a response refers to another schema than before. */
async function changesBetween(
  before: string,
  after: string,
  components: JsonObject = schemas,
): Promise<readonly DiffChange[]> {
  const { changes } = await compare(
    answering(to(before), components),
    answering(to(after), components),
  );
  return changes;
}

describe("a reference that leads to another schema", () => {
  it("is told where it stands, with what it comes to", async () => {
    const [change, ...more] = await changesBetween("Cat", "Dog");
    expect(more).toEqual([]);
    expect(change?.message).toBe(
      "The 200 response of `GET /things` is now `Dog` instead of `Cat`. " +
        "The type of its `id` changed from `string` to `integer`. " +
        "The property `name` was removed from it. The property `tricks` was added to it.",
    );
    expect(change?.pointer).toBe(
      "/paths/~1things/get/responses/200/content/application~1json/schema",
    );
  });

  it("is told of what it holds where that refers to another schema, too", async () => {
    const components = {
      User: object({ id: text }, ["id"]),
      NullableUser: { ...object({ id: text }, ["id"]), type: ["object", "null"] },
      Small: object({ owner: to("User"), author: to("User") }, ["owner", "author"]),
      Large: object({ owner: to("NullableUser"), author: to("NullableUser") }, ["owner", "author"]),
    };
    const [change, ...more] = await changesBetween("Small", "Large", components);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      api: "breaking",
      message:
        "The 200 response of `GET /things` is now `Large` instead of `Small`. " +
        "Its `owner` is now `NullableUser` instead of `User`. " +
        "Its `author` is now `NullableUser` instead of `User`.",
    });
  });

  it("ends where the schemas hold themselves", async () => {
    const holding = (name: string, id: JsonObject): JsonObject =>
      object({ id, next: to(name), last: to(name) }, ["id"]);
    const components = { A: holding("A", text), B: holding("B", { type: "integer" }) };
    const [change] = await changesBetween("A", "B", components);
    expect(change).toMatchObject({ rule: "reference-changed", api: "breaking" });
  });

  it("counts the differences after the third", async () => {
    const names = ["a", "b", "c", "d", "e"];
    const properties = Object.fromEntries(names.map((name) => [name, text]));
    const [change] = await changesBetween("Full", "Empty", {
      Full: object(properties, names),
      Empty: object({}),
    });
    expect(change?.message).toContain("The property `c` was removed from it. And 2 more changes.");
  });

  it("says no more where nothing is left of the old one", async () => {
    const [change] = await changesBetween("Cat", "Name", { ...schemas, Name: text });
    expect(change).toMatchObject({
      message: "The 200 response of `GET /things` is now `Name` instead of `Cat`.",
      api: "breaking",
    });
  });

  it("is nothing where both say the same", async () => {
    expect(await changesBetween("Cat", "Lion")).toEqual([]);
  });

  it("breaks nobody where everything old is still there", async () => {
    const components = {
      ...schemas,
      Tiger: object({ ...(schemas.Cat["properties"] as JsonObject), age: text }, ["id", "name"]),
    };
    const [change] = await changesBetween("Cat", "Tiger", components);
    expect(change).toMatchObject({
      rule: "reference-changed",
      api: "compatible",
      types: "compatible",
    });
  });

  it("is told of the property that refers, where a schema refers", async () => {
    const { changes } = await compare(
      answering(to("Owner"), { ...schemas, Owner: object({ pet: to("Cat") }) }),
      answering(to("Owner"), { ...schemas, Owner: object({ pet: to("Dog") }) }),
    );
    expect(changes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^`Owner.pet` is now `Dog` instead of `Cat`\./),
    ]);
  });

  it("leaves what both refer to by one name to that name", async () => {
    const components = (age: JsonObject): JsonObject => ({
      Age: age,
      Cat: object({ age: to("Age"), name: text }, ["name"]),
      Dog: object({ age: to("Age") }),
    });
    const { changes } = await compare(
      answering(to("Cat"), components({ type: "object", properties: { years: text } })),
      answering(
        to("Dog"),
        components({ type: "object", properties: { years: { type: "integer" } } }),
      ),
    );
    expect(changes.map(({ message }) => message).sort()).toEqual([
      "The 200 response of `GET /things` is now `Dog` instead of `Cat`. The property `name` was removed from it.",
      "The type of `Age.years` changed from `string` to `integer`.",
    ]);
  });

  it("has an end where the schemas hold themselves", async () => {
    const [change] = await changesBetween("Cat", "Dog", {
      Cat: object({ kitten: to("Cat"), name: text }, ["name"]),
      Dog: object({ kitten: to("Dog") }),
    });
    expect(change?.message).toBe(
      "The 200 response of `GET /things` is now `Dog` instead of `Cat`. The property `name` was removed from it.",
    );
  });

  it("is rated by the direction in which each difference matters", async () => {
    const sending = (name: string): JsonObject =>
      api(
        {
          "/things": {
            post: operation({
              requestBody: { content: { "application/json": { schema: to(name) } } },
            }),
          },
        },
        {
          components: {
            schemas: {
              Cat: object({ id: { ...text, readOnly: true } }, ["id"]),
              Dog: object({}),
            },
          },
        },
      );
    const { api: severity } = await compare(sending("Cat"), sending("Dog"));
    expect(severity).not.toBe("breaking");
  });

  it("is no other schema where that only has a new name", async () => {
    const { changes } = await compare(
      answering(to("Cat"), { Cat: schemas.Cat }),
      answering(to("Pet"), { Pet: schemas.Cat }),
    );
    expect(changes.map(({ rule }) => rule)).toEqual(["schema-renamed"]);
  });
});

describe("a reference in place of a schema that was written out", () => {
  it("is told where it stands, and not of the schema that it leads to", async () => {
    const { changes } = await compare(
      answering(object({ id: text, name: text, owner: text }, ["owner"]), schemas),
      answering(to("Cat"), schemas),
    );
    expect(changes.map(({ message }) => message)).toEqual([
      "The property `owner` was removed from the 200 response of `GET /things`.",
      "`id` in the 200 response of `GET /things` is now required.",
      "`name` in the 200 response of `GET /things` is now required.",
    ]);
  });

  it("is told there too where the schema is written out again", async () => {
    const { changes } = await compare(
      answering(to("Cat"), schemas),
      answering(object({ id: text }, ["id"]), schemas),
    );
    expect(changes.map(({ message }) => message)).toEqual([
      "The property `name` was removed from the 200 response of `GET /things`.",
    ]);
  });

  it("is told of a parameter that cannot be null any more", async () => {
    const asking = (schema: JsonObject): JsonObject =>
      api(
        { "/things": { get: operation({ parameters: [{ name: "q", in: "query", schema }] }) } },
        { components: { schemas: { Id: text } } },
      );
    const { changes } = await compare(
      asking({ oneOf: [to("Id"), { type: "null" }] }),
      asking(to("Id")),
    );
    expect(changes.map(({ message }) => message)).toEqual([
      "The query parameter `q` of `GET /things` can no longer be null.",
    ]);
  });

  it("leaves what changed in the schema to its name", async () => {
    const answeringId = (schema: JsonObject, id: JsonObject): JsonObject =>
      answering(schema, { Id: { type: "object", properties: { id } } });
    const { changes } = await compare(
      answeringId({ oneOf: [to("Id"), { type: "null" }] }, text),
      answeringId(to("Id"), { type: "integer" }),
    );
    expect(changes.map(({ message }) => message)).toEqual([
      "The type of `Id.id` changed from `string` to `integer`.",
      "The 200 response of `GET /things` can no longer be null.",
    ]);
  });

  it("is nothing where the schema says what was written out", async () => {
    const { changes } = await compare(
      answering(schemas.Cat, schemas),
      answering(to("Cat"), schemas),
    );
    expect(changes).toEqual([]);
  });
});

describe("a schema that is gone", () => {
  const user = object({ id: text, name: text }, ["id"]);
  const both = (first: string, second: string, components: JsonObject): JsonObject =>
    api(
      {
        "/one": { get: operation({ operationId: "one", responses: here(to(first)) }) },
        "/two": { get: operation({ operationId: "two", responses: here(to(second)) }) },
      },
      { components: { schemas: components } },
    );
  const here = (schema: JsonObject): JsonObject => ({
    "200": { description: "Here.", content: { "application/json": { schema } } },
  });
  const larger = object({ id: text, name: text, age: text }, ["id"]);

  it("has a new name where all that referred to it refers to the same new one", async () => {
    const base = both("User", "User", { User: user });
    const { changes } = await compare(base, both("Person", "Person", { Person: larger }));
    expect(changes.map(({ rule }) => rule)).toContain("schema-renamed");
  });

  it("has no new name where a part of it refers to one that was there before", async () => {
    const base = both("User", "User", { User: user, Member: larger });
    const head = both("Person", "Member", { Person: larger, Member: larger });
    const { changes } = await compare(base, head);
    expect(changes.map(({ rule }) => rule)).not.toContain("schema-renamed");
  });

  it("has no new name that others take over, too", async () => {
    const base = both("User", "Member", { User: user, Member: user });
    const head = both("Person", "Person", { Person: larger, Member: user });
    const { changes } = await compare(base, head);
    expect(changes.map(({ rule }) => rule)).not.toContain("schema-renamed");
  });
});

describe("a named schema that refers to another one", () => {
  const alias = (name: string): JsonObject =>
    answering(to("Alias"), { ...schemas, Alias: to(name) });

  it("is what changed where it refers to another one, and is told once", async () => {
    const { changes } = await compare(alias("Cat"), alias("Dog"));
    expect(changes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^`Alias` is now `Dog` instead of `Cat`\./),
    ]);
    expect(changes[0]?.operations).toEqual(["GET /things"]);
  });

  it("is the same where both say the same", async () => {
    const { changes } = await compare(alias("Cat"), alias("Lion"));
    expect(changes).toEqual([]);
  });
});

describe("a named schema that wraps another one", () => {
  const wrapping = (pet: JsonObject): JsonObject => answering(to("Pet"), { ...schemas, Pet: pet });

  it("is what changed where one of two variants is left", async () => {
    const base = wrapping({ oneOf: [to("Cat"), to("Dog")] });
    const head = wrapping({ oneOf: [to("Cat")] });
    const { changes } = await compare(base, head);
    expect(changes.map(({ message }) => message)).toEqual([
      "A variant was removed from `Pet`: `Dog`.",
    ]);
    const { changes: back } = await compare(head, base);
    expect(back.map(({ message }) => message)).toEqual(["A variant was added to `Pet`: `Dog`."]);
  });

  it("is what changed where it wraps another one", async () => {
    const { changes } = await compare(
      wrapping({ allOf: [to("Cat")] }),
      wrapping({ allOf: [to("Dog")] }),
    );
    expect(changes.map(({ pointer }) => pointer)).not.toContain(
      "/paths/~1things/get/responses/200/content/application~1json/schema",
    );
  });

  it("is the same where it writes out what it wrapped", async () => {
    const { changes } = await compare(wrapping({ allOf: [to("Cat")] }), wrapping(schemas.Cat));
    expect(changes).toEqual([]);
  });
});
