import type { JsonObject, JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import type { CheckContext } from "./check-context.ts";
import { checkSchema } from "./check-schema.ts";
import { within, type Place } from "./place.ts";

/** Checks a `content` object: media types by name. */
export function checkContent(
  context: CheckContext,
  content: JsonValue | undefined,
  place: Place,
): void {
  context.members(content, place, '"content"', (media, at) => checkMediaType(context, media, at));
}

/** Checks a media type (or a reference to one, as OpenAPI 3.2 allows). */
export function checkMediaType(context: CheckContext, media: JsonValue, place: Place): void {
  const lost = (what: string): void => {
    const message = `The type of this body is lost: ${what} is not supported yet.`;
    context.report("warning", "lost-schema", place, message);
  };
  if (context.isReference(media, place, "mediaTypes")) {
    lost("a $ref to a media type");
    return;
  }
  const object = context.object(media, place, "A media type");
  if (object === undefined) return;
  checkSchema(context, object["schema"], within(place, "schema"));
  if (object["itemSchema"] !== undefined && object["schema"] === undefined) lost('"itemSchema"');
  checkSchema(context, object["itemSchema"], within(place, "itemSchema"));
  checkExamples(context, object, place);
  context.members(object["encoding"], within(place, "encoding"), '"encoding"', (encoding, at) => {
    if (isObject(encoding)) checkHeaders(context, encoding["headers"], within(at, "headers"));
  });
}

/** Checks a `headers` object: headers by name. */
export function checkHeaders(
  context: CheckContext,
  headers: JsonValue | undefined,
  place: Place,
): void {
  context.members(headers, place, '"headers"', (header, at) => checkHeader(context, header, at));
}

/** Checks a header or a reference to one. */
export function checkHeader(context: CheckContext, header: JsonValue, place: Place): void {
  if (context.isReference(header, place, "headers")) return;
  const object = context.object(header, place, "A header");
  if (object === undefined) return;
  checkSchema(context, object["schema"], within(place, "schema"));
  checkContent(context, object["content"], within(place, "content"));
  checkExamples(context, object, place);
}

/** Checks that the `$ref`s among the `examples` of a parameter, header or media type point to something. */
export function checkExamples(context: CheckContext, holder: JsonObject, place: Place): void {
  const { examples } = holder;
  if (!isObject(examples)) return;
  for (const [key, example] of Object.entries(examples)) {
    context.isReference(example, within(within(place, "examples"), key), "examples");
  }
}

/** Checks a request body or a reference to one. */
export function checkRequestBody(context: CheckContext, body: JsonValue, place: Place): void {
  if (context.isReference(body, place, "requestBodies")) return;
  const object = context.object(body, place, "A request body");
  if (object !== undefined) checkContent(context, object["content"], within(place, "content"));
}

/** Checks the `responses` of an operation; OpenAPI 3.0 requires them. */
export function checkResponses(
  context: CheckContext,
  operation: JsonObject,
  operationPlace: Place,
): void {
  const { responses } = operation;
  if (responses === undefined && context.isOpenApi30) {
    context.invalid(operationPlace, 'An operation needs "responses".');
  }
  const place = within(operationPlace, "responses");
  context.members(responses, place, '"responses"', (response, at) => {
    if (at.token.startsWith("x-")) return;
    if (!/^(?:[1-5]\d\d|[1-5]XX|default)$/.test(at.token)) {
      const message = `"${at.token}" is no status: write a code such as 200, a range such as 2XX, or default.`;
      context.report("warning", "unknown-status", at, message);
    }
    checkResponse(context, response, at);
  });
}

/** Checks a response or a reference to one. */
export function checkResponse(context: CheckContext, response: JsonValue, place: Place): void {
  if (context.isReference(response, place, "responses")) return;
  const object = context.object(response, place, "A response");
  if (object === undefined) return;
  checkHeaders(context, object["headers"], within(place, "headers"));
  checkContent(context, object["content"], within(place, "content"));
  const { links } = object;
  if (!isObject(links)) return;
  for (const [key, link] of Object.entries(links))
    context.isReference(link, within(within(place, "links"), key), "links");
}
