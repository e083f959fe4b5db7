import type { JsonValue } from "../../document.ts";
import { isProse } from "../keywords.ts";
import type { Node } from "../node.ts";
import { countsBesideReference, type Schema } from "../schema.ts";

/**
 * Everything that holds for one value: schemas that all hold, as in an `allOf`. None of them is a `$ref`; of one with
 * keywords beside it, those are a part and what it leads to is the next.
 */
export interface MergedSchema {
  /** At least one. */
  readonly parts: readonly [Schema, ...Schema[]];
  /** The same for the same schema of a description, however it was reached. */
  readonly key: string;
  /** Whether a `$ref` led here, so that other places can lead here too. */
  readonly isShared: boolean;
  /** The schema that the first `$ref` leads to: a wrapper that was seen through is one, too. */
  readonly referredTo: Schema | undefined;
  /** Where the schema, or the `$ref` to it, is written. */
  readonly writtenAt: Node;
  /** What is said of it as XML beside the `$ref`, or around the only schema of a wrapper: that is no part of it. */
  readonly xml: JsonValue | undefined;
}

const known = new WeakMap<Schema, MergedSchema>();

/**
 * A schema as what holds for its values. A `$ref` is followed, and a wrapper that adds nothing but prose (`allOf`,
 * `oneOf` or `anyOf` of one schema) is seen through, so that a schema has the same key wherever and however it is
 * referred to. A `$ref` to nothing, or in a circle, allows everything.
 */
export function mergedSchema(schema: Schema): MergedSchema {
  const earlier = known.get(schema);
  if (earlier !== undefined) return earlier;
  const merged = merge(schema);
  known.set(schema, merged);
  return merged;
}

function merge(schema: Schema): MergedSchema {
  const parts: Schema[] = [];
  const seen = new Set<Schema>();
  let referredTo: Schema | undefined;
  let isShared = false;
  let xml: JsonValue | undefined;
  let here: Schema | undefined = schema;
  while (here !== undefined && !seen.has(here)) {
    seen.add(here);
    const { reference } = here;
    if (reference === undefined) {
      const inner = onlyInner(here);
      if (inner === undefined) parts.push(here);
      else xml ??= here.keyword("xml");
      here = inner;
    } else {
      isShared = true;
      if (here.keepsReferenceSiblings) xml ??= here.keyword("xml");
      const siblings = siblingsOf(here);
      if (!siblings.keywords.every(isProse)) parts.push(siblings);
      here = reference.target;
      referredTo ??= here;
    }
  }
  const [first = schema.made(true), ...more] = parts;
  return joined([first, ...more], { isShared, referredTo, writtenAt: schema.node, xml });
}

/** What counts of what stands beside a `$ref`: from OpenAPI 3.1 on all of it. */
function siblingsOf(schema: Schema): Schema {
  return schema.without(
    (keyword) =>
      keyword === "$ref" ||
      !(schema.keepsReferenceSiblings || isProse(keyword) || countsBesideReference(keyword)),
  );
}

function onlyInner(schema: Schema): Schema | undefined {
  const telling = schema.keywords.filter((keyword) => !isProse(keyword));
  const [keyword] = telling;
  if (telling.length !== 1 || keyword === undefined) return undefined;
  if (keyword !== "allOf" && keyword !== "oneOf" && keyword !== "anyOf") return undefined;
  const [only, ...more] = schema.list(keyword);
  return more.length === 0 ? only : undefined;
}

/** Schemas that all hold, as one. */
export function joined(
  parts: MergedSchema["parts"],
  how: Omit<MergedSchema, "parts" | "key">,
): MergedSchema {
  return { ...how, parts, key: parts.map(({ key }) => key).join(" & ") };
}

/** Both of two schemas, where both hold. */
export function both(left: MergedSchema, right: MergedSchema): MergedSchema {
  const keys = new Set(left.parts.map(({ key }) => key));
  const more = right.parts.filter(({ key }) => !keys.has(key));
  const isShared = left.isShared || right.isShared;
  const xml = left.xml ?? right.xml;
  const { writtenAt } = left;
  return joined([...left.parts, ...more], { isShared, referredTo: undefined, writtenAt, xml });
}

/** What allows everything, where a keyword that holds a schema is missing in `holder`. */
export function anythingIn(holder: MergedSchema): MergedSchema {
  const [first] = holder.parts;
  const anything = mergedSchema(first.made(true));
  // The schema that misses it stands at the same place and is another one.
  return { ...anything, key: `${first.key} anything` };
}

/** Where the first of the merged schemas stands. */
export function nodeOf({ parts: [first] }: MergedSchema): Node {
  return first.node;
}
