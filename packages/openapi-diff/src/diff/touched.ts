import {
  type ApiModel,
  compareText,
  type Operation,
  partId,
  pointerOf,
} from "@convex-openapi/document/model";
import type { Reachability } from "./reachability.ts";

/** What a difference between two descriptions can reach; all else is the same on both sides. */
export interface Touched {
  /** Ids of parts that differ, or that lead to one that does. */
  readonly parts: ReadonlySet<string>;
  /** Whether an operation can differ: its own text does, or it leads to a touched part. */
  isTouched(base: Operation, head: Operation): boolean;
}

/**
 * Finds what a difference can reach. A move between OpenAPI 3.0 and 3.1 can reach everything, because the same text
 * may mean something else: 3.0 ignores what stands beside a `$ref`.
 */
export function findTouched(base: Reachability, head: Reachability): Touched {
  const everything = base.model.keepsReferenceSiblings !== head.model.keepsReferenceSiblings;
  const changed = changedParts(base.model, head.model, everything);
  const parts = new Set([...base.dependentsOf(changed), ...head.dependentsOf(changed)]);
  const users = new Set(
    [...base.parts, ...head.parts].flatMap(([operation, used]) =>
      used.some((id) => parts.has(id)) ? [operation] : [],
    ),
  );
  return {
    parts,
    isTouched: (old, now) =>
      everything ||
      users.has(old) ||
      users.has(now) ||
      pointerOf(old.node) !== pointerOf(now.node) ||
      !old.written.equals(now.written),
  };
}

/** The parts that differ between two descriptions, those of one side only included. */
function changedParts(base: ApiModel, head: ApiModel, everything: boolean): ReadonlySet<string> {
  const { parts: old } = base.graph;
  const { parts: now } = head.graph;
  const changed = new Set(changedDiscriminations(base, head));
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const before = old.get(id)?.written;
    const after = now.get(id)?.written;
    const isSame = before !== undefined && after !== undefined && before.equals(after);
    if (everything || !isSame) changed.add(id);
  }
  return changed;
}

/** The parts of which discriminators elsewhere say something else, as when another schema is made of them. */
function changedDiscriminations(base: ApiModel, head: ApiModel): string[] {
  if (!base.graph.hasDiscriminators && !head.graph.hasDiscriminators) return [];
  const old = discriminationTexts(base);
  const now = discriminationTexts(head);
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id));
}

function discriminationTexts({ discriminations }: ApiModel): ReadonlyMap<string, string> {
  const texts = new Map<string, string[]>();
  for (const schema of discriminations.schemas) {
    const said = discriminations.of(schema).map(({ property, values, presence }) => {
      const sorted = values && [...values].sort(compareText);
      return JSON.stringify([schema.key, property, sorted, presence]);
    });
    const id = partId(schema.node);
    texts.set(id, [...(texts.get(id) ?? []), ...said]);
  }
  return new Map([...texts].map(([id, said]) => [id, said.sort(compareText).join("\n")]));
}
