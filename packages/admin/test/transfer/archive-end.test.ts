import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { appendToEnd, isArchiveEnd } from "../../src/transfer/archive-end.ts";
import { zipOf } from "../support/zip.ts";

/** Whether these bytes look like a whole archive, given in pieces of that size. */
function looksWhole(bytes: Uint8Array, size = bytes.length || 1): boolean {
  let end: Uint8Array = new Uint8Array();
  for (let from = 0; from < bytes.length; from += size) {
    end = appendToEnd(end, bytes.subarray(from, from + size));
  }
  return isArchiveEnd(end, bytes.length);
}

const text = Buffer.from("Ada and Grace ".repeat(20));
/** As a stored file may be an archive itself, that is there with its own end. */
const nested = zipOf("inner.zip", zipOf("people", text));

describe.each([
  ["an archive", zipOf("people", text)],
  ["an archive with a comment", zipOf("people", text, { comment: "made by hand" })],
  ["an archive with the records of large ones", zipOf("people", text, { isLarge: true })],
  [
    "a large archive with a comment",
    zipOf("people", text, { isLarge: true, comment: "PK\x05\x06".repeat(9) }),
  ],
  ["an archive within an archive", nested],
  [
    "a large archive within an archive",
    zipOf("inner.zip", zipOf("people", text, { isLarge: true })),
  ],
  ["an archive longer than what is kept of it", zipOf("zeros", Buffer.alloc(200_000))],
])("%s", (_what, archive) => {
  it("is whole with its last byte", () => {
    expect(looksWhole(archive)).toBe(true);
  });

  it.each([22, 4096, 70_000])("is whole in pieces of %d bytes", (size) => {
    expect(looksWhole(archive, size)).toBe(true);
  });

  it("is not whole with any byte less", () => {
    const first = Math.max(0, archive.length - 1000);
    for (let length = first; length < archive.length; length++) {
      expect(looksWhole(archive.subarray(0, length)), `${length} bytes`).toBe(false);
    }
  });

  it("is not whole with a byte missing in the middle", () => {
    const middle = archive.length / 2;
    const shorter = Buffer.concat([archive.subarray(0, middle), archive.subarray(middle + 1)]);

    expect(looksWhole(shorter)).toBe(false);
  });
});

describe("what is no archive", () => {
  it.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array()],
    ["a page", Buffer.from("<html>Sign in</html>")],
    ["zeros", new Uint8Array(1000)],
    ["a signature alone", Buffer.from("PK\x05\x06")],
    [
      "a locator of nothing",
      Buffer.concat([
        Buffer.from("PK\x06\x07"),
        Buffer.alloc(16, 0xff),
        zipOf("", text).subarray(-22),
      ]),
    ],
  ])("is not whole: %s", (_what, bytes) => {
    expect(looksWhole(bytes)).toBe(false);
  });

  const noise = fc.uint8Array({ maxLength: 60 });
  const signature = fc
    .constantFrom("PK\x05\x06", "PK\x06\x07", "PK\x06\x06")
    .map((bytes) => Buffer.from(bytes));
  const pieces = fc.array(fc.oneof(noise, signature), { maxLength: 8 });

  it("is not whole, whatever bytes it has, and reading them throws nothing", () => {
    const whole = fc
      .sample(pieces, { numRuns: 2000, seed: 1 })
      // What ends so has no end record before it that fits.
      .filter((each) => looksWhole(Buffer.concat([...each, Buffer.from("x")])));

    expect(whole).toEqual([]);
  });
});

it("what is kept does not change when the piece is overwritten", () => {
  const archive = zipOf("people", text);
  const piece = Uint8Array.from(archive);

  const end = appendToEnd(new Uint8Array(), piece);
  piece.fill(0);

  expect(isArchiveEnd(end, archive.length)).toBe(true);
});

it("no more is kept of a long archive than its end", () => {
  let end: Uint8Array = new Uint8Array();
  for (let pieces = 0; pieces < 20; pieces++) end = appendToEnd(end, new Uint8Array(50_000));

  expect(end.buffer.byteLength).toBeLessThan(66_000);
});
