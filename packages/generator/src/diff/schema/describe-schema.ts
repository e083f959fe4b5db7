import type { JsonObject, JsonValue } from "../../document.ts";
import { toPointer } from "../../json-pointer.ts";
import { isObject } from "../../reference.ts";
import { describeTypes } from "./describe-types.ts";
import { describeUnions } from "./describe-unions.ts";
import { canonicalText } from "./json-text.ts";
import { mergeLimits } from "./merge-limits.ts";
import type { DiscriminatorFacts, Located, SchemaFacts } from "./schema-facts.ts";
import { childNode, nodeOf, schemaNode, type SchemaNode, type SchemaPart } from "./schema-node.ts";
import type { Side } from "./side.ts";
import { textOf } from "../text-of.ts";

/** So many schemas may be merged into one by `allOf`. What goes beyond is not looked at, to bound time and memory. */
const mostParts = 400;

const conditionKeywords = [
  "not",
  "if",
  "then",
  "else",
  "contains",
  "propertyNames",
  "patternProperties",
  "dependentRequired",
  "dependentSchemas",
  "dependencies",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
];

/** Formats of OpenAPI 3.0 that became keywords of JSON Schema (OpenAPI 3.1 section 4.8.14.4). */
const encodingFormats: Readonly<Record<string, readonly [string, string]>> = {
  binary: ["contentMediaType", "application/octet-stream"],
  byte: ["contentEncoding", "base64"],
  base64: ["contentEncoding", "base64"],
};

/** Describes schemas, each once: see {@link SchemaFacts}. */
export class SchemaReader {
  readonly #facts = new Map<string, SchemaFacts>();

  /** The facts of a schema. */
  describe(node: SchemaNode): SchemaFacts {
    const key = `${node.side.name} ${node.key}`;
    const known = this.#facts.get(key);
    if (known !== undefined) return known;
    const facts = describeNode(node);
    this.#facts.set(key, facts);
    return facts;
  }
}

function describeNode(node: SchemaNode): SchemaFacts {
  const { side } = node;
  const flat = flatten(node);
  const { unions, parts, nullable: nullBranch, values: branchValues } = describeUnions(side, flat);
  const types = describeTypes(parts, unions, branchValues);
  return {
    node,
    parts,
    impossible: types.impossible || parts.some(({ value }) => value === false),
    types: types.types,
    nullable: types.nullable || nullBranch,
    isTyped: types.pointer !== undefined,
    typePointer: types.pointer ?? node.parts[0]?.pointer ?? "",
    values: types.values,
    isConst: types.isConst,
    extensibleValues: listedValues(parts, "x-extensible-enum"),
    format: firstOf(parts, "format", (value) =>
      typeof value === "string" && !Object.hasOwn(encodingFormats, value) ? value : undefined,
    ),
    limits: mergeLimits(parts),
    properties: mergeProperties(side, parts),
    required: mergeRequired(parts),
    additional: mergeAdditional(side, parts),
    items: mergeItems(side, parts),
    prefixItems: prefixItemsOf(side, parts),
    unions,
    discriminator: discriminatorOf(parts),
    conditions: conditionsOf(parts),
    encoding: encodingOf(parts),
    default: firstOf(parts, "default", (value) => value),
    readOnly: parts.some((part) => keyword(part, "readOnly") === true),
    writeOnly: parts.some((part) => keyword(part, "writeOnly") === true),
    deprecated: parts.some((part) => keyword(part, "deprecated") === true),
  };
}

/** The value of a keyword of a part; a boolean schema has none. */
export function keyword({ value }: SchemaPart, name: string): JsonValue | undefined {
  return typeof value === "boolean" || !Object.hasOwn(value, name) ? undefined : value[name];
}

/** The parts of a node with every `allOf` merged in. A schema that contains itself by `allOf` is taken once. */
function flatten({ side, parts }: SchemaNode): SchemaPart[] {
  const flat: SchemaPart[] = [];
  const seen = new Set<string>();
  const visit = (part: SchemaPart): void => {
    if (seen.has(part.pointer) || flat.length >= mostParts) return;
    seen.add(part.pointer);
    flat.push(part);
    const all = keyword(part, "allOf");
    if (!Array.isArray(all)) return;
    all.forEach((item, index) => {
      for (const inner of childNode(side, part, ["allOf", index], item).parts) visit(inner);
    });
  };
  for (const part of parts) visit(part);
  return flat;
}

function mergeProperties(side: Side, parts: readonly SchemaPart[]): Map<string, SchemaNode> {
  const found = new Map<string, SchemaNode>();
  for (const part of parts) {
    const properties = keyword(part, "properties");
    if (!isObject(properties)) continue;
    for (const [name, schema] of Object.entries(properties)) {
      if (schema === undefined) continue;
      const node = childNode(side, part, ["properties", name], schema);
      const earlier = found.get(name);
      found.set(name, earlier === undefined ? node : both(side, earlier, node));
    }
  }
  return found;
}

/** A node of two nodes that both hold. */
function both(side: Side, left: SchemaNode, right: SchemaNode): SchemaNode {
  const known = new Set(left.parts.map(({ pointer }) => pointer));
  const parts = [...left.parts, ...right.parts.filter(({ pointer }) => !known.has(pointer))];
  const { writtenAt } = left;
  return nodeOf(side, parts, { shared: left.shared || right.shared, writtenAt });
}

