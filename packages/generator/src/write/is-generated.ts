/** What the banner of every file that we make says, in TypeScript as in Markdown. */
const generatedMarker = /do not edit: change the spec or its overlay/i;
const bannerLines = 5;

/**
 * Whether a text carries our banner, so that it may be replaced or removed.
 * An empty file counts too: there is nothing in it that could be lost.
 */
export function isGenerated(text: string): boolean {
  if (text.trim() === "") return true;
  return text.split("\n", bannerLines).some((line) => generatedMarker.test(line));
}
