/** The types of JSON Schema (2020-12, validation, section 6.1.1). A schema of any other type has an unknown type. */
export const jsonSchemaTypes: ReadonlySet<unknown> = new Set([
  "array",
  "boolean",
  "integer",
  "null",
  "number",
  "object",
  "string",
]);
