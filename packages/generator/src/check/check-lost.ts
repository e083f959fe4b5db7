import type { ApiModel } from "../model/api-model.ts";
import { isHttpMethod } from "../model/client-names.ts";
import type { MediaType, Operation, Response, Use } from "../model/operation.ts";
import { warning, type Problem } from "../model/problem.ts";

/** Tells what the model has and the generated code does not. */
export function checkLost(model: ApiModel): Problem[] {
  const operations = [...model.operations, ...model.webhooks];
  return [
    ...operations.filter(({ method }) => !isHttpMethod(method)).map(lostOperation),
    ...[...mediaTypesOf(model, operations)].flatMap(lostSchema),
  ];
}

function lostOperation({ node, method }: Operation): Problem {
  const name = method === "query" ? "QUERY" : method;
  const message = `The operation ${name} is lost: methods beyond those of OpenAPI 3.1 are not supported yet.`;
  return warning("lost-operation", node, message);
}

function lostSchema({ node, schema, itemSchema }: MediaType): Problem[] {
  if (schema !== undefined || itemSchema === undefined) return [];
  const message = 'The type of this body is lost: "itemSchema" is not supported yet.';
  return [warning("lost-schema", node, message)];
}

function* mediaTypesOf(
  { components }: ApiModel,
  operations: readonly Operation[],
): Iterable<MediaType> {
  for (const { parameters, requestBody, responses } of operations) {
    yield* contentOf(parameters);
    if (requestBody !== undefined) yield* requestBody.value.content;
    yield* contentOfResponses(responses.values());
  }
  yield* contentOf(components.parameters.values());
  yield* contentOf(components.headers.values());
  yield* contentOf(components.requestBodies.values());
  yield* contentOfResponses(components.responses.values());
}

type WithContent = Use<{ readonly content: readonly MediaType[] }>;

function* contentOf(uses: Iterable<WithContent>): Iterable<MediaType> {
  for (const { value } of uses) yield* value.content;
}

function* contentOfResponses(responses: Iterable<Use<Response>>): Iterable<MediaType> {
  for (const { value } of responses) {
    yield* value.content;
    yield* contentOf(value.headers.values());
  }
}
