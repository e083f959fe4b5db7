import { badJsonBody } from "../http/api-error.ts";
import { parseJsonObject } from "../http/body.ts";
import {
  numberField,
  objectArrayField,
  objectField,
  optionalStringField,
  stringField,
} from "../http/fields.ts";
import type { JsonObject } from "../values/convex-value.ts";
import type { CallMessage, ClientMessage } from "./messages.ts";

/**
 * Reads a client's message.
 * @throws ApiError 400 when it is not JSON, of no known type, or lacks a field.
 */
export function parseClientMessage(text: string): ClientMessage {
  const json = parseJsonObject(text);
  const type = stringField(json, "type");
  switch (type) {
    case "Connect":
      return { type, sessionId: stringField(json, "sessionId") };
    case "Authenticate":
      return parseAuthenticate(json);
    case "ModifyQuerySet":
      return parseModifyQuerySet(json);
    case "Mutation":
    case "Action":
      return { type, ...parseCall(json) };
    case "Event":
      return { type };
    default:
      throw badJsonBody(`unknown message type ${JSON.stringify(type)}`);
  }
}

function parseAuthenticate(json: JsonObject): ClientMessage {
  const tokenType = stringField(json, "tokenType");
  if (tokenType !== "Admin" && tokenType !== "User" && tokenType !== "None") {
    throw badJsonBody(`unknown token type ${JSON.stringify(tokenType)}`);
  }
  const isAbsent = json["impersonating"] === undefined || json["impersonating"] === null;
  return {
    type: "Authenticate",
    baseVersion: numberField(json, "baseVersion"),
    tokenType,
    value: tokenType === "None" ? "" : stringField(json, "value"),
    impersonating: isAbsent ? undefined : objectField(json, "impersonating"),
  };
}

function parseModifyQuerySet(json: JsonObject): ClientMessage {
  const modifications = objectArrayField(json, "modifications");
  const ofType = (type: string): JsonObject[] =>
    modifications.filter((modification) => stringField(modification, "type") === type);
  return {
    type: "ModifyQuerySet",
    baseVersion: numberField(json, "baseVersion"),
    newVersion: numberField(json, "newVersion"),
    added: ofType("Add").map((query) => ({
      queryId: numberField(query, "queryId"),
      udfPath: stringField(query, "udfPath"),
      args: query["args"],
      componentPath: optionalStringField(query, "componentPath"),
    })),
    removed: ofType("Remove").map((query) => numberField(query, "queryId")),
  };
}

function parseCall(json: JsonObject): CallMessage {
  return {
    requestId: numberField(json, "requestId"),
    udfPath: stringField(json, "udfPath"),
    args: json["args"],
    componentPath: optionalStringField(json, "componentPath"),
  };
}
