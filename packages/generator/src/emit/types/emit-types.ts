import type { JsonObject } from "../../document.ts";
import { toPointer } from "../../json-pointer.ts";
import { rawOperations, type RawOperation } from "../../model/raw-operations.ts";
import { sortedEntries } from "../../model/sorted.ts";
import { isObject, resolvePointer } from "../../reference.ts";
import { propertyKey } from "../code-text.ts";
import { OperationTypes, type ComponentKind } from "./operation-types.ts";
import { printMember, printType } from "./print-type.ts";
import { schemaDoc } from "./schema-doc.ts";
import { schemaTypes, type SchemaTypes } from "./schema-type.ts";
import { atom, lookup, property, type Type } from "./type.ts";

/** What can be chosen about the types of a document. */
export interface TypesOptions {
  /** Comment lines at the top of the file. */
  readonly banner: string;
}

const componentKinds = ["headers", "parameters", "requestBodies", "responses"] as const;

/**
 * The types of a document as TypeScript, in the shape of openapi-typescript that openapi-fetch reads: interfaces
 * `paths`, `components` and `operations`, and `webhooks` when the document has any.
 *
 * Everything is sorted: paths and their operations as `rawOperations` says, operations in the same order (so that a
 * new operationId moves nothing), all else by key. Types are printed one after the other and never held together, for
 * documents of many megabytes.
 */
export function emitTypes(document: JsonObject, options: TypesOptions): string {
  const schemas = schemaTypes(document);
  const operationTypes = new OperationTypes(document, schemas);
  const operations = rawOperations(document, "paths");
  const named = firstOfEachId(operations);
  const typeOf = (operation: RawOperation): Type =>
    named.has(operation)
      ? lookup("operations", operation.operationId ?? "")
      : operationTypes.operation(operation);

  const chunks = [options.banner, "\n", interfaceOf("paths", pathLines(operations, typeOf))];
  const webhooks = rawOperations(document, "webhooks");
  if (webhooks.length > 0) {
    const lines = pathLines(webhooks, (operation) => operationTypes.operation(operation));
    chunks.push("\n", interfaceOf("webhooks", lines));
  }
  chunks.push("\n", interfaceOf("components", componentLines(document, schemas, operationTypes)));
  const operationLines = [...named].map((operation) =>
    printMember(property(operation.operationId ?? "", operationTypes.operation(operation)), 2),
  );
  chunks.push("\n", interfaceOf("operations", operationLines));
  chunks.push(...aliasLines(document, schemas));
  const body = chunks.join("");
  return body.includes("WithRequired<") ? body + withRequired : body;
}

/** What openapi-typescript uses where `allOf` makes properties of another schema required. */
const withRequired = `
type WithRequired<T, K extends PropertyKey> = T & Required<Pick<T, Extract<keyof T, K>>>;
`;

/** The operations that `operations` can hold under their operationId: the first of each. */
function firstOfEachId(operations: readonly RawOperation[]): ReadonlySet<RawOperation> {
  const byId = new Map<string, RawOperation>();
  for (const operation of operations) {
    const { operationId } = operation;
    if (operationId !== undefined && !byId.has(operationId)) byId.set(operationId, operation);
  }
  return new Set(byId.values());
}

function pathLines(
  operations: readonly RawOperation[],
  typeOf: (operation: RawOperation) => Type,
): string[] {
  const lines: string[] = [];
  operations.forEach((operation, index) => {
    const { path, method } = operation;
    if (operations[index - 1]?.path !== path) lines.push(`  ${propertyKey(path)}: {\n`);
    lines.push(printMember(property(method, typeOf(operation)), 4));
    if (operations[index + 1]?.path !== path) lines.push("  };\n");
  });
  return lines;
}

function componentLines(
  document: JsonObject,
  schemas: SchemaTypes,
  operationTypes: OperationTypes,
): string[] {
  const components = isObject(document["components"]) ? document["components"] : {};
  const lines: string[] = [];
  const group = (kind: string, members: readonly string[]): void => {
    if (members.length > 0) lines.push(`  ${kind}: {\n`, ...members, "  };\n");
  };
  const members = (kind: ComponentKind): string[] =>
    sortedEntries(components[kind]).map(([name, value]) =>
      printMember(property(name, operationTypes.component(kind, value)), 4),
    );
  for (const kind of componentKinds) group(kind, members(kind));
  group(
    "schemas",
    sortedEntries(components["schemas"]).map(([name, schema]) => {
      const alias = schemas.aliases.get(name);
      const type = alias === undefined ? schemas.typeOf(schema) : atom(alias);
      return printMember(property(name, type, { doc: schemaDoc(schema) }), 4);
    }),
  );
  return lines;
}

function aliasLines(document: JsonObject, { aliases, typeOf }: SchemaTypes): string[] {
  return [...aliases].map(([key, alias]) => {
    const start = `type ${alias} =`;
    const type = typeOf(resolvePointer(document, toPointer(["components", "schemas", key])));
    const text = printType(type, 0, start.length + 1, 1);
    return `\n${start}${text.startsWith("\n") ? "" : " "}${text};\n`;
  });
}

function interfaceOf(name: string, lines: readonly string[]): string {
  return lines.length === 0
    ? `export interface ${name} {}\n`
    : `export interface ${name} {\n${lines.join("")}}\n`;
}
