import { isReference } from "../reference.ts";

/** Every `$ref` whose value does not plainly start with `#`, in JSON or YAML: it may lead to another file. */
const referenceElsewhere = /\$ref(?!["']?\s*:\s*["']?#)/g;
/** A letter of `$ref` written as an escape, which would hide one from {@link referenceElsewhere}. */
const escapedReference = /\\(?:u00|x|U000000)(?:24|65|66|72)/i;
/** A `$ref` with a value in quotes and without escapes, or a plain one. */
const plainReference =
  /\$ref["']?\s*:\s*(?:"([^"\\\r\n]*)"|'([^'\r\n]*)'|([^\s"'#&*!|>%@`{}[\],][^\s{}[\],]*))/y;

/**
 * What the references of a description to other files say, without fragments, each once.
 * @param text UTF-8 read as Latin-1, as the references that are returned.
 * @returns `undefined` where that cannot be told; none where there certainly is none.
 */
export function referencesElsewhere(text: string): readonly string[] | undefined {
  const references = plainReferences(text) ?? parsedReferences(text);
  const uris = references?.map((reference) => reference.split("#", 1)[0] ?? "");
  return uris && [...new Set(uris.filter((uri) => uri !== ""))];
}

/** `undefined` where what looks like a reference may be none. */
function plainReferences(text: string): readonly string[] | undefined {
  if (escapedReference.test(text)) return undefined;
  const found: string[] = [];
  for (const { index } of text.matchAll(referenceElsewhere)) {
    plainReference.lastIndex = index;
    const match = plainReference.exec(text);
    // A property or a text may be called that, which is no reference.
    if (match === null) return undefined;
    found.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  return found;
}

/** `undefined` for anything but JSON, which takes longer to parse than to search, and YAML far longer. */
function parsedReferences(text: string): readonly string[] | undefined {
  const found: string[] = [];
  try {
    JSON.parse(Buffer.from(text, "latin1").toString("utf8"), (_, value: unknown) => {
      if (isReference(value)) found.push(value.$ref);
      return value;
    });
  } catch {
    return undefined;
  }
  return found.map((reference) => Buffer.from(reference).toString("latin1"));
}
