import type { JsonValue } from "../../document.ts";
import { canonicalText } from "../json-text.ts";
import { child, type Node } from "../node.ts";
import type { Schema } from "../schema.ts";
import type { ListedValue, TypeName, Union } from "./schema-facts.ts";

/** Types and listed values of merged parts. */
interface TypeFacts {
  readonly impossible: boolean;
  readonly types: ReadonlySet<TypeName> | undefined;
  readonly nullable: boolean;
  readonly node: Node | undefined;
  readonly values: ReadonlyMap<string, ListedValue> | undefined;
}

const typeNames: ReadonlySet<string> = new Set<TypeName>([
  "array",
  "boolean",
  "integer",
  "number",
  "object",
  "string",
]);

/** Whether a word names a type other than `null`. */
function isTypeName(word: JsonValue): word is TypeName {
  return typeof word === "string" && typeNames.has(word);
}

/**
 * Reads `type`, `nullable`, `enum` and `const` of parts that all hold.
 *
 * Descriptions often leave `type` out where other keywords make it plain, so `properties` mean an object and `items`
 * an array. A `null` that the outermost part allows is allowed even where an inner part does not say so: OpenAPI 3.0
 * has no other way to make a reference nullable, and people write it like that.
 */
export function describeTypes(
  parts: readonly Schema[],
  unions: readonly Union[],
  branchValues: ReadonlyMap<string, ListedValue> | undefined,
): TypeFacts {
  let types: Set<TypeName> | undefined;
  let declaresNull: boolean | undefined;
  let saysNullable = false;
  let node: Node | undefined;
  let values: Map<string, ListedValue> | undefined =
    branchValues === undefined ? undefined : new Map(branchValues);

  for (const [index, part] of parts.entries()) {
    const type = part.keyword("type");
    const only = part.keyword("const");
    const { nullable } = part;
    const words = type === undefined ? [] : [type].flat();
    const own = words.filter(isTypeName);
    if (words.length > 0) {
      const partNull = words.includes("null") || nullable;
      declaresNull = (declaresNull ?? true) && partNull;
      types = types === undefined ? new Set(own) : commonTypes(types, own);
      node ??= child(part.node, "type");
    }
    const allowsNull = nullable || words.includes("null");
    if (allowsNull && (index === 0 || words.length === 0)) saysNullable = true;
    const partValues = listedIn(part, only);
    if (partValues !== undefined) {
      values = values === undefined ? partValues : keepCommon(values, partValues);
    }
  }

  const nullListed = values?.delete("null") ?? false;
  const untyped = types === undefined;
  types ??= impliedTypes(parts, unions, values);
  const nullable =
    saysNullable || declaresNull === true || (nullListed && (untyped || declaresNull !== false));
  const noValues = values !== undefined && values.size === 0;
  if (noValues && nullListed) types = new Set();
  return {
    impossible: (types?.size === 0 && !nullable) || (noValues && !nullable && !nullListed),
    types,
    nullable,
    node,
    values: noValues ? undefined : values,
  };
}

function commonTypes(left: ReadonlySet<TypeName>, right: readonly TypeName[]): Set<TypeName> {
  const common = new Set(right.filter((type) => left.has(type)));
  if (left.has("number") && right.includes("integer")) common.add("integer");
  if (left.has("integer") && right.includes("number")) common.add("integer");
  return common;
}

function listedIn(part: Schema, only: JsonValue | undefined): Map<string, ListedValue> | undefined {
  if (only !== undefined) {
    const { digits } = part.only ?? {};
    const located = { value: only, digits, node: child(part.node, "const") };
    return withNull(part, new Map([[digits ?? canonicalText(only), located]]));
  }
  const list = child(part.node, "enum");
  const values = part.listed?.map(({ value, digits }, index): [string, ListedValue] => [
    digits ?? canonicalText(value),
    { value, digits, node: child(list, index) },
  ]);
  return values && withNull(part, new Map(values));
}

/** `nullable` adds `null` to what is listed beside it, as people write it. */
function withNull(part: Schema, values: Map<string, ListedValue>): Map<string, ListedValue> {
  const node = child(part.node, "nullable");
  if (part.nullable && !values.has("null")) {
    values.set("null", { value: null, digits: undefined, node });
  }
  return values;
}

function keepCommon(
  left: ReadonlyMap<string, ListedValue>,
  right: ReadonlyMap<string, ListedValue>,
): Map<string, ListedValue> {
  return new Map([...left].filter(([text]) => right.has(text)));
}

function impliedTypes(
  parts: readonly Schema[],
  unions: readonly Union[],
  values: ReadonlyMap<string, ListedValue> | undefined,
): Set<TypeName> | undefined {
  if (values !== undefined && values.size > 0) {
    return new Set([...values.values()].map(({ value }) => typeOfValue(value)));
  }
  const has = (name: string): boolean => parts.some((part) => part.has(name));
  if (has("properties") || has("additionalProperties")) return new Set(["object"]);
  if (unions.length === 0 && (has("items") || has("prefixItems"))) return new Set(["array"]);
  return undefined;
}

function typeOfValue(value: JsonValue): TypeName {
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "string" ? "string" : "object";
}
