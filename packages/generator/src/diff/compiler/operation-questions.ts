import type { JsonObject, JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import type { OperationPair } from "../compare/match-operations.ts";
import type { LocatedOperation } from "../compare/operations.ts";
import { follow, type Side } from "../schema/side.ts";
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
export function questionsAbout(
  base: Side,
  head: Side,
  pair: OperationPair,
  index: number,
): OperationQuestion[] {
  const question = (
    part: OperationQuestion["part"],
    direction: Direction,
    typeOf: (side: Side, operation: LocatedOperation, type: string) => string,
  ): OperationQuestion => ({
    id: `operation ${index} ${part}`,
    pair,
    part,
    direction,
    base: typeOf(base, pair.base, operationType("Base", pair.base)),
    head: typeOf(head, pair.head, operationType("Head", pair.head)),
  });
  return [
    question("params", "request", (_, __, type) => `${type}["parameters"]`),
    question("body", "request", bodyType),
    question("data", "response", (side, operation, type) =>
      answerType(side, operation, type, isSuccess),
    ),
    question("error", "response", (side, operation, type) =>
      answerType(side, operation, type, isFailure),
    ),
  ];
}

/** The emitted type of an operation. */
function operationType(side: "Base" | "Head", { path, method }: LocatedOperation): string {
  return `${side}.paths[${JSON.stringify(path)}][${JSON.stringify(method)}]`;
}

function bodyType(side: Side, { value, pointer }: LocatedOperation, type: string): string {
  const body = valueAt(side, pointer, value["requestBody"]);
  if (body === undefined) return "undefined";
  const isRequired = body["required"] === true;
  const holder = isRequired ? `${type}["requestBody"]` : `NonNullable<${type}["requestBody"]>`;
  return union([...contentTypes(body, holder), ...(isRequired ? [] : ["undefined"])]);
}

function answerType(
  side: Side,
  { value, pointer }: LocatedOperation,
  type: string,
  isWanted: (status: string) => boolean,
): string {
  const { responses } = value;
  if (!isObject(responses)) return "never";
  const types = Object.keys(responses)
    .filter(isWanted)
    .sort()
    .flatMap((status) => {
      const response = valueAt(side, pointer, responses[status]) ?? {};
      const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
      const content = contentTypes(response, `${type}["responses"][${key}]`);
      return content.length === 0 ? ["undefined"] : content;
    });
  return types.length === 0 ? "never" : union(types);
}

function contentTypes({ content }: JsonObject, holder: string): string[] {
  if (!isObject(content)) return [];
  return Object.keys(content)
    .filter((name) => !name.startsWith("x-"))
    .sort()
    .map((name) => `${holder}["content"][${JSON.stringify(name)}]`);
}

function union(types: readonly string[]): string {
  return types.length === 0 ? "undefined" : types.join(" | ");
}

function valueAt(
  side: Side,
  pointer: string,
  value: JsonValue | undefined,
): JsonObject | undefined {
  const target = value === undefined ? undefined : follow(side, pointer, value);
  return isObject(target?.value) ? target.value : undefined;
}

function isSuccess(status: string): boolean {
  return /^2(?:\d\d|XX)$/i.test(status);
}

function isFailure(status: string): boolean {
  return status === "default" || /^[45](?:\d\d|XX)$/i.test(status);
}
