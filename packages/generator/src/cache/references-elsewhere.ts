/** Every `$ref` whose value does not plainly start with `#`, in JSON or YAML: it may lead to another file. */
const referenceElsewhere = /\$ref(?!["']?\s*:\s*["']?#)/g;
/** A letter of `$ref` written as an escape, which would hide one from {@link referenceElsewhere}. */
const escapedReference = /\\(?:u00|x|U000000)(?:24|65|66|72)/i;
/** A `$ref` with a value in quotes and without escapes, or a plain one. */
const plainReference =
  /\$ref["']?\s*:\s*(?:"([^"\\\r\n]*)"|'([^'\r\n]*)'|([^\s"'#&*!|>%@`{}[\],][^\s{}[\],]*))/y;

/**
 * What the references of a description to other files say, without fragments, each once.
 * @returns `undefined` where that cannot be told from its text; none where there certainly is none.
 */
export function referencesElsewhere(text: string): readonly string[] | undefined {
  if (escapedReference.test(text)) return undefined;
  const found = new Set<string>();
  for (const { index } of text.matchAll(referenceElsewhere)) {
    plainReference.lastIndex = index;
    const match = plainReference.exec(text);
    // A property or a text may be called that, which is no reference.
    if (match === null) return undefined;
    const [uri = ""] = (match[1] ?? match[2] ?? match[3] ?? "").split("#", 1);
    if (uri !== "") found.add(uri);
  }
  return [...found];
}
