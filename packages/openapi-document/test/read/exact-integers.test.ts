import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/document.ts";
import { exactJson } from "../../src/model/json-text.ts";
import { applyOverlays } from "../../src/overlay/apply-overlays.ts";
import { parseText } from "../../src/read/parse-text.ts";

/** A text as it is written again, after it was read. */
async function again(text: string, file: string): Promise<string> {
  const { value } = await parseText({ file, location: `/${file}`, text });
  return exactJson(value);
}

describe("an integer beyond 2^53", () => {
  it.each([
    "[9007199254740993]",
    '{"a":-9007199254740993,"b":[1,{"c":12345678901234567890123}]}',
    '{"a\\"b":9007199254740993,"c":9007199254740995}',
    '[{"a":9007199254740993},{"a":9007199254740995}]',
  ])("keeps its digits in JSON: %s", async (text) => {
    expect(await again(text, "a.json")).toBe(text);
  });

  it("keeps its digits in YAML, also where an alias leads to it", async () => {
    const text = "a: &a { b: 9007199254740993 }\nc: [1, *a]\nd: 9007199254740993 # most\n";
    expect(await again(text, "a.yaml")).toBe(
      '{"a":{"b":9007199254740993},"c":[1,{"b":9007199254740993}],"d":9007199254740993}',
    );
  });

  it.each([
    ["a number with a fraction", "[1234567890123456.5]", "[1234567890123456.5]"],
    ["a number with many decimals", "[0.12345678901234567890]", "[0.12345678901234568]"],
    ["a number with an exponent", "[12345678901234567e3]", "[12345678901234567000]"],
    ["a text", '["9007199254740993"]', '["9007199254740993"]'],
    ["a key", '{"9007199254740993":1}', '{"9007199254740993":1}'],
    ["an integer that a number holds", "[9007199254740991]", "[9007199254740991]"],
  ])("is not %s", async (_, text, expected) => {
    expect(await again(text, "a.json")).toBe(expected);
  });
});

it("an overlay keeps the digits of what it leaves, and of no value that takes another's place", async () => {
  const text = '{ "enum": [9007199254740993, 9007199254740995, 3] }';
  const { value, locate } = await parseText({ file: "a.json", location: "/a.json", text });
  const actions = [
    { target: "$..enum[?@ == 9007199254740992]", remove: true },
    { target: "$..enum", update: [4] },
  ];
  const spec = { file: "a.json", value: value as JsonObject, locate };
  const overlay = { overlay: "1.0.0", info: { title: "O", version: "1" }, actions };
  const { document } = applyOverlays(spec, [{ ...spec, file: "o.json", value: overlay }]);
  expect(exactJson(document.value)).toContain('"enum":[9007199254740996,3,4]');
});
