import * as fc from "fast-check";
import { expect, it } from "vitest";
import { eventsIn } from "./pieces.ts";

const lineEnd = fc.constantFrom("\n", "\r", "\r\n");
const value = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", " ", ":", "é", "☃", "😀", "\0", "\uFEFF", "0") }),
  fc.constantFrom("", "1", "20", "[DONE]"),
);
const name = fc.constantFrom(
  "data",
  "data",
  "data",
  "event",
  "id",
  "retry",
  "",
  "Data",
  "\uFEFFdata",
);
const line = fc.oneof(
  fc.constant(""),
  fc.tuple(name, fc.constantFrom(":", ": ", ""), value).map((parts) => parts.join("")),
);
const text = fc
  .tuple(fc.constantFrom("", "\uFEFF"), fc.array(fc.tuple(line, lineEnd), { maxLength: 12 }), line)
  .map(([mark, lines, last]) => mark + lines.map(([start, end]) => start + end).join("") + last)
  // Of two marks, the decoder of Node takes away both where the first one comes in pieces.
  .filter((whole) => !whole.startsWith("\uFEFF\uFEFF"));

/** The events of a whole text, line by line as the HTML standard says it (section 9.2.6). */
function eventsOf(whole: string): unknown[] {
  const events: unknown[] = [];
  let event: Record<string, unknown> = {};
  const lines = whole.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  // What stands behind the last line end is no line.
  for (const each of lines.slice(0, -1)) {
    if (each === "") {
      const { data, event: type, ...rest } = event;
      const kept = type === "" || type === undefined ? rest : { ...rest, event: type };
      if (data !== undefined) events.push({ ...kept, data });
      event = {};
      continue;
    }
    const [, field = "", given = ""] = /^([^:]*)(?:: ?(.*))?$/su.exec(each) ?? [];
    if (field === "data")
      event["data"] = "data" in event ? `${String(event["data"])}\n${given}` : given;
    if (field === "event") event["event"] = given;
    if (field === "id" && !given.includes("\0")) event["id"] = given;
    if (field === "retry" && /^[0-9]+$/.test(given)) event["retry"] = Number(given);
  }
  return events;
}

it("an event stream in any pieces has the events of its text", async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(6), { minLength: 1 }), async (whole, sizes) => {
      const bytes = new TextEncoder().encode(whole);
      const pieces: Uint8Array[] = [];
      for (let at = 0, index = 0; at < bytes.length; index++) {
        // The last size is never 0, so that each text comes to its end.
        const size = sizes[index % sizes.length] ?? 1;
        const length = index % 5 === 4 ? size + 1 : size;
        pieces.push(bytes.subarray(at, at + length));
        at += length;
      }
      expect(await eventsIn(pieces)).toEqual(eventsOf(whole));
    }),
    { numRuns: 300 },
  );
});
