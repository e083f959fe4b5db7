import { isProse } from "../../model/keywords.ts";
import type { Schema } from "../../model/schema.ts";
import { atom, type Type } from "./type.ts";

const number = atom("number");
const scalars: ReadonlyMap<unknown, Type> = new Map([
  ["string", atom("string")],
  ["boolean", atom("boolean")],
  ["number", number],
  ["integer", number],
]);

/** Keywords that leave the type of a scalar what its `type` says. */
const unseen: ReadonlySet<string> = new Set([
  "type",
  "format",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
]);

/** The type of a schema that is a scalar and nothing else, as most are: they need not be taken apart. */
export function scalarType(schema: Schema): Type | undefined {
  const type = scalars.get(schema.keyword("type"));
  return type !== undefined && schema.keywords.every(changesNoScalar) ? type : undefined;
}

function changesNoScalar(keyword: string): boolean {
  return unseen.has(keyword) || isProse(keyword);
}
