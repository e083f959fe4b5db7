import type { Parameter } from "../../model/operation.ts";

const scalars: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean"]);

/** Whether exploding a value of the parameter changes how it is written: of a text or a number it does not. */
export function isComposite({ schema }: Parameter): boolean {
  if (schema === undefined || schema.boolean !== undefined) return false;
  const type = schema.keyword("type");
  return typeof type !== "string" || !scalars.has(type);
}
