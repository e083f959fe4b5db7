/** The way to what a condition asks of a schema. */
export interface ConditionPath {
  /** The way to the schema that has the condition. */
  readonly before: readonly string[];
  /** The keyword, such as `then` or `dependentSchemas.card`. */
  readonly keyword: string;
  /** The way from the schema of the condition. */
  readonly after: readonly string[];
}

/** Keywords that hold a schema that is about something else than the value: its names, a part of it, some values. */
const conditions: ReadonlySet<string> = new Set([
  "contains",
  "contentSchema",
  "else",
  "if",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/** Keywords that hold such schemas by name. */
const namedConditions: ReadonlySet<string> = new Set(["dependencies", "dependentSchemas"]);

/** Keywords after which a name comes that could be spelled as a keyword. */
const named: ReadonlySet<string> = new Set(["$defs", "patternProperties", "properties"]);

/**
 * Splits the way from a schema to a schema in it at the first condition; `undefined` where there is none, so that what
 * is said of the place holds for all values.
 */
export function splitAtCondition(tokens: readonly string[]): ConditionPath | undefined {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? "";
    const before = tokens.slice(0, index);
    if (conditions.has(token)) return { before, keyword: token, after: tokens.slice(index + 1) };
    const name = tokens[index + 1];
    if (namedConditions.has(token) && name !== undefined) {
      return { before, keyword: `${token}.${name}`, after: tokens.slice(index + 2) };
    }
    if (named.has(token)) index += 1;
  }
  return undefined;
}
