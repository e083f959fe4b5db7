import type { ApiModel } from "../model/api-model.ts";
import {
  type CallableOperation,
  isCallable,
  isHttpMethod,
  sendsBody,
} from "../model/client-names.ts";
import { MAX_FORM_REFERENCES, unfollowed } from "../model/form-files.ts";
import { refNode } from "../model/node.ts";
import type { MediaType, Operation, Response, Use } from "../model/operation.ts";
import { warning, type Problem } from "../model/problem.ts";
import type { Schema } from "../model/schema.ts";

/** What is made of a description: a client, or types alone, which know nothing of items. */
export type Purpose = "client" | "types";

/** Tells what the model has and the generated code does not. */
export function checkLost(model: ApiModel, purpose: Purpose): Problem[] {
  const operations = [...model.operations, ...model.webhooks];
  const inCalls = [...mediaTypesOf(model.operations), ...mediaTypesInComponents(model)].filter(
    ({ kind }) => purpose === "types" || kind !== "sequence",
  );
  return [
    ...operations.filter(({ method }) => !isHttpMethod(method)).map(lostOperation),
    ...model.operations.filter(isCallable).flatMap(lostBody),
    ...[...inCalls, ...mediaTypesOf(model.webhooks)].flatMap(lostSchema),
    ...[...formsOf(model, operations)].flatMap(lostFile),
  ];
}

function lostOperation({ node, method }: Operation): Problem {
  const name = method === "query" ? "QUERY" : method;
  const message = `${name} is not generated: only the methods of OpenAPI 3.1 are supported.`;
  return warning("lost-operation", node, message);
}

/** What is called back or comes by a webhook is sent by another one. */
function lostBody({ method, requestBody }: CallableOperation): Problem[] {
  if (requestBody === undefined || sendsBody(method)) return [];
  const message = `The request body is omitted: fetch refuses a ${method.toUpperCase()} request that has one.`;
  return [warning("lost-body", requestBody.node, message)];
}

function lostSchema({ node, schema, itemSchema }: MediaType): Problem[] {
  if (schema !== undefined || itemSchema === undefined) return [];
  const message = 'The type of this body is unknown: "itemSchema" is not supported here.';
  return [warning("lost-schema", node, message)];
}

function lostFile(form: Schema): Problem[] {
  const reference = unfollowed(form);
  if (reference === undefined) return [];
  const message =
    "A file behind this $ref stays a string in the types, where a form should have a Blob: a form is followed through " +
    `${MAX_FORM_REFERENCES} nested references, and not through circular ones. Refer to the file more directly.`;
  return [warning("lost-file", refNode(reference.node), message)];
}

/** The schemas of bodies that are sent as forms. */
function* formsOf({ components }: ApiModel, operations: readonly Operation[]): Iterable<Schema> {
  const bodies = [
    ...operations.flatMap(({ requestBody }) => requestBody ?? []),
    ...components.requestBodies.values(),
  ];
  for (const { value } of bodies) {
    for (const { kind, schema } of value.content) {
      if (kind === "multipart" && schema !== undefined) yield schema;
    }
  }
}

function* mediaTypesOf(operations: readonly Operation[]): Iterable<MediaType> {
  for (const { parameters, requestBody, responses } of operations) {
    yield* contentOf(parameters);
    if (requestBody !== undefined) yield* requestBody.value.content;
    yield* contentOfResponses(responses.values());
  }
}

function* mediaTypesInComponents({ components }: ApiModel): Iterable<MediaType> {
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
