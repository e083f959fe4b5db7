import type { JsonObject, JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import { sameJson } from "../json-text.ts";
import { child } from "../node.ts";
import type { NoteProse } from "./prose-change.ts";
import { keysOfBoth, ownValue, type WrittenObject, type WrittenPair } from "./written-pair.ts";

/** Compares the links of an object by their names: what each leads to, and what it hands over. */
export function compareLinks(pair: WrittenPair, note: NoteProse): void {
  const old = linksOf(pair.base);
  const now = linksOf(pair.head);
  const owner = { base: pair.base.node, head: pair.head.node };
  for (const name of keysOfBoth(old, now)) {
    const [before, after] = [ownValue(old, name), ownValue(now, name)];
    if (sameJson(before, after)) continue;
    const [left, right] = [
      before === undefined ? undefined : child(child(pair.base.node, "links"), name),
      after === undefined ? undefined : child(child(pair.head.node, "links"), name),
    ];
    if (left === undefined || right === undefined) {
      note({ kind: "link", owner, at: { base: left, head: right }, name });
      continue;
    }
    const from = fieldsOf(pair.base, name, before);
    const to = fieldsOf(pair.head, name, after);
    for (const key of keysOfBoth(from, to)) {
      const [said, says] = [ownValue(from, key), ownValue(to, key)];
      if (sameJson(said, says)) continue;
      const field = { name: key, before: said, after: says };
      const at = {
        base: said === undefined ? left : child(left, key),
        head: says === undefined ? right : child(right, key),
      };
      note({ kind: "link", owner, at, name, field });
    }
  }
}

function linksOf({ value }: WrittenObject): JsonObject {
  const { links } = value;
  return isObject(links) ? links : {};
}

/** What a link says, or the one that a `$ref` leads to; what leads nowhere says what is written there. */
function fieldsOf(
  { node, references }: WrittenObject,
  name: string,
  value: JsonValue | undefined,
): JsonObject {
  if (value === undefined) return {};
  const link =
    references.follow({ node: child(child(node, "links"), name), value })?.value ?? value;
  return isObject(link) ? link : { link };
}
