import type ts from "typescript";

/** So deep, and at so many places, properties are looked for. Types of descriptions can be endless. */
const mostLevels = 12;
const mostPlaces = 2000;

/**
 * The first property of an old type that no form of the new type has, as a path such as `items[].name`; `undefined`
 * when all are there.
 *
 * Being assignable is not enough for code that was written before: a literal with a property that is gone is refused
 * in a request (excess property), and reading an optional one that is gone is refused in a response.
 */
export function lostProperty(
  checker: ts.TypeChecker,
  old: ts.Type,
  now: ts.Type,
): string | undefined {
  const seen = new Set<string>();
  const search = (
    olds: readonly ts.Type[],
    news: readonly ts.Type[],
    path: string,
    level: number,
  ): string | undefined => {
    const before = [...new Set(forms(olds))];
    const after = [...new Set(forms(news))];
    if (before.length === 0 || after.some(isOpen) || level > mostLevels) return undefined;
    const key = `${idsOf(before)}>${idsOf(after)}`;
    if (seen.has(key) || seen.size >= mostPlaces || idsOf(before) === idsOf(after))
      return undefined;
    seen.add(key);
    const names = new Set(
      before.flatMap((type) => checker.getPropertiesOfType(type).map(({ name }) => name)),
    );
    if (before.some((type) => checker.isArrayLikeType(type))) names.clear();
    for (const name of names) {
      const place = path === "" ? name : `${path}.${name}`;
      const rest = after.flatMap((type) => propertyTypes(checker, type, name));
      if (rest.length === 0 && after.length > 0) return place;
      const lost = search(
        before.flatMap((type) => propertyTypes(checker, type, name)),
        rest,
        place,
        level + 1,
      );
      if (lost !== undefined) return lost;
    }
    const items = (types: readonly ts.Type[]): ts.Type[] =>
      types.flatMap((type) => checker.getIndexTypeOfType(type, numberIndex) ?? []);
    return search(items(before), items(after), `${path}[]`, level + 1);
  };
  return search([old], [now], "", 0);
}

/** `ts.IndexKind.Number`, without loading the compiler for it. */
const numberIndex = 1;
const stringIndex = 0;

/** The object types among some types; unions and intersections of primitives have no properties to lose. */
function forms(types: readonly ts.Type[]): ts.Type[] {
  return types.flatMap((type) => {
    if (type.isUnion()) return forms(type.types);
    const isObjectLike = (type.flags & objectFlags) !== 0;
    return isObjectLike ? [type] : [];
  });
}

/** `TypeFlags.Any | Unknown | Object | Intersection` of TypeScript 5.9. */
const objectFlags = 1 | 2 | 524_288 | 2_097_152;
const openFlags = 1 | 2;

function isOpen(type: ts.Type): boolean {
  return (type.flags & openFlags) !== 0;
}

function propertyTypes(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type[] {
  const property = checker.getPropertyOfType(type, name);
  if (property !== undefined) return [checker.getTypeOfSymbol(property)];
  const index = checker.getIndexTypeOfType(type, stringIndex);
  return index === undefined ? [] : [index];
}

const ids = new WeakMap<ts.Type, number>();
let lastId = 0;

function idsOf(types: readonly ts.Type[]): string {
  return types
    .map((type) => {
      const id = ids.get(type) ?? (lastId += 1);
      ids.set(type, id);
      return id;
    })
    .join(",");
}
