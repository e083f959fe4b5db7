import {
  isObject,
  isReference,
  type JsonObject,
  type JsonValue,
  resolveReference,
} from "@convex-openapi/document/model";

/** The same description with the keys of every object, and the values of every `enum` and `required`, turned around. */
export function reordered(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reordered);
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .reverse()
    .map(([key, item]): [string, JsonValue | undefined] => {
      const isList =
        (key === "enum" || key === "required" || key === "tags") && Array.isArray(item);
      return [key, item === undefined ? item : isList ? [...item].reverse() : reordered(item)];
    });
  return Object.fromEntries(entries);
}

/** The same description with what references lead to written in their place, but where that would have no end. */
export function inlined(root: JsonObject): JsonObject {
  const visit = (value: JsonValue, seen: readonly string[]): JsonValue => {
    if (Array.isArray(value)) return value.map((item) => visit(item, seen));
    if (!isObject(value)) return value;
    if (isReference(value)) {
      const target = resolveReference(root, value.$ref);
      if (target === undefined || seen.length > 2) return value;
      return visit(target, [...seen, value.$ref]);
    }
    return mapValues(value, (item) => visit(item, seen));
  };
  const { components, ...rest } = root;
  const result = visit(rest, []);
  return { ...(isObject(result) ? result : {}), components };
}

/** A description of OpenAPI 3.0 as 3.1 writes it. */
export function upgraded(root: JsonObject): JsonObject {
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const result = mapValues(value, visit);
    if (value["nullable"] === true) {
      delete result["nullable"];
      result["type"] = [value["type"] ?? "object", "null"];
      if (Array.isArray(value["enum"])) result["enum"] = [...value["enum"], null];
    } else if (value["nullable"] === false) delete result["nullable"];
    if (value["exclusiveMinimum"] === true) {
      result["exclusiveMinimum"] = value["minimum"] ?? 0;
      delete result["minimum"];
    } else if (value["exclusiveMinimum"] === false) delete result["exclusiveMinimum"];
    if (value["format"] === "byte") {
      delete result["format"];
      result["contentEncoding"] = "base64";
    }
    if (value["format"] === "binary") {
      delete result["format"];
      result["contentMediaType"] = "application/octet-stream";
    }
    return result;
  };
  const result = visit(root);
  return { ...(isObject(result) ? result : {}), openapi: "3.1.0" };
}

function mapValues(
  value: JsonObject,
  map: (item: JsonValue) => JsonValue,
): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, map(item)]])),
  );
}
