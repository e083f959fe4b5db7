import type { JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import type { CheckContext } from "./check-context.ts";
import { checkContent, checkExamples } from "./check-content.ts";
import { checkSchema } from "./check-schema.ts";
import { within, type Place } from "./place.ts";

const locations: ReadonlySet<JsonValue | undefined> = new Set([
  "path",
  "query",
  "header",
  "cookie",
]);

/** Checks a parameter (or a reference to one) by itself, whatever path it belongs to. */
export function checkParameter(context: CheckContext, parameter: JsonValue, place: Place): void {
  if (context.isReference(parameter, place, "parameters")) return;
  if (!isObject(parameter)) {
    context.invalid(place, "A parameter has to be an object.");
    return;
  }
  const { name, in: location, schema, content } = parameter;
  if (typeof name !== "string" || name === "")
    context.invalid(place, 'A parameter needs a "name".');
  else if (location === "querystring") {
    const message = `The parameter "${name}" is lost: "in: querystring" is not supported yet.`;
    context.report("warning", "lost-parameter", place, message);
  } else if (!locations.has(location)) {
    const at = location === undefined ? place : within(place, "in");
    context.invalid(at, `The parameter "${name}" needs "in": path, query, header or cookie.`);
  } else {
    if (location === "path" && parameter["required"] !== true) {
      const message = `The path parameter "${name}" has to be "required: true".`;
      context.report("error", "path-parameter-not-required", place, message);
    }
    if (schema === undefined && content === undefined) {
      const message = `The parameter "${name}" has no schema, so its type is unknown.`;
      context.report("warning", "parameter-without-schema", place, message);
    }
  }
  checkSchema(context, schema, within(place, "schema"));
  checkContent(context, content, within(place, "content"));
  checkExamples(context, parameter, place);
}
