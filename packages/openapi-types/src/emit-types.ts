import {
  type ApiModel,
  type CallableOperation,
  callableOperations,
  type ClientNames,
  type Direction,
  groupBy,
  type HttpMethod,
  httpMethods,
  type PathEntry,
  pointerOf,
  type Schema,
  sortedMap,
} from "@convex-openapi/document/model";
import { propertyKey } from "./code-text.ts";
import { documentTypes, type DocumentTypes } from "./document-types.ts";
import { helperTypes } from "./helper-types.ts";
import { OperationTypes } from "./operation-types.ts";
import { printMember } from "./print-type.ts";
import { typeDeclaration } from "./type-declaration.ts";
import { atom, lookup, neverType, object, property, type Type } from "./type.ts";

/** What can be chosen about the types of a client. */
export interface EmitTypesOptions {
  /** Comment lines at the top of the file. */
  readonly banner: string;
  /** What becomes of the methods that a path does not have. `never` declares them as such. */
  readonly absentMethods?: "omitted" | "never" | undefined;
}

/**
 * The types of a description as TypeScript, in the shape of openapi-typescript that openapi-fetch reads: interfaces
 * `paths`, `components` and `operations`, and `webhooks` when the description has any.
 *
 * Everything is sorted: paths and their operations as `callableOperations` says, operations in the same order (so that a
 * new operationId moves nothing), all else by key. Types are printed one after the other and never held together, for
 * descriptions of many megabytes.
 */
export function emitTypes(model: ApiModel, names: ClientNames, options: EmitTypesOptions): string {
  const types = documentTypes(model, names);
  const operationTypes = new OperationTypes(types, model.directions);
  const operations = [...names.functions.keys()];
  const named = firstOfEachId(operations);
  const typeOf = (operation: CallableOperation): Type =>
    named.has(operation)
      ? lookup("operations", operation.operationId ?? "")
      : operationTypes.operation(operation);

  const absent = options.absentMethods === "never" ? httpMethods : [];
  const lines = pathLines(model.pathEntries("paths"), operations, typeOf, absent);
  const chunks = [options.banner, "\n", interfaceOf("paths", lines)];
  const webhooks = callableOperations(model.webhooks);
  const hooks = model.pathEntries("webhooks");
  if (webhooks.length + hooks.length > 0) {
    const typeOfHook = (operation: CallableOperation): Type => operationTypes.operation(operation);
    chunks.push("\n", interfaceOf("webhooks", pathLines(hooks, webhooks, typeOfHook, absent)));
  }
  chunks.push(
    "\n",
    interfaceOf(
      "components",
      componentLines(model, names, types, operationTypes, itemTypes(named, typeOf)),
    ),
  );
  const operationLines = [...named].map((operation) =>
    printMember(property(operation.operationId ?? "", operationTypes.operation(operation)), 2),
  );
  chunks.push("\n", interfaceOf("operations", operationLines));
  for (const schema of namedSchemas(model, names))
    chunks.push(...declarations(schema, names, types));
  const body = chunks.join("");
  return body.includes("WithRequired<") ? body + helperTypes : body;
}

/** The operations that `operations` can hold under their operationId: the first of each. */
function firstOfEachId(operations: readonly CallableOperation[]): ReadonlySet<CallableOperation> {
  const byId = new Map<string, CallableOperation>();
  for (const operation of operations) {
    const { operationId } = operation;
    if (operationId !== undefined && !byId.has(operationId)) byId.set(operationId, operation);
  }
  return new Set(byId.values());
}

/** The types of the operations of path items, which `paths` may have too: those go by their names. */
function itemTypes(
  named: ReadonlySet<CallableOperation>,
  typeOf: (operation: CallableOperation) => Type,
): (operation: CallableOperation) => Type {
  const known = new Map([...named].map((operation) => [pointerOf(operation.node), operation]));
  return (operation) => typeOf(known.get(pointerOf(operation.node)) ?? operation);
}

/**
 * A line for each path, and for each of its operations.
 *
 * @param absent The methods that have a line where a path does not have them, too.
 */
function pathLines(
  paths: readonly PathEntry[],
  operations: readonly CallableOperation[],
  typeOf: (operation: CallableOperation) => Type,
  absent: readonly HttpMethod[],
): string[] {
  const byPath = new Map([
    ...paths.map(({ path }): [string, CallableOperation[]] => [path, []]),
    ...groupBy(operations, ({ path }) => path),
  ]);
  return sortedMap(byPath).flatMap(([path, own]) => {
    const missing = absent.filter((method) => own.every((one) => one.method !== method));
    const members = [
      ...own.map((operation) => property(operation.method, typeOf(operation))),
      ...missing.map((method) => property(method, neverType, { optional: true })),
    ];
    return members.length === 0
      ? [`  ${propertyKey(path)}: {};\n`]
      : [
          `  ${propertyKey(path)}: {\n`,
          ...members.map((member) => printMember(member, 4)),
          "  };\n",
        ];
  });
}

function componentLines(
  model: ApiModel,
  { writable }: ClientNames,
  schemas: DocumentTypes,
  types: OperationTypes,
  typeOfItem: (operation: CallableOperation) => Type,
): string[] {
  const { components } = model;
  const lines: string[] = [];
  const group = <Value>(
    kind: string,
    all: ReadonlyMap<string, Value>,
    typeOf: (value: Value) => Type,
  ): void => {
    if (all.size === 0) return;
    const members = sortedMap(all).map(([name, value]) =>
      printMember(property(name, typeOf(value)), 4),
    );
    lines.push(`  ${kind}: {\n`, ...members, "  };\n");
  };
  group("headers", components.headers, ({ value }) => types.header(value));
  group("parameters", components.parameters, ({ value }) => types.parameter(value));
  const items = model.pathEntries("pathItems").map((entry) => [entry.path, entry] as const);
  group("pathItems", new Map(items), ({ operations }) =>
    object(callableOperations(operations).map((item) => property(item.method, typeOfItem(item)))),
  );
  group("requestBodies", components.requestBodies, ({ value }) => types.requestBody(value));
  group("responses", components.responses, ({ value }) => types.response(value));
  const named =
    (direction: Direction) =>
    (schema: Schema): Type =>
      atom(schemas.nameOf(schema, direction) ?? "");
  group("schemas", components.schemas, named("received"));
  const sent = [...components.schemas].filter(([, schema]) => writable.has(schema));
  group("writable", new Map(sent), named("sent"));
  return lines;
}

/** The schemas that have a name, those of `components.schemas` first, sorted by key. */
function namedSchemas({ components }: ApiModel, { types, parts }: ClientNames): Schema[] {
  const keys = [...types.keys()];
  return [...keys.flatMap((key) => components.schemas.get(key) ?? []), ...parts.keys()];
}

/** The type of a schema, and what it is as it is sent where that differs. */
function declarations(schema: Schema, { writable }: ClientNames, types: DocumentTypes): string[] {
  const directions = writable.has(schema) ? (["received", "sent"] as const) : ["received" as const];
  return directions.map((direction) => {
    const name = types.nameOf(schema, direction) ?? "";
    const exported = types.exportedAs(schema, direction) ?? name;
    const type = types[direction].typeOf(schema);
    return typeDeclaration({ name, exported, type, doc: types.docOf(schema) });
  });
}

function interfaceOf(name: string, lines: readonly string[]): string {
  return lines.length === 0
    ? `export interface ${name} {}\n`
    : `export interface ${name} {\n${lines.join("")}}\n`;
}
