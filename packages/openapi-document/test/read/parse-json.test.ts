import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/read/parse-json.ts";

async function keysOf(text: string): Promise<string[]> {
  return Object.keys((await parseJson("api.json", text)).value as object);
}

describe("a key with an escape", () => {
  test.each([
    ["a quote", "\\", '"'],
    ["a line end", "\\", "\n"],
    ["a quote after a letter", "a\\", 'a"'],
    ["one backslash after two", "\\\\", "\\d"],
  ])("stays itself after one that looks like its start: %s", async (_, first, second) => {
    await parseJson("earlier.json", JSON.stringify({ openapi: "", [first]: 0 }));
    const text = JSON.stringify({ openapi: "", [second]: 0 });
    expect(await keysOf(text)).toEqual(["openapi", second]);
  });

  test("is no repetition of one that looks like its start", async () => {
    const text = JSON.stringify({ "\\": 0, '"': 1 });
    expect((await parseJson("api.json", `[${text},${text}]`)).value).toEqual([
      { "\\": 0, '"': 1 },
      { "\\": 0, '"': 1 },
    ]);
  });

  test("is a repetition of one that is written without", async () => {
    await expect(parseJson("api.json", '{"a":0,"\\u0061":1}')).rejects.toThrow(/duplicate-key/);
  });

  test("may be called __proto__", async () => {
    expect(await keysOf('{"\\u005f_proto__":{"a":1}}')).toEqual(["__proto__"]);
  });

  test("changes nothing in the values beside it", async () => {
    const value = { "\n": [1, -2.5e3, 'a"b', true, null, { x: {} }, []], b: "" };
    const text = JSON.stringify(value, null, 2);
    expect((await parseJson("api.json", ` ${text}\n`)).value).toEqual(value);
  });
});

describe("a text of more than a megabyte", () => {
  const padding = JSON.stringify("-".repeat(1_000_000));
  const long = (members: string): string => `{"padding":${padding},${members}}`;

  test.each([
    [
      "colons in texts",
      '"a": ":", "b" :"\\":\\" : x", "c"\n:\t"https://example.com"',
      ["a", "b", "c"],
    ],
    ["a text that starts as a key ends", '"a": ":b", "c": " : d"', ["a", "c"]],
    ["an empty key", '"": 1, "a": {}', ["", "a"]],
    ["a key with an escape", '"a\\"b": 1, "a\\\\": 2, "\\u0063": 3', ['a"b', "a\\", "c"]],
  ])("is read with %s", async (_, members, keys) => {
    expect(await keysOf(long(members))).toEqual(["padding", ...keys]);
  });

  test.each(['"a":1,"a" :2', '"a" :1,"b":":c","a":2', '"a":1,"\\u0061":2'])(
    "has a key twice: %s",
    async (members) => {
      await expect(parseJson("api.json", long(members))).rejects.toThrow(/duplicate-key/);
    },
  );
});
