import { isObject, isReference, objectOf } from "../../reference.ts";
import { kindBelow, type NodeKind } from "../grammar.ts";
import { sameJson } from "../json-text.ts";
import { isProse } from "../keywords.ts";
import { child, tokensOf, type Node } from "../node.ts";
import { isReferable } from "../reference-target.ts";
import { componentAt, type References } from "../references.ts";
import type { Place } from "../walk.ts";
import { compareExamples } from "./examples.ts";
import { compareLinks } from "./links.ts";
import { lonePartOf } from "./lone-part.ts";
import { pairItems } from "./pair-items.ts";
import type { ProseChange, ProseOwner } from "./prose-change.ts";
import { compareSelf } from "./self.ts";
import { Shapes } from "./shapes.ts";
import { compareTexts } from "./texts.ts";
import { differingKeys, nodesUnder, ownValue, type WrittenPair } from "./written-pair.ts";

/** What is the same in both descriptions although its keys do not say so. */
export interface ProseMoves {
  /** New names of schemas by the old ones. */
  readonly schemas: ReadonlyMap<string, string>;
  /** What stands elsewhere, or where OpenAPI knows no field. */
  readonly nodes: readonly ProseOwner[];
}

type SideName = "base" | "head";

/** The same location of both descriptions. */
interface Pair {
  readonly base: Place;
  readonly head: Place;
  /** The side that refers to what the other one has written out. */
  readonly referring?: SideName;
}

/**
 * Lists what two descriptions document differently about what both of them have. What stands behind a `$ref` is
 * compared where it is written; only where the other description has it written out, it is compared there.
 *
 * Each value is looked at a fixed number of times, however the descriptions refer to themselves.
 */
export function proseChanges(
  base: References,
  head: References,
  moves: ProseMoves,
): readonly ProseChange[] {
  const comparison = new ProseComparison(base, head, moves);
  return comparison.changes();
}

class ProseComparison {
  readonly #references: Readonly<Record<SideName, References>>;
  readonly #moves: ProseMoves;
  readonly #shapes = new Shapes();
  readonly #open: Pair[] = [];
  readonly #found: ProseChange[] = [];

  constructor(base: References, head: References, moves: ProseMoves) {
    this.#references = { base, head };
    this.#moves = moves;
  }

  changes(): readonly ProseChange[] {
    const { base, head } = this.#references;
    this.#open.push({ base: base.root, head: head.root });
    for (const { base: old, head: now } of this.#moves.nodes) {
      const [before, after] = [placeAt(base, old), placeAt(head, now)];
      if (before !== undefined && after !== undefined) this.#push(before, after);
    }
    for (let pair = this.#open.pop(); pair !== undefined; pair = this.#open.pop())
      this.#visit(pair);
    return this.#found;
  }

  #visit(written: Pair): void {
    const isSame = isEntry(written.head.node) && sameJson(written.base.value, written.head.value);
    const pair = isSame ? undefined : this.#follow(written);
    if (pair === undefined) return;
    const { base, head, referring } = pair;
    if (Array.isArray(base.value) && Array.isArray(head.value)) this.#pairLists(pair);
    if (!isObject(base.value) || !isObject(head.value)) return;
    const objects = {
      base: { node: base.node, value: base.value, references: this.#references.base },
      head: { node: head.node, value: head.value, references: this.#references.head },
    };
    this.#compare(objects);
    for (const key of Object.keys(base.value)) this.#pairFields(objects, key, referring);
  }

  /** A pair of which neither side is a reference, or both are: then each target is compared where it is written. */
  #follow(written: Pair): Pair | undefined {
    const pair = unwrapped(written);
    const { base, head } = pair;
    const { kind } = head.node;
    if (!isReferable(kind)) return pair;
    const [old, now] = [isReference(base.value), isReference(head.value)];
    if (old === now) return pair;
    const referring = old ? "base" : "head";
    // Whoever writes things out has an end, so that only the other side may refer.
    if (pair.referring !== undefined && pair.referring !== referring) return undefined;
    const target = this.#references[referring].follow(pair[referring]);
    if (target === undefined || !isObject(target.value)) return undefined;
    const { $ref: _, ...beside } = objectOf(pair[referring].value);
    const isAlone = Object.keys(beside).length === 0;
    const value = isAlone ? target.value : { ...target.value, ...beside };
    return { ...pair, referring, [referring]: { node: pair[referring].node, value } };
  }

  #compare(pair: WrittenPair): void {
    const { kind } = pair.head.node;
    const note = (change: ProseChange): void => {
      this.#found.push(change);
    };
    if (kind === "document") compareSelf(pair, note);
    compareTexts(kind, pair, note);
    if (hasExamples.has(kind)) compareExamples(pair, note);
    if (kind === "components") compareSharedExamples(pair, note);
    if (kind === "response" || kind === "components") compareLinks(pair, note);
    if (kind.includes(" ") || kind === "value") return;
    const owner = { base: pair.base.node, head: pair.head.node };
    for (const key of differingKeys(pair, (name) => isExtension(kind, name))) {
      const at = nodesUnder(pair, key);
      // Of an extension that lists values, each value is compared with the others of the schema.
      const isCompared = kind === "schema" && at.base !== undefined && at.head !== undefined;
      if (isCompared && !isProse(key)) continue;
      note({ kind: "extension", owner, at, name: key });
    }
  }

