import {
  factsOf,
  isFile,
  type JsonValue,
  type MergedSchema,
  type SchemaFacts,
  type TypeName,
  unlistedIn,
} from "@convex-openapi/document/model";

/** A value that a schema allows, as far as matters to how it is written. */
export type Sample =
  string | number | boolean | null | Blob | readonly Sample[] | { readonly [key: string]: Sample };

const aFile = new Blob([]);

/** What is inside of more than this is one text or another. */
const MAX_DEPTH = 2;

/**
 * Any text: plain, with characters that mean something in URLs, of which `:` stays as it is where `/` does not, and with
 * each of the delimiters of lists.
 */
export const texts: readonly string[] = ["a", "b", "a:b/c", "a,b", "a b", "a|b"];

const scalars: Readonly<Record<Exclude<TypeName, "array" | "object">, readonly Sample[]>> = {
  boolean: [true],
  // Those so big that JavaScript writes them with an exponent have lost their last digits anyway.
  integer: [-1],
  number: [1.5, 1e21],
  string: texts,
};

/** Values of which nothing is said. */
const anything: readonly Sample[] = [
  ...texts,
  ...scalars.number,
  ...scalars.boolean,
  null,
  ["a", "b"],
  ["a:b/c"],
  ["a", null],
  [{ k: "a" }],
  { k: "a" },
  { k: "a:b/c" },
];

/**
 * Values of a schema: if all of them are written the same in two ways, so are all others. Listed values are taken as
 * they are.
 *
 * @param isField whether it is a field of `multipart/form-data`, which can be a file.
 */
export function samplesOf(
  schema: MergedSchema | undefined,
  isField = false,
  depth = 0,
): readonly Sample[] {
  const unknown = isField ? [...anything, aFile] : anything;
  if (schema === undefined || depth > MAX_DEPTH) return unknown;
  const facts = factsOf(schema);
  const { impossible, nullable, parts, properties, types, unions, values } = facts;
  if (impossible) return [];
  if (isField && parts.some(isFile)) return [aFile];
  const nulls = nullable ? [null] : [];
  if (values !== undefined) {
    return [...[...values.values()].map(({ value }) => sampleOf(value)), ...nulls];
  }
  const within: Within = (inner, isStillField) => samplesOf(inner, isStillField, depth + 1);
  const branches = hasScalarsAlone(facts) ? [] : (unions[0]?.branches ?? []);
  if (types === undefined && branches.length === 0) return unknown;
  const own = branches.length > 0 && properties.size === 0 ? [] : [...(types ?? [])];
  return [
    ...own.flatMap((type) => samplesOfType(type, facts, isField, within)),
    ...branches.flatMap((branch) => within(branch, isField)),
    ...nulls,
  ];
}

/** The samples of a schema inside of another one. */
type Within = (inner: MergedSchema, isField: boolean) => readonly Sample[];

function hasScalarsAlone({ types }: SchemaFacts): boolean {
  return types !== undefined && !types.has("array") && !types.has("object");
}

function samplesOfType(
  type: TypeName,
  facts: SchemaFacts,
  isField: boolean,
  within: Within,
): readonly Sample[] {
  if (type === "array") return listsOf(facts, (item) => within(item, isField));
  if (type !== "object") return scalars[type];
  const { additional, parts, properties } = facts;
  const listed = [...properties].flatMap(([name, property]) =>
    within(property, false).map((value): Sample => ({ [name]: value })),
  );
  const isOpen = properties.size === 0 || unlistedIn(parts).length > 0;
  if (additional?.value === false || !isOpen) return listed;
  const others = additional === undefined ? anything : within(additional.value, false);
  return [...listed, ...others.map((value): Sample => ({ k: value })), ...namedByAnyText(others)];
}

/** Keys that nothing is said of can be any text. */
function namedByAnyText([value]: readonly Sample[]): Sample[] {
  return value === undefined ? [] : texts.map((key): Sample => ({ [key]: value }));
}

function listsOf(
  { items, limits, prefixItems }: SchemaFacts,
  within: (item: MergedSchema) => readonly Sample[],
): Sample[] {
  const described = items === undefined ? prefixItems : [...prefixItems, items];
  const inner = described.length === 0 ? anything : described.flatMap(within);
  const most = Number(limits.get("maxItems")?.value ?? 2);
  return inner
    .flatMap((item, index) => [[item, inner[index + 1] ?? item], [item]])
    .filter(({ length }) => length <= most);
}

function sampleOf(value: JsonValue): Sample {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sampleOf);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, sampleOf(each ?? null)]),
  );
}
