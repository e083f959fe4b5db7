import {
  factsOf,
  type MediaType,
  mergedSchema,
  type MergedSchema,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import { haveOtherConstants } from "./constants.ts";
import { matchMediaTypes } from "./media-types.ts";
import { referringSides } from "./referring-sides.ts";
import { haveLikeNames } from "./similar-variants.ts";
import type { SchemaWalk } from "./walk.ts";

/** What has a body, in one media type or several. */
interface Content {
  readonly content: readonly MediaType[];
}

/** Whether two answers are so much alike that one can have become the other: both are empty, or of like schemas. */
export function haveLikeContent(walk: SchemaWalk, base: Content, head: Content): boolean {
  if (base.content.length === 0 || head.content.length === 0) {
    return base.content.length === head.content.length;
  }
  const { pairs } = matchMediaTypes(base.content, head.content);
  return (
    pairs.length > 0 &&
    pairs.every(({ old, now }) =>
      (["schema", "itemSchema"] as const).every((keyword) => {
        const [before, after] = [old[keyword], now[keyword]];
        if (before === undefined || after === undefined) return before === after;
        return areLike(walk, mergedSchema(before), mergedSchema(after));
      }),
    )
  );
}

/** Whether two schemas say the same, go by one name, or are objects that share half of their properties. */
function areLike(walk: SchemaWalk, base: MergedSchema, head: MergedSchema): boolean {
  if (referringSides(walk, base, head) === "same") return true;
  if (walk.relate(base, head).distance === 0) return true;
  const [old, now] = [factsOf(base), factsOf(head)];
  if (typesOf(old) !== typesOf(now) || haveOtherConstants(old, now)) return false;
  if (old.items !== undefined && now.items !== undefined)
    return areLike(walk, old.items, now.items);
  return haveLikeNames([...old.properties.keys()], [...now.properties.keys()]);
}

function typesOf({ types }: SchemaFacts): string {
  return [...(types ?? [])].sort().join();
}
