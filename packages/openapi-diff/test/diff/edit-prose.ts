import fc from "fast-check";
import { isObject, type JsonObject, type JsonValue } from "@convex-openapi/document/model";

/** What can happen to a text, an example or an extension. */
export type ProseEdit = "change" | "remove";

/** Any of them. */
export const proseEdits: fc.Arbitrary<ProseEdit> = fc.constantFrom("change", "remove");

/** The keys that lead to a value. */
export type Keys = readonly string[];

/** Where a description of {@link documented} has prose: its texts all say that they are prose. */
export function proseIn(description: JsonObject): Keys[] {
  const found: Keys[] = [];
  const visit = (value: JsonValue | undefined, keys: Keys): void => {
    if (typeof value === "string" && value.startsWith("Prose")) found.push(keys);
    else if (Array.isArray(value))
      value.forEach((item, index) => visit(item, [...keys, String(index)]));
    else if (isObject(value)) for (const key in value) visit(value[key], [...keys, key]);
  };
  visit(description, []);
  return found;
}

/** The description with a piece of prose changed or without it. */
export function editProse(description: JsonObject, keys: Keys, edit: ProseEdit): JsonObject {
  const result = structuredClone(description);
  const last = keys.at(-1) ?? "";
  const holder = keys
    .slice(0, -1)
    .reduce<JsonValue | undefined>(
      (value, key) =>
        Array.isArray(value) ? value[Number(key)] : isObject(value) ? value[key] : undefined,
      result,
    );
  if (Array.isArray(holder)) {
    if (edit === "remove") holder.splice(Number(last), 1);
    else holder[Number(last)] = edited(holder[Number(last)]);
  } else if (isObject(holder)) {
    // A scope without a text is still one.
    if (edit === "remove" && keys.includes("scopes")) holder[last] = "";
    else if (edit === "remove") delete holder[last];
    else holder[last] = edited(holder[last]);
  }
  return result;
}

function edited(text: JsonValue | undefined): string {
  return `${typeof text === "string" ? text : ""} Edited.`;
}

/** A description in OpenAPI 3.0 with prose wherever there can be some; each text of prose begins with that word. */
export function documented(): JsonObject {
  let count = 0;
  const prose = (): string => `Prose ${(count += 1)}.`;
  const schema = (): JsonObject => ({
    type: "object",
    title: prose(),
    description: prose(),
    externalDocs: { url: "https://a.example", description: prose() },
    example: { id: prose() },
    "x-schema": prose(),
    properties: {
      id: { type: "string", description: prose(), example: prose() },
      description: { type: "string", "x-property": { a: [prose()] } },
      list: { type: "array", items: { type: "string", title: prose() } },
      choice: {
        oneOf: [
          { type: "string", title: prose() },
          { type: "integer", title: prose() },
        ],
      },
    },
    additionalProperties: { type: "string", description: prose() },
  });
  const content = (): JsonObject => ({
    "application/json": {
      schema: { $ref: "#/components/schemas/Thing" },
      examples: {
        one: { summary: prose(), value: { a: prose() } },
        two: { $ref: "#/components/examples/Shared" },
      },
      "x-media": prose(),
    },
    "text/plain": { schema: { type: "string", description: prose() }, example: prose() },
  });
  const one = (): JsonObject => ({
    operationId: "changeThing",
    summary: prose(),
    parameters: [
      {
        name: "q",
        in: "query",
        description: prose(),
        example: prose(),
        "x-p": prose(),
        schema: { type: "string" },
      },
      { $ref: "#/components/parameters/Page" },
    ],
    requestBody: { description: prose(), content: content(), "x-body": prose() },
    responses: {
      "200": {
        description: prose(),
        content: content(),
        headers: { "X-A": { description: prose(), example: prose(), schema: { type: "string" } } },
        links: {
          next: { operationId: "changeThing", description: prose(), parameters: { q: prose() } },
        },
        "x-response": prose(),
      },
      "404": { $ref: "#/components/responses/Gone" },
      "x-responses": prose(),
    },
    callbacks: {
      done: {
        "{$request.query.q}": {
          post: { description: prose(), responses: { "204": { description: prose() } } },
        },
      },
    },
  });
  return {
    openapi: "3.0.3",
    info: { title: prose(), version: "1.0.0", description: prose(), contact: { name: prose() } },
    externalDocs: { url: "https://a.example", description: prose() },
    tags: [
      {
        name: "things",
        description: prose(),
        externalDocs: { url: "https://b.example", description: prose() },
      },
    ],
    servers: [
      {
        url: "https://{region}.a.example",
        description: prose(),
        variables: { region: { default: "eu", description: prose() } },
      },
    ],
    paths: {
      "/things/{id}": {
        description: prose(),
        "x-item": prose(),
        parameters: [
          {
            name: "id",
            in: "path",
            required: true,
            description: prose(),
            schema: { type: "string" },
          },
        ],
        post: one(),
      },
      "x-paths": prose(),
    },
    components: {
      schemas: { Thing: schema() },
      parameters: {
        Page: { name: "page", in: "query", description: prose(), schema: { type: "integer" } },
      },
      responses: { Gone: { description: prose() } },
      examples: { Shared: { summary: prose(), value: { b: prose() } } },
      securitySchemes: {
        key: {
          type: "apiKey",
          in: "header",
          name: "X-Key",
          description: prose(),
          "x-scheme": prose(),
        },
        login: {
          type: "oauth2",
          flows: {
            implicit: { authorizationUrl: "https://a.example/login", scopes: { read: prose() } },
          },
        },
      },
      "x-components": prose(),
    },
    "x-root": prose(),
  };
}
