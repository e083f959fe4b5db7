import { parsePointer } from "../../json-pointer.ts";
import type { SchemaReader } from "../schema/describe-schema.ts";
import type { SchemaNode } from "../schema/schema-node.ts";
import { code, listText, typesText, valuesText } from "./words.ts";

/** A form of a union in a few words: its name, its values, its properties or its types. */
export function formText(reader: SchemaReader, node: SchemaNode): string {
  const pointer = node.parts.at(-1)?.pointer ?? "";
  const [section, kind, name] = parsePointer(pointer);
  if (node.shared && section === "components" && kind === "schemas" && name !== undefined) {
    return code(name);
  }
  const facts = reader.describe(node);
  if (facts.values !== undefined)
    return valuesText([...facts.values.values()].map(({ value }) => value));
  const names = [...facts.properties.keys()].sort();
  if (names.length > 0)
    return `an object with ${listText(names.map(code)).replace(/ or (?=[^,]*$)/, " and ")}`;
  return typesText(facts);
}
