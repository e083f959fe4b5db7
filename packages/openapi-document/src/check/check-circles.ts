import type { ApiModel } from "../model/api-model.ts";
import { circlesIn, wayBetween } from "../model/circles.ts";
import { type Node, pointerOf, refNode } from "../model/node.ts";
import { failure, type Problem } from "../model/problem.ts";
import { composedOf } from "../model/supertypes.ts";
import type { WrittenReference } from "../model/survey.ts";

/**
 * Checks that nothing is defined by itself alone: by a `$ref`, or by an `allOf`, `anyOf` or `oneOf` with a `$ref`, that
 * leads back to it. A property of a schema's own type is fine, for it has an end in every real value.
 */
export function checkCircles(model: ApiModel): Problem[] {
  const others = model.references.filter(({ kind }) => kind !== "schema");
  // Hardly any leads to another one, and the last keys alone tell that of most.
  const lastKeys = new Set(others.map(({ target }) => target?.key));
  const leadTo = others.filter(({ node }) => lastKeys.has(node.key));
  const byPointer = new Map(leadTo.map((reference) => [pointerOf(reference.node), reference]));
  const next = ({ target }: WrittenReference): WrittenReference | undefined =>
    target === undefined || byPointer.size === 0 ? undefined : byPointer.get(pointerOf(target));
  const schemas = model.references.flatMap(({ kind, ref }) =>
    kind === "schema" ? (model.schemaOf(ref) ?? []) : [],
  );
  return [
    ...circleProblems(others, (reference) => [next(reference)].filter(isThere), next),
    ...circleProblems(schemas, composedOf, ({ reference }) => reference?.target),
  ];
}

function isThere<Item>(item: Item | undefined): item is Item {
  return item !== undefined;
}

/** One problem for each circle, at the first of its `$ref`s. */
function circleProblems<Item extends { readonly node: Node }>(
  starts: readonly Item[],
  next: (item: Item) => readonly Item[],
  targetOf: (item: Item) => Item | undefined,
): Problem[] {
  return circlesIn(starts, next).flatMap((items) => {
    const members = new Set(items);
    const within = (item: Item): Item[] => next(item).filter((other) => members.has(other));
    const start = items.find((item) => isIn(members, targetOf(item)));
    const target = start && targetOf(start);
    const way = start && target && wayBetween(target, start, within);
    if (start === undefined || way === undefined) return [];
    const targets = way.filter((item, index) => item === targetOf(way[index - 1] ?? start));
    const chain = [targets.at(-1), ...targets].flatMap((item) =>
      item === undefined ? [] : `#${pointerOf(item.node)}`,
    );
    const message = `A $ref leads back to itself: ${shortened(chain).join(" -> ")}.`;
    return [failure("self-referring-ref", refNode(start.node), message)];
  });
}

const MAX_STEPS_SHOWN = 8;

/** A way of which the first and last steps say enough. */
function shortened(steps: readonly string[]): readonly string[] {
  const left = steps.length - MAX_STEPS_SHOWN;
  return left <= 0 ? steps : [...steps.slice(0, 4), `(${left} more)`, ...steps.slice(-4)];
}

function isIn<Item>(items: ReadonlySet<Item>, item: Item | undefined): boolean {
  return item !== undefined && items.has(item);
}
