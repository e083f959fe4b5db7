import { errorStatuses, successStatuses, withSuccess } from "@convex-openapi/types/printing";
import type { MediaType, Operation } from "@convex-openapi/document/model";

/**
 * The type of a body of some media type, as an expression.
 * @param holder the type of what has the body: a response, or the bodies of a request.
 */
export type TypeOfBody = (holder: string, media: MediaType) => string;

/** The type of a body as `types.ts` has it. */
export const emittedBody: TypeOfBody = (holder, { name }) =>
  `${holder}["content"][${JSON.stringify(name)}]`;

// What `typesOfCalls` finds in any type of an operation, written down where the operation is known: compilers take long
// to find it.

/** What calls of an operation take as a body. `type` is that of the operation, here and below. */
export function bodyType(
  type: string,
  { requestBody }: Operation,
  typeOfBody: TypeOfBody = emittedBody,
): string {
  if (requestBody === undefined || requestBody.value.content.length === 0) return "undefined";
  const { content, required } = requestBody.value;
  return required
    ? contentType(`${type}["requestBody"]`, content, typeOfBody)
    : `${contentType(`NonNullable<${type}["requestBody"]>`, content, typeOfBody)} | undefined`;
}

/** What successful calls give. */
export function dataType(type: string, operation: Operation, typeOfBody?: TypeOfBody): string {
  return answersType(type, operation, successStatuses, typeOfBody) ?? "unknown";
}

/** What failed calls give. */
export function errorType(type: string, operation: Operation): string {
  return answersType(type, operation, errorStatuses) ?? "never";
}

/** What an operation answers with some statuses, `undefined` where it has none of them. */
function answersType(
  type: string,
  { responses }: Operation,
  statuses: ReadonlySet<string>,
  typeOfBody: TypeOfBody = emittedBody,
): string | undefined {
  const answers = [...withSuccess(responses)].filter(([status]) => statuses.has(status));
  if (answers.length === 0) return undefined;
  const types = answers.map(([status, { value }]) =>
    contentType(`${type}["responses"][${statusKey(status)}]`, value.content, typeOfBody),
  );
  return types.join(" | ");
}

function contentType(
  holder: string,
  content: readonly MediaType[],
  typeOfBody: TypeOfBody,
): string {
  if (content.length === 0) return "undefined";
  return content.map((media) => typeOfBody(holder, media)).join(" | ");
}

/** A status as a key of the type of responses. */
export function statusKey(status: string): string {
  return /^\d+$/.test(status) ? status : JSON.stringify(status);
}
