import { badJsonBody } from "../http/api-error.ts";
import { isPlainObject, type Json, type JsonObject } from "../values/convex-value.ts";

/** Which components, tables and columns a sync has. */
export interface Selection {
  /** Whether any column of a table is in it. */
  hasTable(component: string, table: string): boolean;
  /** A document with nothing but the columns that are in it. */
  columns(component: string, table: string, document: JsonObject): JsonObject;
}

/**
 * Reads a selection: `_other` says what is not named, names say `excluded`, or what of them is in.
 * The app itself is the component with the empty name. Without a selection, all is in.
 * @throws ApiError 400 BadJsonBody for another shape.
 */
export function readSelection(json: Json | undefined): Selection {
  const selection = json ?? { _other: "included" };
  checkLevel(selection, "selection", 3);
  const tableOf = (component: string, table: string): Json =>
    childOf(childOf(selection, component), table);
  return {
    hasTable: (component, table) => tableOf(component, table) !== "excluded",
    columns: (component, table, document) => {
      const columns = tableOf(component, table);
      const fields = Object.entries(document).filter(
        ([name]) => name === "_id" || childOf(columns, name) !== "excluded",
      );
      return Object.fromEntries(fields);
    },
  };
}

function childOf(selection: Json, name: string): Json {
  if (!isPlainObject(selection)) return selection;
  const child = Object.hasOwn(selection, name) ? selection[name] : selection["_other"];
  return child ?? "included";
}

function checkLevel(json: Json, path: string, depth: number): void {
  if (json === "excluded" && depth < 3) return;
  if (!isPlainObject(json)) throw badJsonBody(`invalid value for field \`${path}\``);
  if (json["_other"] !== "excluded" && json["_other"] !== "included") {
    throw badJsonBody(`invalid value for field \`${path}._other\``);
  }
  for (const [name, child] of Object.entries(json)) {
    if (name === "_other") continue;
    if (depth > 1) checkLevel(child, `${path}.${name}`, depth - 1);
    else if (child !== "excluded" && child !== "included") {
      throw badJsonBody(`invalid value for field \`${path}.${name}\``);
    }
  }
}
