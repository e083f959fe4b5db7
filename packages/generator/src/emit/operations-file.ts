import { banner, oneLine } from "./banner.ts";
import type { Client, ClientOperation } from "./client.ts";
import { bodyFunctions, parseAs, usedBodyFunctions } from "./body-handling.ts";
import { printWidth, stringLiteral } from "./types/code-text.ts";
import { docComment, textLines } from "./types/doc-comment.ts";
import type { EmitOptions } from "./emit-options.ts";
import { functionMap } from "./function-map.ts";
import { bracedList, importTypes } from "./statements.ts";
import { errorStatuses, successStatuses } from "./types/statuses.ts";
import { printType } from "./types/print-type.ts";
import { union } from "./types/compose.ts";
import { atom, generic, literal, lookup, neverType, type Type } from "./types/type.ts";

/**
 * `operations.ts`: one function for each operation, in the order of the model, and `functions`, which holds them all.
 *
 * The types of a function name the operation by path and method, so that another operationId changes nothing but the
 * name of the function. They look the operation up directly, where a call by path makes the compiler search all paths.
 */
export function emitOperationsFile(model: Client, options: EmitOptions): string {
  const map = `\n${functionMap(model.operations)}`;
  if (model.operations.length === 0) return `${banner(options)}${map}`;
  const client = `${options.clientName}Client`;
  const used = usedBodyFunctions(model);
  const bodies = stringLiteral(`./bodies${options.importExtension}`);
  const imports = [
    importTypes(["ParseAs"], "openapi-fetch"),
    used.length === 0 ? "" : bracedList("import {", used, `} from ${bodies};`),
    importTypes(
      [client, "OperationInit", "OperationResult", "Requester"],
      `./client${options.importExtension}`,
    ),
    importTypes(["paths"], `./types${options.importExtension}`),
  ];
  const functions = model.operations.map(
    (operation) => `\n${operationFunction(operation, client)}`,
  );
  return [banner(options), "\n", ...imports, ...functions, map].join("");
}

function operationFunction(operation: ClientOperation, client: string): string {
  const { functionName, method, path } = operation;
  const type = lookup("paths", path, method);
  const init = generic("OperationInit", [type, atom("As")]);
  const result = generic("OperationResult", [
    type,
    statusUnion(operation, successStatuses),
    statusUnion(operation, errorStatuses),
    atom("As"),
  ]);
  const initName = needsInit(operation) ? "  init: " : "  init?: ";
  return [
    docComment(operationDoc(operation), 0),
    functionHead(functionName, parseAs(operation)),
    `  client: ${client},\n`,
    `${initName}${printType(init, 2, initName.length, 1)},\n`,
    `): ${printType(result, 0, 3, 2)} {\n`,
    `${request(operation)}\n`,
    "}\n",
  ].join("");
}

function functionHead(name: string, as: string): string {
  const parameter = `As extends ParseAs = ${stringLiteral(as)}`;
  const flat = `export function ${name}<${parameter}>(`;
  return flat.length <= printWidth
    ? `${flat}\n`
    : `export function ${name}<\n  ${parameter},\n>(\n`;
}

function request(operation: ClientOperation): string {
  const { method, path } = operation;
  const init = bodyFunctions(operation).reduce(
    (inner, { name, argument }) =>
      `${name}(${argument === undefined ? "" : `${argument}, `}${inner})`,
    "init",
  );
  const start = `  return (client as Requester).${method.toUpperCase()}(`;
  const flat = `${start}${stringLiteral(path)}, ${init});`;
  return flat.length <= printWidth
    ? flat
    : `${start}\n    ${stringLiteral(path)},\n    ${init},\n  );`;
}

/** Whether a call needs options: openapi-fetch asks for them when a parameter or the body is required. */
function needsInit({ parameters, requestBody }: ClientOperation): boolean {
  const needsBody = requestBody?.required === true && requestBody.content.length > 0;
  return needsBody || parameters.some(({ required }) => required);
}

/** The declared statuses among some, as the keys that `paths` has for them. */
function statusUnion({ responses }: ClientOperation, statuses: ReadonlySet<string>): Type {
  const declared = responses.map(({ status }) => status).filter((status) => statuses.has(status));
  if (declared.length > 0) return union(declared.map((status) => statusType(status)));
  return statuses === successStatuses ? literal("2XX") : neverType;
}

function statusType(status: string): Type {
  return /^\d+$/.test(status) ? atom(status) : literal(status);
}

/** A client has one base URL: an operation with a server of its own is told where to go by its caller. */
function serverLines({ servers, pathItem }: ClientOperation): string[] {
  const serverUrl = (servers[0] ?? pathItem.servers[0])?.url;
  if (serverUrl === undefined) return [];
  return [`Served from \`${oneLine(serverUrl)}\`: pass that as \`baseUrl\` of the call.`];
}

function operationDoc(operation: ClientOperation): string[] {
  const { summary, description, parameters, responses, requestBody } = operation;
  const parameterLines = parameters.flatMap((parameter) => {
    const [first, ...more] = textLines(parameter.description);
    if (first === undefined) return [];
    return [
      `- ${parameter.in} \`${parameter.name}\`: ${first}`,
      ...more.map((line) => `  ${line}`),
    ];
  });
  const body = textLines(requestBody?.description).map((line, index) =>
    index === 0 ? `- body: ${line}` : `  ${line}`,
  );
  const successes = responses.filter(({ status }) => successStatuses.has(status));
  const returns = successes.flatMap((response) => textLines(response.description));
  const paragraphs = [
    textLines(summary),
    summary?.trim() === description?.trim() ? [] : textLines(description),
    [...parameterLines, ...body],
    serverLines(operation),
    [`\`${operation.method.toUpperCase()} ${oneLine(operation.path)}\``],
  ].filter((lines) => lines.length > 0);
  return [
    ...paragraphs.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])),
    ...returns.map((line, index) => (index === 0 ? `@returns ${line}` : `  ${line}`)),
    ...(operation.deprecated ? ["@deprecated"] : []),
  ];
}
