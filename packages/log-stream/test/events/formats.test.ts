import fc from "fast-check";
import { expect, it } from "vitest";
import { parseLogStreamEvents } from "../../src/index.ts";
import { events as one } from "./an-event.ts";

const count = fc.nat();
const words = fc.string({ unit: "binary" });

const known = fc.oneof(
  fc.record({ message: words, timestamp: count }).map((f) => ({ ...one.console, ...f })),
  fc.jsonValue().map((body) => ({ ...one.custom_audit, body })),
  fc.dictionary(words, count).map((sizes) => ({
    ...one.current_storage_usage,
    total_system_table_document_size_bytes: sizes,
  })),
  fc.constantFrom(...Object.values(one)),
);
const unknown = fc
  .tuple(words, fc.jsonValue())
  .map(([topic, field]) => ({ topic: `new ${topic}`, field }));
const batch = fc.tuple(fc.array(known), fc.array(unknown));

/** As JSON gives them back: `-0` is `0`. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it.each([
  ["a JSON array", (all: readonly unknown[]) => JSON.stringify(all)],
  ["JSON Lines", (all: readonly unknown[]) => all.map((event) => JSON.stringify(event)).join("\n")],
])("any events survive %s", (_, write) => {
  fc.assert(
    fc.property(batch, ([events, others]) => {
      expect(parseLogStreamEvents(write([...events, ...others]))).toEqual({
        events: asJson(events),
        unknown: asJson(others),
        malformed: [],
      });
    }),
  );
});

it("any text is read without an exception", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        words,
        fc.json(),
        fc.array(fc.json()).map((lines) => lines.join("\n")),
      ),
      (body) => {
        expect(() => parseLogStreamEvents(body)).not.toThrow();
      },
    ),
  );
});
