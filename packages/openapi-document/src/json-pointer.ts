/** One reference token of a JSON pointer, escaped as RFC 6901 section 3 says (`~` is `~0`, `/` is `~1`). */
export function escapeToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The reverse of {@link escapeToken}. */
export function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A JSON pointer from its unescaped tokens: `["paths", "/teams"]` is `/paths/~1teams`, `[]` is `""`. */
export function toPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${escapeToken(String(token))}`).join("");
}

/** The unescaped tokens of a JSON pointer. The reverse of {@link toPointer}. */
export function parsePointer(pointer: string): string[] {
  return pointer === "" ? [] : pointer.slice(1).split("/").map(unescapeToken);
}
