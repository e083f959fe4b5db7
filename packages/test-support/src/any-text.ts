import fc from "fast-check";

/** Any character but half of a surrogate pair. */
const character = fc
  .integer({ min: 0, max: 0x10f7ff })
  .map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800));

/** Any text. `fc.string({ unit: "binary" })` is the same, but makes a table of all characters first, for seconds. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(character).map((characters) => characters.join("")),
  fc.string(),
);
