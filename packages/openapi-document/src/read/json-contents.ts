import type { JsonValue } from "../document.ts";
import { isMappedFile, isReferenceToFile } from "./leads-to-files.ts";
import { MAX_DEPTH } from "./parsed-text.ts";

/** What one walk over a value finds. */
export interface JsonContents {
  /** How many keys all objects have together. */
  keys: number;
  /** How many integers are too long for their `number` to be exact. */
  longIntegers: number;
  /** See `ParsedText.mayNeedBundling`. */
  leadsToFiles: boolean;
  /** See `ParsedText.mayBeDynamic`. */
  isDynamic: boolean;
}

/** What a value is made of, `undefined` when some of it stands too deep. */
export function contentsOf(value: JsonValue): JsonContents | undefined {
  const contents = { keys: 0, longIntegers: 0, leadsToFiles: false, isDynamic: false };
  return addContents(contents, value, 0) ? contents : undefined;
}

/** This sees every value of a document: it makes no lists of keys or values to go over. */
function addContents(to: JsonContents, value: JsonValue | undefined, depth: number): boolean {
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) && Number.isInteger(value)) to.longIntegers++;
    return true;
  }
  if (typeof value !== "object" || value === null) return true;
  if (depth === MAX_DEPTH) return false;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item !== "string" && !addContents(to, item, depth + 1)) return false;
    }
    return true;
  }
  // JSON has no properties but those of the object itself.
  for (const key in value) {
    to.keys++;
    const inner = value[key];
    if (inner === undefined) continue;
    addKey(to, key, inner);
    if (typeof inner !== "string" && !addContents(to, inner, depth + 1)) return false;
  }
  return true;
}

function addKey(to: JsonContents, key: string, value: JsonValue): void {
  if (key === "$ref") to.leadsToFiles ||= isReferenceToFile(value);
  else if (key === "$id") to.leadsToFiles = true;
  else if (key === "$dynamicRef") to.isDynamic = true;
  else if (key === "defaultMapping") to.leadsToFiles ||= isMappedFile(value);
  else if (key === "mapping" && typeof value === "object" && value !== null) {
    to.leadsToFiles ||= !Array.isArray(value) && Object.values(value).some(isMappedFile);
  }
}
