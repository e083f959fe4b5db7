import type { ApiModel } from "@convex-openapi/document/model";
import { emitApiReport, operationLines } from "./api-report.ts";
import { emitByPathFile } from "./by-path-file.ts";
import { type Client, clientOf, hasCredentials, hasOperations } from "./client.ts";
import { emitClientFile } from "./client-file.ts";
import { credentialExports, credentialWireNames, emitCredentialsFile } from "./credentials-file.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { emitIndexFile, emitTypesIndexFile } from "./index-file.ts";
import { shapesOf, type OperationShape } from "./operation-shape.ts";
import { emitLlmsFile, emitTypesLlmsFile } from "./llms-file.ts";
import { llmsLine, pagesLine, streamLine } from "./llms-lines.ts";
import { emitOperationsFile } from "./operations-file.ts";
import { emitResultsFile } from "./results-file.ts";
import { operationSchemaTypes, reportTypes } from "@convex-openapi/types/printing";
import { emitPagesFile } from "./pages-file.ts";
import { emitStreamsFile } from "./streams-file.ts";
import type { PagedOperation } from "./pages/pages-function.ts";
import { emitTypesFile } from "./types-file.ts";
import { oneLine } from "./banner.ts";
import { emitWireFile } from "./wire-file.ts";

/**
 * The files of one client: `types.ts`, `client.ts`, `results.ts`, `wire.ts`, `operations.ts`, `by-path.ts`,
 * `index.ts`, `API.md` and `llms.txt`, and `pages.ts` and `streams.ts` where operations have pages or streams. Their
 * text is already as Prettier would print it. A description without
 * operations has nothing to call, so its types are all of its code.
 */
export function emitClient(model: ApiModel, options: EmitOptions): GeneratedFile[] {
  const client = clientOf(model, options.clientName, options.types);
  if (!hasOperations(client)) return emitTypes(client, options);
  const schemaNames = new Set<string>();
  const shownTypes = reportTypes(model, client.names, client.profile);
  const lines: string[] = [];
  const functions: string[] = [];
  const paged: PagedOperation[] = [];
  const streamed: OperationShape[] = [];
  function* reported(): Iterable<OperationShape> {
    const types = operationSchemaTypes(model, client.names, schemaNames, client.profile);
    for (const shape of shapesOf(client, types)) {
      lines.push(...operationLines(shape, shownTypes));
      functions.push(llmsLine(shape, options));
      const { pages } = shape.operation;
      if (pages !== undefined) {
        const operation = { shape, functionName: pages.functionName, pages };
        paged.push(operation);
        functions.push(pagesLine(operation, shownTypes, options));
      }
      if (shape.item !== undefined) {
        streamed.push(shape);
        functions.push(...streamLine(shape, options));
      }
      yield shape;
    }
  }
  const operations = emitOperationsFile(client, reported(), schemaNames, options);
  const { types: typeNames, wire: wireNames } = operations.used;
  const sends = hasCredentials(client);
  const used = {
    credentials: sends ? credentialExports(client, options) : [],
    pages: paged.length > 0,
    headers: typeNames.has("ResponseWith"),
    streams: typeNames.has("StreamedResult"),
  };
  const byPath = emitByPathFile(client, options);
  const pages = emitPages(client, paged, options);
  const streams = emitStreamsFile(streamed, schemaNames, options);
  const texts = {
    "types.ts": emitTypesFile(client, options),
    "client.ts": emitClientFile(client, options),
    "results.ts": emitResultsFile(oneLine(model.title), used, options),
    "wire.ts": emitWireFile(
      [
        ...wireNames,
        ...byPath.wireNames,
        ...(paged.length > 0 ? pages.wireNames : []),
        ...streams.wireNames,
        ...(sends ? credentialWireNames(client) : []),
      ],
      options,
    ),
    "operations.ts": operations.text,
    "by-path.ts": byPath.text,
    ...(sends ? { "credentials.ts": emitCredentialsFile(client, options) } : {}),
    ...(paged.length > 0 ? { "pages.ts": pages.text } : {}),
    ...(streamed.length > 0 ? { "streams.ts": streams.text } : {}),
    "index.ts": emitIndexFile({ ...used, itemStreams: streamed.length > 0 }, options),
    "API.md": emitApiReport(client, lines, shownTypes, options),
    "llms.txt": emitLlmsFile(
      client,
      functions,
      streamed.flatMap(({ item }) => item?.declared?.name ?? []),
      options,
    ),
  };
  return filesOf(texts);
}

function emitPages(
  { model, names, profile }: Client,
  paged: readonly PagedOperation[],
  options: EmitOptions,
): ReturnType<typeof emitPagesFile> {
  const schemaNames = new Set<string>();
  const types = operationSchemaTypes(model, names, schemaNames, profile);
  return emitPagesFile(paged, types, schemaNames, options);
}

function emitTypes(client: Client, options: EmitOptions): GeneratedFile[] {
  const shownTypes = reportTypes(client.model, client.names, client.profile);
  return filesOf({
    "types.ts": emitTypesFile(client, options),
    "index.ts": emitTypesIndexFile(options),
    "API.md": emitApiReport(client, [], shownTypes, options),
    "llms.txt": emitTypesLlmsFile(client, options),
  });
}

function filesOf(texts: Readonly<Record<string, string>>): GeneratedFile[] {
  return Object.entries(texts).map(([name, text]) => ({ name, text }));
}
