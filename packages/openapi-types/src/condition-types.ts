import { branchesOf, dependenciesOf, type Schema } from "@convex-openapi/document/model";
import { intersection, union } from "./compose.ts";
import { requiring, without } from "./object-types.ts";
import { openObject, unknownType, type Type } from "./type.ts";

/** Upper bound on the conditions of a schema that become types: TypeScript multiplies them with one another. */
const MAX_CONDITIONS = 5;

/**
 * What conditions of an object come to where one of two types has to hold: `then` or `else`; the absence of a property,
 * or what its presence asks for.
 *
 * @param whole The properties that the object has to have, and those that it does not have.
 */
export function conditionTypes(
  schema: Schema,
  whole: { readonly required: readonly string[]; readonly leftOut: ReadonlySet<string> },
  typeOf: (schema: Schema) => Type,
): readonly Type[] {
  const branches = branchesOf(schema).map(typeOf);
  const dependencies = dependenciesOf(schema).map((dependency) => {
    const names = dependency.required.filter((name) => !whole.leftOut.has(name));
    const asked = intersection([
      ...(names.length === 0 ? [] : [requiring(names)]),
      ...(dependency.schema === undefined ? [] : [typeOf(dependency.schema)]),
    ]);
    const isThere = whole.required.includes(dependency.property);
    return isThere ? [asked] : [without(dependency.property), asked];
  });
  return [branches, ...dependencies]
    .filter((choice) => choice.length > 0 && !choice.some(isAnyObject))
    .map(union)
    .slice(0, MAX_CONDITIONS);
}

function isAnyObject({ flat }: Type): boolean {
  return flat === unknownType.flat || flat === openObject.flat;
}
