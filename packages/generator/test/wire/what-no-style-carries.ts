import { expectedOf, type Deep } from "./given-values.ts";
import type { Described } from "./server-side-reader.ts";

/** All that a style cannot carry. Whatever is not in here has to arrive. */
export function cannotCarry(parameter: Described, given: unknown): boolean {
  const { type } = parameter;
  const read = expectedOf(type, given);
  const texts = read === undefined ? [] : typeof read === "string" ? [read] : read;
  if (type === "json") return false;
  if (texts.some((text) => /\p{Surrogate}/u.test(text))) return true;
  if (type === "deep") return hasBrackets(given as Deep);
  return (
    (parameter.in === "path" && leadsElsewhere(parameter, read)) ||
    texts.some((text, index) => isLost(parameter, text, type === "object" && index % 2 === 0))
  );
}

/**
 * Whether a server decodes more than was encoded: where reserved characters stay, percent-encoded triples stay too
 * (RFC 6570 section 3.2.3), also ones that are no UTF-8.
 */
export function isDecodedTwice({ allowReserved }: Described, given: unknown): boolean {
  const all =
    JSON.stringify(given, (_, each: unknown) => (typeof each === "bigint" ? "" : each)) ?? "";
  return allowReserved && /%[\da-f]{2}/i.test(all);
}

/** Keys of an object without leaves are never written. */
function hasBrackets(object: Deep): boolean {
  return Object.entries(object).some(([key, value]) => {
    if (value === undefined) return false;
    if (/[[\]]/.test(key)) return true;
    return typeof value === "object" && !Array.isArray(value) && !(value instanceof Date)
      ? hasBrackets(value as Deep)
      : false;
  });
}

/** Whether nothing, one dot or two dots would be the whole segment. */
function leadsElsewhere(
  { style, explode, type }: Described,
  read: string | readonly string[] | undefined,
): boolean {
  if (read === undefined) return true;
  if (style === "matrix") return false;
  const [only = "", ...others] = typeof read === "string" ? [read] : read;
  if (style === "label") {
    // Two empty items of an exploded list are two dots.
    return others.length === 0
      ? only === "" || only === "."
      : type === "list" && explode && others.length === 1 && only + others[0] === "";
  }
  return others.length === 0 && /^\.{0,2}$/.test(only);
}

/** Whether one text, or a key, could not be told from what is around it. */
function isLost(parameter: Described, text: string, isKey: boolean): boolean {
  const { in: location, style, explode, allowReserved, type } = parameter;
  const isOne = type === "text";
  if (location === "header") {
    if (/[^\t\x20-\x7e\x80-\xff]|^\s|\s$/.test(text)) return true;
    return !isOne && (text.includes(",") || (isKey && explode && text.includes("=")));
  }
  if (location === "cookie" && style === "cookie") {
    if (/[^\x21-\x7e]|["\\,;]/.test(text)) return true;
    return isKey && explode && text.includes("=");
  }
  if (isOne) return false;
  if (style === "spaceDelimited" && !explode) return text.includes(" ");
  if (style === "pipeDelimited" && !explode) return text.includes("|");
  if (style === "label" && explode)
    return text.includes(".") || (allowReserved && isKey && text.includes("="));
  if (!allowReserved) return false;
  if (isKey && explode) return text.includes("=");
  return location === "query" && !explode && text.includes(",");
}
