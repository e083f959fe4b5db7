import type { JsonArray, JsonObject, JsonValue } from "../document.ts";
import { httpMethods } from "../model/client-names.ts";
import { dereference, isObject } from "../reference.ts";
import type { CheckContext } from "./check-context.ts";
import { checkRequestBody, checkResponses } from "./check-content.ts";
import { checkParameter } from "./check-parameter.ts";
import { within, type Place } from "./place.ts";

const methods: ReadonlySet<string> = new Set(httpMethods);

/** What a path item may hold beside operations. */
const fields: ReadonlySet<string> = new Set([
  "$ref",
  "summary",
  "description",
  "servers",
  "parameters",
]);

/** Checks a path item by itself, whatever path leads to it: its operations and everything in them. */
export function checkPathItem(context: CheckContext, item: JsonValue, place: Place): void {
  const object = context.object(item, place, "A path item");
  if (object === undefined) return;
  context.isReference(object, place, "pathItems");
  checkParameters(context, object["parameters"], within(place, "parameters"));
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined || fields.has(key) || key.startsWith("x-")) continue;
    if (methods.has(key)) checkOperation(context, value, within(place, key));
    else checkLostOperations(context, key, value, place);
  }
}

function checkOperation(context: CheckContext, value: JsonValue, place: Place): void {
  const operation = context.object(value, place, "An operation");
  if (operation === undefined) return;
  const { operationId, requestBody, callbacks, tags } = operation;
  if (operationId !== undefined && (typeof operationId !== "string" || operationId === "")) {
    context.invalid(within(place, "operationId"), "An operationId has to be a text.");
  }
  if (
    tags !== undefined &&
    !(Array.isArray(tags) && tags.every((tag) => typeof tag === "string"))
  ) {
    context.invalid(within(place, "tags"), '"tags" of an operation has to be a list of names.');
  }
  checkParameters(context, operation["parameters"], within(place, "parameters"));
  if (requestBody !== undefined)
    checkRequestBody(context, requestBody, within(place, "requestBody"));
  checkResponses(context, operation, place);
  context.members(callbacks, within(place, "callbacks"), '"callbacks"', (callback, at) => {
    checkCallback(context, callback, at);
  });
}

/** Checks a callback (or a reference to one): path items by runtime expression. */
export function checkCallback(context: CheckContext, callback: JsonValue, place: Place): void {
  if (context.isReference(callback, place, "callbacks")) return;
  context.members(callback, place, "A callback", (item, at) => {
    if (!at.token.startsWith("x-")) checkPathItem(context, item, at);
  });
}

function checkParameters(context: CheckContext, value: JsonValue | undefined, place: Place): void {
  const parameters = context.list(value, place, '"parameters"');
  for (const [index, parameter] of parameters.entries()) {
    checkParameter(context, parameter, within(place, String(index)));
  }
  checkRepeatedParameters(context, parameters, place);
}

function checkRepeatedParameters(context: CheckContext, parameters: JsonArray, place: Place): void {
  const seen = new Map<string, Place>();
  for (const [index, value] of parameters.entries()) {
    const parameter = dereference(context.root, value);
    if (!isObject(parameter)) continue;
    const { name, in: location } = parameter;
    if (typeof name !== "string" || typeof location !== "string") continue;
    // Header names are the same in any case (RFC 9110 section 5.1).
    const key = JSON.stringify([location, location === "header" ? name.toLowerCase() : name]);
    const at = within(place, String(index));
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    else {
      const message = `The ${location} parameter "${name}" is also declared at ${context.show(first)}.`;
      context.report("error", "duplicate-parameter", at, message);
    }
  }
}

/** Operations that nothing would be generated for, without a word from the type emitter. */
function checkLostOperations(
  context: CheckContext,
  key: string,
  value: JsonValue,
  itemPlace: Place,
): void {
  const place = within(itemPlace, key);
  const lost = (method: string, at: Place, reason: string): void => {
    context.report("warning", "lost-operation", at, `The operation ${method} is lost: ${reason}.`);
  };
  if (key === "additionalOperations") {
    const operations = context.object(value, place, '"additionalOperations"') ?? {};
    for (const method of Object.keys(operations)) {
      lost(
        method,
        within(place, method),
        "methods beyond those of OpenAPI 3.1 are not supported yet",
      );
    }
  } else if (key === "query") {
    lost("QUERY", place, "methods beyond those of OpenAPI 3.1 are not supported yet");
  } else if (methods.has(key.toLowerCase())) {
    lost(key, place, `methods are written in lower case, as "${key.toLowerCase()}"`);
  } else {
    const message = `A path item has no field "${key}", so what stands there is lost.`;
    context.report("warning", "unknown-field", place, message);
  }
}

/** The operations of a path item by method, without what is no operation. */
export function operationsOf(item: JsonObject): [method: string, operation: JsonObject][] {
  return httpMethods.flatMap((method) => {
    const operation = item[method];
    return isObject(operation) ? [[method, operation] satisfies [string, JsonObject]] : [];
  });
}
