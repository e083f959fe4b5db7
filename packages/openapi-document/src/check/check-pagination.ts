import type { ApiModel } from "../model/api-model.ts";
import { isCallable } from "../model/client-names.ts";
import { declaredPagination } from "../model/pages/declared-pagination.ts";
import type { Problem } from "../model/problem.ts";

/** Finds declarations of pages that do not fit their operations. */
export function checkPagination(model: ApiModel): Problem[] {
  return model.operations
    .filter(isCallable)
    .flatMap((operation) => declaredPagination(operation)?.problems ?? []);
}
