import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConvexValue, InvalidValueError, type Json } from "../../src/values/convex-value.ts";
import { decodeValue } from "../../src/values/decode.ts";
import { encodeValue } from "../../src/values/encode.ts";

const bytes = new Uint8Array([1, 2]).buffer;

describe("the three formats", () => {
  it.each<[string, unknown, Json, Json, Json]>([
    ["an Int64", 1n, { $integer: "AQAAAAAAAAA=" }, "1", 1],
    ["a negative Int64", -2n, { $integer: "/v////////8=" }, "-2", -2],
    ["NaN", Number.NaN, { $float: "AAAAAAAA+H8=" }, "NaN", { $float: "AAAAAAAA+H8=" }],
    ["infinity", Infinity, { $float: "AAAAAAAA8H8=" }, "Infinity", { $float: "AAAAAAAA8H8=" }],
    ["bytes", bytes, { $bytes: "AQI=" }, "AQI=", { $bytes: "AQI=" }],
    ["a number", 1.5, 1.5, 1.5, 1.5],
    ["a string", "ü", "ü", "ü", "ü"],
    ["nothing", undefined, null, null, null],
    ["an absent field", { a: undefined, b: 1 }, { b: 1 }, { b: 1 }, { b: 1 }],
    [
      "keys in their order",
      { b: 1, a: [true] },
      { a: [true], b: 1 },
      { a: [true], b: 1 },
      { a: [true], b: 1 },
    ],
  ])("write %s", (_what, value, encoded, json, exported) => {
    expect(JSON.stringify(encodeValue(value, "convex_encoded_json"))).toBe(JSON.stringify(encoded));
    expect(JSON.stringify(encodeValue(value, "json"))).toBe(JSON.stringify(json));
    expect(JSON.stringify(encodeValue(value, "export_json"))).toBe(JSON.stringify(exported));
  });

  it("keep the sign of a zero only where they must", () => {
    expect(encodeValue(-0, "convex_encoded_json")).toEqual({ $float: "AAAAAAAAAIA=" });
    expect(JSON.stringify(encodeValue(-0, "json"))).toBe("0");
    expect(JSON.stringify(encodeValue(-0, "export_json"))).toBe("0");
  });
});

const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.string(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.uint8Array().map((array) => new Uint8Array(array).buffer),
);
const fieldName = fc
  .stringMatching(/^[\x20-\x23\x25-\x7e][\x20-\x7e]*$/)
  .filter((name) => name !== "__proto__");
const value: fc.Arbitrary<ConvexValue> = fc.letrec<{ value: ConvexValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fieldName, tie("value"), { maxKeys: 4 }),
  ),
})).value;

it("reads back every value that it wrote in convex_encoded_json, also through text", () => {
  fc.assert(
    fc.property(value, (original) => {
      const text = JSON.stringify(encodeValue(original, "convex_encoded_json"));
      expect(decodeValue(JSON.parse(text) as Json)).toEqual(original);
    }),
  );
});

describe("what is no Convex value", () => {
  it.each<[string, unknown]>([
    ["a Date", new Date(0)],
    ["a Map", new Map()],
    ["a function", (): void => undefined],
    ["a symbol", Symbol("x")],
    ["a bigint beyond 64 bits", 2n ** 63n],
    ["undefined in an array", [undefined]],
    ["a field with a dollar in front", { $a: 1 }],
    ["a field outside of ASCII", { ü: 1 }],
  ])("is not written: %s", (_what, wrong) => {
    expect(() => encodeValue(wrong, "convex_encoded_json")).toThrow(/supported|fit|Field name/);
  });

  it.each<[string, Json]>([
    ["an integer of 4 bytes", { $integer: "AQAAAA==" }],
    ["an integer that is a number", { $integer: 1 }],
    ["bytes that are no base64", { $bytes: "*" }],
    ["bytes in base64url", { $bytes: "_-_-" }],
    ["an unknown special object", { $date: "AA==" }],
    ["a dollar among other fields", { $a: 1, b: 2 }],
  ])("is not read: %s", (_what, wrong) => {
    expect(() => decodeValue(wrong)).toThrow(InvalidValueError);
  });
});
