import { convexToJson, jsonToConvex, type Value } from "convex/values";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { ConvexValue } from "../../src/values/convex-value.ts";
import { fromConvexJson } from "../../src/values/from-convex-json.ts";
import type { JsonValue } from "../../src/values/json-value.ts";
import { toConvexJson } from "../../src/values/to-convex-json.ts";

const fieldName = fc
  .stringMatching(/^[ -~]{0,8}$/)
  .filter((name) => !/^(\$|__proto__$)/.test(name));

const convexValue = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.constantFrom(NaN, Infinity, -Infinity, -0),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.string({ unit: "binary" }),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.slice().buffer),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fieldName, tie("value"), { maxKeys: 4 }),
  ),
})).value;

describe("for every value that Convex can hold", () => {
  it("our encoding is that of the `convex` package", () => {
    fc.assert(
      fc.property(convexValue, (value) => {
        expect(toConvexJson(value as ConvexValue)).toEqual(convexToJson(value));
      }),
    );
  });

  it("our decoding is that of the `convex` package", () => {
    fc.assert(
      fc.property(convexValue, (value) => {
        const text = JSON.stringify(convexToJson(value));

        expect(fromConvexJson(JSON.parse(text) as JsonValue)).toEqual(
          jsonToConvex(JSON.parse(text) as JsonValue),
        );
      }),
    );
  });

  it("decoding what we encoded gives the same value", () => {
    fc.assert(
      fc.property(convexValue, (value) => {
        const text = JSON.stringify(toConvexJson(value as ConvexValue));

        expect(fromConvexJson(JSON.parse(text) as JsonValue)).toEqual(value);
      }),
    );
  });
});

it.each<[string, ConvexValue, JsonValue]>([
  ["1n", 1n, { $integer: "AQAAAAAAAAA=" }],
  ["NaN", NaN, { $float: "AAAAAAAA+H8=" }],
  ["two bytes", new Uint8Array([1, 2]), { $bytes: "AQI=" }],
  [
    "bytes from the middle of a buffer",
    new Uint8Array([0, 1, 2, 3]).subarray(1, 3),
    { $bytes: "AQI=" },
  ],
  ["an absent field", { a: undefined, b: 1 }, { b: 1 }],
])("%s is written as the backend reads it", (_what, value, json) => {
  expect(toConvexJson(value)).toEqual(json);
});

it("a field named __proto__ is a field, in both directions", () => {
  const value = JSON.parse('{"__proto__": {"a": {"$integer": "AQAAAAAAAAA="}}}') as JsonValue;

  const decoded = fromConvexJson(value);

  expect(Object.entries(decoded as object)).toEqual([["__proto__", { a: 1n }]]);
  expect(JSON.stringify(toConvexJson(decoded))).toBe(
    '{"__proto__":{"a":{"$integer":"AQAAAAAAAAA="}}}',
  );
});

describe("a value that Convex cannot hold is refused, with its place", () => {
  const refused: [string, unknown, string][] = [
    ["a date", { at: new Date(0) }, "value.at"],
    ["a map", [new Map()], "value[0]"],
    ["a class's instance", { a: [new URL("http://a.test")] }, "value.a[0]"],
    ["a function", { run: () => 1 }, "value.run"],
    ["a symbol", Symbol("s"), "value"],
    ["undefined in a list", [1, undefined], "value[1]"],
    ["a hole in a list", Array(1), "value[0]"],
    ["undefined itself", undefined, "value"],
    ["an integer beyond 64 bits", { id: 2n ** 63n }, "value.id"],
    ["a negative integer beyond 64 bits", -(2n ** 63n) - 1n, "value"],
    ["a field that begins with $", { $ref: 1 }, "$ref"],
    ["a field outside ASCII", { größe: 1 }, "größe"],
  ];

  it.each(refused)("%s", (_what, value, place) => {
    expect(() => toConvexJson(value as ConvexValue)).toThrow(
      expect.objectContaining({
        name: "InvalidValueError",
        message: expect.stringContaining(place),
      }),
    );
  });
});

it.each<[string, (inner: unknown) => unknown]>([
  ["lists", (inner) => [inner]],
  ["objects", (inner) => ({ inner })],
])("%s without end within each other are refused", (_what, around) => {
  let deep: unknown = 1;
  for (let level = 0; level < 20_000; level++) deep = around(deep);

  expect(() => toConvexJson(deep as ConvexValue)).toThrow(
    expect.objectContaining({
      name: "InvalidValueError",
      message: "Convex cannot hold value: it contains itself or is nested too deeply.",
    }),
  );
});

it("an object within itself is refused", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;

  expect(() => toConvexJson(circle as ConvexValue, "args")).toThrow(
    expect.objectContaining({
      name: "InvalidValueError",
      message: expect.stringContaining("args"),
    }),
  );
});

describe("encoded JSON is refused", () => {
  it.each<[string, JsonValue]>([
    ["when an integer has not 8 bytes", { $integer: "AQI=" }],
    ["when a float has not 8 bytes", { $float: "" }],
    ["when bytes are not base64", { $bytes: "%%%" }],
    ["when the payload is no text", { $integer: 1 }],
    ["when the kind is unknown", { $set: "AQI=" }],
    ["deep inside", { a: [{ b: { $integer: null } }] }],
  ])("%s", (_when, json) => {
    expect(() => fromConvexJson(json)).toThrow(expect.objectContaining({ code: "InvalidValue" }));
  });
});
