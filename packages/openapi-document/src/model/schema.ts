import type { JsonArray, JsonObject, JsonValue } from "../document.ts";
import { digitsOf, withDigits } from "./exact-integers.ts";
import { isObject, isReference } from "../reference.ts";
import { textOf } from "./described.ts";
import { canonicalText, exactMember } from "./json-text.ts";
import { child, type Node, pointerOf } from "./node.ts";
import { mappedRef } from "./references.ts";
import { shapeText } from "./shape-text.ts";
import type { Place } from "./walk.ts";

/** A value, and the digits of an integer that its `number` does not hold (beyond 2^53). */
export interface Literal {
  readonly value: JsonValue;
  readonly digits: string | undefined;
}

/** A listed value with what common extensions say of it: `x-enum-varnames` or `x-enumNames`, and descriptions. */
export interface DescribedValue extends Literal {
  readonly name: string | undefined;
  readonly description: string | undefined;
}

function literalIn(holder: JsonObject | JsonArray, key: string, value: JsonValue): Literal {
  return { value, digits: digitsOf(holder, key) };
}

/** A schema that another one refers to, and the `$ref` that does. */
export interface SchemaReference {
  readonly ref: string;
  /** What the `$ref` points to, which can be a reference again; `undefined` when it points to nothing. */
  readonly target: Schema | undefined;
}

/** A Discriminator Object (OpenAPI 3.1 section 4.8.25). */
export interface Discriminator {
  readonly node: Node;
  readonly propertyName: string;
  /** What each value of the mapping leads to. */
  readonly mapping: ReadonlyMap<string, MappedSchema>;
  /** What any other value, and none at all, leads to (OpenAPI 3.2). */
  readonly defaultMapping: MappedSchema | undefined;
}

/** What a Discriminator Object leads to: a `$ref` or the name of a schema, and the schema, where there is one. */
export interface MappedSchema {
  readonly to: string;
  /** As a `$ref`: a name stands for the schema of that name in `components`. */
  readonly ref: string;
  readonly schema: Schema | undefined;
}

const noSchemas: readonly Schema[] = [];
const noNamedSchemas: ReadonlyMap<string, Schema> = new Map();

/** What a schema needs from the model around it. */
export interface SchemaSource {
  /** Whether keywords beside a `$ref` count: they do from OpenAPI 3.1 on (JSON Schema 2020-12). */
  readonly keepsReferenceSiblings: boolean;
  /** The schema at a place, the same one however often it is asked for. */
  schemaAt(place: Place): Schema;
  /** The schema that a `$ref` points to. */
  schemaOf(ref: string): Schema | undefined;
  /** The schema of that name in `components`. */
  namedSchema(name: string): Schema | undefined;
}

/** Keywords that may stand beside a `$ref` and make it more than a reference (JSON Schema 2020-12 section 8.2.3.1). */
const structuralKeywords: ReadonlySet<string> = new Set([
  "additionalProperties",
  "allOf",
  "anyOf",
  "const",
  "dependentRequired",
  "dependentSchemas",
  "enum",
  "if",
  "not",
  "nullable",
  "oneOf",
  "patternProperties",
  "properties",
  "propertyNames",
  "required",
  "unevaluatedProperties",
]);

/**
 * Whether a keyword beside a `$ref` counts in any version. OpenAPI 3.0 says that nothing there does, and descriptions
 * write these all the same because there is no other way to say them of one use of a schema.
 */
export function countsBesideReference(keyword: string): boolean {
  return annotations.has(keyword) || structuralKeywords.has(keyword);
}

const annotations: ReadonlySet<string> = new Set([
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
]);

/**
 * A schema as it is composed in the description: its own keywords, and the schemas that they hold. What has the wrong
 * shape reads as if it were not there.
 */
export class Schema {
  readonly node: Node;
  readonly source: SchemaSource;
  readonly #value: JsonObject;
  /** `true` or `false` for the schemas that allow everything or nothing. */
  readonly boolean: boolean | undefined;
  #key: string | undefined;
  #reference: SchemaReference | undefined;
  #end: { readonly schema: Schema | undefined } | undefined;
  #lists: Map<string, readonly Schema[]> | undefined;
  #maps: Map<string, ReadonlyMap<string, Schema>> | undefined;

  constructor({ node, value }: Place, source: SchemaSource) {
    this.node = node;
    this.source = source;
    this.#value = isObject(value) ? value : {};
    this.boolean = isObject(value) ? undefined : value !== false;
  }

