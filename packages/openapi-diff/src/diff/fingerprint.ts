import { sha256 } from "./sha-256.ts";

/** Details that make a sentence easier to read but do not distinguish changes. */
const wordingDetails: ReadonlySet<string> = new Set(["change", "hint", "of"]);

/**
 * A short text that names a change for allow files: the same as long as the same rule finds the same thing at the same
 * place.
 * @param places pointers whose places in lists are named, see `ApiModel.stablePointer`.
 */
export function fingerprintOf(
  rule: string,
  places: readonly string[],
  details: Readonly<Record<string, string>>,
): string {
  const sorted = Object.entries(details)
    .filter(([name]) => !wordingDetails.has(name))
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return sha256(JSON.stringify([rule, places, sorted])).slice(0, 16);
}
