import {
  addNamesIn,
  helperTypes,
  printAlias,
  printObject,
  stringLiteral,
} from "@convex-openapi/types/printing";
import { banner } from "./banner.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { UsedNames } from "./operation-function.ts";
import type { OperationShape } from "./operation-shape.ts";
import { bracedList, importTypes } from "./statements.ts";
import { streamFunction } from "./streams/stream-function.ts";

/**
 * `streams.ts`: the types of streams and of their items, and a function for the stream of each operation that can give
 * something else.
 *
 * @param streamed The operations that have a stream.
 * @param schemaNames The types of schemas that the shapes refer to.
 */
export function emitStreamsFile(
  streamed: readonly OperationShape[],
  schemaNames: ReadonlySet<string>,
  options: EmitOptions,
): { readonly text: string; readonly wireNames: ReadonlySet<string> } {
  const { importExtension, clientName } = options;
  const used: UsedNames = { wire: new Set(), types: new Set() };
  const items = streamed.map((shape) => itemDeclaration(shape, used));
  const functions = streamed.map((shape) => streamFunction(shape, options, used));
  const called = streamed.filter(({ operation }) => operation.stream?.functionName !== undefined);
  const throws = options.errors === "throw";
  const from = (file: string): string => `./${file}${importExtension}`;
  const operations = called.flatMap(({ names }) => [names.init, ...(throws ? [] : [names.result])]);
  const schemas = [...schemaNames].filter((name) => used.types.has(name)).sort();
  const hasCalls = called.length > 0;
  const canBreak = streamed.some(({ operation }) => operation.stream?.canReconnect);
  if (canBreak) used.wire.add("reconnecting");
  const imports = [
    ...(hasCalls ? [importTypes([`${clientName}Client`], from("client"))] : []),
    ...(hasCalls ? [importTypes(operations, from("operations"))] : []),
    hasCalls && throws ? `import { orThrow } from ${stringLiteral(from("results"))};\n` : "",
    hasCalls && !throws ? importTypes(["OperationSuccess"], from("results")) : "",
    schemas.length === 0 ? "" : importTypes(schemas, from("types")),
    hasCalls || canBreak ? `import * as wire from ${stringLiteral(from("wire"))};\n` : "",
  ].filter((line) => line !== "");
  const text = [
    banner(options),
    ...(imports.length > 0 ? ["\n", ...imports] : []),
    canBreak ? reconnectExports(from("wire")) : "",
    streamTypes,
    canBreak ? eventStreamOptions : "",
    hasCalls && !throws ? streamResult : "",
    ...items,
    ...functions,
    used.types.has("WithRequired") ? helperTypes : "",
  ];
  return { text: text.join(""), wireNames: used.wire };
}

function itemDeclaration({ operation, item }: OperationShape, used: UsedNames): string {
  const declared = item?.declared;
  if (declared === undefined) return "";
  const { name, type } = declared;
  addNamesIn(type, used.types);
  const doc = `/** An item of the stream of \`${operation.functionName}\`. */`;
  const declaration =
    type.kind === "object"
      ? `export interface ${name} ${printObject(type.members, 0)}\n`
      : printAlias(`export type ${name} =`, type);
  return `\n${doc}\n${declaration}`;
}

const streamTypes = `
/** Items as they come. It is read once; who stops before its end cancels the rest. */
export interface EventStream<Item> extends AsyncIterable<Item> {
  /** The response that it came with. */
  readonly response: Response;
  /** The id of the last event that had one. */
  readonly lastEventId?: string | undefined;
  /** Ends it. */
  cancel(): Promise<void>;
}

/** The options of a stream. */
export interface StreamOptions {
  /** The most characters that an item may have. Default: 16777216. */
  maxItemLength?: number;
}
`;

function reconnectExports(wire: string): string {
  const names = ["type Reconnect", "type ReconnectOptions", "reconnecting"];
  return `\n${bracedList("export {", names, `} from ${stringLiteral(wire)};`)}`;
}

const eventStreamOptions = `
/** The options of a stream that can go on behind the last event. */
export interface EventStreamOptions extends StreamOptions {
  /** What connects it again when it is lost: \`reconnecting()\`. */
  reconnect?: wire.Reconnect;
}
`;

const streamResult = `
/** A result whose data is a stream, where it would be a body that is left unread. */
export type StreamResult<Result, Item> =
  Result extends OperationSuccess<infer Status, infer Data, infer Received>
    ? OperationSuccess<
        Status,
        Data extends NonNullable<Response["body"]> ? EventStream<Item> : Data,
        Received
      >
    : Result;
`;
