import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { redactorFor } from "../../src/keys/redact.ts";

const secret = "eyJ2MiI6/Zm9v+YmFy/cXV4+/eHl6enk9IA==";
const redact = redactorFor(`prod:happy-animal-123|${secret}`);

/** Writes all but letters and digits in some other way. */
function written(write: (code: string, character: string) => string): string {
  return secret.replace(/\W/g, (character) =>
    write(character.charCodeAt(0).toString(16).toUpperCase(), character),
  );
}

describe("a redactor takes the secret out of a text", () => {
  it.each([
    ["as it is", secret],
    ["as it stands in a URL", encodeURIComponent(secret)],
    ["with lower case digits there", written((code) => `%${code.toLowerCase()}`)],
    ["as it stands in a URL within a URL", encodeURIComponent(encodeURIComponent(secret))],
    ["in JSON that escapes slashes", written((_code, character) => `\\${character}`)],
    ["in JSON that escapes by number", written((code) => `\\u00${code.toLowerCase()}`)],
    ["in JSON within JSON", written((code) => `\\\\u00${code}`)],
    ["in a page that escapes by hexadecimal number", written((code) => `&#x${code};`)],
    ["in a page that escapes by number", written((code) => `&#${Number.parseInt(code, 16)};`)],
    ["in a page that escapes by name", written(() => "&equals;")],
  ])("%s", (_how, form) => {
    const text = redact(`key prod:happy-animal-123|${form}, twice: ${form}.`);

    expect(text).toMatch(/^key prod:happy-animal-123\|\*\*\*.*, twice: \*\*\*.*\.$/);
    for (const piece of secret.match(/\w+/g) ?? []) expect(text).not.toContain(piece);
  });

  it("and leaves the name, which is no secret, and all else", () => {
    const text = "The provided key was invalid for deployment 'happy-animal-123'.";

    expect(redact(text)).toBe(text);
  });

  it("whatever characters it is made of", () => {
    const visible = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(visible, fc.string(), fc.string(), (key, before, after) => {
        fc.pre(!key.includes("|") && /\w/.test(key));

        const text = redactorFor(`name|${key}`)(`${before} ${key} ${after}`);

        expect(text).toContain("***");
      }),
    );
  });
});
