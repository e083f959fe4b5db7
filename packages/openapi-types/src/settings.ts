import { openObject, type Type } from "./type.ts";

/** What can be chosen about the types of schemas. */
export interface SchemaSettings {
  /** Whether properties stand in the order of the description and not in that of their names. */
  readonly keepsOrder: boolean;
  /** Whether a property with a `default` is there though its schema does not require it. */
  readonly requiresDefaults: boolean;
  /** Whether all properties of a schema without `required` are there. */
  readonly requiresAll: boolean;
  /** Whether properties are there that a schema requires and that no part of it declares. */
  readonly requiresUndeclared: boolean;
  /** The type of an object of which nothing else is said. */
  readonly emptyObject: Type;
  /** Whether an object that declares properties has any others, unless it says what those hold. */
  readonly opensObjects: boolean;
  /** Whether the other properties of an object are a type of their own beside the declared ones. */
  readonly keepsMapsApart: boolean;
  /** Whether a list of places ends with them, and has all of them. */
  readonly closesTuples: boolean;
  /** Whether `minItems` and `maxItems` make tuples. */
  readonly countsItems: boolean;
  /** Whether listed values are no type where keywords of objects stand beside them. */
  readonly opensListedValues: boolean;
  /** Whether all that is in objects and lists is `readonly`. */
  readonly isReadonly: boolean;
  /** Whether deprecated properties are left out. */
  readonly omitsDeprecated: boolean;
  /** How a property is marked whose values go one way alone. */
  readonly marks: "readonly" | "markers" | "none";
}

/** How the types of a client are made. */
export const clientSettings: SchemaSettings = {
  keepsOrder: false,
  requiresDefaults: false,
  requiresAll: false,
  requiresUndeclared: true,
  emptyObject: openObject,
  opensObjects: false,
  keepsMapsApart: false,
  closesTuples: false,
  countsItems: false,
  opensListedValues: false,
  isReadonly: false,
  omitsDeprecated: false,
  marks: "readonly",
};
