import {
  groupBy,
  type MediaType,
  mergedSchema,
  type MergedSchema,
} from "@convex-openapi/document/model";
import { areLikeNames, isOneName } from "./like-names.ts";
import { code, propertyText } from "./words.ts";

/** Something with a name that one side alone has: a parameter, a property, a header. */
export interface Named {
  readonly name: string;
  /** What it is but for its name and its texts: only what is the same can have been renamed. */
  readonly shape: string;
  readonly description: string | undefined;
}

/** A name that went, and the one that came in its place. */
export interface Rename<Item> {
  readonly from: Item;
  readonly to: Item;
}

/** What became of names that went. */
export interface Renames<Item> {
  /** Where the names, or what is said of both, leave no doubt. */
  readonly sure: readonly Rename<Item>[];
  /** Where nothing else went or came, but for those. */
  readonly possible: Rename<Item> | undefined;
}

/** Finds what was renamed among the names that went and those that came. The same when the sides change places. */
export function findRenames<Item extends Named>(
  gone: readonly Item[],
  fresh: readonly Item[],
): Renames<Item> {
  const shapes = groupBy(fresh, ({ shape }) => shape);
  const sure = [...groupBy(gone, ({ shape }) => shape)].flatMap(([shape, old]) =>
    sureRenames(old, shapes.get(shape) ?? []),
  );
  const [from, ...moreGone] = gone.filter((item) => !sure.some((pair) => pair.from === item));
  const [to, ...moreFresh] = fresh.filter((item) => !sure.some((pair) => pair.to === item));
  const isPossible = moreGone.length + moreFresh.length === 0 && from?.shape === to?.shape;
  const possible = isPossible && from !== undefined && to !== undefined ? { from, to } : undefined;
  return { sure, possible };
}

/** Of what has one shape: each pair of one name, and what is left where it is one of alike names or descriptions. */
function sureRenames<Item extends Named>(
  gone: readonly Item[],
  fresh: readonly Item[],
): Rename<Item>[] {
  const same = gone.flatMap((from): Rename<Item>[] => {
    const [to, ...more] = fresh.filter(({ name }) => isOneName(from.name, name));
    if (to === undefined || more.length > 0) return [];
    const isMutual = gone.filter(({ name }) => isOneName(name, to.name)).length === 1;
    return isMutual ? [{ from, to }] : [];
  });
  const [from, ...moreGone] = gone.filter((item) => !same.some((pair) => pair.from === item));
  const [to, ...moreFresh] = fresh.filter((item) => !same.some((pair) => pair.to === item));
  const isOnly = moreGone.length + moreFresh.length === 0;
  if (from === undefined || to === undefined || !isOnly) return same;
  const isSaidOfBoth = from.description !== undefined && from.description === to.description;
  const isSure = isSaidOfBoth || areLikeNames(from.name, to.name);
  return isSure ? [...same, { from, to }] : same;
}

/** What a finding about a name that went says of the one that may have come in its place. */
export function removedHint(name: string | undefined): { readonly hint?: string } {
  if (name === undefined) return {};
  return { hint: `It may have been renamed to ${code(propertyText(name))}.` };
}

/** What a finding about a name that came says of the one that may have gone for it. */
export function freshHint(name: string | undefined): { readonly hint?: string } {
  return name === undefined
    ? {}
    : { hint: `It may be the new name of ${code(propertyText(name))}.` };
}

const wordsAndExamples: ReadonlySet<string> = new Set([
  "description",
  "title",
  "example",
  "examples",
]);

/** What a schema says but for its texts. */
export function shapeOf({ parts }: MergedSchema): string {
  return parts.map((part) => part.without((keyword) => wordsAndExamples.has(keyword)).text).join();
}

/** The text that describes a schema, whichever of its parts has one. */
export function descriptionOf({ parts }: MergedSchema): string | undefined {
  return parts.map(({ description }) => description).find((text) => text !== undefined);
}

/** {@link shapeOf} of what is described by media types instead of a schema. */
export function contentShapeOf(content: readonly MediaType[]): string {
  const shapes = content.map(({ name, schema }) => [name, schema && shapeOf(mergedSchema(schema))]);
  return JSON.stringify(shapes);
}