  #pairFields({ base, head }: WrittenPair, key: string, referring: SideName | undefined): void {
    const kind = kindBelow(base.node.kind, key);
    if (kind === "value" || comparedWhole.has(kind)) return;
    const isSchema = componentAt(child(base.node, key))?.group === "schemas";
    const newKey = (isSchema ? this.#moves.schemas.get(key) : undefined) ?? key;
    const [before, after] = [ownValue(base.value, key), ownValue(head.value, newKey)];
    if (before === undefined || after === undefined) return;
    this.#push(
      { node: child(base.node, key, kind), value: before },
      { node: child(head.node, newKey, kind), value: after },
      referring,
    );
  }

  #pairLists({ base, head, referring }: Pair): void {
    if (!Array.isArray(base.value) || !Array.isArray(head.value)) return;
    const [old, now] = [base.value, head.value];
    const pairs = pairItems(
      { node: base.node, value: old, references: this.#references.base },
      { node: head.node, value: now, references: this.#references.head },
      this.#shapes,
    );
    // A list of schemas under `items` is how older drafts write tuples.
    const kind = head.node.kind === "schema" ? "schema" : kindBelow(head.node.kind, "0");
    for (const [left, right] of pairs) {
      const [before, after] = [old[left], now[right]];
      if (before === undefined || after === undefined) continue;
      this.#push(
        { node: child(base.node, left, kind), value: before },
        { node: child(head.node, right, kind), value: after },
        referring,
      );
    }
  }

  #push(base: Place, head: Place, referring?: SideName): void {
    this.#open.push({ base, head, ...(referring === undefined ? {} : { referring }) });
  }
}

/** The pair without a composition of one schema that only one side has around it. */
function unwrapped(pair: Pair): Pair {
  const base = lonePartOf(pair.base, pair.head);
  const head = lonePartOf(pair.head, pair.base);
  if ((base === undefined) === (head === undefined)) return pair;
  return { ...pair, base: base ?? pair.base, head: head ?? pair.head };
}

const hasExamples: ReadonlySet<NodeKind> = new Set(["schema", "parameter", "header", "media-type"]);

/** What is compared with the object that holds it. */
const comparedWhole: ReadonlySet<NodeKind> = new Set([
  "info",
  "list of tag",
  "map of example",
  "map of link",
]);

/** Whether a node is an entry of `components` or of `paths`: many are the same in both descriptions. */
function isEntry(node: Node): boolean {
  return node.parent?.kind === "paths" || componentAt(node) !== undefined;
}

function isExtension(kind: NodeKind, key: string): boolean {
  return key.startsWith("x-") && kindBelow(kind, key) === "value";
}

/** The examples of `components`, each reported on its own. */
function compareSharedExamples(
  { base, head }: WrittenPair,
  note: (change: ProseChange) => void,
): void {
  const [old, now] = [base, head].map(({ value }) => objectOf(value["examples"]));
  for (const [name, example] of Object.entries(old ?? {})) {
    const other = ownValue(now ?? {}, name);
    if (other === undefined || sameJson(example, other)) continue;
    const owner = {
      base: child(child(base.node, "examples"), name),
      head: child(child(head.node, "examples"), name),
    };
    note({ kind: "example", owner, at: owner, name });
  }
}

/** What stands at a node, as what the node is: a field that OpenAPI does not know can hold anything. */
function placeAt(references: References, node: Node): Place | undefined {
  const place = references.at(tokensOf(node));
  return place && { node, value: place.value };
}
