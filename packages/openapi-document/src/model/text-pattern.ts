/**
 * A regular expression with properties of characters (`\p{…}`), and one that is the same for texts in ASCII, as most names
 * are.
 */
export interface TextPattern {
  readonly inAscii: RegExp;
  /** Made when it is needed: V8 then looks at all characters there are, which takes up to half a millisecond. */
  readonly inAny: () => RegExp;
}

/** The one of the two expressions that is right for a text and takes less time. */
export function patternFor(text: string, { inAscii, inAny }: TextPattern): RegExp {
  return /^[\0-\x7f]*$/.test(text) ? inAscii : inAny();
}
