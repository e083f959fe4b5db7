import fc from "fast-check";
import type { Described, Read } from "./server-side-reader.ts";

/** What a caller gives for one text. */
export type Scalar = string | number | bigint | boolean | Date;

/** An object whose leaves are texts or lists of them. */
export interface Deep {
  readonly [key: string]: Scalar | readonly Scalar[] | Deep | undefined;
}

/** What headers can hold beyond ASCII. */
const latin1 = fc.integer({ min: 0x80, max: 0xff }).map((code) => String.fromCharCode(code));

/** Texts, also those that mean something to some format. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 4 }),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.string({ unit: latin1, maxLength: 4 }),
  fc.constantFrom(
    "&",
    "=",
    "?",
    "#",
    "/",
    "\\",
    "%",
    "+",
    " ",
    ",",
    ";",
    ".",
    "|",
    ":",
    "@",
    "$",
    "*",
    "[",
    "]",
    "{",
    "}",
    "<",
    '"',
    "'",
    "\n",
    "\t",
    "é",
    "→",
    "..",
    "%2e",
    "%zz",
    "a=b&c=d",
    "; d=1",
  ),
);

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  fc.integer(),
  fc.bigInt(),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
);

const key = fc.oneof(anyText, fc.constantFrom("toString", "__proto__", "toJSON", "a", "b"));
const absent = { weight: 1, arbitrary: fc.constant(undefined) };

const deep = fc.letrec<{ object: Deep; value: Deep[string] }>((tie) => ({
  object: fc.dictionary(key, tie("value"), { maxKeys: 3 }),
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    tie("object"),
  ),
})).object;

/** What a caller gives for a parameter of a type. */
export function valueFor(type: Described["type"]): fc.Arbitrary<unknown> {
  switch (type) {
    case "text":
      return scalar;
    case "list":
      return fc.array(scalar, { maxLength: 4 });
    case "object":
      return fc.dictionary(key, fc.oneof({ weight: 6, arbitrary: scalar }, absent), { maxKeys: 4 });
    case "deep":
      return deep;
    default:
      // Without a value around it, null is no value.
      return fc.jsonValue({ maxDepth: 2 }).filter((value) => value !== null);
  }
}

function textOf(value: Scalar): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

/** What a server has to read where a value is given. */
export function expectedOf(type: Described["type"], given: unknown): Read {
  switch (type) {
    case "text":
      return textOf(given as Scalar);
    case "json":
      return JSON.stringify(given);
    case "deep": {
      const leaves = leavesOf([], given as Deep);
      return leaves.length === 0 ? undefined : leaves;
    }
    default: {
      const flat =
        type === "list"
          ? (given as Scalar[]).map(textOf)
          : Object.entries(given as Record<string, Scalar | undefined>).flatMap(([name, value]) =>
              value === undefined ? [] : [name, textOf(value)],
            );
      return flat.length === 0 ? undefined : flat;
    }
  }
}

function leavesOf(keys: readonly string[], value: Deep[string]): string[] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value instanceof Date) {
    return [`${JSON.stringify(keys)}=${textOf(value)}`];
  }
  if (Array.isArray(value)) return (value as Scalar[]).flatMap((item) => leavesOf(keys, item));
  return Object.entries(value as Deep).flatMap(([name, inner]) => leavesOf([...keys, name], inner));
}
