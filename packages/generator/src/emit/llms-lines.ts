import {
  atom,
  type DirectedTypes,
  intersection,
  object,
  typeText,
  union,
} from "@convex-openapi/types/printing";
import { oneLine } from "./banner.ts";
import type { EmitOptions } from "./emit-options.ts";
import { acceptParameter, successType } from "./operation-declarations.ts";
import { initType, needsInit, type OperationShape, streamOptions } from "./operation-shape.ts";
import { pagesInit, pagesResult, type PagedOperation } from "./pages/pages-function.ts";
import { pagesPhrase } from "./pages/pages-text.ts";
import { canStream, outcomeType } from "./read-results.ts";
import { streamSignature } from "./streams/stream-function.ts";
import { streamPhrase } from "./streams/stream-text.ts";

/** The longest text that a line spells out; what is longer goes by its name. */
const limits = { init: 240, data: 60, summary: 100 } as const;

/**
 * The line of an operation in `llms.txt`: its function as a method of an interface, and behind `//` what it does. The
 * members of its options are spelled out, so that a reader needs no second file for a call.
 */
export function llmsLine(
  shape: OperationShape,
  { clientName, errors }: Pick<EmitOptions, "clientName" | "errors">,
): string {
  const { operation, names } = shape;
  const { declared, accepted } = acceptParameter(shape);
  const result = errors === "throw" ? typeText(successType(shape)) : names.result + accepted;
  const init = `${needsInit(shape) ? "init" : "init?"}: ${initText(shape)}`;
  const head = `${operation.functionName}${declared}(client: ${clientName}Client, ${init})`;
  return `${head}: Promise<${result}>; // ${remark(shape)}`;
}

/** The line of the function for the pages of an operation. */
export function pagesLine(
  paged: PagedOperation,
  types: DirectedTypes,
  { clientName }: Pick<EmitOptions, "clientName">,
): string {
  const { functionName, pages } = paged;
  const result = typeText(pagesResult(paged, types));
  const head = `${functionName}(client: ${clientName}Client, ${pagesInit(paged)}): ${result};`;
  return `${head} // Pages (${pages.origin}): ${pagesPhrase(pages.pagination)}.`;
}

/** The line of the function for the stream of an operation, if it has one. */
export function streamLine(
  shape: OperationShape,
  options: Pick<EmitOptions, "clientName" | "errors">,
): string[] {
  const { stream } = shape.operation;
  const signature = streamSignature(shape, options);
  if (signature === undefined || stream === undefined) return [];
  const { functionName, init, result } = signature;
  const head = `${functionName}(client: ${options.clientName}Client, ${init})`;
  return [`${head}: Promise<${typeText(result)}>; // Stream: ${streamPhrase(stream)}.`];
}

function initText(shape: OperationShape): string {
  const { names } = shape;
  const { accepted } = acceptParameter(shape);
  // Whether a body is left unread decides about the result: a line has the usual one.
  const members = shape.init.filter(({ name }) => name !== "stream" || !canStream(shape.outcomes));
  const options = streamOptions(shape);
  const type = intersection([
    initType({ ...shape, init: members }) ??
      intersection([atom("CallOptions"), ...(members.length > 0 ? [object(members)] : [])]),
    ...(options === undefined ? [] : [atom(options)]),
  ]);
  const text = typeText(type);
  if (text.length <= limits.init && !isPrivate(text)) return text;
  return (
    names.init +
    accepted +
    (members.length < shape.init.length ? " & { stream?: false }" : "") +
    (options === undefined ? "" : ` & ${options}`)
  );
}

function remark({ operation, outcomes, accepted, names }: OperationShape): string {
  const { method, path, summary, description, deprecated } = operation;
  const data = typeText(union(outcomes.filter(({ ok }) => ok).map(outcomeType)));
  const isShort = data.length <= limits.data && accepted.names.length === 0;
  const call = `${method.toUpperCase()} ${oneLine(path)}`;
  const what = [summary, description]
    .map((text) => oneLine(text ?? ""))
    .find((text) => text !== "");
  return [
    `data: ${isShort && !isPrivate(data) ? data : names.success}.`,
    ...(deprecated ? ["Deprecated."] : []),
    cut(what ?? call),
  ].join(" ");
}

/** Whether a type refers to one that only the emitted files have. */
function isPrivate(type: string): boolean {
  return /\bWithRequired</.test(type);
}

/** The beginning of a text that is too long, up to the end of a word where it has one. */
function cut(text: string): string {
  if (text.length <= limits.summary) return text;
  const words = text.slice(0, limits.summary + 1).replace(/\s\S*$/, "");
  // No half of a surrogate pair is left at the end of a word that is too long itself.
  const start = words.slice(0, limits.summary).replace(/[\uD800-\uDBFF]$/, "");
  return `${start} …`;
}
