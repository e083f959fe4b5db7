/** A comment or a string of JavaScript or TypeScript, as far as that can be recognized without parsing. */
const commentOrString =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g;

/**
 * A text in which comments and the content of strings are spaces, so that braces and names in them mislead nobody.
 * It has the same length, and offsets in it are offsets in the text. Strings that look like a property name stay.
 */
export function withoutComments(text: string): string {
  return text.replaceAll(commentOrString, (match) => {
    const isComment = match.startsWith("/");
    if (!isComment && /^["']\w*["']$/.test(match)) return match;
    const blank = match.replaceAll(/[^\r\n]/g, " ");
    return isComment ? blank : `${match[0]}${blank.slice(1, -1)}${match.at(-1)}`;
  });
}
