import type { OpenapiTypescriptOptions } from "./options.ts";
import type { TypeHooks } from "./type-hooks.ts";

type TypeName = "boolean" | "function" | "string";

/** The hooks, and the code that stands above the types. */
export const hookTypes: Readonly<Record<keyof TypeHooks | "inject", TypeName>> = {
  transform: "function",
  transformProperty: "function",
  postTransform: "function",
  inject: "string",
};

/** What each option of openapi-typescript has to be, as `typeof` says it. */
export const optionTypes: Readonly<Record<keyof OpenapiTypescriptOptions, TypeName>> = {
  enum: "boolean",
  enumValues: "boolean",
  conditionalEnums: "boolean",
  dedupeEnums: "boolean",
  exportType: "boolean",
  immutable: "boolean",
  additionalProperties: "boolean",
  defaultNonNullable: "boolean",
  propertiesRequiredByDefault: "boolean",
  arrayLength: "boolean",
  pathParamsAsTypes: "boolean",
  generatePathParams: "boolean",
  excludeDeprecated: "boolean",
  rootTypes: "boolean",
  rootTypesNoSchemaPrefix: "boolean",
  rootTypesKeepCasing: "boolean",
  makePathsEnum: "boolean",
  readWriteMarkers: "boolean",
  emptyObjectsUnknown: "boolean",
  alphabetize: "boolean",
  ...hookTypes,
};
