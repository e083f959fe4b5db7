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
