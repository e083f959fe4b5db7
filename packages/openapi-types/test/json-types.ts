import { isObject, type JsonObject, type JsonValue } from "@convex-openapi/document/model";

/** The types of a description that are the same in either profile: its schemas, and those of parameters and bodies of JSON. */
export function jsonTypes(spec: JsonObject): string[] {
  return [...schemaTypes(spec), ...operationTypes(spec)];
}

function schemaTypes({ components }: JsonObject): string[] {
  const schemas = isObject(components) ? components["schemas"] : undefined;
  return Object.keys(schemas ?? {}).map((name) => `components["schemas"]${index(name)}`);
}

function operationTypes({ paths }: JsonObject): string[] {
  return entriesOf(paths).flatMap(([path, item]) =>
    entriesOf(item).flatMap(([method, operation]) => {
      if (!isObject(operation)) return [];
      const start = `paths${index(path)}${index(method)}`;
      return [
        ...placesOf(operation).map((place) => `${start}["parameters"]${index(place)}`),
        ...contentOf(operation["requestBody"]).map(
          (media) => `${start}["requestBody"]["content"]${index(media)}`,
        ),
        ...entriesOf(operation["responses"]).flatMap(([status, response]) =>
          contentOf(response).map(
            (media) => `${start}["responses"]${index(status)}["content"]${index(media)}`,
          ),
        ),
      ];
    }),
  );
}

/** The places in which an operation has parameters. */
function placesOf({ parameters }: JsonObject): string[] {
  const places = entriesOf(parameters).map(
    ([, parameter]) => isObject(parameter) && parameter["in"],
  );
  return [...new Set(places)].filter((place) => typeof place === "string");
}

/** The media types of a body that are JSON: what others become is no question of schemas. */
function contentOf(body: JsonValue | undefined): string[] {
  const content = isObject(body) ? body["content"] : undefined;
  return Object.keys(content ?? {}).filter((media) => media.includes("json"));
}

function entriesOf(value: JsonValue | undefined): [string, JsonValue | undefined][] {
  return Object.entries(value ?? {});
}

function index(key: string): string {
  return `[${/^\d+$/.test(key) ? key : JSON.stringify(key)}]`;
}
