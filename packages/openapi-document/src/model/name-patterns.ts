import type { TextPattern } from "./text-pattern.ts";

/** All of a name that TypeScript allows without quotes. */
export const identifier: TextPattern = {
  inAscii: /^[a-zA-Z$_][\w$]*$/,
  inAny: () => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u,
};

/** The first letter of a text that starts with one. */
export const identifierStart: TextPattern = { inAscii: /^[a-zA-Z]/, inAny: () => /^\p{ID_Start}/u };

/** What stands between two runs of letters and digits. */
export const betweenWords: TextPattern = {
  inAscii: /[\W_]+/,
  inAny: () => /(?:[^\p{ID_Continue}]|_)+/u,
};

/** The capitals that a word starts with: those of `List`, `URL` and `HTTPRoutes` that do not start a second word. */
export const leadingCapitals: TextPattern = {
  inAscii: /^(?:[A-Z]+(?=[A-Z][a-z]|[^a-zA-Z]|$)|[A-Z])/,
  inAny: () => /^(?:\p{Lu}+(?=\p{Lu}\p{Ll}|[^\p{L}]|$)|\p{Lu})/u,
};
