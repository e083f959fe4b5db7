import { type ClientNames, schemaTypeNames } from "../client-names.ts";
import { type OperationTypeNames, typeNameBase } from "../operation-type-names.ts";

/**
 * Names the types of the items of streams by the names of functions: the function's in PascalCase with `Item`, where
 * nothing else that a package exports is called that.
 */
export function streamItemName(
  names: ClientNames,
  operationTypes: ReadonlyMap<string, OperationTypeNames>,
): (functionName: string) => string {
  const taken = new Set([
    ...[names.functions, names.pages, names.streams].flatMap((map) => [...map.values()]),
    ...schemaTypeNames(names),
    ...[...operationTypes.values()].flatMap((types) => Object.values(types)),
  ]);
  return (functionName) => {
    let base = typeNameBase(functionName);
    while (taken.has(`${base}Item`)) base += "Stream";
    return `${base}Item`;
  };
}
