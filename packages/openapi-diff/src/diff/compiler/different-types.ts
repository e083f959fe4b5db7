import { componentAround, groupBy, type Operation, partId } from "@convex-openapi/document/model";
import type { OperationPair } from "../compare/match-operations.ts";
import { typePathOf } from "../describe-place.ts";
import type { Reachability } from "../reachability.ts";
import type { TypeSteps } from "../schema-place.ts";
import { directions, type Direction } from "../severity.ts";
import type { NamedSide, Probe } from "./finding-probes.ts";
import type { PrintedTypes } from "./printed-types.ts";

/** A description and the types of its package. */
export interface PrintedSide extends NamedSide {
  readonly printed: PrintedTypes;
}

/** What calls of an operation take, or what they give. */
export interface Half {
  readonly pair: OperationPair;
  readonly direction: Direction;
}

/** What a compiler can be asked about. */
export interface Askable {
  readonly halves: readonly Half[];
  readonly probes: readonly Probe[];
}

/** What there is to ask, and where the reason for that lies. */
export interface Asked extends Askable {
  /** Ids of the parts of each side whose types read otherwise, or that lead to one of those. */
  readonly different: Readonly<Record<Side, ReadonlySet<string>>>;
}

/** A side of a comparison. */
export type Side = "base" | "head";

const bothSides = ["base", "head"] as const;

/**
 * Those halves of operations and those probes whose types read otherwise on both sides, or lead to a type that does.
 * There is nothing to ask about the others: their types are the same.
 */
export function differentTypes(
  sides: Readonly<Record<Side, PrintedSide>>,
  operations: readonly OperationPair[],
  probes: readonly Probe[],
): Asked {
  const { base, head } = sides;
  const all = {
    halves: operations.flatMap((pair) => directions.map((direction) => ({ pair, direction }))),
    probes,
  };
  const reached = new Set(
    bothSides.flatMap((side) => [...partsOfTypes(sides[side].reachability, side, all)]),
  );
  const changed = new Set(
    [...reached].filter((id) => base.printed.part(id) !== head.printed.part(id)),
  );
  const different = {
    base: base.reachability.dependentsOf(changed),
    head: head.reachability.dependentsOf(changed),
  };
  const halves = new Set(
    all.halves.filter(({ pair, direction }) => {
      if (base.printed.half(pair.base, direction) !== head.printed.half(pair.head, direction))
        return true;
      return bothSides.some((side) =>
        targetsOf(sides[side].reachability, pair[side], direction).some((id) =>
          different[side].has(id),
        ),
      );
    }),
  );
  const halvesAt = {
    base: halvesByWay("base", all.halves),
    head: halvesByWay("head", all.halves),
  };
  const asked = probes.filter(({ nodes, ways }) => {
    const isSameWay = typePathOf(ways.base) === typePathOf(ways.head);
    const isDifferent = (side: Side): boolean => {
      if (ways[side][0] === "components")
        return !isSameWay || different[side].has(partId(nodes[side]));
      const around = halvesAt[side](ways[side]);
      if (isSameWay && !around.some((half) => halves.has(half))) return false;
      // The program needs the operation, whatever there is to ask about it.
      for (const half of around) halves.add(half);
      return around.length > 0;
    };
    return bothSides.map(isDifferent).includes(true);
  });
  return { halves: all.halves.filter((half) => halves.has(half)), probes: asked, different };
}

/** The parts of one side that types lead to, by their ids. */
export function partsOfTypes(
  reachability: Reachability,
  side: Side,
  { halves, probes }: Askable,
): ReadonlySet<string> {
  return reachability.closureOf([
    ...halves.flatMap(({ pair, direction }) => targetsOf(reachability, pair[side], direction)),
    ...probes.flatMap(({ nodes }) =>
      componentAround(nodes[side]) === undefined ? [] : [partId(nodes[side])],
    ),
  ]);
}

function targetsOf({ model }: Reachability, operation: Operation, direction: Direction): string[] {
  return (model.graph.operations.get(operation)?.[direction] ?? []).map(({ target }) => target);
}

/** Finds the half of an operation that a way leads into; both where it leads to the operation itself. */
function halvesByWay(side: Side, halves: readonly Half[]): (way: TypeSteps) => readonly Half[] {
  const keyOf = (path = "", method = ""): string => `${method} ${path}`;
  const byKey = groupBy(halves, ({ pair: { [side]: operation } }) =>
    keyOf(JSON.stringify(operation.path), JSON.stringify(operation.method)),
  );
  return ([, path, method, part]) => {
    const own = byKey.get(keyOf(path, method)) ?? [];
    const meant = part === '"responses"' ? "response" : "request";
    return part === undefined ? own : own.filter(({ direction }) => direction === meant);
  };
}
