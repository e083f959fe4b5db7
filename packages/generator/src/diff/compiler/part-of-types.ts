import { emitTypes } from "../../emit/types/emit-types.ts";
import type { ClientNames } from "../../model/client-names.ts";
import type { Operation } from "../../model/operation.ts";
import { partId } from "../../model/part-graph.ts";
import type { Reachability } from "../reachability.ts";

/** Some of the emitted types of a description, and what is in them. */
export interface PartOfTypes {
  readonly text: string;
  /** Ids of the parts that have a type. */
  readonly parts: ReadonlySet<string>;
}

/**
 * The types of some operations and parts of a description and of all that these lead to: the same as in the whole
 * description, at the cost of the part.
 * @param parts ids.
 */
export function partOfTypes(
  reachability: Reachability,
  names: ClientNames,
  operations: ReadonlySet<Operation>,
  parts: readonly string[],
): PartOfTypes {
  const used = [...operations].flatMap((operation) => reachability.parts.get(operation) ?? []);
  const wanted = reachability.closureOf([...used, ...parts]);
  const text = emitTypes(reachability.model, names, {
    banner: "",
    only: {
      operation: (operation) => operations.has(operation),
      node: (node) => wanted.has(partId(node)),
    },
  });
  return { text, parts: wanted };
}
