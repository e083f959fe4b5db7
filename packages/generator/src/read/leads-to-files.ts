import { entriesAt, endOfString } from "./json-scan.ts";
import { isUriReference } from "./reference-uri.ts";

/**
 * Whether a valid JSON text seems to lead to other texts, see `ParsedText.mayNeedBundling`. No key of it may be written
 * with an escape.
 */
export function leadsToFiles(text: string): boolean {
  if (/"\$(?:ref"\s*:\s*"[^#"]|id"\s*:)/.test(text)) return true;
  for (const { index, 0: key } of text.matchAll(/"(?:m|defaultM)apping"\s*:\s*(?=["{])/g)) {
    const offset = index + key.length;
    const values = text[offset] === "{" ? entriesAt(text, offset) : [{ offset }];
    for (const value of values) if (isFileAt(text, value.offset)) return true;
  }
  return false;
}

function isFileAt(text: string, offset: number): boolean {
  if (text[offset] !== '"') return false;
  const value: unknown = JSON.parse(text.slice(offset, endOfString(text, offset)));
  return isMappedFile(value);
}

/** Whether a value of a discriminator's mapping leads out of the text that it stands in. */
export function isMappedFile(value: unknown): boolean {
  return typeof value === "string" && isUriReference(value) && !value.startsWith("#");
}
