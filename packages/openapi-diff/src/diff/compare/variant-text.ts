import { componentAround, factsOf, type MergedSchema } from "@convex-openapi/document/model";
import { code, listText, locatedText, typesText } from "./words.ts";

/** A variant of a union in a few words: its name, its values, its properties or its types. */
export function variantText(schema: MergedSchema): string {
  const last = schema.parts.at(-1);
  const component = last && componentAround(last.node);
  if (schema.isShared && component?.group === "schemas") return code(component.name);
  const facts = factsOf(schema);
  if (facts.values !== undefined) return listText([...facts.values.values()].map(locatedText));
  const names = [...facts.properties.keys()].sort();
  if (names.length > 0)
    return `an object with ${listText(names.map(code)).replace(/ or (?=[^,]*$)/, " and ")}`;
  return typesText(facts);
}
