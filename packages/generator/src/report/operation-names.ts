import type { ApiDocument } from "../document.ts";
import { rawOperations } from "../model/raw-operations.ts";

/** What the operations of a description are known by: path and method, and the operationId. */
export function operationNames({ value }: ApiDocument): string[] {
  return rawOperations(value, "paths").flatMap(({ path, method, operationId }) => [
    `${method} ${path}`,
    ...(operationId === undefined ? [] : [operationId]),
  ]);
}
