import type { Received } from "./loopback.ts";

/** A parameter as a description has it. */
export interface Described {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly type: "text" | "list" | "object" | "deep" | "json";
}

/** What a server reads: texts as they are, lists of them, and pairs in their order. JSON and deep objects are JSON. */
export type Read = string | readonly string[] | undefined;

/** Reads a parameter out of a request, by OpenAPI 3.1 section 4.8.12.3 and nothing that the client says. */
export function readParameter(parameter: Described, request: Received): Read {
  const { target, headers } = request;
  const [path = "", query = ""] = target.split(/\?([^]*)/);
  switch (parameter.in) {
    case "path":
      return readSegment(parameter, path.replace(/^\/it\//, "").replace(/\/end$/, ""));
    case "header":
      return readText(
        parameter,
        headers[parameter.name.toLowerCase()]?.toString(),
        ",",
        (text) => text,
      );
    case "query":
      return readPairs(parameter, query === "" ? [] : query.split("&"), formDecoded);
    default: {
      const decode = parameter.style === "cookie" ? (text: string) => text : decodeURIComponent;
      const { cookie = "" } = headers;
      return readPairs(parameter, cookie === "" ? [] : cookie.split("; "), decode);
    }
  }
}

function formDecoded(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}

function readSegment(parameter: Described, segment: string): Read {
  const { style, explode, name, type } = parameter;
  if (style === "label") {
    if (!segment.startsWith(".")) throw new Error(`no label: ${segment}`);
    return readText(parameter, segment.slice(1), explode ? "." : ",", decodeURIComponent);
  }
  if (style !== "matrix") return readText(parameter, segment, ",", decodeURIComponent);
  if (!segment.startsWith(";")) throw new Error(`no matrix: ${segment}`);
  const pairs = segment.slice(1).split(";");
  if (explode && type === "object") return pairsOf(pairs, decodeURIComponent);
  const values = pairs.map((pair) => {
    const [key = "", value = ""] = pair.split(/=([^]*)/);
    if (decodeURIComponent(key) !== name) throw new Error(`another name: ${pair}`);
    return value;
  });
  if (explode && type === "list") return values.map(decodeURIComponent);
  return readText(parameter, values.join(";"), ",", decodeURIComponent);
}

/** Reads a value of one text. */
function readText(
  { type, explode }: Described,
  text: string | undefined,
  delimiter: string,
  decode: (text: string) => string,
): Read {
  if (text === undefined) return undefined;
  if (type === "text") return decode(text);
  if (type === "json") return withoutEscapes(decode(text));
  const parts = text.split(delimiter);
  return type === "object" && explode ? pairsOf(parts, decode) : parts.map(decode);
}

function pairsOf(pairs: readonly string[], decode: (text: string) => string): string[] {
  return pairs.flatMap((pair) => {
    const [key = "", value = ""] = pair.split(/=([^]*)/);
    return [decode(key), decode(value)];
  });
}

const delimiters: Readonly<Record<string, RegExp>> = {
  spaceDelimited: /%20|\+/,
  pipeDelimited: /%7C/i,
};

/** Reads a value that is one or more pairs of a query, a form or a cookie. */
function readPairs(
  parameter: Described,
  pairs: readonly string[],
  decode: (text: string) => string,
): Read {
  const { name, style, explode, type } = parameter;
  if (pairs.length === 0) return undefined;
  if (style === "deepObject") return readDeep(name, pairs, decode);
  if (type === "object" && explode) return pairsOf(pairs, decode);
  const values = pairs.map((pair) => {
    const [key = "", value = ""] = pair.split(/=([^]*)/);
    if (decode(key) !== name) throw new Error(`another parameter: ${pair}`);
    return value;
  });
  if (type === "list" && explode) return values.map(decode);
  const [only = "", ...others] = values;
  if (others.length > 0) throw new Error(`more than one: ${pairs.join("&")}`);
  if (type === "text") return decode(only);
  if (type === "json") return withoutEscapes(decode(only));
  return only.split(delimiters[style] ?? ",").map(decode);
}

/** Each leaf of a deep object with its keys, such as `["a","b"]=c`. */
function readDeep(
  name: string,
  pairs: readonly string[],
  decode: (text: string) => string,
): string[] {
  return pairs.map((pair) => {
    const [key = "", value = ""] = pair.split(/=([^]*)/);
    const [start = "", ...keys] = key.split("[");
    if (decode(start) !== name) throw new Error(`another parameter: ${pair}`);
    const inner = keys.map((one) => {
      if (!one.endsWith("]")) throw new Error(`no brackets: ${pair}`);
      return decode(one.slice(0, -1));
    });
    return `${JSON.stringify(inner)}=${decode(value)}`;
  });
}

/**
 * The text of JSON with the characters beyond ASCII that its escapes stand for. Not by way of `JSON.parse`: V8 13.6 takes
 * a key that begins with an escape for an earlier one that is a backslash.
 */
export function withoutEscapes(json: string): string {
  return json.replace(/\\(?:u([\da-f]{4})|.)/g, (escape, unit?: string) => {
    const code = Number.parseInt(unit ?? "", 16);
    return code >= 0x7f ? String.fromCharCode(code) : escape;
  });
}
