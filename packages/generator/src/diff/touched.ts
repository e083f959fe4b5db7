import type { LocatedOperation } from "./compare/operations.ts";
import { changedComponents, type Reachability } from "./reachability.ts";
import { sameJson } from "./schema/json-text.ts";
import type { Side } from "./schema/side.ts";

/** What a difference between two descriptions can reach; all else is the same on both sides. */
export interface Touched {
  /** Pointers of components that differ, or that lead to one that does. */
  readonly components: ReadonlySet<string>;
  /** Whether an operation can differ: its own text does, or it leads to a touched component. */
  isTouched(base: LocatedOperation, head: LocatedOperation): boolean;
}

/**
 * Finds what a difference can reach. A move between OpenAPI 3.0 and 3.1 can reach everything, because the same text
 * may mean something else: 3.0 ignores what stands beside a `$ref`.
 */
export function findTouched(base: Reachability, head: Reachability): Touched {
  const changed = changedComponents(base.side, head.side);
  const components = new Set([...base.dependentsOf(changed), ...head.dependentsOf(changed)]);
  const everything = base.side.keepsReferenceSiblings !== head.side.keepsReferenceSiblings;
  const uses = (reachability: Reachability): Map<string, boolean> =>
    new Map(
      reachability.operations.map(({ operation, components: used }) => [
        operation.pointer,
        used.some((pointer) => components.has(pointer)),
      ]),
    );
  const usesOld = uses(base);
  const usesNew = uses(head);
  return {
    components: everything ? allComponents(base.side, head.side, components) : components,
    isTouched(old, now) {
      if (everything || usesOld.get(old.pointer) === true || usesNew.get(now.pointer) === true)
        return true;
      return (
        old.pointer !== now.pointer ||
        !sameJson(old.value, now.value) ||
        !sameJson(old.pathItem.value["parameters"], now.pathItem.value["parameters"]) ||
        !sameJson(old.pathItem.value["servers"], now.pathItem.value["servers"])
      );
    },
  };
}

function allComponents(base: Side, head: Side, touched: ReadonlySet<string>): ReadonlySet<string> {
  const empty: Side = { ...head, root: {} };
  return new Set([
    ...touched,
    ...changedComponents(base, empty),
    ...changedComponents(head, empty),
  ]);
}
