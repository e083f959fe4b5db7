import type { ApiModel } from "../../model/api-model.ts";
import { componentAt } from "../../model/references.ts";
import type { Schema } from "../../model/schema.ts";
import { sortedMap } from "../../model/sorted.ts";
import { circlesIn } from "../../model/circles.ts";
import { branchesOf, dependenciesOf } from "../../model/conditions.ts";
import { otherItems } from "../../model/list-items.ts";
import { composedOf, supertypeOf } from "../../model/supertypes.ts";
import { nameSchemas } from "../../model/unique-names.ts";

/**
 * The named schemas that contain themselves without a property between, as in "a string or an array of these", each
 * with a name for a type alias. TypeScript resolves such a type when it is an alias that refers to itself; as a property
 * type that looks itself up it is an error (TS2502).
 */
export function recursiveSchemas(model: ApiModel): ReadonlyMap<Schema, string> {
  const schemas = sortedMap(model.components.schemas);
  const names = nameSchemas(
    schemas.map(([key]) => key),
    new Set(),
  );
  const circles = circlesIn(
    schemas.map(([, schema]) => schema),
    directlyNeeded,
  );
  const recursive = new Set(circles.flat());
  return new Map(
    schemas.flatMap(([, schema], index): [Schema, string][] =>
      recursive.has(schema) ? [[schema, `Recursive${names[index] ?? ""}`]] : [],
    ),
  );
}

/** The schemas whose types the type of a schema is made of. Properties are resolved later, when they are used. */
function directlyNeeded(schema: Schema): Schema[] {
  const supertypes = schema.allOf.flatMap((part) => supertypeOf(schema, part) ?? []);
  const items = [schema, ...supertypes].flatMap((list) =>
    [otherItems(list) ?? [], list.prefixItems].flat(),
  );
  const conditions = [
    ...branchesOf(schema),
    ...dependenciesOf(schema).flatMap((dependency) => dependency.schema ?? []),
  ];
  return [...composedOf(schema), ...items, ...conditions];
}

/** Whether a schema is an entry of `components.schemas`. */
export function isNamed({ node }: Schema): boolean {
  return componentAt(node)?.group === "schemas";
}
