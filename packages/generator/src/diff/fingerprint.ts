import { createHash } from "node:crypto";
import type { JsonObject } from "../document.ts";
import { parsePointer, toPointer } from "../json-pointer.ts";
import { isObject, isReference, resolveReference } from "../reference.ts";

/**
 * A short text that names a change for allow files: the same as long as the same rule finds the same thing at the same
 * place. Places in lists are named by what stands there (a parameter by its name, an alternative by its reference), so
 * that neither reordering nor rewording nor moving lines changes it.
 */
export function fingerprintOf(
  rule: string,
  places: readonly { readonly root: JsonObject; readonly pointer: string }[],
  details: Readonly<Record<string, string>>,
): string {
  const stable = places.map(({ root, pointer }) => stablePointer(root, pointer));
  const sorted = Object.entries(details)
    .filter(([name]) => name !== "hint")
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([rule, stable, sorted]))
    .digest("hex")
    .slice(0, 16);
}

/** A pointer whose places in lists are named, as far as something there has a name. */
export function stablePointer(root: JsonObject, pointer: string): string {
  let value: unknown = root;
  const tokens = parsePointer(pointer).map((token) => {
    if (!Array.isArray(value)) {
      value = isObject(value) ? value[token] : undefined;
      return token;
    }
    value = value[Number(token)];
    return nameOf(root, value) ?? token;
  });
  return toPointer(tokens);
}

function nameOf(root: JsonObject, item: unknown): string | undefined {
  if (typeof item === "string") return item;
  if (!isObject(item)) return undefined;
  if (isReference(item)) {
    const target = resolveReference(root, item.$ref);
    return (isObject(target) ? parameterName(target) : undefined) ?? item.$ref;
  }
  return parameterName(item) ?? (typeof item["url"] === "string" ? item["url"] : undefined);
}

function parameterName(value: JsonObject): string | undefined {
  const { name, in: place } = value;
  return typeof name === "string" && typeof place === "string" ? `${place} ${name}` : undefined;
}
