import { bundle, createConfig } from "@redocly/openapi-core";
import { join } from "node:path";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import { References } from "../../src/model/references.ts";
import { isObject, isReference } from "../../src/reference.ts";

/** The description in a folder as `@redocly/openapi-core` makes one document of it. */
export async function bundledByCore(folder: string, file: string): Promise<JsonObject> {
  const config = await createConfig({});
  const { bundle: document } = await bundle({ ref: join(folder, file), config });
  return isObject(document.parsed) ? document.parsed : {};
}

/** The names of the schemas and parameters in `components`. */
export function componentNames({ components }: JsonObject): string[] {
  const groups = ["schemas", "parameters"].flatMap((group) => {
    const members = isObject(components) ? components[group] : undefined;
    return Object.keys(members ?? {}).map((name) => `${group}/${name}`);
  });
  return groups.sort();
}

/**
 * Where two descriptions say different things once their references are followed, which may go in circles.
 * @param schemas the names of the components to look at, besides the paths.
 */
export function differenceOf(
  one: JsonObject,
  other: JsonObject,
  schemas: readonly string[],
): string | undefined {
  const [inOne, inOther] = [new References(one), new References(other)];
  const compared = new Map<JsonValue, Set<JsonValue>>();
  const differ = (left: JsonValue, right: JsonValue, at: string): string | undefined => {
    const [a, b] = [followed(inOne, left), followed(inOther, right)];
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
      return a === b ? undefined : `${at}: ${JSON.stringify(a)} or ${JSON.stringify(b)}`;
    }
    const known = compared.get(a) ?? new Set();
    if (known.has(b)) return undefined;
    compared.set(a, known.add(b));
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return Array.from(keys, (key) =>
      differ(valueAt(a, key, at), valueAt(b, key, at), `${at}/${key}`),
    ).find((difference) => difference !== undefined);
  };
  const starts = schemas.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return (
    differ(one["paths"] ?? null, other["paths"] ?? null, "paths") ??
    starts.map((start) => differ(start, start, start.$ref)).find((found) => found !== undefined)
  );
}

/** A reference to what a value refers to, where it is one with something beside it or in a mapping. */
function valueAt(value: object, key: string, at: string): JsonValue {
  const inner: JsonValue | undefined = Reflect.get(value, key);
  const isText = key === "$ref" || at.endsWith("/mapping");
  return isText && typeof inner === "string" ? { $ref: inner } : (inner ?? null);
}

/** Follows references that have nothing beside them. None of them leads back to itself. */
function followed(references: References, value: JsonValue): JsonValue {
  let here = value;
  while (isReference(here) && Object.keys(here).length === 1) {
    here = references.target(here.$ref)?.value ?? null;
  }
  return here;
}
