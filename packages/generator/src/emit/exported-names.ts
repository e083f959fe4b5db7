import { type ClientNames, schemaTypeNames } from "@convex-openapi/document/model";

/**
 * Names in which no operation and no schema has the name of something that `client.ts` exports, or one of the others
 * that a client has.
 */
export function withoutClientNames(
  names: ClientNames,
  clientName: string,
  others: readonly string[],
): ClientNames {
  const client = `${clientName}Client`;
  const reserved = new Set([
    `create${client}`,
    client,
    `${client}Options`,
    `${clientName}Error`,
    ...others,
  ]);
  const functions = new Set(
    [names.functions, names.pages, names.streams].flatMap((map) => [...map.values()]),
  );
  const types = new Set(schemaTypeNames(names));
  if (![...functions, ...types].some((name) => reserved.has(name))) return names;
  const rename = <Key>(map: ReadonlyMap<Key, string>, ending: string): Map<Key, string> =>
    new Map(
      [...map].map(([key, name]) => {
        let free = name;
        if (reserved.has(name)) {
          do free += ending;
          while (functions.has(free) || types.has(free));
        }
        return [key, free];
      }),
    );
  return {
    functions: rename(names.functions, "Operation"),
    pages: rename(names.pages, "Operation"),
    streams: rename(names.streams, "Operation"),
    types: rename(names.types, "Schema"),
    parts: rename(names.parts, "Schema"),
    writable: rename(names.writable, "Schema"),
  };
}
