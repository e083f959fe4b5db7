import type { ApiModel } from "../model/api-model.ts";
import { nameClient, schemaTypeNames } from "../model/client-names.ts";
import { operationTypeNames, typeNameBase } from "../model/operation-type-names.ts";
import { warning, type Problem } from "../model/problem.ts";
import { usedNode } from "./check-operation-ids.ts";

/** Tells whose types are not called after their operation alone, because something else is called that. */
export function checkOperationTypes(model: ApiModel): Problem[] {
  const client = nameClient(model);
  const { functions } = client;
  const schemas = schemaTypeNames(client);
  const names = operationTypeNames(functions.values(), schemas);
  const taken = new Set([...functions.values(), ...schemas]);
  return [...functions].flatMap(([operation, name]): Problem[] => {
    const own = names.get(name);
    const wish = typeNameBase(name);
    if (own === undefined || own.init === `${wish}Init`) return [];
    const { length } = own.init.slice(0, -"Init".length);
    const other = Object.values(own)
      .map((typeName) => wish + typeName.slice(length))
      .find((typeName) => taken.has(typeName));
    const reason = other === undefined ? "another function" : `"${other}"`;
    const message = `The types of ${name} are called ${own.init}, ${own.result} and so on, because the names would meet that of ${reason}.`;
    return [warning("duplicate-type-name", usedNode(operation), message)];
  });
}
