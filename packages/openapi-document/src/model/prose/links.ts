import { isObject } from "../../reference.ts";
import { child } from "../node.ts";
import type { NoteProse } from "./prose-change.ts";
import {
  differingKeys,
  nodesUnder,
  ownValue,
  pairUnder,
  type WrittenObject,
  type WrittenPair,
} from "./written-pair.ts";

/** Compares the links of an object by their names: what each leads to, and what it hands over. */
export function compareLinks(pair: WrittenPair, note: NoteProse): void {
  const owner = { base: pair.base.node, head: pair.head.node };
  const links = pairUnder(pair, "links");
  for (const name of differingKeys(links)) {
    const at = nodesUnder(links, name);
    if (at.base === undefined || at.head === undefined) {
      note({ kind: "link", owner, at, name });
      continue;
    }
    const link = { base: linkIn(links.base, name), head: linkIn(links.head, name) };
    for (const key of differingKeys(link)) {
      const [before, after] = [ownValue(link.base.value, key), ownValue(link.head.value, key)];
      const { base = at.base, head = at.head } = nodesUnder(link, key);
      note({ kind: "link", owner, at: { base, head }, name, field: { name: key, before, after } });
    }
  }
}

/** What a link says, or the one that a `$ref` leads to; what leads nowhere says what is written there. */
function linkIn({ node, value, references }: WrittenObject, name: string): WrittenObject {
  const written = { node: child(node, name), value: value[name] ?? null };
  const link = references.follow(written)?.value ?? written.value;
  return { node: written.node, value: isObject(link) ? link : { link }, references };
}
