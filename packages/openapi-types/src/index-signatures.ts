import { isAppliedTo, type Schema, sortedMap } from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import { atom, prefixSignature, unknownType, type Member, type Type } from "./type.ts";

/** What an object holds besides the properties that it declares. */
export interface OtherProperties {
  /** What any of them can hold; none where nothing is said of them. */
  readonly types: readonly Type[];
  /** What those hold whose names begin with something, where that says all of the patterns. */
  readonly byPrefix: ReadonlyMap<string, Type>;
}

const noOthers: OtherProperties = { types: [], byPrefix: new Map() };

/**
 * What `additionalProperties`, or else `unevaluatedProperties`, and `patternProperties` say of properties. Beside other
 * schemas of the same value `unevaluatedProperties` only says that there can be more of them, or that there are none.
 *
 * A pattern such as `^x-` is what TypeScript can express. Of names that no pattern matches nothing is known, unless the
 * description closes the object: with other patterns and without that, a property can hold anything.
 */
export function otherProperties(
  schema: Schema,
  typeOf: (schema: Schema) => Type | undefined,
): OtherProperties {
  const others = schema.additionalProperties ?? schema.inner("unevaluatedProperties");
  const isClosed = others?.boolean === false;
  if (schema.patternProperties.size === 0 && (others === undefined || isClosed)) return noOthers;
  const patterns = sortedMap(schema.patternProperties).flatMap(([pattern, value]) => {
    const type = typeOf(value);
    return type === undefined ? [] : [{ pattern, type, prefix: prefixOf(pattern) }];
  });
  const types = patterns.map(({ type }) => type);
  if (others !== undefined && !isClosed) {
    // A type that the properties of other parts do not fit would leave those no value.
    const isOpen = schema.additionalProperties === undefined && isAppliedTo(schema);
    const all = isOpen ? [unknownType] : [typeOf(others) ?? [], types].flat();
    return { types: all, byPrefix: new Map() };
  }
  const byPrefix = new Map<string, Type>();
  for (const { prefix, type } of patterns) if (prefix !== undefined) byPrefix.set(prefix, type);
  if (byPrefix.size === patterns.length && areApart([...byPrefix.keys()])) {
    return { types: [], byPrefix };
  }
  const isKnown = isClosed || patterns.some(({ pattern }) => anyName.test(pattern));
  return { types: isKnown ? types : [unknownType], byPrefix: new Map() };
}

/** Index signatures for names with a prefix. They hold what declared properties with such names do too. */
export function prefixSignatures(
  byPrefix: ReadonlyMap<string, Type>,
  members: readonly Member[],
): Member[] {
  return [...byPrefix].map(([prefix, type]) => {
    const declared = members.filter(({ name }) => name?.startsWith(prefix) === true);
    const types = [type, ...declared.map((member) => member.type)];
    if (declared.some(({ optional }) => optional)) types.push(atom("undefined"));
    const isLong = declared.some((member) => member.type.flat === undefined);
    return prefixSignature(prefix, isLong ? unknownType : union(types));
  });
}

const anyName = /^\^?(?:\.[*+]?)?\$?$/;

/** The text with which the names begin that a pattern matches, `undefined` for a pattern that says more. */
function prefixOf(pattern: string): string | undefined {
  const [, text] = /^\^((?:[\w\-:/@ ]|\\[-./$])+)(?:\.[*+]\$?)?$/.exec(pattern) ?? [];
  return text?.replaceAll(/\\(.)/g, "$1");
}

function areApart(prefixes: readonly string[]): boolean {
  return prefixes.every((one, index) =>
    prefixes.every((other, at) => at === index || !other.startsWith(one)),
  );
}
