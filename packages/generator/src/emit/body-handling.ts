import { commonKind, type BodyKind } from "../model/body-kind.ts";
import type { Client, ClientOperation } from "./client.ts";
import { stringLiteral } from "./types/code-text.ts";
import { successStatuses } from "./types/statuses.ts";

/** openapi-fetch's ways of reading a body. */
export type ParseAs = "json" | "text" | "blob" | "stream";

/** A function of `bodies.ts`, see `emitBodiesFile`. */
export type BodyFunction = "readBody" | "sendBody" | "sendForm" | "sendUrlEncoded" | "sendJson";

const parseAsOf: Readonly<Record<BodyKind, ParseAs>> = {
  json: "json",
  text: "text",
  urlencoded: "text",
  // All of the bytes with their media type, whatever becomes of the connection afterwards, and no call can leave a
  // connection open by not reading them.
  binary: "blob",
  multipart: "blob",
  // A text would never come of a sequence without end.
  sequence: "stream",
};

/** How the body of a success is read unless the caller says otherwise. JSON when not all bodies are of one kind. */
export function parseAs({ responses }: ClientOperation): ParseAs {
  const kinds = responses
    .filter(({ status }) => successStatuses.has(status))
    .flatMap(({ content }) => content.map(({ kind }) => kind));
  return parseAsOf[commonKind(kinds) ?? "json"];
}

/** The kind of an operation's request body, `undefined` when it has none or may be of several kinds. */
export function sentKind({ requestBody }: ClientOperation): BodyKind | undefined {
  return commonKind((requestBody?.content ?? []).map(({ kind }) => kind));
}

/** Calls of {@link BodyFunction}s around `init`, innermost first: function name and other arguments. */
export function bodyFunctions(
  operation: ClientOperation,
): readonly { readonly name: BodyFunction; readonly argument?: string }[] {
  const as = parseAs(operation);
  const reading = as === "json" ? [] : [{ name: "readBody" as const, argument: stringLiteral(as) }];
  return [...sending(operation), ...reading];
}

/** The functions that the operations of a client use, sorted. */
export function usedBodyFunctions({ operations }: Client): readonly BodyFunction[] {
  const names = operations.flatMap((operation) => bodyFunctions(operation).map(({ name }) => name));
  return [...new Set(names)].sort();
}

function sending(
  operation: ClientOperation,
): readonly { readonly name: BodyFunction; readonly argument?: string }[] {
  const [only, ...others] = operation.requestBody?.content ?? [];
  if (only === undefined) return [];
  // A range is no media type to send, and only who makes the parts of a body knows their boundary.
  const isOne = others.length === 0 && !/\*|^multipart\//i.test(only.name);
  const mediaType = isOne ? stringLiteral(only.name) : "null";
  switch (sentKind(operation)) {
    case "text":
    case "binary":
    case "sequence":
      return [{ name: "sendBody", argument: mediaType }];
    case "multipart":
      return [{ name: "sendForm" }];
    case "urlencoded":
      return [{ name: "sendUrlEncoded" }];
    case "json":
      return isOne && !/^application\/json\b/i.test(only.name)
        ? [{ name: "sendJson", argument: mediaType }]
        : [];
    default:
      return [];
  }
}
