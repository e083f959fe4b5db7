import { errorStatuses, successStatuses, withSuccess } from "@convex-openapi/types/printing";
import type { MediaType, Operation } from "@convex-openapi/document/model";
import type { OperationPair } from "../compare/match-operations.ts";
import type { Direction } from "../severity.ts";
import type { Half } from "./different-types.ts";
import type { TypePair, TypeQuestion } from "./type-question.ts";

/** A part of an operation that callers see, by the name that openapi-fetch has for it. */
export interface CallPart extends TypePair {
  readonly part: "params" | "body" | "data" | "error";
  readonly direction: Direction;
}

/** A part of an operation, with the question about it. */
export interface OperationQuestion extends CallPart, TypeQuestion {
  readonly pair: OperationPair;
}

/**
 * What a call takes and gives, read from the emitted type of its operation as openapi-fetch reads it: `data` is the
 * union of all bodies of the statuses that it takes for success, `error` of those that it takes for failure.
 */
export const typesOfCalls: string = `
type Content<Message> = Message extends { content: infer Body } ? Body[keyof Body] : undefined;
type Params<Operation> = Operation extends { parameters: infer Found } ? Found : never;
type Body<Operation> = Operation extends { requestBody: infer Found }
  ? Content<Found>
  : Operation extends { requestBody?: infer Found }
    ? Content<Found> | undefined
    : undefined;
type Answers<Operation, Status> = Operation extends { responses: infer Responses }
  ? { [Key in keyof Responses & Status]: Content<Responses[Key]> }[keyof Responses & Status]
  : never;
type Data<Operation> = Answers<Operation, ${statusUnion(successStatuses)}>;
type Failure<Operation> = Answers<Operation, ${statusUnion(errorStatuses)}>;
`;

/** What is to ask about an operation: are the old `params` and `body` still taken, do `data` and `error` still fit? */
export function partsOfCall({ base, head }: TypePair): CallPart[] {
  const part = (name: CallPart["part"], direction: Direction, type: string): CallPart => ({
    part: name,
    direction,
    base: `${type}<${base}>`,
    head: `${type}<${head}>`,
  });
  return [
    part("params", "request", "Params"),
    part("body", "request", "Body"),
    part("data", "response", "Data"),
    part("error", "response", "Failure"),
  ];
}

/** The questions about what an operation of two descriptions takes, or about what it gives. */
export function questionsAbout({ pair, direction }: Half, index: number): OperationQuestion[] {
  const question = (
    part: CallPart["part"],
    typeOf: (type: string, operation: Operation) => string,
  ): OperationQuestion => ({
    id: `operation ${index} ${part}`,
    part,
    direction,
    pair,
    base: typeOf(operationType("Base", pair.base), pair.base),
    head: typeOf(operationType("Head", pair.head), pair.head),
  });
  return direction === "request"
    ? [question("params", (type) => `${type}["parameters"]`), question("body", bodyType)]
    : [question("data", dataType), question("error", errorType)];
}

// What `typesOfCalls` finds in any type of an operation, written down where the operation is known: compilers take long
// to find it.

function bodyType(type: string, { requestBody }: Operation): string {
  if (requestBody === undefined || requestBody.value.content.length === 0) return "undefined";
  const { content, required } = requestBody.value;
  return required
    ? contentType(`${type}["requestBody"]`, content)
    : `${contentType(`NonNullable<${type}["requestBody"]>`, content)} | undefined`;
}

function dataType(type: string, operation: Operation): string {
  return answersType(type, operation, successStatuses) ?? "unknown";
}

function errorType(type: string, operation: Operation): string {
  return answersType(type, operation, errorStatuses) ?? "never";
}

/** What an operation answers with some statuses, `undefined` where it has none of them. */
function answersType(
  type: string,
  { responses }: Operation,
  statuses: ReadonlySet<string>,
): string | undefined {
  const answers = [...withSuccess(responses)].filter(([status]) => statuses.has(status));
  if (answers.length === 0) return undefined;
  const types = answers.map(([status, { value }]) =>
    contentType(`${type}["responses"][${statusKey(status)}]`, value.content),
  );
  return types.join(" | ");
}

function contentType(holder: string, content: readonly MediaType[]): string {
  if (content.length === 0) return "undefined";
  return content.map(({ name }) => `${holder}["content"][${JSON.stringify(name)}]`).join(" | ");
}

/** The emitted type of an operation. */
function operationType(side: "Base" | "Head", { path, method }: Operation): string {
  return `${side}.paths[${JSON.stringify(path)}][${JSON.stringify(method)}]`;
}

function statusUnion(statuses: ReadonlySet<string>): string {
  return [...statuses].map(statusKey).join(" | ");
}

function statusKey(status: string): string {
  return /^\d+$/.test(status) ? status : JSON.stringify(status);
}
