import { isObject } from "../../reference.ts";
import type { OperationPair } from "../compare/match-operations.ts";
import type { LocatedOperation } from "../compare/operations.ts";
import type { Direction } from "../severity.ts";
import type { TypeQuestion } from "./type-question.ts";

/** A part of an operation that callers see, with the question about it. */
export interface OperationQuestion extends TypeQuestion {
  readonly pair: OperationPair;
  /** What openapi-fetch calls the part. */
  readonly part: "params" | "body" | "data" | "error";
}

/**
 * The questions about an operation: are the old `params` and `body` still taken, do `data` and `error` still fit? As in
 * openapi-fetch, `data` is the union of all bodies of success and `error` that of all others.
 */
export function questionsAbout(pair: OperationPair, index: number): OperationQuestion[] {
  const question = (
    part: OperationQuestion["part"],
    direction: Direction,
    typeOf: (operation: LocatedOperation, type: string) => string,
  ): OperationQuestion => ({
    id: `operation ${index} ${part}`,
    pair,
    part,
    direction,
    base: typeOf(pair.base, operationType("Base", pair.base)),
    head: typeOf(pair.head, operationType("Head", pair.head)),
  });
  return [
    question("params", "request", (_, type) => `Parameters<${type}>`),
    question("body", "request", (_, type) => `Body<${type}>`),
    question("data", "response", (operation, type) => answers(operation, type, isSuccess)),
    question("error", "response", (operation, type) => answers(operation, type, isFailure)),
  ];
}

/** The emitted type of an operation. */
export function operationType(side: "Base" | "Head", { path, method }: LocatedOperation): string {
  return `${side}.paths[${JSON.stringify(path)}][${JSON.stringify(method)}]`;
}

function answers(
  { value: { responses } }: LocatedOperation,
  type: string,
  isWanted: (status: string) => boolean,
): string {
  const statuses = isObject(responses) ? Object.keys(responses).filter(isWanted).sort() : [];
  const types = statuses.flatMap((status) => {
    const name = `Answer<${type}, ${JSON.stringify(status)}>`;
    return /^\d+$/.test(status) ? [`Answer<${type}, ${status}>`] : [name];
  });
  return types.length === 0 ? "never" : types.join(" | ");
}

function isSuccess(status: string): boolean {
  return /^2(?:\d\d|XX)$/i.test(status);
}

function isFailure(status: string): boolean {
  return status === "default" || /^[45](?:\d\d|XX)$/i.test(status);
}
