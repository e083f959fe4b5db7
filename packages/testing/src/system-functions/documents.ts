import { paginate, readPaginationOptions } from "../database/pagination.ts";
import { type ConvexObject, type ConvexValue, isPlainObject } from "../values/convex-value.ts";
import { arrayArgument, objectArgument, stringArgument } from "./arguments.ts";
import type { SystemContext, SystemFunctions } from "./system-function.ts";

/** The dashboard's functions that read and change single documents. */
export const documentFunctions: SystemFunctions = {
  "_system/frontend/getById": {
    type: "Query",
    operation: "ViewData",
    handler: ({ transaction }, args) => transaction.get(stringArgument(args, "id")),
  },
  "_system/frontend/listById": {
    type: "Query",
    operation: "ViewData",
    handler: ({ transaction }, args) =>
      arrayArgument(args, "ids").map((id) => transaction.get(idOf(id))),
  },
  "_system/frontend/listTableScan": {
    type: "Query",
    operation: "ViewData",
    handler: ({ transaction }, args) => {
      const { limit } = args;
      if (typeof limit !== "number")
        throw new Error("ArgumentValidationError: `limit` is missing.");
      return transaction.documents(stringArgument(args, "table")).slice(0, limit);
    },
  },
  "_system/frontend/paginatedTableDocuments": {
    type: "Query",
    operation: "ViewData",
    handler: ({ transaction }, args) => {
      const documents = transaction.documents(stringArgument(args, "table")).reverse();
      return paginate(documents, readPaginationOptions(args["paginationOpts"]));
    },
  },
  "_system/frontend/addDocument": {
    type: "Mutation",
    operation: "WriteData",
    audited: "add_documents",
    handler: ({ transaction }, args) => {
      const table = stringArgument(args, "table");
      for (const document of arrayArgument(args, "documents")) {
        if (!isPlainObject(document)) throw new Error("A document must be an object.");
        transaction.insert(table, document);
      }
      return { success: true };
    },
  },
  "_system/frontend/patchDocumentsFields": {
    type: "Mutation",
    operation: "WriteData",
    audited: "update_documents",
    handler: patchDocumentsFields,
  },
  "_system/frontend/replaceDocument": {
    type: "Mutation",
    operation: "WriteData",
    audited: "update_documents",
    handler: ({ transaction }, args) => {
      transaction.replace(stringArgument(args, "id"), objectArgument(args, "document"));
      return { success: true };
    },
  },
  "_system/frontend/deleteDocuments": {
    type: "Mutation",
    operation: "WriteData",
    audited: "delete_documents",
    handler: ({ transaction }, args) => {
      for (const target of arrayArgument(args, "toDelete")) transaction.delete(idOf(target));
      return { success: true };
    },
  },
  "_system/frontend/createTable": {
    type: "Mutation",
    operation: "WriteData",
    audited: "create_table",
    handler: ({ transaction }, args) => {
      transaction.createTable(stringArgument(args, "table"));
      return null;
    },
  },
  "_system/frontend/clearTablePage": {
    type: "Mutation",
    operation: "WriteData",
    audited: "clear_tables",
    handler: ({ transaction }, args) => {
      const documents = transaction.documents(stringArgument(args, "tableName"));
      for (const document of documents) transaction.delete(document._id);
      return { continueCursor: "end", deleted: documents.length, hasMore: false };
    },
  },
};

function patchDocumentsFields({ transaction }: SystemContext, args: ConvexObject): ConvexValue {
  const fields = objectArgument(args, "fields");
  const ids =
    args["ids"] === undefined
      ? transaction.documents(stringArgument(args, "table")).map(({ _id }) => _id)
      : arrayArgument(args, "ids");
  for (const id of ids) {
    if (typeof id !== "string") throw new Error("An id must be a string.");
    transaction.patch(id, fields);
  }
  return { success: true };
}

function idOf(target: ConvexValue): string {
  if (isPlainObject(target) && typeof target["id"] === "string") return target["id"];
  throw new Error("ArgumentValidationError: expected an object with `id` and `tableName`.");
}
