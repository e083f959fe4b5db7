import { noProperties, openObject } from "../type.ts";
import { clientSettings, type SchemaSettings } from "../settings.ts";
import type { TypeHooks } from "./type-hooks.ts";

/** The options of openapi-typescript 7 that say what the types are like, by their names there. All are off unless it says. */
export interface OpenapiTypescriptOptions extends TypeHooks {
  /** Listed values are a TypeScript `enum`. */
  readonly enum?: boolean | undefined;
  /** Listed values are exported as a list, too. */
  readonly enumValues?: boolean | undefined;
  /** With `enum`: only where the description names or describes the values. */
  readonly conditionalEnums?: boolean | undefined;
  /** With `enum`: the same values are one `enum`. */
  readonly dedupeEnums?: boolean | undefined;
  /** `export type` and not `export interface`. */
  readonly exportType?: boolean | undefined;
  /** Everything is `readonly`. */
  readonly immutable?: boolean | undefined;
  /** Objects that declare properties can have others. */
  readonly additionalProperties?: boolean | undefined;
  /** Properties with a default are always there, but in parameters and request bodies. On unless it is `false`. */
  readonly defaultNonNullable?: boolean | undefined;
  /** All properties of schemas without `required` are required. */
  readonly propertiesRequiredByDefault?: boolean | undefined;
  /** Lists with `minItems` or `maxItems` are tuples. */
  readonly arrayLength?: boolean | undefined;
  /** Paths with parameters are template literal types. */
  readonly pathParamsAsTypes?: boolean | undefined;
  /** Parameters of a path that nothing declares are strings. */
  readonly generatePathParams?: boolean | undefined;
  /** What is deprecated is left out. */
  readonly excludeDeprecated?: boolean | undefined;
  /** The entries of `components` are exported by names of their own, too. */
  readonly rootTypes?: boolean | undefined;
  /** With `rootTypes`: schemas have no `Schema` before their names. */
  readonly rootTypesNoSchemaPrefix?: boolean | undefined;
  /** With `rootTypes`: schemas keep the casing of their names. */
  readonly rootTypesKeepCasing?: boolean | undefined;
  /** The paths are an `enum ApiPaths`, too. */
  readonly makePathsEnum?: boolean | undefined;
  /** `$Read` and `$Write` mark the properties that only responses or only requests have. */
  readonly readWriteMarkers?: boolean | undefined;
  /** An object of which nothing is said can have any properties, and not none. */
  readonly emptyObjectsUnknown?: boolean | undefined;
  /** Everything is sorted by its name. */
  readonly alphabetize?: boolean | undefined;
  /** Code that stands above the types. */
  readonly inject?: string | undefined;
}

/**
 * How the types of schemas are made for these options.
 *
 * @param isGiven Whether the schemas are those of parameters and request bodies.
 */
export function schemaSettings(
  options: OpenapiTypescriptOptions,
  { isGiven }: { readonly isGiven: boolean },
): SchemaSettings {
  return {
    ...clientSettings,
    keepsOrder: options.alphabetize !== true,
    requiresDefaults: !isGiven && options.defaultNonNullable !== false,
    requiresAll: options.propertiesRequiredByDefault === true,
    requiresUndeclared: false,
    emptyObject: options.emptyObjectsUnknown === true ? openObject : noProperties,
    opensObjects: options.additionalProperties === true,
    keepsMapsApart: true,
    closesTuples: true,
    countsItems: options.arrayLength === true,
    opensListedValues: true,
    isReadonly: options.immutable === true,
    omitsDeprecated: options.excludeDeprecated === true,
    marks: options.readWriteMarkers === true ? "markers" : "readonly",
  };
}
