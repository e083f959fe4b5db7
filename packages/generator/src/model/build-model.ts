import type { ApiDocument, JsonObject, JsonValue } from "../document.ts";
import { toPointer } from "../json-pointer.ts";
import { dereference, isObject } from "../reference.ts";
import { bodyKind } from "./body-kind.ts";
import { nameOperations, nameSchemas } from "./unique-names.ts";
import type {
  ClientModel,
  MediaTypeModel,
  OperationModel,
  ParameterModel,
  ResponseModel,
  SchemaModel,
  ServerModel,
} from "./model.ts";
import { rawOperations, type RawOperation, type RawParameter } from "./raw-operations.ts";
import { sortedEntries } from "./sorted.ts";

/**
 * What the emitters need of a document: everything sorted, so that no output depends on the order of its keys.
 *
 * The document has passed its checks. What a check would have refused is passed over here, not repaired.
 */
export function buildModel(document: ApiDocument): ClientModel {
  const root = document.value;
  const info = isObject(root["info"]) ? root["info"] : {};
  const operations = rawOperations(root, "paths");
  const functionNames = nameOperations(operations);
  const schemas = isObject(root["components"]) ? sortedEntries(root["components"]["schemas"]) : [];
  const typeNames = nameSchemas(
    schemas.map(([key]) => key),
    new Set(functionNames),
  );
  return {
    title: textOf(info["title"]) ?? "API",
    description: textOf(info["description"]),
    server: buildServer(root),
    operations: operations.map((operation, index) =>
      buildOperation(root, operation, functionNames[index] ?? ""),
    ),
    schemas: schemas.map(([key, schema], index) =>
      buildSchema(key, typeNames[index] ?? "", schema),
    ),
  };
}

function buildOperation(root: JsonObject, raw: RawOperation, functionName: string): OperationModel {
  const { path, method, pointer, operation, operationId } = raw;
  return {
    path,
    method,
    pointer,
    operationId,
    functionName,
    summary: textOf(operation["summary"]),
    description: textOf(operation["description"]),
    deprecated: operation["deprecated"] === true,
    tags: Array.isArray(operation["tags"])
      ? operation["tags"].filter((tag) => typeof tag === "string")
      : [],
    serverUrl: raw.serverUrl,
    parameters: raw.parameters.map((parameter) => buildParameter(root, parameter)),
    requestBody: buildRequestBody(root, operation["requestBody"]),
    responses: sortedEntries(operation["responses"])
      .filter(([status]) => !status.startsWith("x-"))
      .map(([status, response]) => buildResponse(root, status, response)),
  };
}

function buildParameter(root: JsonObject, { parameter }: RawParameter): ParameterModel {
  const place = parameter.in;
  return {
    name: parameter.name,
    in: place === "path" || place === "query" || place === "header" ? place : "cookie",
    required: place === "path" || parameter["required"] === true,
    description: textOf(parameter["description"]),
    deprecated: parameter["deprecated"] === true,
    schema: schemaOf(parameter) ?? buildContent(root, parameter)[0]?.schema,
  };
}

function buildRequestBody(
  root: JsonObject,
  written: JsonValue | undefined,
): OperationModel["requestBody"] {
  const body = dereference(root, written);
  if (!isObject(body)) return undefined;
  return {
    required: body["required"] === true,
    description: textOf(body["description"]),
    content: buildContent(root, body),
  };
}

function buildResponse(root: JsonObject, status: string, written: JsonValue): ResponseModel {
  const response = dereference(root, written);
  const value = isObject(response) ? response : {};
  return { status, description: textOf(value["description"]), content: buildContent(root, value) };
}

function buildContent(root: JsonObject, holder: JsonObject): readonly MediaTypeModel[] {
  return sortedEntries(holder["content"]).map(([mediaType, value]) => {
    const schema = isObject(value) ? schemaOf(value) : undefined;
    return { mediaType, kind: bodyKind(root, mediaType, schema), schema };
  });
}

function schemaOf(holder: JsonObject): JsonObject | undefined {
  return isObject(holder["schema"]) ? holder["schema"] : undefined;
}

/** A schema that is `false` allows nothing, which `not: {}` says too; `true` is the empty schema. */
function buildSchema(key: string, typeName: string, value: JsonValue): SchemaModel {
  const always: JsonObject = value === false ? { not: {} } : {};
  const schema = isObject(value) ? value : always;
  return {
    key,
    typeName,
    pointer: toPointer(["components", "schemas", key]),
    description: textOf(schema["description"]),
    deprecated: schema["deprecated"] === true,
    schema,
  };
}

/** The first server. An empty list means the same as none: the caller says where the API is. */
function buildServer(root: JsonObject): ServerModel | undefined {
  const [server] = Array.isArray(root["servers"]) ? root["servers"] : [];
  if (!isObject(server) || typeof server["url"] !== "string") return undefined;
  const declared = isObject(server["variables"]) ? server["variables"] : {};
  const names = new Set([...server["url"].matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ""));
  return {
    url: server["url"],
    variables: [...names].map((name) => {
      const variable = Object.hasOwn(declared, name) ? declared[name] : undefined;
      const { default: value, description, enum: values } = isObject(variable) ? variable : {};
      return {
        name,
        description: textOf(description),
        default: textOf(value),
        values: Array.isArray(values)
          ? values.filter((item) => typeof item === "string")
          : undefined,
      };
    }),
  };
}

/** A text that says something: the empty string is as good as none. */
function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
