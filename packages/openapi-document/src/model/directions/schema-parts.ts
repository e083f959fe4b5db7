import { branchesOf, dependenciesOf } from "../conditions.ts";
import { otherItems } from "../list-items.ts";
import type { Schema } from "../schema.ts";

/**
 * The schemas that hold for every value of a schema beside its own keywords: what its `$ref` leads to, the parts of its
 * `allOf`, and the only branch of a choice, `null` aside.
 */
export function wholeParts(schema: Schema): Schema[] {
  const target = schema.reference?.target;
  const only = [schema.oneOf, schema.anyOf].flatMap((branches) => {
    const telling = branches.filter((branch) => !isNull(branch));
    return telling.length === 1 ? telling : [];
  });
  return [...(target === undefined ? [] : [target]), ...schema.allOf, ...only];
}

function isNull({ types, enum: values }: Schema): boolean {
  if (types.length === 1 && types[0] === "null") return true;
  return values?.length === 1 && values[0] === null;
}

/** The schemas that the type of a schema is made of: first those that values of it always have, then properties. */
export function typedParts(schema: Schema): { closed: Schema[]; open: Schema[] } {
  const target = schema.reference?.target;
  const items = otherItems(schema);
  return {
    closed: [
      ...(target === undefined ? [] : [target]),
      ...schema.allOf,
      ...schema.oneOf,
      ...schema.anyOf,
      ...(items === undefined ? [] : [items]),
      ...schema.prefixItems,
      ...branchesOf(schema),
      ...dependenciesOf(schema).flatMap((dependency) => dependency.schema ?? []),
    ],
    open: [...schema.properties.values(), ...unlistedParts(schema)],
  };
}

/** What a schema says of the properties that it does not list. */
export function unlistedParts(schema: Schema): Schema[] {
  const others = schema.additionalProperties ?? schema.inner("unevaluatedProperties");
  return [...(others === undefined ? [] : [others]), ...schema.patternProperties.values()];
}
