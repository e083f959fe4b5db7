import { paginate, type PaginationResult, readPaginationOptions } from "../database/pagination.ts";
import type { Document } from "../database/document.ts";
import type { ConvexObject } from "../values/convex-value.ts";
import { onlyArguments, stringArgument } from "./arguments.ts";
import type { SystemContext, SystemFunctions } from "./system-function.ts";

/** Most documents that one page of `tableData` reads; pages may be shorter than asked for. */
export const maximumRowsRead = 10_000;
/** Most bytes of documents that one page of `tableData` reads. */
export const maximumBytesRead = 5_000_000;

/** The functions that list tables and read whole tables. */
export const tableFunctions: SystemFunctions = {
  "_system/cli/tables": {
    type: "Query",
    operation: "ViewData",
    handler: ({ transaction, state }, args) => {
      onlyArguments(args, ["paginationOpts"]);
      const page = transaction
        .tableNames()
        .filter((name) => !name.startsWith("_"))
        .map((name) => ({ name }));
      if (args["paginationOpts"] === undefined && state.profile.answersUnpaginated) return page;
      readPaginationOptions(args["paginationOpts"]);
      return { page, isDone: true, continueCursor: "end" };
    },
  },
  "_system/cli/tableData": { type: "Query", operation: "ViewData", handler: tableData },
  "_system/cli/tableSize": {
    type: "Query",
    operation: "ViewData",
    handler: ({ transaction }, args) =>
      transaction.documents(stringArgument(args, "tableName")).length,
  },
  "_system/cli/queryTable": {
    type: "Query",
    operation: "ViewData",
    handler: (_context, args) => {
      stringArgument(args, "tableName");
      return Math.random();
    },
  },
  "_system/frontend/tableSize": {
    type: "Query",
    operation: "ViewData",
    handler: ({ transaction }, args) =>
      transaction.documents(stringArgument(args, "tableName")).length,
  },
  "_system/frontend/tableSize:sizeOfAllTables": {
    type: "Query",
    operation: "ViewData",
    handler: ({ transaction }) => {
      const sizes = transaction.tableNames().map((name) => transaction.documents(name).length);
      return sizes.reduce((sum, size) => sum + size, 0);
    },
  },
  "_system/frontend/getTableMapping": {
    type: "Query",
    operation: "ViewData",
    handler: ({ transaction }) =>
      Object.fromEntries(transaction.tableNames().map((name, index) => [`${10001 + index}`, name])),
  },
};

function tableData(
  { transaction, state }: SystemContext,
  args: ConvexObject,
): Document[] | PaginationResult {
  onlyArguments(args, ["table", "order", "paginationOpts"]);
  const order = stringArgument(args, "order");
  if (order !== "asc" && order !== "desc") {
    throw new Error("ArgumentValidationError: `order` does not match the validator.");
  }
  const documents = transaction.documents(stringArgument(args, "table"));
  const ordered = order === "asc" ? documents : documents.reverse();
  if (args["paginationOpts"] === undefined && state.profile.answersUnpaginated) return ordered;
  const options = readPaginationOptions(args["paginationOpts"]);
  const rows = Math.min(options.maximumRowsRead, maximumRowsRead);
  return withinBytes(ordered, { ...options, maximumRowsRead: rows });
}

function withinBytes(
  documents: Document[],
  options: ReturnType<typeof readPaginationOptions>,
): PaginationResult {
  const result = paginate(documents, options);
  let bytes = 0;
  for (const [index, document] of result.page.entries()) {
    bytes += approximateSize(document);
    if (bytes > maximumBytesRead && index + 1 < result.page.length) {
      return paginate(documents, { ...options, maximumRowsRead: index + 1 });
    }
  }
  return result;
}

function approximateSize(document: Document): number {
  return JSON.stringify(document, (_key, value: unknown) =>
    typeof value === "bigint"
      ? `${value}`
      : value instanceof ArrayBuffer
        ? value.byteLength
        : value,
  ).length;
}
