import { isMap, isScalar, isSeq } from "yaml";
import type { JsonArray, JsonObject, JsonValue } from "../document.ts";
import { keepDigits } from "../model/exact-integers.ts";
import { childOf } from "../model/references.ts";
import { isContainer } from "../reference.ts";
import { isMergeKey, keyOf } from "./yaml-keys.ts";

/** Keeps the digits of the long integers of a YAML text. What an alias leads to has them where it is written. */
export function keepYamlDigits(node: unknown, value: JsonValue): void {
  if (!isContainer(value)) return;
  const keep = (inner: unknown, key: string): void => {
    const child = childOf(value, key);
    if (child !== undefined) keepIn(inner, value, key, child);
  };
  if (isSeq(node)) node.items.forEach((item, index) => keep(item, String(index)));
  if (!isMap(node)) return;
  for (const pair of node.items) {
    const key = isMergeKey(pair) ? undefined : keyOf(pair);
    if (key !== undefined) keep(pair.value, key);
  }
}

function keepIn(
  node: unknown,
  holder: JsonObject | JsonArray,
  key: string,
  value: JsonValue,
): void {
  if (!isScalar(node)) keepYamlDigits(node, value);
  else if (typeof value === "number" && /^-?\d{16,}$/.test(node.source ?? "")) {
    keepDigits(holder, key, node.source ?? "");
  }
}
