import {
  type ApiModel,
  type CallableOperation,
  type ClientNames,
  eitherWay,
  nameClient,
  type Schema,
  schemaTypeNames,
} from "@convex-openapi/document/model";
import { documentTypes, type DocumentTypes } from "../document-types.ts";
import { helperTypes } from "../helper-types.ts";
import { printMember } from "../print-type.ts";
import { fileDoc } from "../schema-doc.ts";
import { SchemaTypes } from "../schema-types.ts";
import { lookup, property, type Member, type Type } from "../type.ts";
import { typeDeclaration } from "../type-declaration.ts";
import { CallTypes } from "./call-types.ts";
import {
  componentLines,
  type ComponentReader,
  groupText,
  type GroupLines,
} from "./component-types.ts";
import { declaredSchemas, type DeclaredSchemas } from "./declared-schemas.ts";
import { Enums } from "./enums.ts";
import { markerTypes } from "./markers.ts";
import { OperationsById } from "./operations-by-id.ts";
import { schemaSettings, type OpenapiTypescriptOptions } from "./options.ts";
import { ordered } from "./ordered.ts";
import { pathMember } from "./path-member.ts";
import { pathsEnum } from "./paths-enum.ts";
import { rootType } from "./root-types.ts";
import { schemaHooks } from "./schema-hooks.ts";
import { UniqueNames } from "./unique-names.ts";

/** What can be chosen about types in the shape of openapi-typescript. */
export interface EmitOpenapiTypescriptOptions extends OpenapiTypescriptOptions {
  /** Comment lines at the top of the file. */
  readonly banner?: string | undefined;
  /** Whether each schema is exported by the name that `names` has for it, too. */
  readonly exportsSchemas?: boolean | undefined;
}

/** Names that the file has in any case, or that its types may refer to. */
const reservedNames = (
  "paths webhooks components operations $defs ApiPaths WithRequired $Read $Write Readable Writable " +
  "NonNullable Omit Partial Pick ReadonlyArray Record Required"
).split(" ");

/**
 * The types of a description as TypeScript, as openapi-typescript 7 makes them: libraries and code that use its types
 * compile with these unchanged. What is deliberately other is listed in `docs/openapi-typescript-differences.md`.
 *
 * @param names What the types are called that are exported by names of their own.
 * @throws {HookError} when a hook fails or gives something else than text.
 */
export function emitOpenapiTypescript(
  model: ApiModel,
  options: EmitOpenapiTypescriptOptions = {},
  names: ClientNames = nameClient(model),
): string {
  const document = documentTypes(model, names);
  const declared = declaredSchemas(
    model,
    names.parts.keys(),
    (schema) => document.nameOf(schema, "received"),
    schemaSettings(options, { isGiven: false }),
  );
  const aliased = ordered(
    [...model.components.schemas.values(), ...names.parts.keys()].filter(
      (schema) => declared.aliasOf(schema) !== undefined,
    ),
    (schema) => declared.aliasOf(schema) ?? "",
    options,
  );
  const aliasNames = aliased.flatMap((schema) => declared.aliasOf(schema) ?? []);
  const taken = options.exportsSchemas === true ? schemaTypeNames(names) : aliasNames;
  const ownNames = new UniqueNames([...reservedNames, ...taken]);
  const enums = new Enums(model, options, ownNames);
  const { typesOf, calls, canBeAbsent } = readers(model, document, declared, enums, options);
  const operations = new OperationsById(model, options);
  const typeOfOperation = (operation: CallableOperation): Type => {
    const name = operations.nameOf(operation);
    return name === undefined ? calls.operation(operation) : lookup("operations", name);
  };
  const traits = { readonly: options.immutable === true };
  const itemLines = (section: "paths" | "webhooks"): string[] => {
    const entries = ordered(model.pathEntries(section), ({ path }) => path, options);
    return entries.map((entry) => {
      const type = calls.pathItem(entry, typeOfOperation);
      const isPath = section === "paths";
      return line(isPath ? pathMember(entry, type, options) : property(entry.path, type, traits));
    });
  };

  const paths = itemLines("paths");
  const webhooks = itemLines("webhooks");
  const operationLines = ordered(operations.all, ([name]) => name, options).map(
    ([name, operation]) => line(property(name, calls.operation(operation), traits)),
  );
  const aliases = aliased.map((schema) => aliasText(schema, typesOf(schema), document));
  const { docOf } = document;
  const reader = { calls, declared, typeOf: typesOf, canBeAbsent, docOf, typeOfOperation };
  const groups = componentLines(model, reader, options);
  const parts = [
    options.banner ?? "",
    options.readWriteMarkers === true ? markerTypes : "",
    options.inject === undefined ? "" : `\n${options.inject.trim()}\n`,
    declaration("paths", paths, options),
    declaration("webhooks", webhooks, options),
    declaration("components", groups.map(groupText), options),
    ...(options.rootTypes === true ? rootTypes(groups, model, options, ownNames) : []),
    "\nexport type $defs = Record<string, never>;\n",
    // An interface even with `exportType`, as in openapi-typescript: people merge their own operations into it.
    declaration("operations", operationLines, {}),
    ...aliases,
    ...(options.exportsSchemas === true ? schemaExports(model, names, declared, document) : []),
    enums.text,
    options.makePathsEnum === true ? pathsEnum(model.pathEntries("paths")) : "",
  ];
  const text = parts.join("").trimStart();
  return text.includes("WithRequired<") ? text + helperTypes : text;
}

