import { callableOperations, type CallableOperation } from "../model/client-names.ts";
import type { Parameter } from "../model/operation.ts";
import { oneLine } from "./banner.ts";
import type { Client, ClientOperation, ClientResponse, ClientSchema } from "./client.ts";
import { parseAs, sentKind, type ParseAs } from "./body-handling.ts";
import type { EmitOptions } from "./emit-options.ts";
import { codeSpan, entryLines, fitsReport, typeLines } from "./report-lines.ts";
import { isRequired, serverOptions } from "./server-options.ts";
import { errorStatuses, successStatuses } from "./types/statuses.ts";
import { union } from "./types/compose.ts";
import { reportTypes, type DirectedTypes } from "./types/document-types.ts";
import { sortedContent } from "./types/operation-types.ts";
import { sentType } from "./types/sent-type.ts";
import { atom, type Type, unknownType } from "./types/type.ts";

/**
 * `API.md`: the whole surface of a client in short lines, for the person who reviews a change of the spec. Each
 * operation, parameter, schema and property has a line of its own, and everything is sorted.
 */
export function emitApiReport(client: Client, options: EmitOptions): string {
  const types = reportTypes(client.model, client.names);
  const sections = [
    ["Client", [...clientLines(client, options), functionsLine]],
    ["Operations", client.operations.flatMap((operation) => operationLines(operation, types))],
    ["Schemas", client.schemas.flatMap((schema) => schemaLines(schema, types))],
  ] as const;
  return [
    `# ${heading(client.model.title)}\n`,
    "\n",
    "What this client exports. Do not edit: change the spec or its overlay, and run the command again.\n",
    "\n",
    `- Spec: ${codeSpan(options.spec)}\n`,
    `- Command: ${codeSpan(options.command)}\n`,
    ...sections.map(([title, lines]) => {
      const body = lines.length > 0 ? `${lines.join("\n")}\n` : "None.\n";
      return `\n## ${title}\n\n${body}`;
    }),
  ].join("");
}

function heading(title: string): string {
  return oneLine(title).replace(/[\\`*<[\]]/g, "\\$&");
}

const functionsLine = `- ${codeSpan("functions")} — all operations by name`;

function clientLines({ server }: Client, { clientName }: EmitOptions): string[] {
  const known = serverOptions(server);
  const factory = codeSpan(`create${clientName}Client(options)`);
  if (server === undefined || known === undefined) {
    return [`- ${factory}`, ...typeLines(codeSpan("baseUrl"), atom("string"), 1)];
  }
  return [
    ...entryLines(factory, codeSpan(server.url)),
    ...known.options.flatMap((option) => {
      const { values = [], default: standard } = option.variable;
      const type =
        values.length === 0
          ? atom("string")
          : union(values.map((value) => atom(JSON.stringify(value))));
      const name = `${option.name}${isRequired(option) ? "" : "?"}`;
      const lines = typeLines(codeSpan(name), type, 1);
      return standard === undefined
        ? lines
        : [`${lines[0] ?? ""}, default ${codeSpan(standard)}`, ...lines.slice(1)];
    }),
  ];
}

function operationLines(operation: ClientOperation, types: DirectedTypes): string[] {
  const { functionName, method, path, parameters, requestBody } = operation;
  const name = `${codeSpan(functionName)}${operation.deprecated ? " (deprecated)" : ""}`;
  const success = responseTypes(operation, successStatuses, types, parseAs(operation));
  const call = codeSpan(`${method.toUpperCase()} ${path}`);
  const result = union(success.map(({ type }) => type));
  const data = success.length === 0 ? unknownType : result;
  const line = `- ${name} — ${call} → ${codeSpan(data.flat ?? "")}`;
  return [
    ...(data.flat !== undefined && fitsReport(line)
      ? [line]
      : [...entryLines(name, call), ...typeLines("returns", data, 1)]),
    ...parameters.flatMap((parameter) => {
      const key = `${parameter.name}${parameter.required ? "" : "?"}`;
      const label = `${parameter.in} ${codeSpan(key)}${parameter.deprecated ? " (deprecated)" : ""}`;
      return typeLines(label, typeOfParameter(parameter, types), 1);
    }),
    ...(requestBody?.content ?? []).flatMap(({ name: mediaType, schema }) => {
      const key = codeSpan(requestBody?.required ? "body" : "body?");
      const label = mediaType === "application/json" ? key : `${key} (${mediaType})`;
      return typeLines(label, sentType(types.sent, sentKind(operation), schema), 1);
    }),
    ...responseTypes(operation, errorStatuses, types).flatMap(({ statuses, type }) =>
      typeLines(`error ${statuses.map((status) => codeSpan(status)).join(", ")}`, type, 1),
    ),
    ...callableOperations(operation.callbacks).flatMap((callback) =>
      callbackLines(callback, types),
    ),
  ];
}

/** What the API calls later, with what it brings. */
function callbackLines(
  { callback, method, path, requestBody }: CallableOperation,
  types: DirectedTypes,
): string[] {
  const { name, expression } = callback ?? { name: path, expression: "" };
  const call = codeSpan(`${method.toUpperCase()} ${expression}`);
  return [
    `  - callback ${codeSpan(name)}: ${call}`,
    ...sortedContent(requestBody?.value.content ?? []).flatMap((media) => {
      const key = codeSpan(requestBody?.value.required ? "body" : "body?");
      const label = media.name === "application/json" ? key : `${key} (${media.name})`;
      return typeLines(label, types.received.typeOf(media.schema), 2);
    }),
  ];
}

/** What openapi-fetch makes of a body that is not read as JSON. */
const readTypes = { text: "string", blob: "Blob", stream: "ReadableStream" } as const;

/** A parameter with a schema for its only media type is sent as text, yet its value is what the schema says. */
function typeOfParameter({ schema, content }: Parameter, types: DirectedTypes): Type {
  const described = schema ?? content[0]?.schema;
  return described === undefined ? atom("string") : types.sent.typeOf(described);
}

interface ResponseTypes {
  readonly statuses: readonly string[];
  readonly type: Type;
}

/** The types of the responses with some statuses; statuses with the same type share an entry. */
function responseTypes(
  { responses }: ClientOperation,
  statuses: ReadonlySet<string>,
  types: DirectedTypes,
  as: ParseAs = "json",
): ResponseTypes[] {
  const byText = new Map<string, ResponseTypes>();
  for (const response of responses.filter(({ status }) => statuses.has(status))) {
    const type = responseType(response, types, as);
    const text = type.flat ?? response.status;
    const earlier = byText.get(text)?.statuses ?? [];
    byText.set(text, { statuses: [...earlier, response.status], type });
  }
  return [...byText.values()];
}

function responseType({ content }: ClientResponse, types: DirectedTypes, as: ParseAs): Type {
  if (content.length === 0) return atom("undefined");
  if (as !== "json") return atom(readTypes[as]);
  return union(content.map(({ schema }) => types.received.typeOf(schema)));
}

function schemaLines(named: ClientSchema, types: DirectedTypes): string[] {
  const { typeName, schema, direction } = named;
  const label = `${codeSpan(typeName)}${schema.deprecated ? " (deprecated)" : ""}`;
  return typeLines(label, types[direction].typeOf(schema), 0);
}
