import {
  type CallableOperation,
  callableOperations,
  groupBy,
} from "@convex-openapi/document/model";
import { oneLine } from "./banner.ts";
import { type Client, type ClientOperation, type ClientSchema, hasOperations } from "./client.ts";
import { credentialReport, setsPhrase } from "./credentials/credential-lines.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { OperationShape } from "./operation-shape.ts";
import { itemsPhrase, pagingPhrases } from "./pages/pages-text.ts";
import { outcomeType, type OperationOutcome } from "./read-results.ts";
import { sentItems } from "./streams/stream-types.ts";
import { streamPhrase } from "./streams/stream-text.ts";
import { ownServer, sentContent } from "./sent-requests.ts";
import { codeSpan, entryLines, fitsReport, typeLines } from "./report-lines.ts";
import { isRequired, serverOptions } from "./server-options.ts";
import {
  atom,
  type DirectedTypes,
  parameterType,
  sentType,
  sortedContent,
  union,
} from "@convex-openapi/types/printing";

/**
 * `API.md`: the whole surface of a client in short lines, for the person who reviews a change of the spec. Each
 * operation, parameter, schema and property has a line of its own, and everything is sorted.
 *
 * @param operations The {@link operationLines} of all operations.
 * @param types See `reportTypes`.
 */
export function emitApiReport(
  client: Client,
  operations: readonly string[],
  types: DirectedTypes,
  options: EmitOptions,
): string {
  const calls: readonly Section[] = [
    [
      "Client",
      [...clientLines(client, options), ...credentialReport(client), ...commonLines(options)],
    ],
    ["Operations", operations],
  ];
  const sections: readonly Section[] = [
    ...(hasOperations(client) ? calls : []),
    ["Schemas", client.schemas.flatMap((schema) => schemaLines(schema, types))],
  ];
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

/** A heading and the lines below it. */
type Section = readonly [title: string, lines: readonly string[]];

/** A title as Markdown on one line. */
export function heading(title: string): string {
  return oneLine(title).replace(/[\\`*<[\]]/g, "\\$&");
}

/** What every client has. */
function commonLines({ clientName, errors }: EmitOptions): string[] {
  const endings = ["Init", ...(errors === "throw" ? [] : ["Result"]), "Success", "Error"];
  const types = endings.map(codeSpan).join(", ");
  return [
    `- ${codeSpan(`${clientName}Error`)}, ${codeSpan("orThrow(call)")} — failures as exceptions`,
    `- ${codeSpan("byPath")} — middleware for calls by path, which writes their parameters as functions do`,
    `- ${codeSpan("functions")} — all operations by name`,
    `- types of each operation: its name in PascalCase with ${types}`,
  ];
}

/** The lines of the client factory: where it sends requests, and the options that its server has. */
export function clientLines(
  { server }: Client,
  { clientName }: Pick<EmitOptions, "clientName">,
): string[] {
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

/** The lines of an operation in `API.md`. */
export function operationLines(shape: OperationShape, types: DirectedTypes): string[] {
  const { operation, outcomes, bodies } = shape;
  const { functionName, method, path, parameters, requestBody } = operation;
  const name = `${codeSpan(functionName)}${operation.deprecated ? " (deprecated)" : ""}`;
  const call = codeSpan(`${method.toUpperCase()} ${path}`);
  const data = union(outcomes.filter(({ ok }) => ok).map(outcomeType));
  const line = `- ${name} — ${call} → ${codeSpan(data.flat ?? "")}`;
  const server = ownServer(operation, shape.mainServer);
  return [
    ...(data.flat !== undefined && fitsReport(line)
      ? [line]
      : [...entryLines(name, call), ...typeLines("returns", data, 1)]),
    ...(server === undefined ? [] : [`  - server ${codeSpan(server.url)}`]),
    ...(operation.sent === undefined ? [] : [`  - sends ${setsPhrase(operation.sent)}`]),
    ...parameters.flatMap((parameter) => {
      const key = `${parameter.name}${parameter.required ? "" : "?"}`;
      const label = `${parameter.in} ${codeSpan(key)}${parameter.deprecated ? " (deprecated)" : ""}`;
      return typeLines(label, parameterType(parameter, types.sent), 1);
    }),
    ...sentContent(requestBody?.content ?? []).flatMap((media, index) => {
      const key = codeSpan(requestBody?.required ? "body" : "body?");
      const isUsual = media.name === "application/json" && (bodies === undefined || index === 0);
      const label = isUsual ? key : `${key} (${media.name})`;
      const type =
        media.kind === "sequence"
          ? sentItems(media, types.sent)
          : sentType(types.sent, media.kind, media.schema);
      return typeLines(label, type, 1);
    }),
    ...errorLines(outcomes),
    ...pagesLines(operation, types),
    ...streamLines(shape),
    ...callableOperations(operation.callbacks).flatMap((callback) =>
      callbackLines(callback, types),
    ),
  ];
}

/** Statuses with the same type share a line. */
function errorLines(outcomes: readonly OperationOutcome[]): string[] {
  const errors = outcomes
    .filter(({ ok }) => !ok)
    .map((outcome) => ({ status: codeSpan(outcome.status), type: outcomeType(outcome) }));
  const byText = groupBy(errors, ({ type, status }) => type.flat ?? status);
  return [...byText.values()].flatMap((alike) => {
    const [first] = alike;
    const statuses = alike.map(({ status }) => status).join(", ");
    return first === undefined ? [] : typeLines(`error ${statuses}`, first.type, 1);
  });
}

/** How the pages of an operation follow each other: what was found is for a person to see. */
function pagesLines({ pages }: ClientOperation, types: DirectedTypes): string[] {
  if (pages === undefined) return [];
  const { functionName, origin, pagination, item } = pages;
  return [
    `  - pages ${codeSpan(functionName)} (${origin})`,
    ...typeLines(itemsPhrase(pagination), types.received.typeOf(item), 2),
    ...pagingPhrases(pagination).map((phrase) => `    - ${phrase}`),
  ];
}

/** The stream of an operation: how it is read, and its items. */
function streamLines({ operation: { stream }, item }: OperationShape): string[] {
  if (stream === undefined || item === undefined) return [];
  const { functionName } = stream;
  const name = functionName === undefined ? "stream" : `stream ${codeSpan(functionName)}`;
  const type = item.declared?.type ?? item.type;
  const label = item.declared === undefined ? "each" : `each ${codeSpan(item.declared.name)}`;
  return [`  - ${name} (${streamPhrase(stream)})`, ...typeLines(label, type, 2)];
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

function schemaLines(named: ClientSchema, types: DirectedTypes): string[] {
  const { typeName, schema, direction } = named;
  const label = `${codeSpan(typeName)}${schema.deprecated ? " (deprecated)" : ""}`;
  return typeLines(label, types[direction].typeOf(schema), 0);
}