  /** Which schema of its description this is: its pointer. */
  get key(): string {
    return (this.#key ??= pointerOf(this.node));
  }

  /** All of it as it is written, for code of others that is called with it. */
  get json(): JsonValue {
    return this.boolean ?? this.#value;
  }

  /** Whether keywords beside a `$ref` count. */
  get keepsReferenceSiblings(): boolean {
    return this.source.keepsReferenceSiblings;
  }

  /** The `$ref` of a schema that has one. */
  get reference(): SchemaReference | undefined {
    const value = this.#value;
    if (!isReference(value)) return undefined;
    this.#reference ??= { ref: value.$ref, target: this.source.schemaOf(value.$ref) };
    return this.#reference;
  }

  /** Whether keywords beside the `$ref` say something of the values. */
  get hasSiblings(): boolean {
    const value = this.#value;
    for (const keyword in value) {
      if (structuralKeywords.has(keyword) && value[keyword] !== undefined) return true;
    }
    return false;
  }

  /** The schema itself, or the end of its chain of `$ref`s; `undefined` for a chain without end. */
  get resolved(): Schema | undefined {
    const { reference } = this;
    if (reference === undefined) return this;
    if (this.#end !== undefined) return this.#end.schema;
    const chain = new Set<Schema>([this]);
    let end = reference.target;
    while (end?.reference !== undefined) {
      if (end.#end !== undefined) end = end.#end.schema;
      else if (chain.has(end)) end = undefined;
      else {
        chain.add(end);
        end = end.reference.target;
      }
    }
    for (const schema of chain) schema.#end = { schema: end };
    return end;
  }

  /** The value of a keyword as it is written. */
  keyword(name: string): JsonValue | undefined {
    return Object.hasOwn(this.#value, name) ? this.#value[name] : undefined;
  }

  /** The value of a keyword as JSON: an integer has the digits that it is written with. */
  textOf(name: string): string | undefined {
    const value = this.keyword(name);
    return value === undefined ? undefined : exactMember(this.#value, name, value);
  }

  /** The digits of an integer under a keyword that its `number` does not hold. */
  digitsOf(name: string): string | undefined {
    return digitsOf(this.#value, name);
  }

  /** The names that a description gives to its listed values, and what it says of each, in their order. */
  get listedNames(): readonly DescribedValue[] {
    const names = this.#value["x-enum-varnames"] ?? this.#value["x-enumNames"];
    const texts = this.#value["x-enum-descriptions"] ?? this.#value["x-enumDescriptions"];
    return (this.listed ?? []).map(({ value, digits }, index) => ({
      value,
      digits,
      name: textOf(listOf(names)[index]),
      description: textOf(
        isObject(texts)
          ? texts[typeof value === "string" ? value : JSON.stringify(value)]
          : listOf(texts)[index],
      ),
    }));
  }

  /** The listed values, each with how it is written where its `number` is another one. */
  get listed(): readonly Literal[] | undefined {
    const values = this.#value["enum"];
    return Array.isArray(values)
      ? values.map((value, index) => literalIn(values, String(index), value))
      : undefined;
  }

  /** The only value, see {@link listed}. */
  get only(): Literal | undefined {
    const value = this.keyword("const");
    return value === undefined ? undefined : literalIn(this.#value, "const", value);
  }

  /** Whether a keyword is written at all. */
  has(name: string): boolean {
    return this.#value[name] !== undefined;
  }

  /** The keywords that are written, in the order of the description. */
  get keywords(): readonly string[] {
    return Object.keys(this.#value);
  }

  /** Whether all keywords that are written are of a kind. */
  hasOnly(isOfKind: (keyword: string) => boolean): boolean {
    for (const keyword in this.#value) if (!isOfKind(keyword)) return false;
    return true;
  }

  /** The entries of `type`, which can be names that JSON Schema does not know; none where it is not written. */
  get types(): readonly string[] {
    const value = this.#value["type"];
    return typeof value === "string" ? [value] : textsIn(value);
  }

  get nullable(): boolean {
    return this.#value["nullable"] === true;
  }

  get required(): readonly string[] {
    return textsIn(this.#value["required"]);
  }

  /** The listed values. */
  get enum(): readonly JsonValue[] | undefined {
    const values = this.#value["enum"];
    return Array.isArray(values) ? values : undefined;
  }

  get properties(): ReadonlyMap<string, Schema> {
    return this.map("properties");
  }

  get patternProperties(): ReadonlyMap<string, Schema> {
    return this.map("patternProperties");
  }

  /** What other properties hold. */
  get additionalProperties(): Schema | undefined {
    return this.inner("additionalProperties");
  }

  /** What the items of a list hold that have no place of their own: where `items` is a list, older drafts say it apart. */
  get items(): Schema | undefined {
    return this.inner(Array.isArray(this.#value["items"]) ? "additionalItems" : "items");
  }

  /** What the first items hold: `prefixItems`, or a list of schemas as `items` of older drafts. */
  get prefixItems(): readonly Schema[] {
    const keyword = ["prefixItems", "items"].find((name) => Array.isArray(this.#value[name]));
    return keyword === undefined ? [] : this.list(keyword);
  }

  get allOf(): readonly Schema[] {
    return this.list("allOf");
  }

  get anyOf(): readonly Schema[] {
    return this.list("anyOf");
  }

  get oneOf(): readonly Schema[] {
    return this.list("oneOf");
  }

  get discriminator(): Discriminator | undefined {
    const value = this.#value["discriminator"];
    if (!isObject(value) || typeof value["propertyName"] !== "string") return undefined;
    const mapping = isObject(value["mapping"]) ? value["mapping"] : {};
    const targets = Object.entries(mapping).flatMap(([key, to]) =>
      typeof to === "string" ? [[key, this.#mapped(to)] as const] : [],
    );
    const others = value["defaultMapping"];
    return {
      node: child(this.node, "discriminator"),
      propertyName: value["propertyName"],
      mapping: new Map(targets),
      defaultMapping: typeof others === "string" ? this.#mapped(others) : undefined,
    };
  }

  get description(): string | undefined {
    return textOf(this.#value["description"]);
  }

  get deprecated(): boolean {
    return this.#value["deprecated"] === true;
  }

  /** The schema under a keyword that holds one. */
  inner(keyword: string): Schema | undefined {
    const value = this.#value[keyword];
    if (value === undefined) return undefined;
    return this.#memoised(keyword, () => [this.#at(child(this.node, keyword, "schema"), value)])[0];
  }

  /** The schemas under a keyword that holds a list of them. */
  list(keyword: string): readonly Schema[] {
    if (this.#value[keyword] === undefined) return noSchemas;
    return this.#memoised(keyword, () => {
      const list = child(this.node, keyword, "list of schema");
      return listOf(this.#value[keyword]).map((value, index) =>
        this.#at(child(list, index), value),
      );
    });
  }

  /** The schemas under a keyword that holds a map of them, in the order of the description. */
  map(keyword: string): ReadonlyMap<string, Schema> {
    const value = this.#value[keyword];
    if (value === undefined) return noNamedSchemas;
    const known = this.#maps?.get(keyword);
    if (known !== undefined) return known;
    const parent = child(this.node, keyword, "map of schema");
    const map = new Map<string, Schema>();
    for (const [key, inner] of isObject(value) ? Object.entries(value) : []) {
      if (inner !== undefined) map.set(key, this.#at(child(parent, key), inner));
    }
    (this.#maps ??= new Map()).set(keyword, map);
    return map;
  }

  /** What is written, as a text that does not depend on the order of keys: equal texts say the same. */
  get text(): string {
    return canonicalText(this.boolean ?? this.#value);
  }

  /** As {@link text}, prose aside, with a text of its own for each `$ref`. */
  shape(nameOf: (ref: string) => string): string {
    return shapeText(this.boolean ?? this.#value, nameOf);
  }

  /** What is written in this place, but for some keywords. */
  without(isLeftOut: (keyword: string) => boolean): Schema {
    if (this.boolean !== undefined) return this;
    const kept = Object.entries(this.#value).filter(([keyword]) => !isLeftOut(keyword));
    return this.made(withDigits(Object.fromEntries(kept), this.#value));
  }

  /** A schema of the same description that says in other words what is written at a place: here unless given. */
  made(value: JsonObject | boolean, node: Node = this.node): Schema {
    return new Schema({ node, value }, this.source);
  }

  #memoised(keyword: string, make: () => readonly Schema[]): readonly Schema[] {
    const known = this.#lists?.get(keyword);
    if (known !== undefined) return known;
    const made = make();
    (this.#lists ??= new Map()).set(keyword, made);
    return made;
  }

  #at(node: Node, value: JsonValue): Schema {
    return this.source.schemaAt({ node, value });
  }

  #mapped(to: string): MappedSchema {
    const isPointer = to.startsWith("#");
    const schema = isPointer ? this.source.schemaOf(to) : this.source.namedSchema(to);
    return { to, ref: mappedRef(to), schema };
  }
}

/** The texts of a list: the list itself where all are, which is asked for often. */
function textsIn(value: JsonValue | undefined): readonly string[] {
  const list = listOf(value);
  return list.every(isText) ? list : list.filter(isText);
}

function isText(value: JsonValue): value is string {
  return typeof value === "string";
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
