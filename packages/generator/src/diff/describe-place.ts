import type { JsonObject } from "../document.ts";
import { parsePointer, toPointer } from "../json-pointer.ts";
import { isObject, isReference, referencePointer, resolvePointer } from "../reference.ts";
import { code } from "./compare/words.ts";
import { textOf } from "./text-of.ts";

/** A place of a description in words and as a TypeScript type. */
export interface PlaceText {
  /** Markdown that can begin a sentence, such as "The 200 response of `GET /teams`". */
  readonly text: string;
  /**
   * The way to the type of the place: the name of an interface, then keys as TypeScript writes them, such as
   * `components`, `"schemas"`, `"Team"`. `undefined` where no type stands for the place.
   */
  readonly type: TypeSteps | undefined;
}

/** See {@link PlaceText.type}. */
export type TypeSteps = readonly string[];

/** Steps as TypeScript code: `components["schemas"]["Team"]`. */
export function typePathOf([root = "", ...keys]: TypeSteps): string {
  return root + keys.map((key) => `[${key}]`).join("");
}

/** What a pointer of a description points at, for people. */
export function describePlace(root: JsonObject, pointer: string): PlaceText {
  const [section, first, second, ...rest] = parsePointer(pointer);
  if (section === "components" && first !== undefined && second !== undefined) {
    return componentPlace(first, second, rest);
  }
  if ((section === "paths" || section === "webhooks") && first !== undefined) {
    const start = [section, JSON.stringify(first)];
    const tokens = second === undefined ? [] : [second, ...rest];
    return pathItemPlace(
      root,
      [section, first],
      tokens,
      start,
      section === "webhooks" ? "webhook " : "",
    );
  }
  return { text: section === undefined ? "The description" : code(`#${pointer}`), type: undefined };
}

const kinds: Readonly<Record<string, string>> = {
  parameters: "parameter",
  requestBodies: "request body",
  responses: "response",
  headers: "header",
  securitySchemes: "security scheme",
  callbacks: "callback",
  pathItems: "path item",
  links: "link",
  examples: "example",
};

function componentPlace(kind: string, name: string, rest: readonly string[]): PlaceText {
  const type = ["components", JSON.stringify(kind), JSON.stringify(name)];
  if (kind === "schemas") {
    const path = schemaPath(rest);
    return { text: code(name + path.text), type: [...type, ...path.type] };
  }
  const owner = `the ${kinds[kind] ?? kind} ${code(name)}`;
  if (kind === "responses" || kind === "requestBodies") {
    return contentPlace(owner, rest, type);
  }
  if (kind === "parameters" || kind === "headers") {
    const path = schemaPath(rest.slice(rest.indexOf("schema") + 1));
    return inside(owner, path.text, [...type, ...path.type]);
  }
  return inside(owner, "", undefined);
}

function pathItemPlace(
  root: JsonObject,
  at: readonly string[],
  tokens: readonly string[],
  start: TypeSteps,
  prefix: string,
): PlaceText {
  const path = at.at(-1) ?? "";
  const [method, ...rest] = tokens;
  if (method === undefined) return { text: code(prefix + path), type: start };
  if (method === "parameters") {
    const owner = code(prefix + path);
    return parameterPlace(root, [...at, method], rest, owner, [...start, '"parameters"']);
  }
  const operation = code(`${prefix}${method.toUpperCase()} ${path}`);
  return operationPlace(root, [...at, method], rest, operation, [...start, JSON.stringify(method)]);
}

function operationPlace(
  root: JsonObject,
  at: readonly string[],
  tokens: readonly string[],
  operation: string,
  type: TypeSteps,
): PlaceText {
  const [section, name, ...rest] = tokens;
  if (section === "parameters" && name !== undefined) {
    return parameterPlace(root, [...at, section], [name, ...rest], operation, [
      ...type,
      '"parameters"',
    ]);
  }
  if (section === "requestBody") {
    const inner = name === undefined ? [] : [name, ...rest];
    return contentPlace(`the request body of ${operation}`, inner, [...type, '"requestBody"']);
  }
  if (section === "responses" && name !== undefined) {
    const status = /^\d+$/.test(name) ? name : JSON.stringify(name);
    const owner = `the ${name === "default" ? "default" : name} response of ${operation}`;
    return contentPlace(owner, rest, [...type, '"responses"', status]);
  }
  if (section === "callbacks" && name !== undefined) {
    const [expression, method, ...more] = rest;
    const callback = `the callback ${code(name)} of ${operation}`;
    if (expression === undefined || method === undefined) return inside(callback, "", undefined);
    const place = operationPlace(
      root,
      [...at, section, name, expression, method],
      more,
      callback,
      [],
    );
    return { text: place.text, type: undefined };
  }
  return { text: operation, type };
}

function parameterPlace(
  root: JsonObject,
  at: readonly string[],
  tokens: readonly string[],
  operation: string,
  type: TypeSteps,
): PlaceText {
  const [index, ...rest] = tokens;
  let parameter = resolvePointer(root, toPointer([...at, index ?? ""]));
  if (isReference(parameter)) {
    parameter = resolvePointer(root, referencePointer(parameter.$ref) ?? "/");
  }
  if (!isObject(parameter)) return { text: operation, type: undefined };
  const name = textOf(parameter["name"]);
  const path = schemaPath(rest.slice(rest.indexOf("schema") + 1));
  const place = [...type, JSON.stringify(parameter["in"]), JSON.stringify(name)];
  return inside(
    `the ${textOf(parameter["in"])} parameter ${code(name)} of ${operation}`,
    rest.includes("schema") ? path.text : "",
    [...place, ...(rest.includes("schema") ? path.type : [])],
  );
}

function contentPlace(owner: string, tokens: readonly string[], type: TypeSteps): PlaceText {
  const [section, name, keyword, ...rest] = tokens;
  if (section === "headers" && name !== undefined) {
    const path = keyword === "schema" ? schemaPath(rest) : { text: "", type: [] };
    const header = `the header ${code(name)} of ${owner}`;
    return inside(header, path.text, [...type, '"headers"', JSON.stringify(name), ...path.type]);
  }
  if (section !== "content" || name === undefined) return inside(owner, "", type);
  const path = schemaPath(keyword === undefined ? [] : rest);
  return inside(owner, path.text, [...type, '"content"', JSON.stringify(name), ...path.type]);
}

function inside(owner: string, path: string, type: TypeSteps | undefined): PlaceText {
  const place = path.replace(/^\./, "");
  const text = place === "" ? capitalise(owner) : `${code(place)} in ${owner}`;
  return { text, type };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The way from a schema to a schema in it: `.name[].id` for people and `"name"`, `number`, `"id"` for the compiler. */
function schemaPath(tokens: readonly string[]): { text: string; type: string[] } {
  let text = "";
  const type: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === "properties" && next !== undefined) {
      text += `.${next}`;
      type.push(JSON.stringify(next));
      index += 1;
    } else if (token === "items" || token === "prefixItems" || token === "contains") {
      text += "[]";
      type.push("number");
      if (token === "prefixItems") index += 1;
    } else if (token === "additionalProperties" || token === "patternProperties") {
      text += ".*";
      type.push("string");
      if (token === "patternProperties") index += 1;
    } else if (token === "allOf" || token === "oneOf" || token === "anyOf") {
      index += 1;
    }
  }
  return { text, type };
}
