import type { ApiModel } from "./api-model.ts";
import { callableOperations } from "./client-names.ts";

/** What the operations of a description are known by: path and method, and the operationId. */
export function operationNames({ operations }: ApiModel): string[] {
  return callableOperations(operations).flatMap(({ path, method, operationId }) => [
    `${method} ${path}`,
    ...(operationId === undefined ? [] : [operationId]),
  ]);
}
