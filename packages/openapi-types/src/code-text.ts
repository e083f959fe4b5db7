import { patternFor, type TextPattern } from "@convex-openapi/document/model";

/** The line width that emitted code keeps to, as Prettier's `printWidth` does. */
export const printWidth = 100;

/** An identifier without the characters that compilers for old targets refuse: those beyond the Basic Multilingual Plane. */
const plainKey: TextPattern = {
  inAscii: /^[A-Za-z$_][\w$]*$/,
  inAny: () => /^(?!.*[\u{10000}-\u{10ffff}])[\p{ID_Start}$_][\p{ID_Continue}$]*$/u,
};

/**
 * Characters that a person who reviews a text cannot see, or that make it look other than it is: control characters,
 * halves of surrogate pairs, line and paragraph separators, the byte order mark, and those that reorder the text around
 * them (Unicode Bidirectional Algorithm).
 */
const invisible: TextPattern = {
  inAscii: /[^ -~]/g,
  inAny: () => /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu,
};

/**
 * A text as a string literal, in the quotes that Prettier would choose: double ones unless single ones need fewer
 * escapes. Invisible characters are escaped, so that they cannot hide in a generated file.
 */
export function stringLiteral(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  const doubleQuotes = text.split('"').length - 1;
  const quote = doubleQuotes > 0 && doubleQuotes > text.split("'").length - 1 ? "'" : '"';
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replace(patternFor(text, invisible), (character) => unicodeEscape(character));
  return `${quote}${escaped}${quote}`;
}

/** A property name: as it is when it can stand without quotes, else as a string literal. */
export function propertyKey(name: string): string {
  return patternFor(name, plainKey).test(name) ? name : stringLiteral(name);
}

/** A text without the characters that {@link stringLiteral} would escape, for places where nothing can be escaped. */
export function withoutInvisible(text: string): string {
  return text.replace(patternFor(text, invisible), "");
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
