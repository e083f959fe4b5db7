import type { ApiModel, Operation } from "@convex-openapi/document/model";
import { compareServers, type ServerHolder } from "./compare-servers.ts";
import { walkOf, type OperationContext } from "./comparison.ts";
import { code } from "./words.ts";

/**
 * Compares where an operation is served, where it or its path says that on one side at least. Without servers of their
 * own they are served where the description says (OpenAPI 3.1 sections 4.8.9 and 4.8.10), so that writing those out
 * changes nothing.
 */
export function compareOwnServers(
  context: OperationContext,
  base: Operation,
  head: Operation,
): void {
  const { comparison } = context;
  const old = holderOf(base, comparison.base);
  const now = holderOf(head, comparison.head);
  if (old === comparison.base && now === comparison.head) return;
  const isOfPath = old !== base && now !== head;
  const owner = isOfPath ? code(head.path) : context.label;
  compareServers(walkOf(context, "request"), old, now, owner);
}

/** What says where an operation is served. */
function holderOf(operation: Operation, model: ApiModel): ServerHolder {
  const own = [operation, operation.pathItem].find(({ servers }) => servers.length > 0);
  return own ?? model;
}
