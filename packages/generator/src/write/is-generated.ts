/** What every file that we make says in its first lines, whatever its comment syntax. */
export const generatedMarker = "by openapi-clients";

/**
 * Whether a text carries our banner, so that it may be replaced or removed.
 * An empty file counts too: there is nothing in it that could be lost.
 */
export function isGenerated(text: string): boolean {
  if (text.trim() === "") return true;
  return text.split("\n", 3).some((line) => line.toLowerCase().includes(generatedMarker));
}
