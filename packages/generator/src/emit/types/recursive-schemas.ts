import type { JsonObject, JsonValue } from "../../document.ts";
import { parsePointer } from "../../json-pointer.ts";
import { sortedEntries } from "../../model/sorted.ts";
import { supertypeOf } from "../../model/supertypes.ts";
import { nameSchemas } from "../../model/unique-names.ts";
import { isObject, isReference, referencePointer } from "../../reference.ts";

/**
 * The named schemas that contain themselves without a property between, as in "a string or an array of these", each
 * with a name for a type alias. TypeScript resolves such a type when it is an alias that refers to itself; as a property
 * type that looks itself up it is an error (TS2502).
 */
export function recursiveSchemas(document: JsonObject): ReadonlyMap<string, string> {
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemas = sortedEntries(components["schemas"]);
  const needs = new Map(schemas.map(([key, schema]) => [key, directlyNeeded(document, schema)]));
  const names = nameSchemas([...needs.keys()], new Set());
  const recursive = schemas.flatMap(([key], index): [string, string][] =>
    reaches(key, key, needs, new Set()) ? [[key, `Recursive${names[index] ?? ""}`]] : [],
  );
  return new Map(recursive);
}

/** The key of the named schema that a `$ref` points to, `undefined` when it points to anything else. */
export function schemaKey(ref: string): string | undefined {
  const [place, kind, key, ...deeper] = parsePointer(referencePointer(ref) ?? "");
  return place === "components" && kind === "schemas" && deeper.length === 0 ? key : undefined;
}

/** The named schemas whose types the type of a schema is made of. Properties are resolved later, when they are used. */
function directlyNeeded(document: JsonObject, schema: JsonValue | undefined): string[] {
  if (isReference(schema)) return [schemaKey(schema.$ref) ?? []].flat();
  if (!isObject(schema)) return [];
  const { items, prefixItems, allOf, anyOf, oneOf } = schema;
  const parts = [allOf].flat().map((part) => supertypeOf(document, schema, part) ?? part);
  return [items, prefixItems, anyOf, oneOf, parts]
    .flat()
    .flatMap((part) => directlyNeeded(document, part));
}

function reaches(
  from: string,
  target: string,
  needs: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): boolean {
  return (needs.get(from) ?? []).some((key) => {
    if (key === target) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return reaches(key, target, needs, seen);
  });
}
