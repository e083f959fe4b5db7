import type { JsonValue, Located, SchemaFacts, TypeName } from "@convex-openapi/document/model";

/** A text as Markdown code that stays in one line. */
export function code(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** The name of a property for people: one without letters is one all the same. */
export function propertyText(name: string): string {
  return name === "" ? '""' : name;
}

/** A JSON value as Markdown code, its start when it is long; `unset` where there is none. */
export function valueText(value: JsonValue | undefined): string {
  if (value === undefined) return "unset";
  const text = JSON.stringify(value);
  return code(text.length > 80 ? `${text.slice(0, 77)}...` : text);
}

/** {@link valueText} of what a keyword says, an integer with the digits that it is written with. */
export function locatedText(located: Located<JsonValue> | undefined): string {
  return located?.digits === undefined ? valueText(located?.value) : code(located.digits);
}

/** Some JSON values as a list, the first few of many. */
export function valuesText(values: readonly JsonValue[]): string {
  return listText(values.map((value) => valueText(value)));
}

/** Some texts as a list such as "a, b or c", the first few of many. */
export function listText(texts: readonly string[]): string {
  const shown = texts.length > 8 ? [...texts.slice(0, 7), `${texts.length - 7} more`] : texts;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} or ${shown.at(-1) ?? ""}`;
}

/** The types of a schema as a list. */
export function typesText(facts: SchemaFacts): string {
  if (facts.impossible) return "nothing";
  if (facts.types === undefined)
    return facts.unions.length > 0 ? "one of several variants" : "anything";
  const names: (TypeName | "null")[] = [...facts.types].sort();
  if (facts.nullable && names.length === 0) names.push("null");
  return names.length === 0 ? "nothing" : listText(names.map((name) => code(name)));
}
