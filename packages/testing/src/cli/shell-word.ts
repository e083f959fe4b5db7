/**
 * A text as one word of a POSIX shell, quoted where the shell would read something else into it. Where one
 * exists, the form is one that `.env` files read alike: those know no quotes within quotes of the same kind.
 */
export function shellWord(text: string): string {
  if (/^[\w./:@%+-]+$/.test(text)) return text;
  if (text.includes("'") && !/["$`\\!]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
