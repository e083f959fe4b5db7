import { emitTypes } from "../../emit/types/emit-types.ts";
import type { ClientNames } from "../../model/client-names.ts";
import type { Operation } from "../../model/operation.ts";
import { componentAround, componentId } from "../../model/references.ts";
import type { Reachability } from "../reachability.ts";

/** Some of the emitted types of a description, and what is in them. */
export interface PartOfTypes {
  readonly text: string;
  /** Ids of the components that have a type. */
  readonly components: ReadonlySet<string>;
}

/**
 * The types of some operations and components of a description and of all that these lead to: the same as in the whole
 * description, at the cost of the part.
 * @param components ids.
 */
export function partOfTypes(
  reachability: Reachability,
  names: ClientNames,
  operations: ReadonlySet<Operation>,
  components: readonly string[],
): PartOfTypes {
  const used = [...operations].flatMap((operation) => reachability.components.get(operation) ?? []);
  const wanted = reachability.closureOf([...used, ...components]);
  const text = emitTypes(reachability.model, names, {
    banner: "",
    only: {
      operation: (operation) => operations.has(operation),
      node: (node) => {
        const component = componentAround(node);
        return component === undefined || wanted.has(componentId(component));
      },
    },
  });
  return { text, components: wanted };
}
