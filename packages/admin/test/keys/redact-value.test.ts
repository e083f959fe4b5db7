import { describe, expect, it } from "vitest";

import { redactorFor } from "../../src/keys/redact.ts";
import { redactValue } from "../../src/keys/redact-value.ts";

const secret = "abcdefgh0123456789";
const redact = redactorFor(`name|${secret}`);

describe("the copy of a value without secrets", () => {
  it("has none in texts and in names of properties, however deep", () => {
    const value = { list: [{ [secret]: `got ${secret}` }], constructor: { toString: secret } };

    expect(redactValue(value, redact)).toEqual({
      list: [{ "***": "got ***" }],
      constructor: { toString: "***" },
    });
  });

  it.each([null, undefined, 17, 7n, true, "text", [], {}])("is equal to %s", (value) => {
    expect(redactValue(value, redact)).toEqual(value);
  });

  it("leaves bytes as they are", () => {
    const bytes = new Uint8Array([1, 2]).buffer;

    expect(redactValue({ bytes }, redact).bytes).toBe(bytes);
  });
});
