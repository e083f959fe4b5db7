import {
  type ApiModel,
  compareText,
  type DescribedValue,
  type JsonValue,
  propertyValues,
  type Schema,
  wrapText,
} from "@convex-openapi/document/model";
import { printWidth, stringLiteral } from "../code-text.ts";
import { docComment, textLines } from "../doc-comment.ts";
import { union } from "../compose.ts";
import { readValue } from "../listed-values.ts";
import { printType } from "../print-type.ts";
import { atom, generic, nullType, type Type } from "../type.ts";
import { memberKeys } from "./enum-members.ts";
import type { OpenapiTypescriptOptions } from "./options.ts";
import { schemaPath } from "./schema-path.ts";
import type { UniqueNames } from "./unique-names.ts";

type EnumOptions = Pick<
  OpenapiTypescriptOptions,
  "enum" | "enumValues" | "conditionalEnums" | "dedupeEnums"
>;

/** The listed values of a description as declarations of their own. */
export class Enums {
  readonly #model: ApiModel;
  readonly #options: EnumOptions;
  readonly #names: UniqueNames;
  readonly #known = new Map<string, string>();
  readonly #byValues = new Map<string, string>();
  #variants: ReadonlySet<Schema> | undefined;
  readonly #texts: string[] = [];

  constructor(model: ApiModel, options: EnumOptions, names: UniqueNames) {
    this.#model = model;
    this.#options = options;
    this.#names = names;
  }

  /** The declarations of all that was asked for so far. */
  get text(): string {
    return this.#texts.join("");
  }