function readers(
  model: ApiModel,
  { docOf }: DocumentTypes,
  declared: DeclaredSchemas,
  enums: Enums,
  options: EmitOpenapiTypescriptOptions,
): Pick<ComponentReader, "calls" | "canBeAbsent"> & { readonly typesOf: (schema: Schema) => Type } {
  const listsValues = options.enum === true || options.enumValues === true;
  const given = schemaHooks(model, options);
  const hooks = listsValues
    ? { ...given, listed: enums.listed, selecting: enums.selecting, holdsName: enums.holdsName }
    : given;
  const typesIn = (isGiven: boolean): SchemaTypes =>
    new SchemaTypes({
      settings: schemaSettings(options, { isGiven }),
      docOf: (schema, isFile) => (isFile ? fileDoc(schema) : docOf(schema)),
      refer: declared.refer,
      discriminations: model.discriminations,
      way: eitherWay,
      hooks,
    });
  const types = { sent: typesIn(true), received: typesIn(false) };
  return {
    typesOf: types.received.typeOf,
    calls: new CallTypes(types, options),
    canBeAbsent: (schema) => given?.canBeAbsent?.(schema) === true,
  };
}

/** An interface, or where it has no members the type that openapi-typescript has for none. */
function declaration(
  name: string,
  lines: readonly string[],
  { exportType }: OpenapiTypescriptOptions,
): string {
  if (lines.length === 0) return `\nexport type ${name} = Record<string, never>;\n`;
  const body = `{\n${lines.join("")}}`;
  return exportType === true
    ? `\nexport type ${name} = ${body};\n`
    : `\nexport interface ${name} ${body}\n`;
}

function aliasText(
  schema: Schema,
  type: Type,
  { nameOf, exportedAs, docOf }: DocumentTypes,
): string {
  const name = nameOf(schema, "received") ?? "";
  const exported = exportedAs(schema, "received") ?? name;
  return typeDeclaration({ name, exported, type, doc: docOf(schema) });
}

/** The schemas of `components` by their own names, but for those that are declared so. */
function schemaExports(
  { components }: ApiModel,
  { types }: ClientNames,
  declared: DeclaredSchemas,
  document: DocumentTypes,
): string[] {
  return [...types.keys()].flatMap((key) => {
    const schema = components.schemas.get(key);
    if (schema === undefined || declared.aliasOf(schema) !== undefined) return [];
    return [aliasText(schema, lookup("components", "schemas", key), document)];
  });
}

/** An enum has the name that its schema would have. */
function rootTypes(
  groups: readonly GroupLines[],
  { components }: ApiModel,
  options: EmitOpenapiTypescriptOptions,
  names: UniqueNames,
): string[] {
  const isEnum = (key: string): boolean =>
    options.enum === true && components.schemas.get(key)?.listed !== undefined;
  return [
    "\n",
    ...groups.flatMap(({ group, lines }) =>
      [...lines.keys()]
        .filter((key) => group !== "schemas" || !isEnum(key))
        .map((key) => rootType(group, key, options, names)),
    ),
  ];
}

function line(member: Member): string {
  return printMember(member, 2);
}
