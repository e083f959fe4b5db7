import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import { redactorFor } from "../../src/keys/redact.ts";
import { countSteps } from "../support/count-steps.ts";

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

  it.each<[string, (character: string, code: string) => string]>([
    ["in JSON that escapes letters, too", (_, code) => `\\u00${code}`],
    ["in JSON within JSON that does", (_, code) => `\\\\u00${code}`],
    ["in JavaScript", (_, code) => `\\x${code}`],
    ["in a URL that escapes letters, too", (_, code) => `%${code}`],
    ["in a URL within a URL within a URL that does", (_, code) => `%2525${code}`],
    ["in a page that escapes letters, too", (character) => `&#${character.charCodeAt(0)};`],
    ["in a page within a page", (_, code) => `&amp;#x${code};`],
  ])("%s", (_how, write) => {
    const form = secret.replace(/./g, (character) =>
      write(character, character.charCodeAt(0).toString(16)),
    );

    expect(redact(`got ${form}!`)).toBe("got ***!");
  });

  it("after what could be an escape, and is none", () => {
    const credential = "name|abcdef0123";
    for (const before of ["%", "%2", "\\", "\\x", "\\u00", "&", "&#", "&#x", "&amp;"]) {
      expect(redactorFor(credential)(`${before}abcdef0123;`)).not.toContain("cdef01");
    }
  });

  it("and leaves the escapes of a text that has no secret in it", () => {
    const text = String.raw`50%25 of C:\\dir\u0041 &amp; "\n" https://a.test/?q=%C3%A9`;

    expect(redact(text)).toBe(text);
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

describe("a redactor takes out what a server quotes in part", () => {
  const key = `prod:happy-animal-123|${secret}`;

  it.each([
    ["a header that was cut", `Authorization: Convex ${key.slice(0, 40)}...`],
    ["a header in lower case", `authorization: convex ${key.toLowerCase()}`],
    ["a key of somebody else", "Bearer dev:other-name-7|c29tZSBvdGhlcg, then"],
    ["the end of the secret", `…${secret.slice(-12)} is unknown`],
    ["its middle in upper case", `<b>${secret.slice(5, 20).toUpperCase()}</b>`],
  ])("%s", (_what, text) => {
    const shown = redact(text).toLowerCase();

    expect(shown).toContain("***");
    expect(runsIn(shown, secret.toLowerCase())).toEqual([]);
    expect(shown).not.toContain("c29tzsbvdghlcg");
  });

  it("up to what ends a token, so that the rest of a page can be read", () => {
    expect(redact(`<p title="Convex ${key}">Convex ${key}, refused; Bearer ${key};</p>`)).toBe(
      '<p title="Convex prod:happy-animal-123|***">Convex prod:happy-animal-123|***, refused; ' +
        "Bearer prod:happy-animal-123|***;</p>",
    );
  });

  it.each([
    ["whose bar is gone", "Convex prod:happy-animal-123eyJ2M, then", "Convex ***, then"],
    ["that was cut before its bar", 'title="BEARER Prod:Happy-an"', 'title="BEARER ***"'],
    ["in a URL", "?h=Convex%20prod%3Ahappy-animal-123eyJ2M", "?h=Convex ***"],
  ])("and all of a token that begins as the credential does, %s", (_what, text, shown) => {
    expect(redact(text)).toBe(shown);
  });

  it("but nothing of a token that begins otherwise and has no bar", () => {
    expect(redact("Convex prod:other-name")).toBe("Convex prod:other-name");
  });

  it("and of a token without a name all of it", () => {
    expect(redactorFor("0123456789abcdef")("Bearer 0123456789ab…")).toBe("Bearer ***");
  });

  it.each([
    "npx convex dev deployment",
    "Bearer tokens are refused",
    "Convex: prod:happy-animal-123",
  ])("and leaves prose: %s", (text) => {
    expect(redact(text)).toBe(text);
  });

  it("keeps JSON whole when a token stands at the end of one of its texts", () => {
    const json = JSON.stringify({ message: `sent "Convex ${key}"` });

    expect(JSON.parse(redact(json))).toEqual({
      message: 'sent "Convex prod:happy-animal-123|***"',
    });
  });
});

describe("however a secret is echoed", () => {
  const secrets = fc.string({
    unit: fc.constantFrom(
      ...Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=_-"),
    ),
    minLength: 8,
    maxLength: 120,
  });
  const around = fc.string({
    unit: fc.constantFrom(...Array.from('zZ9 <"\n;=:.#')),
    maxLength: 12,
  });
  const echoes: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => Buffer.from(text).toString("base64"),
    (text) => Buffer.from(text).toString("base64url"),
    (text) => Buffer.from(text).toString("hex"),
    (text) => Buffer.from(text).toString("hex").toUpperCase(),
  ];

  it("no eight characters of it in a row are left", () => {
    fc.assert(
      fc.property(
        secrets,
        fc.nat(200),
        fc.nat(200),
        fc.constantFrom(...echoes),
        around,
        around,
        (key, from, length, echo, before, after) => {
          const credential = `name|${key}`;
          const cut = credential.slice(from % credential.length).slice(0, 8 + length);
          const shown = redactorFor(credential)(before + echo(cut) + after);
          for (const form of echoes) {
            expect(runsIn(shown.toLowerCase(), form(key).toLowerCase())).toEqual([]);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("and a text without it stays as it is", () => {
    fc.assert(
      fc.property(
        secrets,
        fc.string({ unit: fc.constantFrom(...Array.from("zqx .,")) }),
        (key, text) => {
          fc.pre(runsIn(text, key.toLowerCase()).length === 0);
          expect(redactorFor(`name|${key}`)(text)).toBe(text);
        },
      ),
    );
  });
});

describe("the time it takes grows with the length of the text, and no faster", () => {
  /** The patterns that a text is searched for, with how often the engine looks at a character. */
  function steps(text: string): number {
    const redactor = redactorFor("name|0123456789abcdef");
    // The patterns are made with the first text.
    redactor("");
    const used: RegExp[] = [];
    const replace = vi.spyOn(RegExp.prototype, Symbol.replace).mockImplementation(function (
      this: RegExp,
      given: string,
    ) {
      used.push(this);
      return given;
    });
    redactor(text);
    replace.mockRestore();
    expect(used.length).toBeGreaterThanOrEqual(3);
    return used.reduce((sum, pattern) => sum + countSteps(pattern, text), 0);
  }

  it.each([
    "\\",
    "\\x",
    "\\u00",
    "%25",
    "%",
    "&",
    "&amp;",
    "&a",
    "&#x",
    "convex ",
    "convex\\n",
    "convex-n",
    "bearer \\",
    "bearer a|",
    "0123456",
    "0123456789abcdef ",
    " ",
    "n",
  ])("for a text of nothing but %j", (unit) => {
    for (const before of ["", "convex ", "convex\\", "&"]) {
      const short = steps(before + unit.repeat(120 / unit.length));
      const long = steps(before + unit.repeat(240 / unit.length));

      // Twice as much for twice the text: what grows with its square is four times as much.
      expect(long / short).toBeLessThan(2.5);
    }
  });

  it("which the count would show if it were otherwise", () => {
    const [short, long] = [120, 240].map((length) => countSteps(/\\+u/, "\\".repeat(length)));

    expect(Number(long) / Number(short)).toBeGreaterThan(3.5);
  });
});

/** The runs of eight characters that two texts have in common. */
function runsIn(text: string, secretText: string): string[] {
  const runs: string[] = [];
  for (let at = 0; at + 8 <= secretText.length; at++) {
    const run = secretText.slice(at, at + 8);
    if (text.includes(run)) runs.push(run);
  }
  return runs;
}
