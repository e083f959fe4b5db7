import { type ApiModel, type Node, pointerOf, tokensOf } from "@convex-openapi/document/model";
import { code } from "./compare/words.ts";
import { splitAtCondition } from "./condition-path.ts";
import { isEventData } from "./described-items.ts";
import {
  inside,
  itemsStep,
  mediaTypePlace,
  type PlaceText,
  schemaPath,
  schemaPlace,
  type TypeSteps,
} from "./schema-place.ts";

/** Steps as TypeScript code: `components["schemas"]["Team"]`. */
export function typePathOf([root = "", ...keys]: TypeSteps): string {
  return root + keys.map((key) => `[${key}]`).join("");
}

/** What stands at a node of a description, for people. */
export function describePlace(model: ApiModel, node: Node): PlaceText {
  const [section, first, second, ...rest] = stepsTo(model, node);
  if (section === "components" && first !== undefined && second !== undefined) {
    const place = componentPlace(model, first, second, rest);
    // The type that an event has by its name has its data as a text, in which nothing has a type.
    const isInData = first === "schemas" && rest.length + 3 < tokensOf(node).length;
    return isInData ? { ...place, type: undefined } : place;
  }
  if ((section === "paths" || section === "webhooks") && first !== undefined) {
    const start = [section, JSON.stringify(first)];
    const tokens = second === undefined ? [] : [second, ...rest];
    return pathItemPlace(
      model,
      [section, first],
      tokens,
      start,
      section === "webhooks" ? "webhook " : "",
    );
  }
  return { text: sectionText(section) ?? code(`#${pointerOf(node)}`), type: undefined };
}

/** The keys that lead to a node, without the `contentSchema` of what a client reads as JSON: code sees no text there. */
function stepsTo(model: ApiModel, node: Node): string[] {
  const steps: string[] = [];
  for (let here = node; here.parent !== undefined; here = here.parent) {
    if (!isEventData(model, here)) steps.push(here.key);
  }
  return steps.reverse();
}

/** What a description has beside operations and components, or all of it. */
function sectionText(section: string | undefined): string | undefined {
  // What `info` says, it says of the description.
  if (section === undefined || section === "info") return "The description";
  return sections.has(section) ? `The ${section} of the description` : undefined;
}

const sections: ReadonlySet<string> = new Set([
  "components",
  "paths",
  "security",
  "servers",
  "tags",
  "webhooks",
]);

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
  mediaTypes: "media type",
};

/** Types have what a media type of `components` says where it is used. */
const noTypes = { content: [], items: [] };

function componentPlace(
  model: ApiModel,
  kind: string,
  name: string,
  rest: readonly string[],
): PlaceText {
  const type = ["components", JSON.stringify(kind), JSON.stringify(name)];
  if (kind === "schemas") {
    const condition = splitAtCondition(rest);
    if (condition === undefined) {
      const path = schemaPath(rest);
      return { text: code(name + path.text), type: [...type, ...path.type] };
    }
    const owner = code(name + schemaPath(condition.before).text);
    const { text } = schemaPlace(`the ${code(condition.keyword)} of ${owner}`, condition.after, []);
    return { text, type: [...type, ...schemaPath(rest).type] };
  }
  const owner = `the ${kinds[kind] ?? kind} ${code(name)}`;
  if (kind === "responses" || kind === "requestBodies") {
    return contentPlace(model, ["components", kind, name], rest, owner, type);
  }
  if (kind === "parameters" || kind === "headers") {
    return schemaPlace(owner, rest.slice(rest.indexOf("schema") + 1), type);
  }
  if (kind === "callbacks") {
    return callbackPlace(model, ["components", kind, name], rest, owner);
  }
  if (kind === "mediaTypes") {
    const { text } = mediaTypePlace(model, ["components", kind, name], rest, owner, noTypes);
    return { text, type: undefined };
  }
  if (kind === "pathItems") return sharedPathItemPlace(model, name, rest, owner);
  return inside(owner, "", undefined);
}

