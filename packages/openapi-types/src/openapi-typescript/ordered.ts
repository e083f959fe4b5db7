import { compareText } from "@convex-openapi/document/model";
import type { OpenapiTypescriptOptions } from "./options.ts";

/** Items in the order of the description, or in that of their keys. */
export function ordered<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
  { alphabetize }: Pick<OpenapiTypescriptOptions, "alphabetize">,
): readonly Item[] {
  const list = [...items];
  if (alphabetize !== true) return list;
  return list.sort((one, other) => compareText(keyOf(one), keyOf(other)));
}
