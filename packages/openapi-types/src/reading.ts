import type {
  Discriminations,
  FormPart,
  JsonValue,
  Schema,
  SchemaReference,
  Way,
} from "@convex-openapi/document/model";
import type { SchemaSettings } from "./settings.ts";
import type { Type } from "./type.ts";

/** What callers put in place of what is read. Each gives `undefined` where that stays. */
export interface SchemaHooks {
  /** The type of a schema before it is read; of one that lists types, that of its values of one of them. */
  replace(schema: Schema, type?: string): Type | undefined;
  /** Whether a property is optional whatever requires it, once its type was asked for. */
  canBeAbsent(schema: Schema): boolean;
  /** The type of the values that a schema lists, read as they are written. */
  listed(schema: Schema, values: Type): Type | undefined;
  /** The type of the values of a property that select a schema. */
  selecting(schema: Schema, property: string, values: readonly JsonValue[]): Type | undefined;
  /** Whether a property of a schema is a type by name, such as an enum, so that no literal and no other name fits it. */
  holdsName(schema: Schema, property: string): boolean;
  /** The type of what the property holds. */
  property(type: Type, schema: Schema): Type | undefined;
  /** The type of a schema that was read. */
  finish(type: Type, schema: Schema): Type | undefined;
}

/** What a type says besides its shape, which depends on who reads it. */
export interface SchemaNotation {
  /** The type that stands for a reference. */
  readonly refer: (reference: SchemaReference) => Type;
  /** The lines of the doc comment of a property, which can be a file of a form. */
  readonly docOf: (schema: Schema, isFile: boolean) => readonly string[];
  readonly settings: SchemaSettings;
  readonly hooks?: Partial<SchemaHooks> | undefined;
  /** What discriminators say of the schemas that they select. */
  readonly discriminations: Pick<Discriminations, "of" | "inUnion">;
  /** What of each schema goes the way of the values. */
  readonly way: Way;
}

/** How a schema is read: as it is, or as (part of) a form whose files are given as `Blob`. */
export type Mode = "value" | FormPart;

/** What is known around a schema where it is read. */
export interface Reading {
  readonly mode: Mode;
  /** Properties that the schema around this one requires. */
  readonly required: readonly string[];
  /** Those of them that no part of the whole declares, so that the schemas of a choice can. */
  readonly leftToChoices: readonly string[];
  /** Whether the schema is a part of another one, which has the properties that are required and not declared. */
  readonly isPart?: boolean;
  /** Properties that are required and that no part declares. */
  readonly undeclared?: readonly string[];
  /** Properties that only conditions name, see {@link conditionalNames}. */
  readonly conditional?: readonly string[];
  /** Whether the schema around this one says that its values are objects. */
  readonly isObject?: boolean;
  /** Whether the choice of a supertype is left out, see {@link supertypeOf}. */
  readonly withoutChoice?: boolean;
  /** Properties that the whole around this one does not have, see {@link Way.leftOut}. */
  readonly leftOut: ReadonlySet<string>;
  /** The schemas, one around the other, that were referred to and are written out: see {@link followed}. */
  readonly inside: readonly Schema[];
}

/** Where nothing is known around a schema, as for what a property holds. */
export const plain: Reading = {
  mode: "value",
  required: [],
  leftToChoices: [],
  leftOut: new Set(),
  inside: [],
};

/** A reading of what something holds: as {@link plain}, but for the files of a form. */
export function apart(mode: Mode, inside: readonly Schema[]): Reading {
  return mode === plain.mode && inside.length === 0 ? plain : { ...plain, mode, inside };
}

/** Whether nothing around a schema says anything of its values. */
export function isAlone({ required, isPart, isObject }: Reading): boolean {
  return required.length === 0 && isPart !== true && isObject !== true;
}

/** A reading of what may or may not hold beside what was read. */
export function choiceIn({
  mode,
  leftToChoices,
  leftOut,
  inside,
  isObject = false,
}: Reading): Reading {
  return { ...plain, mode, required: leftToChoices, leftToChoices, leftOut, inside, isObject };
}

/** A reading of what holds beside what was read. */
export function partIn(whole: Reading): Reading {
  return { ...whole, withoutChoice: false, isPart: true, undeclared: [], conditional: [] };
}

/** What reads the schemas that a schema is made of. */
export interface SchemaReader {
  readonly notation: SchemaNotation;
  /** The type of a schema, a reference by its name where that has one. */
  read(schema: Schema, reading: Reading): Type;
  /** The type of a schema as it is composed. */
  compose(schema: Schema, reading: Reading): Type;
  /** The type of what a `$ref` leads to, with those of its properties required that the whole requires. */
  refer(reference: SchemaReference, reading: Reading): Type;
}
