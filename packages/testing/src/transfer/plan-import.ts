import type { Component } from "../deployment/components.ts";
import type { ImportedTables } from "./import-format.ts";
import type { ImportPlan } from "./import-state.ts";

/** What happens to the documents that are there already. */
export type ImportMode = "requireEmpty" | "append" | "replace" | "replaceAll";

/**
 * Works out what an import would do.
 * @throws Error when the mode requires empty tables and one is not.
 */
export function planImport(
  component: Component,
  tables: ImportedTables,
  mode: ImportMode,
): ImportPlan {
  const { database } = component;
  const cleared =
    mode === "replaceAll"
      ? database.tableNames().filter((name) => !name.startsWith("_"))
      : [...tables.keys()];
  const occupied = cleared.filter((table) => database.documents(table).length > 0);
  if (mode === "requireEmpty" && occupied.length > 0) {
    throw new Error(
      `Tables with documents already: ${occupied.join(", ")}. Append to them or replace their documents.`,
    );
  }
  const deletes = mode === "replace" || mode === "replaceAll";
  return {
    message: describe(component, tables, deletes ? occupied : []),
    deletesDocuments: deletes && occupied.length > 0,
    apply: () => {
      const transaction = database.begin();
      let written = 0;
      if (deletes) for (const table of cleared) transaction.deleteTable(table);
      for (const [table, documents] of tables) {
        transaction.createTable(table);
        for (const document of documents) transaction.insert(table, document);
        written += documents.length;
      }
      transaction.commit();
      return written;
    },
  };
}

function describe(
  { database }: Component,
  tables: ImportedTables,
  emptied: readonly string[],
): string {
  const added = Array.from(tables, ([table, documents]) => `${table}: ${documents.length} to add`);
  const removed = emptied.map((table) => `${table}: ${database.documents(table).length} to delete`);
  return [...added, ...removed].join("\n");
}
