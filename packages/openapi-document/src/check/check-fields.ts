import type { JsonObject, JsonValue } from "../document.ts";
import { httpMethods } from "../model/client-names.ts";
import { child } from "../model/node.ts";
import { failure, warning, type Problem } from "../model/problem.ts";
import type { Place } from "../model/walk.ts";

type Object = Place<JsonObject>;

/** The faults in the fields of an object, those of schemas excepted. */
export function fieldProblems(object: Object, isOpenApi30: boolean): Problem[] {
  switch (object.node.kind) {
    case "document":
      return documentProblems(object, isOpenApi30);
    case "info":
      return titleProblems(object);
    case "server":
      return isText(object.value["url"]) ? [] : [invalid(object, 'A server needs a "url".')];
    case "server-variable": {
      if (isText(object.value["default"])) return [];
      const message = `The server variable "${object.node.key}" needs a "default" that is a string.`;
      return [invalid(object, message)];
    }
    case "paths":
      return Object.keys(object.value).flatMap((path) => pathProblems(object, path));
    case "path-item":
      return Object.keys(object.value).flatMap((key) => pathItemFieldProblems(object, key));
    case "operation":
      return operationProblems(object, isOpenApi30);
    case "parameter":
      return parameterProblems(object);
    case "responses":
      return Object.keys(object.value).flatMap((status) => statusProblems(object, status));
    default:
      return [];
  }
}

function documentProblems({ node, value }: Object, isOpenApi30: boolean): Problem[] {
  const needed = isOpenApi30 ? ["info", "paths"] : ["info"];
  return needed
    .filter((field) => value[field] === undefined)
    .map((field) => failure("invalid-structure", node, `The document needs "${field}".`));
}

/** The model calls a description without a title "API". */
function titleProblems({ node, value: { title } }: Object): Problem[] {
  if (isText(title)) return [];
  const fault = title === undefined ? '"info" needs a "title"' : "The title has to be a string";
  const at = title === undefined ? node : child(node, "title");
  return [warning("lost-title", at, `${fault}, so the title is "API".`)];
}

function pathProblems({ node }: Object, path: string): Problem[] {
  const at = child(node, path);
  if (at.kind === "value") return [];
  const problems: Problem[] = [];
  if (!path.startsWith("/")) {
    problems.push(failure("invalid-structure", at, `The path "${path}" has to start with "/".`));
  }
  if (/[{}]/.test(path.replaceAll(/\{[^{}]*\}/g, ""))) {
    const message = `The path "${path}" has an unmatched brace.`;
    problems.push(failure("invalid-structure", at, message));
  }
  return problems;
}

/** What a path item may have beside operations. */
const pathItemFields: ReadonlySet<string> = new Set([
  "$ref",
  "summary",
  "description",
  "servers",
  "parameters",
  "additionalOperations",
]);

/** Fields that a path item does not have: they can hold an operation that would be missing without a word. */
function pathItemFieldProblems({ node }: Object, key: string): Problem[] {
  const at = child(node, key);
  if (at.kind === "operation" || pathItemFields.has(key) || key.startsWith("x-")) return [];
  const method = key.toLowerCase();
  if (httpMethods.some((known) => known === method)) {
    const message = `${key} is not generated: methods are written in lower case, as "${method}".`;
    return [warning("lost-operation", at, message)];
  }
  const message = `A path item has no field "${key}", so it is ignored.`;
  return [warning("unknown-field", at, message)];
}

function operationProblems({ node, value }: Object, isOpenApi30: boolean): Problem[] {
  const { operationId, tags, responses } = value;
  const problems: Problem[] = [];
  if (operationId !== undefined && (!isText(operationId) || operationId === "")) {
    const fault =
      operationId === "" ? "An operationId cannot be empty" : "An operationId has to be a string";
    const message = `${fault}, so this operation is named after its method and path.`;
    problems.push(warning("invalid-operation-id", child(node, "operationId"), message));
  }
  if (tags !== undefined && !isListOfTexts(tags)) {
    const message = '"tags" of an operation has to be a list of names.';
    problems.push(failure("invalid-structure", child(node, "tags"), message));
  }
  if (responses === undefined && isOpenApi30) {
    problems.push(failure("invalid-structure", node, 'An operation needs "responses".'));
  }
  return problems;
}

const locations: ReadonlySet<JsonValue | undefined> = new Set([
  "path",
  "query",
  "querystring",
  "header",
  "cookie",
]);

/** The model leaves out a parameter without a name. */
function parameterProblems({ node, value }: Object): Problem[] {
  const { name, in: location, schema, content } = value;
  if (!isText(name) || name === "") return [];
  if (!locations.has(location)) {
    const message = `The parameter "${name}" needs "in": path, query, header or cookie.`;
    return [
      failure("invalid-structure", location === undefined ? node : child(node, "in"), message),
    ];
  }
  if (schema !== undefined || content !== undefined) return [];
  const message = `The parameter "${name}" has no schema, so its type is unknown.`;
  return [warning("parameter-without-schema", node, message)];
}

function statusProblems({ node }: Object, status: string): Problem[] {
  const at = child(node, status);
  if (at.kind === "value" || /^(?:[1-5]\d\d|[1-5]XX|default)$/.test(status)) return [];
  const message = `"${status}" is not a status: write a code such as 200, a range such as 2XX, or default.`;
  return [warning("unknown-status", at, message)];
}

function invalid({ node }: Object, message: string): Problem {
  return failure("invalid-structure", node, message);
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === "string";
}

function isListOfTexts(value: JsonValue): boolean {
  return Array.isArray(value) && value.every(isText);
}
