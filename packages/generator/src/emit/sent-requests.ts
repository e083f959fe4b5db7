import {
  fieldStyle,
  type MediaType,
  mediaTypeEssence,
  partStyle,
  sequenceOf,
  sortedMap,
} from "@convex-openapi/document/model";
import type { ClientOperation } from "./client.ts";
import { filledUrl } from "./filled-url.ts";
import { writerCode } from "./streams/stream-code.ts";
import { callCode, type Code, objectCode, stringLiteral } from "@convex-openapi/types/printing";
import {
  isPlainHeader,
  isPlainQuery,
  isScalar,
  placedStyleCode,
  styleCode,
  wire,
} from "./wire/style-of.ts";

/** Steps as one, `undefined` for none. */
export function stepCode(steps: readonly Code[]): Code | undefined {
  return steps.length > 1 ? callCode(wire("steps"), ...steps) : steps[0];
}

/** The steps of `wire.ts` that write the parameters and the body of an operation, as code. */
export function stepsOf(operation: ClientOperation, mainServer: string | undefined): Code[] {
  return [
    ...serverSteps(operation, mainServer),
    ...parameterSteps(operation),
    ...bodySteps(operation),
  ];
}

/** The steps for parameters alone, as calls by path need them too. */
export function parameterSteps({ path, parameters }: ClientOperation): Code[] {
  const styles = (location: string): Code | undefined =>
    objectCode(
      parameters
        .filter((parameter) => parameter.in === location)
        .flatMap((parameter): [string, Code][] => {
          const code = placedStyleCode(parameter);
          return code === undefined ? [] : [[parameter.name, code]];
        }),
    );
  const steps: Code[] = [];
  const [template = "", query] = (path.split("#")[0] ?? "").split(/\?([^]*)/);
  const literal = query === undefined ? [] : [...new URLSearchParams(query)];
  const needsPath = template !== path || parameters.some((parameter) => parameter.in === "path");
  if (needsPath || template.includes("{")) {
    const code = styles("path");
    steps.push(
      template !== path
        ? callCode(wire("inStyledPath"), code ?? "{}", stringLiteral(template))
        : code === undefined
          ? wire("inPath")
          : callCode(wire("inStyledPath"), code),
    );
  }
  const queries = parameters.filter((parameter) => parameter.in === "query");
  if (literal.length > 0 || !queries.every(isPlainQuery)) {
    const names = [...new Set(literal.map(([name]) => name))];
    const given = objectCode(names.map((name) => [name, literalCode(literal, name)]));
    steps.push(callCode(wire("inQuery"), styles("query") ?? "{}", given));
  }
  const headers = parameters.filter((parameter) => parameter.in === "header");
  const isText = headers.every(({ schema, content }) => content.length === 0 && isScalar(schema));
  if (!isText) steps.push(callCode(wire("inHeader"), styles("header")));
  else if (!headers.every(isPlainHeader)) steps.push(wire("inPlainHeader"));
  if (parameters.some((parameter) => parameter.in === "cookie")) {
    steps.push(callCode(wire("inCookie"), styles("cookie")));
  }
  return steps;
}

function literalCode(literal: readonly [string, string][], name: string): string {
  const values = literal
    .filter(([other]) => other === name)
    .map(([, value]) => stringLiteral(value));
  return values.length === 1 ? (values[0] ?? "") : `[${values.join(", ")}]`;
}

/** The URL of an operation's own server, with the defaults of its variables. `undefined` where it has none of its own. */
export function ownServer(
  { servers, pathItem }: ClientOperation,
  mainServer: string | undefined,
): { readonly url: string; readonly isComplete: boolean } | undefined {
  const server = servers[0] ?? pathItem.servers[0];
  if (server === undefined || server.url === mainServer) return undefined;
  return filledUrl(server);
}

function serverSteps(operation: ClientOperation, mainServer: string | undefined): Code[] {
  const server = ownServer(operation, mainServer);
  return server?.isComplete ? [callCode(wire("atServer"), stringLiteral(server.url))] : [];
}

