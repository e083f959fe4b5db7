import type { Operation } from "../operation.ts";
import { declaredPagination } from "./declared-pagination.ts";
import { findPagination } from "./find-pagination.ts";
import { isRequiredAt, itemOf, pageResponse, schemaAt } from "./page-body.ts";
import type { OperationPages } from "./pagination.ts";

const known = new WeakMap<Operation, OperationPages | undefined>();

/** The pages of an operation, as it declares them with `x-pagination` or as its description shows them. */
export function pagesOf(operation: Operation): OperationPages | undefined {
  if (!known.has(operation)) known.set(operation, readPages(operation));
  return known.get(operation);
}

function readPages(operation: Operation): OperationPages | undefined {
  const page = pageResponse(operation);
  const declared = declaredPagination(operation);
  const pagination = declared === undefined ? findPagination(operation) : declared.pagination;
  if (page === undefined || pagination === undefined) return undefined;
  const list = schemaAt(page.schema, pagination.items);
  return {
    pagination,
    origin: declared === undefined ? "found" : "declared",
    isFlagRequired: "more" in pagination && isRequiredAt(page.schema, pagination.more ?? []),
    item: list && itemOf(list),
  };
}
