import type { OpenapiTypescriptOptions } from "../openapi-typescript/options.ts";
import type { TypeHooks } from "../openapi-typescript/type-hooks.ts";

/** The name of a switch in code: `exportType` for `--export-type`. */
export type SwitchName = Exclude<keyof OpenapiTypescriptOptions, keyof TypeHooks | "inject">;

/** What is on and what is off; what is absent is as the profile has it. */
export type Switches = Readonly<Partial<Record<SwitchName, boolean>>>;

/** What each switch does, in the order of the help. */
export const switchSummaries: Readonly<Record<SwitchName, string>> = {
  enum: "listed values become TypeScript enums",
  enumValues: "export listed values as arrays",
  conditionalEnums: "with --enum: only where the description names or describes the values",
  dedupeEnums: "with --enum: the same values become one enum",
  exportType: "`export type` instead of `export interface`",
  immutable: "everything is readonly",
  additionalProperties: "objects with declared properties can have others",
  emptyObjectsUnknown: "objects of which nothing is said can have any properties",
  defaultNonNullable:
    "properties with a default are always there in responses; on, but for --no-default-non-nullable",
  propertiesRequiredByDefault: "all properties are required where a schema has no `required`",
  arrayLength: "lists with minItems or maxItems become tuples",
  pathParamsAsTypes: "paths with parameters become template literal types",
  generatePathParams: "parameters of a path that nothing declares are strings",
  alphabetize: "sort everything by name",
  excludeDeprecated: "leave out what is deprecated",
  rootTypes: "export the entries of `components` by names of their own, too",
  rootTypesNoSchemaPrefix: "with --root-types: without `Schema` before the names",
  rootTypesKeepCasing: "with --root-types: names keep their casing",
  makePathsEnum: "export an enum `ApiPaths` of all paths",
  readWriteMarkers: "mark properties of only requests or only responses with $Write or $Read",
};

/** All switches. */
export const switchNames: readonly SwitchName[] = Object.keys(switchSummaries) as SwitchName[];

/** The option of a switch, without its hyphens. */
export function optionOf(name: SwitchName): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The switches that do something only beside another one. */
const needed: Readonly<Partial<Record<SwitchName, SwitchName>>> = {
  conditionalEnums: "enum",
  dedupeEnums: "enum",
  rootTypesNoSchemaPrefix: "rootTypes",
  rootTypesKeepCasing: "rootTypes",
};

/** A sentence for each switch that is on and has no effect. */
export function idleSwitches(switches: Switches): string[] {
  return switchNames.flatMap((name) => {
    const other = needed[name];
    if (other === undefined || switches[name] !== true || switches[other] === true) return [];
    return [`--${optionOf(name)} has no effect without --${optionOf(other)}`];
  });
}
