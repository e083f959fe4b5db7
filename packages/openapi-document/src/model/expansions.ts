/** How a style expands a value (RFC 6570). */
export interface Expansion {
  /** What comes first. */
  readonly first: string;
  /** What stands between exploded values. */
  readonly separator: string;
  /** Whether the name is written too. */
  readonly isNamed: boolean;
  readonly explodes: boolean;
  /** What stands between others. */
  readonly comma: string;
}

/** The name of a style that expands values. */
export type ExpandingStyle =
  | "simple"
  | "simpleExploded"
  | "label"
  | "labelExploded"
  | "matrix"
  | "matrixExploded"
  | "form"
  | "csv"
  | "spaced"
  | "piped"
  | "cookie";

/** The styles that expand values, by their names in `wire.ts`. */
export const expansions: Readonly<Record<ExpandingStyle, Expansion>> = {
  simple: expansion("", ",", false, false),
  simpleExploded: expansion("", ",", false, true),
  label: expansion(".", ".", false, false),
  labelExploded: expansion(".", ".", false, true),
  matrix: expansion(";", ";", true, false),
  matrixExploded: expansion(";", ";", true, true),
  form: expansion("", "&", true, true),
  csv: expansion("", "&", true, false),
  spaced: expansion("", "&", true, false, "%20"),
  piped: expansion("", "&", true, false, "%7C"),
  cookie: expansion("", "; ", true, true),
};

function expansion(
  first: string,
  separator: string,
  isNamed: boolean,
  explodes: boolean,
  comma = ",",
): Expansion {
  return { first, separator, isNamed, explodes, comma };
}
