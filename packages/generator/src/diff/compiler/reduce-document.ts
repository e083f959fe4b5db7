import type { JsonObject } from "../../document.ts";
import { parsePointer } from "../../json-pointer.ts";
import { isObject } from "../../reference.ts";
import type { LocatedOperation } from "../compare/operations.ts";
import type { Reachability } from "../reachability.ts";

/**
 * A description with some of its operations and components and all that these lead to. Types of a part are the same
 * as in the whole description, and cost as little as the part is small.
 */
export function reduceDocument(
  reachability: Reachability,
  operations: readonly LocatedOperation[],
  components: Iterable<string>,
): JsonObject {
  const { root } = reachability.side;
  const wanted = new Set(operations.map(({ pointer }) => pointer));
  const used = reachability.operations.flatMap((entry) =>
    wanted.has(entry.operation.pointer) ? entry.components : [],
  );
  const paths: Record<string, JsonObject> = {};
  for (const { path, method, value, pathItem } of operations) {
    const { parameters } = pathItem.value;
    paths[path] = {
      ...paths[path],
      ...(parameters === undefined ? {} : { parameters }),
      [method]: value,
    };
  }
  return {
    openapi: root["openapi"],
    info: root["info"],
    paths,
    components: pick(root["components"], reachability.closureOf([...used, ...components])),
  };
}

function pick(components: JsonObject[string], pointers: ReadonlySet<string>): JsonObject {
  const picked: Record<string, JsonObject> = {};
  if (!isObject(components)) return picked;
  for (const pointer of pointers) {
    const [, kind = "", name = ""] = parsePointer(pointer);
    const entries = components[kind];
    if (!isObject(entries) || !Object.hasOwn(entries, name)) continue;
    picked[kind] = { ...picked[kind], [name]: entries[name] };
  }
  return picked;
}
