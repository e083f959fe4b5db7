import { directions, type Direction } from "../severity.ts";

/** An operation of the comparison, as reports name it, such as `GET /teams`. */
export type OperationName = string;

/** The operations that use something, by the direction in which they do. */
export type UsedBy = Readonly<Record<Direction, ReadonlySet<OperationName>>>;

/** Whether the first reaches every operation that the second reaches, in each direction in which it does. */
export function reachesAll(first: UsedBy, second: UsedBy): boolean {
  return directions.every((direction) =>
    [...second[direction]].every((name) => first[direction].has(name)),
  );
}

/** An operation that leads to what is compared. */
export interface Use {
  readonly operation: OperationName;
  readonly direction: Direction;
  /** Whether packages have the operation. */
  readonly isTyped: boolean;
}

/** A pair of schemas that several places share, or a part of an operation. */
export interface Unit {
  readonly edges: { readonly to: Unit; readonly only: Direction | undefined }[];
  readonly roots: Use[];
}

/** Where an edit was found. */
export interface Occurrence {
  readonly unit: Unit;
  readonly only: Direction | undefined;
  /** Whether it is written as XML: pairs of schemas are compared apart for that. */
  readonly isXml: boolean;
}

/**
 * For each unit the operations that lead to it.
 * @param inTypes whether only those count that packages have.
 */
export function reach(roots: readonly Unit[], inTypes: boolean): ReadonlyMap<Unit, UsedBy> {
  const reached = new Map<Unit, Record<Direction, Set<OperationName>>>();
  const entryOf = (unit: Unit): Record<Direction, Set<OperationName>> => {
    const entry = reached.get(unit) ?? { request: new Set(), response: new Set() };
    reached.set(unit, entry);
    return entry;
  };
  for (const root of roots) {
    for (const { operation, direction, isTyped } of root.roots) {
      if (inTypes && !isTyped) continue;
      const open = [root];
      for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
        const operations = entryOf(unit)[direction];
        if (operations.has(operation)) continue;
        operations.add(operation);
        for (const { to, only } of unit.edges) {
          if (only === undefined || only === direction) open.push(to);
        }
      }
    }
  }
  return reached;
}

/** The operations that see what was found in some places. */
export function gather(
  occurrences: readonly Occurrence[],
  reached: ReadonlyMap<Unit, UsedBy>,
): UsedBy {
  const used = { request: new Set<OperationName>(), response: new Set<OperationName>() };
  for (const { unit, only } of occurrences) {
    for (const direction of directions) {
      if (only !== undefined && only !== direction) continue;
      for (const operation of reached.get(unit)?.[direction] ?? []) used[direction].add(operation);
    }
  }
  return used;
}
