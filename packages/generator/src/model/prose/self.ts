import type { JsonObject, JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import { sameJson } from "../json-text.ts";
import { child, type Node } from "../node.ts";
import type { NoteProse } from "./prose-change.ts";
import { keysOfBoth, ownValue, type WrittenObject, type WrittenPair } from "./written-pair.ts";

/** Compares what two descriptions say about themselves. The order of tags says nothing. */
export function compareSelf(pair: WrittenPair, note: NoteProse): void {
  const { base, head } = pair;
  const sections = (key: string): { base: Node; head: Node } => ({
    base: child(base.node, key),
    head: child(head.node, key),
  });
  const info = sections("info");
  const [old, now] = [infoOf(base), infoOf(head)];
  for (const name of keysOfBoth(old, now)) {
    const [before, after] = [ownValue(old, name), ownValue(now, name)];
    if (sameJson(before, after)) continue;
    const at = {
      base: before === undefined ? undefined : child(info.base, name),
      head: after === undefined ? undefined : child(info.head, name),
    };
    note({ kind: "self", owner: info, at, name });
  }
  const tags = sections("tags");
  const [listed, lists] = [tagsOf(base), tagsOf(head)];
  for (const name of new Set([...listed.keys(), ...lists.keys()])) {
    const [before, after] = [listed.get(name), lists.get(name)];
    if (sameJson(before?.value, after?.value)) continue;
    const at = { base: before?.node, head: after?.node };
    note({ kind: "self", owner: tags, at, name: "tags" });
  }
  const docs = sections("externalDocs");
  const [said, says] = [base, head].map(({ value }) => ownValue(value, "externalDocs"));
  if (sameJson(said, says)) return;
  const at = {
    base: said === undefined ? undefined : docs.base,
    head: says === undefined ? undefined : docs.head,
  };
  note({ kind: "self", owner: docs, at, name: "externalDocs" });
}

function infoOf({ value }: WrittenObject): JsonObject {
  return isObject(value["info"]) ? value["info"] : {};
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
