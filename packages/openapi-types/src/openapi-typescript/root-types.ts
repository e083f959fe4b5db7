import { lookup } from "../type.ts";
import type { OpenapiTypescriptOptions } from "./options.ts";
import { pascalCase } from "./pascal-case.ts";
import type { UniqueNames } from "./unique-names.ts";

/** The groups of `components` that have types, in their order, and what their entries are called. */
export const componentGroups = {
  schemas: "Schema",
  responses: "Response",
  parameters: "Parameter",
  requestBodies: "RequestBody",
  headers: "Header",
  pathItems: "PathItem",
} as const;

/** A group of `components`. */
export type ComponentGroup = keyof typeof componentGroups;

/**
 * Words that TypeScript 5.4 to 7 refuse as the name of an exported type: reserved words of ECMAScript, the types that the
 * language has, and `as`, which `export type` reads as a renamed export.
 */
const unusableNames: ReadonlySet<string> = new Set(
  (
    "any as await bigint boolean break case catch class const continue debugger default delete do else enum export " +
    "extends false finally for function if implements import in instanceof interface let never new null number object " +
    "package private protected public return static string super switch symbol this throw true try typeof undefined " +
    "unknown var void while with yield"
  ).split(" "),
);

/** Exports of an entry of `components` by a name of its own. */
export function rootType(
  group: ComponentGroup,
  key: string,
  options: OpenapiTypescriptOptions,
  names: UniqueNames,
): string {
  const isSchema = group === "schemas";
  const prefix = isSchema && options.rootTypesNoSchemaPrefix === true ? "" : componentGroups[group];
  const keepsCasing = isSchema && options.rootTypesKeepCasing === true;
  const wanted = prefix + (keepsCasing && isName(prefix + key) ? key : pascalCase(key));
  const name = names.take(isName(wanted) ? wanted : `_${wanted}`);
  return `export type ${name} = ${lookup("components", group, key).flat ?? ""};\n`;
}

function isName(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text) && !unusableNames.has(text);
}
