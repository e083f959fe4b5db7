import { isScalar, type Pair } from "yaml";

/**
 * The key of a YAML pair as the parsed object has it: `200` is "200", an empty key is "".
 * `undefined` for a key that is a list, a map or an alias.
 */
export function keyOf(pair: Pair): string | undefined {
  if (pair.key === null || pair.key === undefined) return "";
  if (!isScalar(pair.key)) return undefined;
  if (isMergeKey(pair)) return "<<";
  const { value } = pair.key;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return "";
}

/** Whether a pair is a merge key (`<<: *other`), which lends the keys of other maps to its own. */
export function isMergeKey(pair: Pair): boolean {
  if (!isScalar(pair.key)) return false;
  const { value, type } = pair.key;
  if (typeof value === "symbol") return value.description === "<<";
  return value === "<<" && (type === undefined || type === "PLAIN");
}
