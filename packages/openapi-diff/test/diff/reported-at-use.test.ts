import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { answering, api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const ref = (group: string, name: string): JsonObject => ({
  $ref: `#/components/${group}/${name}`,
});
const object = (properties: JsonObject): JsonObject => ({
  type: "object",
  properties,
  required: Object.keys(properties),
});
const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });

async function messages(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.filter(({ api: severity }) => severity !== "none").map(({ message }) => message);
}

/** A description with one operation and two entries of a group of `components`, neither of which ever changes. */
const using = (group: string, entries: JsonObject, more: JsonObject): JsonObject =>
  api({ "/things": { get: operation(more) } }, { components: { [group]: entries } });

describe("an operation that refers to another entry of components, none of which changed, is what is told of", () => {
  it("where that is a response", async () => {
    const entries = {
      Small: { description: "Small.", ...json(object({ id: text, name: text })) },
      Large: { description: "Large.", ...json(object({ id: text })) },
    };
    const at = (name: string): JsonObject =>
      using("responses", entries, { responses: { "200": ref("responses", name) } });
    expect(await messages(at("Small"), at("Large"))).toEqual([
      "The property `name` was removed from the 200 response of `GET /things`.",
    ]);
  });

  it("where that is a request body", async () => {
    const entries = {
      Small: json(object({ id: text })),
      Large: { ...json(object({ id: whole })), required: true },
    };
    const at = (name: string): JsonObject =>
      using("requestBodies", entries, { requestBody: ref("requestBodies", name) });
    expect((await messages(at("Small"), at("Large"))).sort()).toEqual([
      "The request body of `GET /things` is now required.",
      "The type of `id` in the request body of `GET /things` changed from `string` to `integer`.",
    ]);
  });

  it("where that is a parameter", async () => {
    const entries = {
      Small: { name: "q", in: "query", schema: text },
      Large: { name: "q", in: "query", schema: { ...text, maxLength: 3 }, required: true },
    };
    const at = (name: string): JsonObject =>
      using("parameters", entries, { parameters: [ref("parameters", name)] });
    expect((await messages(at("Small"), at("Large"))).sort()).toEqual([
      "The query parameter `q` of `GET /things` has a tighter limit: `maxLength` was unset and is now `3`.",
      "The query parameter `q` of `GET /things` is now required.",
    ]);
  });

  it("where that is a header", async () => {
    const entries = { Small: { schema: text }, Large: { schema: whole } };
    const at = (name: string): JsonObject => {
      const headers = { "X-A": ref("headers", name) };
      return using("headers", entries, { responses: { "204": { description: "Done.", headers } } });
    };
    expect(await messages(at("Small"), at("Large"))).toEqual([
      "The type of the header `X-A` of the 204 response of `GET /things` changed from `string` to `integer`.",
    ]);
  });

  it("where it wrote its own out before", async () => {
    const entries = { Shared: { description: "Shared.", ...json(object({ id: text })) } };
    const own = { description: "Own.", ...json(object({ id: text, name: text })) };
    const at = (response: JsonObject): JsonObject =>
      using("responses", entries, { responses: { "200": response } });
    expect(await messages(at(own), at(ref("responses", "Shared")))).toEqual([
      "The property `name` was removed from the 200 response of `GET /things`.",
    ]);
  });
});

describe("an entry of components is what is told of", () => {
  const at = (name: string, schema: JsonObject): JsonObject =>
    using(
      "responses",
      { [name]: { description: "Shared.", ...json(schema) } },
      { responses: { "200": ref("responses", name) } },
    );

  it("where it changed", async () => {
    const base = at("Shared", object({ id: text, name: text }));
    expect(await messages(base, at("Shared", object({ id: text })))).toEqual([
      "The property `name` was removed from the response `Shared`.",
    ]);
  });

  it("where it took the place of one that is gone", async () => {
    const base = at("Old", object({ id: text, name: text }));
    expect(await messages(base, at("New", object({ id: text })))).toContain(
      "The property `name` was removed from the response `New`.",
    );
  });
});

describe("a schema that is made of others by allOf is what is told of", () => {
  const parts = {
    Small: object({ id: text, name: text }),
    Large: object({ id: whole }),
    Extra: object({ extra: text }),
  };
  const madeOf = (...names: string[]): JsonObject => {
    const Made = { allOf: [...names.map((name) => ref("schemas", name)), object({ own: text })] };
    return answering(ref("schemas", "Made"), { ...parts, Made });
  };

  it.each<[string, JsonObject, JsonObject, string[]]>([
    [
      "another one",
      madeOf("Small"),
      madeOf("Large"),
      [
        "The type of `Made.id` changed from `string` to `integer`.",
        "The property `name` was removed from `Made`.",
      ],
    ],
    [
      "one more",
      madeOf("Small"),
      madeOf("Small", "Extra"),
      ["The required property `extra` was added to `Made`."],
    ],
    [
      "one less",
      madeOf("Small", "Extra"),
      madeOf("Small"),
      ["The property `extra` was removed from `Made`."],
    ],
  ])("where it is made of %s and none of them changed", async (_, base, head, expected) => {
    expect((await messages(base, head)).sort()).toEqual([...expected].sort());
  });

  it("at the reference in it", async () => {
    const { changes } = await compare(madeOf("Small"), madeOf("Large"), { compiler: false });
    expect(changes.map(({ pointer }) => pointer.split("/").slice(0, 6).join("/"))).toEqual([
      "/components/schemas/Made/allOf/0",
      "/components/schemas/Made/allOf/0",
    ]);
  });

  it("but not where one of the others changed", async () => {
    const changed = { ...parts, Small: object({ id: whole, name: text }) };
    const made = (schemas: JsonObject): JsonObject =>
      answering(ref("schemas", "Made"), {
        ...schemas,
        Made: { allOf: [ref("schemas", "Small"), object({ own: text })] },
      });
    expect(await messages(made(parts), made(changed))).toEqual([
      "The type of `Small.id` changed from `string` to `integer`.",
    ]);
  });

  it("but not of what both sides refer to in the others", async () => {
    const made = (name: string, inner: JsonObject): JsonObject =>
      answering(ref("schemas", "Made"), {
        One: object({ held: ref("schemas", "Held") }),
        Other: object({ held: ref("schemas", "Held") }),
        Held: object({ id: inner }),
        Made: { allOf: [ref("schemas", name), object({ own: text })] },
      });
    expect(await messages(made("One", text), made("Other", whole))).toEqual([
      "The type of `Held.id` changed from `string` to `integer`.",
    ]);
  });
});
