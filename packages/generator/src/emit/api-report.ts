import type { JsonObject } from "../document.ts";
import type { ClientModel, OperationModel, ResponseModel, SchemaModel } from "../model/model.ts";
import { oneLine } from "./banner.ts";
import { parseAs, sentKind, type ParseAs } from "./body-handling.ts";
import type { EmitOptions } from "./emit-options.ts";
import { codeSpan, entryLines, fitsReport, typeLines } from "./report-lines.ts";
import { isRequired, serverOptions } from "./server-options.ts";
import type { ReadSchema } from "./types/schema-notation.ts";
import { schemaReader } from "./types/schema-type.ts";
import { errorStatuses, successStatuses } from "./statuses.ts";
import { union } from "./types/compose.ts";
import { sentSchema } from "./types/sent-schema.ts";
import { atom, type Type, unknownType } from "./types/type.ts";

/**
 * `API.md`: the whole surface of a client in short lines, for the person who reviews a change of the spec. Each
 * operation, parameter, schema and property has a line of its own, and everything is sorted.
 */
export function emitApiReport(
  document: JsonObject,
  model: ClientModel,
  options: EmitOptions,
): string {
  const read = schemaReader(document, model.schemas);
  const sections = [
    ["Client", clientLines(model, options)],
    [
      "Operations",
      model.operations.flatMap((operation) => operationLines(document, operation, read)),
    ],
    ["Schemas", model.schemas.flatMap((schema) => schemaLines(schema, read))],
  ] as const;
  return [
    `# ${heading(model.title)}\n`,
    "\n",
    "What this client exports. Do not edit: change the spec or its overlay, and run the command again.\n",
    "\n",
    `- Spec: ${codeSpan(options.spec)}\n`,
    `- Command: ${codeSpan(options.command)}\n`,
    ...sections.map(([title, lines]) => {
      const body = lines.length > 0 ? lines.map((line) => `${line}\n`).join("") : "None.\n";
      return `\n## ${title}\n\n${body}`;
    }),
  ].join("");
}

function heading(title: string): string {
  return oneLine(title).replace(/[\\`*<[\]]/g, "\\$&");
}

function clientLines({ server }: ClientModel, { clientName }: EmitOptions): string[] {
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
        : [`${lines[0] ?? ""}, ${codeSpan(standard)} unless given`, ...lines.slice(1)];
    }),
  ];
}

function operationLines(
  document: JsonObject,
  operation: OperationModel,
  read: ReadSchema,
): string[] {
  const { functionName, method, path, parameters, requestBody } = operation;
  const name = `${codeSpan(functionName)}${operation.deprecated ? " (deprecated)" : ""}`;
  const success = responseTypes(operation, successStatuses, read, parseAs(operation));
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
      return typeLines(
        label,
        parameter.schema === undefined ? atom("string") : read(parameter.schema),
        1,
      );
    }),
    ...(requestBody?.content ?? []).flatMap(({ mediaType, schema }) => {
      const key = codeSpan(requestBody?.required ? "body" : "body?");
      const label = mediaType === "application/json" ? key : `${key} (${mediaType})`;
      return typeLines(label, read(sentSchema(document, sentKind(operation), schema)), 1);
    }),
    ...responseTypes(operation, errorStatuses, read).flatMap(({ statuses, type }) =>
      typeLines(`error ${statuses.map((status) => codeSpan(status)).join(", ")}`, type, 1),
    ),
  ];
}

/** What openapi-fetch makes of a body that is not read as JSON. */
const readTypes = { text: "string", blob: "Blob", stream: "ReadableStream" } as const;

interface ResponseTypes {
  readonly statuses: readonly string[];
  readonly type: Type;
}

/** The types of the responses with some statuses; statuses with the same type share an entry. */
function responseTypes(
  { responses }: OperationModel,
  statuses: ReadonlySet<string>,
  read: ReadSchema,
  as: ParseAs = "json",
): ResponseTypes[] {
  const byText = new Map<string, ResponseTypes>();
  for (const response of responses.filter(({ status }) => statuses.has(status))) {
    const type = responseType(response, read, as);
    const text = type.flat ?? response.status;
    const earlier = byText.get(text)?.statuses ?? [];
    byText.set(text, { statuses: [...earlier, response.status], type });
  }
  return [...byText.values()];
}

function responseType({ content }: ResponseModel, read: ReadSchema, as: ParseAs): Type {
  if (content.length === 0) return atom("undefined");
  if (as !== "json") return atom(readTypes[as]);
  return union(content.map(({ schema }) => (schema === undefined ? unknownType : read(schema))));
}

function schemaLines({ typeName, deprecated, schema }: SchemaModel, read: ReadSchema): string[] {
  return typeLines(`${codeSpan(typeName)}${deprecated ? " (deprecated)" : ""}`, read(schema), 0);
}
