import type { ClientModel } from "../model/model.ts";

/**
 * A model in which no operation and no schema has the name of something that `client.ts` exports: `index.ts` exports
 * that by name, so that the other would be lost without a word.
 */
export function withoutClientNames(model: ClientModel, clientName: string): ClientModel {
  const client = `${clientName}Client`;
  const reserved = new Set([`create${client}`, client, `${client}Options`]);
  const functions = new Set(model.operations.map(({ functionName }) => functionName));
  const types = new Set(model.schemas.map(({ typeName }) => typeName));
  if (![...functions, ...types].some((name) => reserved.has(name))) return model;
  const rename = (name: string, ending: string): string => {
    if (!reserved.has(name)) return name;
    let free = `${name}${ending}`;
    while (functions.has(free) || types.has(free)) free += ending;
    return free;
  };
  return {
    ...model,
    operations: model.operations.map((operation) => ({
      ...operation,
      functionName: rename(operation.functionName, "Operation"),
    })),
    schemas: model.schemas.map((schema) => ({
      ...schema,
      typeName: rename(schema.typeName, "Schema"),
    })),
  };
}
