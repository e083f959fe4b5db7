import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonValue } from "@convex-openapi/document/model";
import { bodyOf, bodyRefusal, formOf } from "./bodies.ts";
import { listen, type Loopback } from "./loopback.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const form = "application/x-www-form-urlencoded";

describe("a form in a query's format", () => {
  it.each<[string, JsonValue, unknown, string]>([
    ["text", {}, "a b&c=d+ü", "p=a%20b%26c%3Dd%2B%C3%BC"],
    ["a list", {}, ["a", 1, null, undefined], "p=a&p=1"],
    ["an object as JSON", {}, { a: [1] }, "p=%7B%22a%22%3A%5B1%5D%7D"],
    ["an object in a list", {}, [{ a: 1 }], "p=%7B%22a%22%3A1%7D"],
    [
      "a list in a list as JSON",
      {},
      [["a", "b"], [], "c"],
      "p=%5B%22a%22%2C%22b%22%5D&p=%5B%5D&p=c",
    ],
    ["a list as JSON, if its type is that", { contentType: "application/json" }, [1], "p=%5B1%5D"],
    ["a date", {}, new Date(0), "p=1970-01-01T00%3A00%3A00.000Z"],
    ["a bigint", {}, 5n, "p=5"],
    ["a list of one part", { explode: false }, ["a", "b,"], "p=a,b%2C"],
    ["a list with pipes", { style: "pipeDelimited" }, ["a", "b"], "p=a%7Cb"],
    ["a deep object", { style: "deepObject" }, { a: { b: [1, 2] } }, "p[a][b]=1&p[a][b]=2"],
    ["an object, exploded", { style: "form" }, { a: 1, "b&": 2 }, "a=1&b%26=2"],
    ["reserved characters", { allowReserved: true }, "a/b&c", "p=a/b%26c"],
    ["undefined", {}, undefined, ""],
    ["an empty list", {}, [], ""],
  ])("writes %s", async (_, encoding, value, written) => {
    const { type, text } = await bodyOf(server, formOf(form, encoding), { body: { p: value } });
    expect([type, text]).toEqual([form, written]);
  });

  it.each<[string, JsonValue, unknown]>([
    ["a file", {}, new Blob(["a"])],
    ["half a surrogate pair", {}, "\ud800"],
    ["a bigint in JSON", {}, { a: 1n }],
    ["a list in an object, in a style", { style: "form" }, { a: [1] }],
    ["brackets in a key", { style: "deepObject" }, { "a]": 1 }],
  ])("refuses %s by its name", async (_, encoding, value) => {
    const error = await bodyRefusal(server, formOf(form, encoding), { body: { p: value } });
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain('"p"');
  });

  it("encodes names", async () => {
    const { text } = await bodyOf(server, formOf(form), { body: { "a&b=c": "d" } });
    expect(text).toBe("a%26b%3Dc=d");
  });

  it("may be a URLSearchParams", async () => {
    const { type, text } = await bodyOf(server, formOf(form), {
      body: new URLSearchParams("a=b+c"),
    });
    expect([type, text]).toEqual([form, "a=b+c"]);
  });
});
