import * as fc from "fast-check";
import { posix } from "node:path";
import type { JsonObject, JsonValue } from "../../src/document.ts";

/** What a random description in several files may hold. */
export interface FileFeatures {
  /** Whether two files have parts of the same name; without it no name is used twice. */
  readonly clashes: boolean;
  /** Descriptions beside references, and discriminators with mappings. */
  readonly siblings: boolean;
}

/** The names of the files. The first one is the description; the last one is a schema as a whole. */
const [root, whole] = ["api.json", "parts/Whole.json"];
const libraries = ["one.json", "parts/two.json", "parts/three.json"];

/** The schemas of {@link root}. */
export const ownSchemas: readonly string[] = ["Pet", "Own"];

interface Target {
  readonly file: string;
  readonly pointer: string;
}

/** The texts of a description whose first file is `api.json`, with sorted keys. */
export function randomFiles(features: FileFeatures): fc.Arbitrary<Record<string, string>> {
  const nameIn = (file: string, name: string): string =>
    features.clashes ? name : `${name}${libraries.indexOf(file)}`;
  const targets: Target[] = [
    ...libraries.flatMap((file) =>
      ["Pet", "Toy", "Shop"].map((name) => ({ file, pointer: `#/${nameIn(file, name)}` })),
    ),
    { file: whole, pointer: "" },
    ...(features.siblings
      ? []
      : ownSchemas.map((name) => ({ file: root, pointer: `#/components/schemas/${name}` }))),
  ];

  /** A reference to a schema; one in front of `after` may be all that a schema is, as no circle comes of it. */
  const referenceFrom = (file: string, after = -1): fc.Arbitrary<JsonObject> => {
    const reference = fc
      .constantFrom(...targets.filter((_, index) => index > after))
      .map((target) => ({ $ref: textOf(file, target) }));
    if (!features.siblings || file === root) return reference;
    return fc
      .tuple(reference, fc.boolean())
      .map(([bare, described]) => ({ ...bare, ...(described && { description: "beside" }) }));
  };
  const schemaIn = (file: string, depth = 2): fc.Arbitrary<JsonValue> => {
    const simple = fc.constantFrom<JsonValue>({ type: "string" }, { enum: ["a", 1] }, true);
    if (depth === 0) return fc.oneof(simple, referenceFrom(file));
    const inner = schemaIn(file, depth - 1);
    const mapping = referenceFrom(file).map(({ $ref }) => ({
      propertyName: "kind",
      mapping: { a: $ref ?? "" },
    }));
    return fc.oneof(
      simple,
      fc.record({ type: fc.constant("array"), items: inner }),
      fc.record({
        properties: fc.dictionary(fc.constantFrom("a", "example", "x-b"), inner, { maxKeys: 3 }),
      }),
      fc.record({
        oneOf: fc.array(inner, { minLength: 1, maxLength: 2 }),
        ...(features.siblings && { discriminator: mapping }),
      }),
    );
  };
  const namedSchemaIn = (file: string, pointer: string): fc.Arbitrary<JsonValue> => {
    const place = targets.findIndex((target) => target.file === file && target.pointer === pointer);
    const isLast = place < 0 || place + 1 === targets.length;
    return isLast ? schemaIn(file) : fc.oneof(schemaIn(file), referenceFrom(file, place));
  };

  const library = (file: string): fc.Arbitrary<JsonObject> =>
    fc
      .record({
        Pet: namedSchemaIn(file, `#/${nameIn(file, "Pet")}`),
        Toy: namedSchemaIn(file, `#/${nameIn(file, "Toy")}`),
        Shop: schemaIn(file),
        limit: schemaIn(file, 1),
      })
      .map(({ limit, ...schemas }) => ({
        ...Object.fromEntries(
          Object.entries(schemas).map(([name, value]) => [nameIn(file, name), value]),
        ),
        parameters: { [nameIn(file, "limit")]: { name: "limit", in: "query", schema: limit } },
        item: {
          get: { parameters: [{ $ref: `#/parameters/${nameIn(file, "limit")}` }], responses: {} },
        },
      }));
  const description = fc
    .record({
      openapi: fc.constantFrom("3.0.3", "3.1.0"),
      responses: fc.array(schemaIn(root, 1), { maxLength: 3 }),
      items: fc.subarray(libraries),
      Pet: namedSchemaIn(root, "#/components/schemas/Pet"),
      Own: schemaIn(root),
    })
    .map(({ openapi, responses, items, Pet, Own }) => ({
      openapi,
      info: { title: "Random", version: "1" },
      paths: Object.fromEntries([
        ...items.map((file) => [`/${file}`, { $ref: `${file}#/item` }]),
        ...responses.map((schema, index) => [
          `/${index}`,
          { get: { responses: { 200: { content: { "a/b": { schema } } } } } },
        ]),
      ]),
      components: { schemas: { Pet, Own, Used: { $ref: whole } } },
    }));
  return fc
    .record({
      [root]: description,
      [whole]: schemaIn(whole),
      ...Object.fromEntries(libraries.map((file) => [file, library(file)])),
    })
    .map((files) =>
      Object.fromEntries(
        Object.entries(files).map(([file, value]) => [file, JSON.stringify(sorted(value))]),
      ),
    );
}

function textOf(from: string, { file, pointer }: Target): string {
  const path = file === from && pointer !== "" ? "" : posix.relative(posix.dirname(from), file);
  return path + pointer;
}

function sorted(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null)]));
}
