/** Keywords of a schema that say something to people only: a change of them changes no value and no type. */
export const proseKeywords: ReadonlySet<string> = new Set([
  "title",
  "description",
  "summary",
  "externalDocs",
  "example",
  "examples",
  "$comment",
  "xml",
  "$id",
  "$schema",
  "$anchor",
  "$dynamicAnchor",
  "$vocabulary",
  "$defs",
  "definitions",
]);

/** Whether a keyword of a schema says something to people only, vendor extensions included. */
export function isProse(keyword: string): boolean {
  return (
    proseKeywords.has(keyword) || (keyword.startsWith("x-") && keyword !== "x-extensible-enum")
  );
}