  /** The name of the enum that the values of a schema are; `undefined` for values that are none. */
  listed = (schema: Schema, values: Type): Type | undefined => {
    const list = schema.listedNames;
    if (schema.listed === undefined || schema.has("const")) return undefined;
    const given = list.filter(({ value }) => value !== null);
    const place = { key: schema.key, path: schemaPath(this.#model, schema.node) };
    if (this.#options.enum === true && given.every(canBeMember) && this.#isMeant(schema)) {
      if (given.length === 0) return undefined;
      const name = atom(this.#enumOf(place, given));
      const isNullable = schema.nullable || schema.types.includes("null");
      return given.length < list.length || isNullable ? union([name, nullType]) : name;
    }
    if (given.length === list.length) this.#listOf(place, given, values);
    return undefined;
  };

  /** As {@link listed}, for the values that select a schema: those of the variants of a choice or of a mapping. */
  selecting = (
    schema: Schema,
    property: string,
    values: readonly JsonValue[],
  ): Type | undefined => {
    this.#variants ??= variantsIn(this.#model);
    const { enum: hasEnums, conditionalEnums } = this.#options;
    if (!this.#variants.has(schema)) return undefined;
    const path = [...schemaPath(this.#model, schema.node), property];
    const place = { key: `${schema.key} ${property}`, path };
    const list = values.map((value): DescribedValue => ({
      value,
      digits: undefined,
      name: undefined,
      description: undefined,
    }));
    const type = union(values.map(readValue));
    if (hasEnums === true && conditionalEnums !== true && list.every(canBeMember)) {
      return atom(this.#enumOf(place, list));
    }
    this.#listOf(place, list, type);
    return undefined;
  };

  /** Whether a property of a schema can be an enum, which has nothing in common with literals and with other enums. */
  holdsName = (schema: Schema, property: string): boolean => {
    const { enum: hasEnums, conditionalEnums } = this.#options;
    if (hasEnums !== true) return false;
    if (propertyValues(schema, property).values !== undefined) return true;
    const found = this.#model.discriminations.of(schema);
    return (
      conditionalEnums !== true &&
      found.some((one) => one.property === property && one.values !== undefined)
    );
  };

  #isMeant(schema: Schema): boolean {
    return (
      this.#options.conditionalEnums !== true ||
      schema.listedNames.some(
        ({ name, description }) => name !== undefined || description !== undefined,
      )
    );
  }

  #enumOf(place: EnumPlace, values: readonly DescribedValue[]): string {
    const known = this.#known.get(place.key) ?? this.#declare(place, values);
    this.#known.set(place.key, known);
    return known;
  }

  #declare({ path }: EnumPlace, values: readonly DescribedValue[]): string {
    const members = memberKeys(values.map(({ name: given, value }) => given ?? textOf(value)));
    const lines = values.map((value, index) => {
      const doc = docComment(textLines(value.description), 2);
      return `${doc}  ${members[index] ?? ""} = ${valueText(value)},\n`;
    });
    const body = lines.join("");
    // Items of one list have one path, and often the same values.
    const key =
      this.#options.dedupeEnums === true
        ? lines.toSorted(compareText).join("")
        : `${path.join("/")} ${body}`;
    const same = this.#byValues.get(key);
    const name = same ?? this.#names.take(capitalised(wordsOf(path)));
    if (same === undefined) this.#texts.push(`\nexport enum ${name} {\n${body}}\n`);
    this.#byValues.set(key, name);
    return name;
  }

  #listOf({ key, path }: EnumPlace, values: readonly DescribedValue[], type: Type): void {
    if (this.#options.enumValues !== true || !values.every(canBeMember)) return;
    if (this.#known.has(key)) return;
    const words = wordsOf(path);
    const name = this.#names.take(`${words.charAt(0).toLowerCase()}${words.slice(1)}Values`);
    this.#known.set(key, name);
    const nonNull =
      type.kind === "union" ? union(type.types.filter((one) => one !== nullType)) : type;
    const start = `export const ${name}: `;
    const text = start + printType(generic("ReadonlyArray", [nonNull]), 0, start.length, 4);
    this.#texts.push(`\n${text} = ${listText(values, text)};\n`);
  }
}

/** Where values are listed. */
interface EnumPlace {
  /** Which place it is. */
  readonly key: string;
  /** The keys that name it. */
  readonly path: readonly string[];
}

/** The schemas that a choice with a discriminator lists, or that a mapping leads to. */
function variantsIn({ discriminatingSchemas }: ApiModel): ReadonlySet<Schema> {
  const variants = discriminatingSchemas.flatMap(({ oneOf, discriminator }) => [
    ...oneOf.map((variant) => variant.resolved),
    ...[...(discriminator?.mapping.values() ?? [])].map(({ schema }) => schema?.resolved),
  ]);
  return new Set(variants.filter((schema) => schema !== undefined));
}

function canBeMember({ value, digits }: DescribedValue): boolean {
  return typeof value === "string" || (typeof value === "number" && digits === undefined);
}

function valueText({ value }: DescribedValue): string {
  return typeof value === "string" ? stringLiteral(value) : JSON.stringify(value);
}

function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A list on the line of what it is assigned to, or else on lines of its own: of texts one each, of numbers many. */
function listText(values: readonly DescribedValue[], before: string): string {
  const texts = values.map(valueText);
  const flat = `[${texts.join(", ")}]`;
  const column = before.length - before.lastIndexOf("\n") - 1;
  if (column + flat.length + 4 <= printWidth) return flat;
  const isNumbers = values.length > 1 && values.every(({ value }) => typeof value === "number");
  const lines = isNumbers ? wrapText(texts.join(", "), printWidth - 3) : texts;
  return `[\n${lines.map((line) => `  ${line.replace(/,$/, "")},\n`).join("")}]`;
}

/**
 * The keys of a path as one word. `components/schemas` goes without saying. As in openapi-typescript, letters beyond ASCII
 * separate words, unless there are no others: `日本` stays as it is, and `-` is `Value`.
 */
function wordsOf(path: readonly string[]): string {
  const [first, second] = path;
  const text = (first === "components" && second === "schemas" ? path.slice(2) : path).join("/");
  const word = joinedWords(text, /[^\w$]+/) || joinedWords(text, /[^\p{L}\p{Nl}]+/u);
  return word === "" || /^\d/.test(word) ? `Value${word}` : word;
}

function joinedWords(text: string, separator: RegExp): string {
  const [start = "", ...rest] = text.split(separator).filter((word) => word !== "");
  return start + rest.map(capitalised).join("");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
