import { sameJson } from "../json-text.ts";
import { isProse } from "../keywords.ts";
import type { Schema } from "../schema.ts";
import { factsOf } from "./describe-schema.ts";
import { joined, type MergedSchema } from "./merged-schema.ts";
import type { SchemaFacts, Union } from "./schema-facts.ts";

/** One of the forms that a value can take. */
export interface Alternative {
  /** What holds in this form. */
  readonly schema: MergedSchema;
  /** The branch of the union, or the whole schema where there is no union. */
  readonly branch: MergedSchema;
  readonly isWhole: boolean;
}

/** The forms that a schema takes: one for each branch of its union, and one where it has none or several. */
export function alternativesOf(facts: SchemaFacts): Alternative[] {
  const [union, ...more] = facts.unions;
  if (union === undefined || more.length > 0) {
    return [{ schema: facts.schema, branch: facts.schema, isWhole: true }];
  }
  const siblings = siblingsOf(facts, union);
  return union.branches.map((branch) => {
    // A branch can be made of schemas that were merged around it: there it keeps what is left out of siblings.
    const own = new Set([...branch.parts, ...factsOf(branch).parts].map(({ key }) => key));
    const [first, ...others] = siblings.filter(({ key }) => !own.has(key));
    if (first === undefined) return { schema: branch, branch, isWhole: false };
    const schema = joined([first, ...others, ...branch.parts], branch);
    return { schema, branch, isWhole: false };
  });
}

/**
 * The forms of a schema that is compared with a union: of one that lists types and says nothing else, one for each of
 * them.
 */
export function variantsByType(facts: SchemaFacts): Alternative[] {
  const { schema, types, unions, typeUnions, values, parts } = facts;
  const isPlain = unions.length === 0 && values === undefined && parts.every(hasOnlyTypes);
  if (!isPlain || types === undefined || types.size < 2) return alternativesOf(facts);
  if (typeUnions.length === 1) return alternativesOf({ ...facts, unions: typeUnions });
  return [...types].map((type) => {
    const made = joined([schema.parts[0].made({ type })], {
      ...schema,
      isShared: false,
      referredTo: undefined,
    });
    const form = { ...made, key: `${schema.key} ${type}` };
    return { schema: form, branch: form, isWhole: false };
  });
}

/** Keywords of what comes down to a list of types, and those that are compared for the schema as a whole. */
const typeKeywords: ReadonlySet<string> = new Set([
  "type",
  "nullable",
  "oneOf",
  "anyOf",
  "allOf",
  "default",
  "readOnly",
  "writeOnly",
  "deprecated",
]);

function hasOnlyTypes(part: Schema): boolean {
  return (
    part.boolean !== false && part.keywords.every((key) => isProse(key) || typeKeywords.has(key))
  );
}

/** Keywords beside a union that are compared for the schema as a whole, or that were merged into it. */
const comparedBefore: ReadonlySet<string> = new Set([
  "discriminator",
  "default",
  "allOf",
  "readOnly",
  "writeOnly",
  "deprecated",
]);

/** What holds beside a union for each of its forms. */
function siblingsOf({ parts }: SchemaFacts, union: Union): Schema[] {
  return parts.flatMap((part): Schema[] => {
    if (part.boolean !== undefined) return part.boolean ? [] : [part];
    // By way of `allOf` the same union can come twice.
    const isUnion = sameJson(part.keyword(union.keyword), union.part.keyword(union.keyword));
    const rest = part.without(
      (keyword) =>
        (isUnion && keyword === union.keyword) ||
        comparedBefore.has(keyword) ||
        // That any other property is allowed is compared of the whole schema.
        (keyword === "additionalProperties" && allowsEverything(part.additionalProperties)) ||
        // Whether the whole schema can be null was compared before as well.
        (keyword === "nullable" && !part.has("type")),
    );
    const telling = rest.keywords.filter((key) => !isProse(key) && key !== "nullable");
    const types = [rest.keyword("type")].flat().filter((type) => type !== "null");
    const isBareObject = telling.length === 1 && types.length === 1 && types[0] === "object";
    return telling.length === 0 || isBareObject ? [] : [rest];
  });
}

function allowsEverything(schema: Schema | undefined): boolean {
  return schema?.boolean === true || schema?.keywords.length === 0;
}