function mergeRequired(parts: readonly SchemaPart[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of parts) {
    const names = keyword(part, "required");
    if (!Array.isArray(names)) continue;
    names.forEach((name, index) => {
      if (typeof name === "string" && !found.has(name)) {
        found.set(name, part.pointer + toPointer(["required", index]));
      }
    });
  }
  return found;
}

function mergeAdditional(
  side: Side,
  parts: readonly SchemaPart[],
): Located<SchemaNode | false> | undefined {
  let found: Located<SchemaNode | false> | undefined;
  for (const part of parts) {
    const value = keyword(part, "additionalProperties");
    const pointer = part.pointer + toPointer(["additionalProperties"]);
    if (value === false) return { value: false, pointer };
    if (!isObject(value)) continue;
    const node = schemaNode(side, pointer, value);
    if (allowsEverything(node)) continue;
    const earlier = found?.value;
    found = { value: isNode(earlier) ? both(side, earlier, node) : node, pointer };
  }
  return found;
}

function isNode(value: SchemaNode | false | undefined): value is SchemaNode {
  return value !== undefined && value !== false;
}

/** Whether a schema is `true` or `{}`. */
function allowsEverything({ parts }: SchemaNode): boolean {
  return parts.every(({ value }) => value === true || Object.keys(value).length === 0);
}

function mergeItems(side: Side, parts: readonly SchemaPart[]): SchemaNode | undefined {
  let found: SchemaNode | undefined;
  for (const part of parts) {
    const items = keyword(part, "items");
    if (items === undefined || Array.isArray(items)) continue;
    const node = childNode(side, part, ["items"], items);
    found = found === undefined ? node : both(side, found, node);
  }
  return found;
}

function prefixItemsOf(side: Side, parts: readonly SchemaPart[]): SchemaNode[] {
  for (const part of parts) {
    const name = Array.isArray(keyword(part, "prefixItems")) ? "prefixItems" : "items";
    const items = keyword(part, name);
    if (Array.isArray(items)) {
      return items.map((item, index) => childNode(side, part, [name, index], item));
    }
  }
  return [];
}

function discriminatorOf(parts: readonly SchemaPart[]): DiscriminatorFacts | undefined {
  for (const part of parts) {
    const value = keyword(part, "discriminator");
    if (!isObject(value) || typeof value["propertyName"] !== "string") continue;
    const mapping: JsonObject = isObject(value["mapping"]) ? value["mapping"] : {};
    const pointer = part.pointer + toPointer(["discriminator"]);
    return { pointer, propertyName: value["propertyName"], mapping };
  }
  return undefined;
}

function conditionsOf(parts: readonly SchemaPart[]): Map<string, Located<JsonValue>[]> {
  const found = new Map<string, Located<JsonValue>[]>();
  for (const part of parts) {
    for (const name of conditionKeywords) {
      const value = keyword(part, name);
      if (value === undefined || isIdleCondition(name, value)) continue;
      const located = { value, pointer: part.pointer + toPointer([name]) };
      found.set(name, [...(found.get(name) ?? []), located]);
    }
  }
  // Without `if`, `then` and `else` say nothing, and `if` says nothing without them (JSON Schema 2020-12, 10.2.2).
  if (!found.has("if") || (!found.has("then") && !found.has("else"))) {
    for (const name of ["if", "then", "else"]) found.delete(name);
  }
  return found;
}

function isIdleCondition(name: string, value: JsonValue): boolean {
  if (value === true) return true;
  return (
    isObject(value) && Object.keys(value).length === 0 && name !== "not" && name !== "contains"
  );
}

function encodingOf(parts: readonly SchemaPart[]): Map<string, Located<JsonValue>> {
  const found = new Map<string, Located<JsonValue>>();
  for (const name of ["contentEncoding", "contentMediaType"]) {
    const located = firstOf(parts, name, (value) => value);
    if (located !== undefined) found.set(name, located);
  }
  for (const part of parts) {
    const [name, value] = encodingFormats[textOf(keyword(part, "format"))] ?? [];
    if (name === undefined || value === undefined || found.has(name)) continue;
    found.set(name, { value, pointer: part.pointer + toPointer(["format"]) });
  }
  return found;
}

function firstOf<Value>(
  parts: readonly SchemaPart[],
  name: string,
  read: (value: JsonValue) => Value | undefined,
): Located<Value> | undefined {
  for (const part of parts) {
    const written = keyword(part, name);
    const value = written === undefined ? undefined : read(written);
    if (value !== undefined) return { value, pointer: part.pointer + toPointer([name]) };
  }
  return undefined;
}

function listedValues(parts: readonly SchemaPart[], name: string): Map<string, Located<JsonValue>> {
  const found = new Map<string, Located<JsonValue>>();
  for (const part of parts) {
    const values = keyword(part, name);
    if (!Array.isArray(values)) continue;
    values.forEach((value, index) => {
      found.set(canonicalText(value), { value, pointer: part.pointer + toPointer([name, index]) });
    });
  }
  return found;
}
