import type { JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import { sameJson } from "../json-text.ts";
import { child, type Node } from "../node.ts";
import type { NoteProse } from "./prose-change.ts";
import {
  differingKeys,
  nodesUnder,
  ownValue,
  pairUnder,
  type WrittenObject,
  type WrittenPair,
} from "./written-pair.ts";

/** Compares what two descriptions say about themselves. The order of tags says nothing. */
export function compareSelf(pair: WrittenPair, note: NoteProse): void {
  const section = (key: string): { base: Node; head: Node } => ({
    base: child(pair.base.node, key),
    head: child(pair.head.node, key),
  });
  const info = pairUnder(pair, "info");
  for (const name of differingKeys(info)) {
    note({ kind: "self", owner: section("info"), at: nodesUnder(info, name), name });
  }
  const [listed, lists] = [tagsOf(pair.base), tagsOf(pair.head)];
  for (const name of new Set([...listed.keys(), ...lists.keys()])) {
    const [before, after] = [listed.get(name), lists.get(name)];
    if (sameJson(before?.value, after?.value)) continue;
    const at = { base: before?.node, head: after?.node };
    note({ kind: "self", owner: section("tags"), at, name: "tags" });
  }
  const name = "externalDocs";
  if (sameJson(ownValue(pair.base.value, name), ownValue(pair.head.value, name))) return;
  note({ kind: "self", owner: section(name), at: nodesUnder(pair, name), name });
}

/** The tags of a description by their names, each where it stands; what has no name goes by its number. */
function tagsOf({
  node,
  value,
}: WrittenObject): ReadonlyMap<string, { readonly node: Node; readonly value: JsonValue }> {
  const { tags } = value;
  const list = child(node, "tags");
  return new Map(
    (Array.isArray(tags) ? tags : []).map((tag, index) => {
      const name = isObject(tag) ? tag["name"] : undefined;
      const key = typeof name === "string" ? `tag ${name}` : `number ${index}`;
      return [key, { node: child(list, index), value: tag }];
    }),
  );
}
