import type { TextStyle } from "./terminal.ts";

/** How the tables can be printed, the default first. */
export const rulesFormats = ["text", "json"] as const;

/** See {@link rulesFormats}. */
export type RulesFormat = (typeof rulesFormats)[number];

/** See {@link ReferenceTables.details}. */
export type HasPage = (page: string) => boolean;

/** What explains that which a program reports. Ids are in the order in which they are listed; unknown ones are passed over. */
export interface ReferenceTables {
  readonly ids: readonly string[];
  /** The facts, for programs. */
  referenceOf(ids: readonly string[]): object;
  /** A text that lists all. */
  list(style: TextStyle): string;
  /**
   * A text that tells everything about some.
   * @param hasPage whether a page of the generator's repository is there, from where the program runs.
   */
  details(ids: readonly string[], style: TextStyle, hasPage: HasPage): string;
}