function bodySteps({ requestBody }: ClientOperation): Code[] {
  const content = sentContent(requestBody?.content ?? []);
  const [only] = content;
  if (only === undefined) return [];
  if (content.length === 1 && !isRange(only)) {
    const code = bodyStep(only);
    return code === wire("asJson") ? [] : [code];
  }
  const ranges = content.filter(isRange);
  // Nothing else says how bytes without a name are sent where there is but a range.
  const steps = content
    .filter((media, index) => content.length === 1 || !isRange(media) || isUsual(media, index))
    .map((media): [string, Code] => [media.name, bodyStep(media)]);
  // The narrowest first.
  const starts = ranges
    .map(({ name, kind }): [string, Code] => [
      name.slice(0, name.indexOf("*")),
      wire(kind === "json" ? "sendAny" : "sendBody"),
    ])
    .sort(([left], [right]) => right.length - left.length);
  return [callCode(wire("sendEither"), objectCode(steps) ?? "{}", objectCode(starts))];
}

/** Whether a body can be of many media types, of which the call names one. */
export function isRange({ name }: MediaType): boolean {
  return name.includes("*");
}

/** Whether a body, by its index among the {@link sentContent}, needs no `contentType`. */
export function isUsual({ kind }: MediaType, index: number): boolean {
  return index === 0 && kind === "json";
}

/** The media types of a body, that which needs no `contentType` first: JSON, if there is any. */
export function sentContent(content: readonly MediaType[]): MediaType[] {
  const usual =
    content.find(({ name }) => mediaTypeEssence(name) === "application/json") ??
    content.find(({ kind }) => kind === "json");
  return usual === undefined
    ? [...content]
    : [usual, ...content.filter((media) => media !== usual)];
}

/** What openapi-fetch sends: not JSON by a longer name, such as `application/json-patch+json`, and no version of it. */
const plainJson = /^application\/json\s*(?:;\s*charset=[^;]*)?$/i;

function bodyStep(media: MediaType): Code {
  const { name, kind, encoding } = media;
  // A range is no media type to send, and only who makes the parts of a body knows their boundary.
  const isSendable = !/\*|^multipart\//i.test(name);
  switch (kind) {
    case "json":
      if (!isSendable) return callCode(wire("sendAny"));
      return plainJson.test(name)
        ? wire("asJson")
        : callCode(wire("sendJson"), stringLiteral(name));
    case "multipart":
      return callCode(wire("sendForm"), objectCode(partsOf(encoding)));
    case "urlencoded":
      return callCode(wire("sendUrlEncoded"), objectCode(fieldStyles(encoding)));
    case "sequence": {
      const sequence = sequenceOf(media);
      return callCode(wire("sendItems"), stringLiteral(name), sequence && writerCode(sequence));
    }
    default:
      return callCode(wire("sendBody"), isSendable ? stringLiteral(name) : "null");
  }
}

function partsOf(encoding: MediaType["encoding"]): [string, Code][] {
  return sortedMap(encoding).flatMap(([name, value]): [string, Code][] => {
    const { style, type, headers } = partStyle(value);
    const properties: [string, Code | undefined][] = [
      ["style", style && styleCode(style)],
      ["type", type === "" ? undefined : stringLiteral(type)],
      ["headers", objectCode(headers.map(([key, text]) => [key, stringLiteral(text)]))],
    ];
    const code = objectCode(
      properties.flatMap(([key, part]): [string, Code][] =>
        part === undefined ? [] : [[key, part]],
      ),
    );
    return code === undefined ? [] : [[name, code]];
  });
}

function fieldStyles(encoding: MediaType["encoding"]): [string, Code][] {
  return sortedMap(encoding)
    .map(([name, value]) => [name, fieldStyle(value)] as const)
    .filter(([, style]) => style.name !== "field")
    .map(([name, style]) => [name, styleCode(style)]);
}
