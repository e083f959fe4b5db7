/** Every `$ref` whose value does not plainly start with `#`, in JSON or YAML: it may lead to another file. */
const referenceElsewhere = /\$ref(?!["']?\s*:\s*["']?#)/;
/** A letter of `$ref` written as an escape, which would hide one from {@link referenceElsewhere}. */
const escapedReference = /\\(?:u00|x|U000000)(?:24|65|66|72)/i;

/** Whether the text of a description may refer to other files; `false` only where it certainly does not. */
export function mayReferElsewhere(text: string): boolean {
  return referenceElsewhere.test(text) || escapedReference.test(text);
}
