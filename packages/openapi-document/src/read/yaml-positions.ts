import { isAlias, isMap, isNode, isSeq, type Document, type Pair, type YAMLMap } from "yaml";
import { parsePointer } from "../json-pointer.ts";
import { isMergeKey, keyOf } from "./yaml-keys.ts";

/**
 * Where the value of a JSON pointer starts in a YAML text, as an offset: a block map starts at its first key,
 * an alias at its `*`, and what a merge key lends stands where it was written. An empty value answers with its
 * key, a pointer to nothing with its nearest existing ancestor.
 */
export function yamlOffset(document: Document, pointer: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const token of parsePointer(pointer)) {
    const target = followed(node, document);
    let child: unknown;
    if (isMap(target)) {
      const pair = pairOf(target, token, document);
      if (pair === undefined) return offset;
      child = pair.value;
      offset = startOf(child) ?? startOf(pair.key) ?? offset;
    } else if (isSeq(target) && Number(token) in target.items) {
      child = target.items[Number(token)];
      offset = startOf(child) ?? offset;
    } else return offset;
    node = child;
  }
  return offset;
}

function pairOf(map: YAMLMap, key: string, document: Document): Pair | undefined {
  const own = map.items.find((pair) => keyOf(pair) === key && !isMergeKey(pair));
  if (own !== undefined) return own;
  for (const merge of map.items.filter(isMergeKey)) {
    const source = followed(merge.value, document);
    const maps = isSeq(source) ? source.items.map((item) => followed(item, document)) : [source];
    for (const lender of maps) {
      const lent = isMap(lender) ? pairOf(lender, key, document) : undefined;
      if (lent !== undefined) return lent;
    }
  }
  return undefined;
}

function followed(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function startOf(node: unknown): number | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  // An empty value has no character of its own; its key says more than the gap behind the colon.
  return start === end ? undefined : start;
}