/** No operation of packages stands for what a path item of `components` holds: it is part of those that refer to it. */
function sharedPathItemPlace(
  model: ApiModel,
  name: string,
  [method, ...rest]: readonly string[],
  owner: string,
): PlaceText {
  if (method === undefined) return inside(owner, "", undefined);
  const at = ["components", "pathItems", name, method];
  const { text } =
    method === "parameters"
      ? parameterPlace(model, at, rest, owner, [])
      : operationPlace(model, at, rest, `${code(method.toUpperCase())} of ${owner}`, []);
  return { text, type: undefined };
}

/** What a callback holds, from the expression that says where it goes. */
function callbackPlace(
  model: ApiModel,
  at: readonly string[],
  [expression, method, ...rest]: readonly string[],
  owner: string,
): PlaceText {
  if (expression === undefined || method === undefined) return inside(owner, "", undefined);
  const here = [...at, expression, method];
  const { text } =
    method === "parameters"
      ? parameterPlace(model, here, rest, owner, [])
      : operationPlace(model, here, rest, owner, []);
  return { text, type: undefined };
}

function pathItemPlace(
  model: ApiModel,
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
    return parameterPlace(model, [...at, method], rest, owner, [...start, '"parameters"']);
  }
  const operation = code(`${prefix}${method.toUpperCase()} ${path}`);
  return operationPlace(model, [...at, method], rest, operation, [
    ...start,
    JSON.stringify(method),
  ]);
}

function operationPlace(
  model: ApiModel,
  at: readonly string[],
  tokens: readonly string[],
  operation: string,
  type: TypeSteps,
): PlaceText {
  const [section, name, ...rest] = tokens;
  if (section === "parameters" && name !== undefined) {
    return parameterPlace(model, [...at, section], [name, ...rest], operation, [
      ...type,
      '"parameters"',
    ]);
  }
  if (section === "requestBody") {
    const inner = name === undefined ? [] : [name, ...rest];
    const owner = `the request body of ${operation}`;
    return contentPlace(model, [...at, section], inner, owner, [...type, '"requestBody"']);
  }
  if (section === "responses" && name !== undefined) {
    const status = /^\d+$/.test(name) ? name : JSON.stringify(name);
    const owner = `the ${name === "default" ? "default" : name} response of ${operation}`;
    return contentPlace(model, [...at, section, name], rest, owner, [
      ...type,
      '"responses"',
      status,
    ]);
  }
  if (section === "callbacks" && name !== undefined) {
    const owner = `the callback ${code(name)} of ${operation}`;
    return callbackPlace(model, [...at, section, name], rest, owner);
  }
  return { text: operation, type };
}

function parameterPlace(
  model: ApiModel,
  at: readonly string[],
  tokens: readonly string[],
  operation: string,
  type: TypeSteps,
): PlaceText {
  const [index, ...rest] = tokens;
  const parameter = model.parameterAt(model.nodeAt([...at, index ?? ""]));
  if (parameter === undefined) return { text: operation, type: undefined };
  const { name, in: location } = parameter;
  const inSchema = rest.includes("schema") ? rest.slice(rest.indexOf("schema") + 1) : [];
  const place = [...type, JSON.stringify(location), JSON.stringify(name)];
  return schemaPlace(`the ${location} parameter ${code(name)} of ${operation}`, inSchema, place);
}

function contentPlace(
  model: ApiModel,
  at: readonly string[],
  tokens: readonly string[],
  owner: string,
  type: TypeSteps,
): PlaceText {
  const [section, name, keyword, ...rest] = tokens;
  if (section === "headers" && name !== undefined) {
    const header = `the header ${code(name)} of ${owner}`;
    const inSchema = keyword === "schema" ? rest : [];
    return schemaPlace(header, inSchema, [...type, '"headers"', JSON.stringify(name)]);
  }
  if (section !== "content" || name === undefined) return inside(owner, "", type);
  const inMedia = keyword === undefined ? [] : [keyword, ...rest];
  const media = JSON.stringify(name);
  return mediaTypePlace(model, [...at, section, name], inMedia, owner, {
    content: [...type, '"content"', media],
    items: [...type, itemsStep, media],
  });
}
