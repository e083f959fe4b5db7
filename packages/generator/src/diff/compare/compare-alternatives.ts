import type { JsonValue } from "../../document.ts";
import { canonicalText, sameJson } from "../schema/json-text.ts";
import { isProse } from "../schema/keywords.ts";
import type { SchemaFacts, Union } from "../schema/schema-facts.ts";
import { nodeOf, type SchemaNode, type SchemaPart } from "../schema/schema-node.ts";
import { canRecur, compareSchemas, compareWithoutNull } from "./compare-schemas.ts";
import { formText } from "./form-text.ts";
import { pointersOf } from "./pointers.ts";
import { typesText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** So many pairs of alternatives are compared in search of the closest, to bound the time for long unions. */
const mostPairs = 300;

/** One of the forms that a value can take. */
interface Alternative {
  readonly node: SchemaNode;
  /** The branch of the union, or the whole schema where there is no union. */
  readonly branch: SchemaNode;
  readonly isWhole: boolean;
}

interface Pair {
  readonly old: Alternative;
  readonly now: Alternative;
}

/**
 * Compares schemas of which at least one is a union, as sets of forms: forms that belong together are compared, and a
 * form without a partner was added or removed, unless another form covers it. A plain schema is a set of one form, so
 * that wrapping it into a union changes nothing but for the forms that come with it.
 */
export function compareAlternatives(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const old = alternativesOf(base);
  const now = alternativesOf(head);
  const pairs = pairUp(walk, old, now);
  const paired = new Set(pairs.flatMap((pair) => [pair.old, pair.now]));
  const gone = old.filter((alternative) => !paired.has(alternative));
  const fresh = now.filter((alternative) => !paired.has(alternative));
  if (pairs.length === 0 && (old.length === 1 || now.length === 1)) {
    walk.edit({
      rule: "type-changed",
      subject: pointersOf(base, head),
      at: { base: base.typePointer, head: head.typePointer },
      details: { before: typesText(base), after: typesText(head) },
    });
    return;
  }
  const isWrapped = base.unions.length !== head.unions.length;
  for (const pair of pairs) comparePair(walk, pair, isWrapped);
  const subject = pointersOf(base, head);
  for (const { node, branch } of gone) {
    const covered = now.some(
      (other) => !walk.relate(node, other.node).narrows && isLike(walk, node, other.node),
    );
    if (covered) continue;
    const details = { before: formText(walk.reader, branch) };
    walk.edit({ rule: "one-of-branch-removed", subject, at: { base: branch.writtenAt }, details });
  }
  for (const { node, branch } of fresh) {
    const covered = old.some(
      (other) => !walk.relate(other.node, node).widens && isLike(walk, other.node, node),
    );
    if (covered) continue;
    const details = { after: formText(walk.reader, branch) };
    walk.edit({ rule: "one-of-branch-added", subject, at: { head: branch.writtenAt }, details });
  }
}

function comparePair(walk: SchemaWalk, { old, now }: Pair, isWrapped: boolean): void {
  if (!isWrapped) {
    compareSchemas(walk, old.node, now.node);
    return;
  }
  // Whether the whole schema can be null was compared already; what was not a union before carries that, too.
  const before = walk.reader.describe(old.node);
  const after = walk.reader.describe(now.node);
  const isEndless = canRecur(before) || canRecur(after);
  const inner = isEndless ? walk.enter(old.node, now.node, "without null") : walk;
  if (inner !== undefined) compareWithoutNull(inner, before, after);
}

function alternativesOf(facts: SchemaFacts): Alternative[] {
  const [union, ...more] = facts.unions;
  if (union === undefined || more.length > 0) {
    return [{ node: facts.node, branch: facts.node, isWhole: true }];
  }
  const siblings = siblingsOf(facts, union);
  return union.branches.map((branch) => {
    // A branch can be one of the schemas that were merged around it.
    const own = new Set(branch.parts.map(({ pointer }) => pointer));
    const around = siblings.filter(({ pointer }) => !own.has(pointer));
    if (around.length === 0) return { node: branch, branch, isWhole: false };
    const parts = [...around, ...branch.parts];
    return { node: nodeOf(branch.side, parts, branch), branch, isWhole: false };
  });
}

/** Keywords beside a union that are compared for the schema as a whole, or that were merged into it. */
const comparedBefore = ["discriminator", "default", "allOf", "readOnly", "writeOnly", "deprecated"];

/** What holds beside a union for each of its forms. */
function siblingsOf({ parts }: SchemaFacts, union: Union): SchemaPart[] {
  return parts.flatMap((part): SchemaPart[] => {
    if (typeof part.value === "boolean") return part.value ? [] : [part];
    const value = { ...part.value };
    // By way of `allOf` the same union can come twice.
    if (sameJson(value[union.keyword], unionOf(union))) delete value[union.keyword];
    for (const key of comparedBefore) delete value[key];
    // Whether the whole schema can be null was compared before as well.
    if (value["type"] === undefined) delete value["nullable"];
    const telling = Object.keys(value).filter((key) => !isProse(key) && key !== "nullable");
    const types = [value["type"]].flat().filter((type) => type !== "null");
    const isBareObject = telling.length === 1 && types.length === 1 && types[0] === "object";
    return telling.length === 0 || isBareObject ? [] : [{ pointer: part.pointer, value }];
  });
}

function unionOf({ part, keyword }: Union): JsonValue | undefined {
  return typeof part.value === "boolean" ? undefined : part.value[keyword];
}

function pairUp(
  walk: SchemaWalk,
  old: readonly Alternative[],
  now: readonly Alternative[],
): Pair[] {
  const pairs: Pair[] = [];
  const openOld = new Set(old);
  const openNow = new Set(now);
  const take = (matches: (left: Alternative, right: Alternative) => boolean): void => {
    for (const left of openOld) {
      for (const right of openNow) {
        if (!matches(left, right)) continue;
        pairs.push({ old: left, now: right });
        openOld.delete(left);
        openNow.delete(right);
        break;
      }
    }
  };
  take(
    (left, right) => isNamed(left) && isNamed(right) && walk.sameName(nameOf(left), nameOf(right)),
  );
  const texts = new Map([...openOld, ...openNow].map((item) => [item, textOf(item.node)]));
  take((left, right) => texts.get(left) === texts.get(right));
  if (openOld.size * openNow.size > mostPairs) return pairs;

  const relations = [...openOld].flatMap((left) =>
    [...openNow].map((right) => ({ left, right, ...walk.relate(left.node, right.node) })),
  );
  relations.sort((one, other) => one.distance - other.distance);
  for (const { left, right, distance } of relations) {
    if (!openOld.has(left) || !openNow.has(right)) continue;
    const isElsewhere =
      (isNamed(left) && walk.survives(nameOf(left))) ||
      (isNamed(right) && walk.existed(nameOf(right)));
    const mayDiffer = !isElsewhere && isLike(walk, left.node, right.node);
    if (distance > 0 && !mayDiffer) continue;
    pairs.push({ old: left, now: right });
    openOld.delete(left);
    openNow.delete(right);
  }
  return pairs;
}

function isNamed({ branch, isWhole }: Alternative): boolean {
  return !isWhole && branch.shared && branch.parts.length === 1;
}

function nameOf({ branch }: Alternative): string {
  return branch.parts[0]?.pointer ?? "";
}

function textOf({ parts }: SchemaNode): string {
  return parts.map(({ value }) => canonicalText(value)).join();
}

/** Whether two forms are of the same kind: the same types and, of objects, at least half of their properties. */
function isLike(walk: SchemaWalk, left: SchemaNode, right: SchemaNode): boolean {
  const old = walk.reader.describe(left);
  const now = walk.reader.describe(right);
  if (old.unions.length > 0 || now.unions.length > 0) return true;
  if (old.types === undefined || now.types === undefined) return old.types === now.types;
  const kinds = (facts: SchemaFacts): string =>
    [...(facts.types ?? [])]
      .map((type) => (type === "integer" ? "number" : type))
      .sort()
      .join();
  if (kinds(old) !== kinds(now)) return false;
  const shared = [...old.properties.keys()].filter((name) => now.properties.has(name)).length;
  return shared * 2 >= Math.min(old.properties.size, now.properties.size);
}
