import type { JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";

/** Orders texts by their UTF-16 code units: the same on every machine, whatever its locale. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * The entries of a JSON object in the order of their keys, so that nothing depends on the order in the document.
 * Anything but an object has no entries.
 */
export function sortedEntries(value: JsonValue | undefined): [string, JsonValue][] {
  if (!isObject(value)) return [];
  const entries: [string, JsonValue][] = [];
  for (const key of Object.keys(value).sort(compareText)) {
    const entry = value[key];
    if (entry !== undefined) entries.push([key, entry]);
  }
  return entries;
}

/** The entries of a map in the order of their keys. */
export function sortedMap<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(compareKeys);
}

function compareKeys(left: readonly [string, unknown], right: readonly [string, unknown]): number {
  return compareText(left[0], right[0]);
}
