import { errorStatuses, successStatuses } from "@convex-openapi/types/printing";
import type { Operation } from "@convex-openapi/document/model";
import type { OperationPair } from "../compare/match-operations.ts";
import type { Direction } from "../severity.ts";
import { bodyType, dataType, errorType, statusKey } from "./call-types.ts";
import { sendsItems, sentType, streamedTypes } from "./stream-types.ts";
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
    surface = "type",
  ): OperationQuestion => ({
    id: `operation ${index} ${part} by its ${surface}`,
    part,
    direction,
    pair,
    base: typeOf(operationType("Base", pair.base), pair.base),
    head: typeOf(operationType("Head", pair.head), pair.head),
  });
  if (direction === "request") {
    return [
      question("params", (type) => `${type}["parameters"]`),
      question("body", bodyType),
      ...(sendsItems(pair) ? [question("body", sentType, "function")] : []),
    ];
  }
  return [
    question("data", dataType),
    ...streamedTypes(pair).map((typeOf, at) => question("data", typeOf, `function ${at}`)),
    question("error", errorType),
  ];
}

/** The emitted type of an operation. */
function operationType(side: "Base" | "Head", { path, method }: Operation): string {
  return `${side}.paths[${JSON.stringify(path)}][${JSON.stringify(method)}]`;
}

function statusUnion(statuses: ReadonlySet<string>): string {
  return [...statuses].map(statusKey).join(" | ");
}
