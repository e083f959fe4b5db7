import type { JsonObject, JsonValue } from "../document.ts";
import { toPointer } from "../json-pointer.ts";
import { dereference, isObject } from "../reference.ts";
import { httpMethods, type HttpMethod } from "./model.ts";
import { compareText, sortedEntries } from "./sorted.ts";

/** A Parameter Object, with the Reference Object that stood for it. */
export interface RawParameter {
  /** The parameter or the `$ref` to it, as the document has it. */
  readonly written: JsonObject;
  /** The parameter itself. */
  readonly parameter: JsonObject & { readonly name: string; readonly in: string };
}

/** An Operation Object where it stands, with the parameters of its path item merged in. */
export interface RawOperation {
  readonly path: string;
  readonly method: HttpMethod;
  /** JSON pointer of the operation object. */
  readonly pointer: string;
  readonly operation: JsonObject;
  readonly operationId: string | undefined;
  /** URL of the first server that the operation or its path item has for itself. */
  readonly serverUrl: string | undefined;
  /** Sorted by place (`path`, `query`, `header`, `cookie`) and name. */
  readonly parameters: readonly RawParameter[];
}

const places = ["path", "query", "header", "cookie"];

/**
 * The operations of `paths` or `webhooks`, sorted by path and then by method in the order of {@link httpMethods}.
 * Keys that are no path item, such as `x-…`, are passed over.
 */
export function rawOperations(document: JsonObject, section: "paths" | "webhooks"): RawOperation[] {
  return sortedEntries(document[section]).flatMap(([path, entry]) => {
    const pathItem = path.startsWith("x-") ? undefined : dereference(document, entry);
    if (!isObject(pathItem)) return [];
    return httpMethods.flatMap((method): RawOperation[] => {
      const operation = dereference(document, pathItem[method]);
      if (!isObject(operation)) return [];
      const { operationId } = operation;
      return [
        {
          path,
          method,
          pointer: toPointer([section, path, method]),
          operation,
          operationId:
            typeof operationId === "string" && operationId !== "" ? operationId : undefined,
          serverUrl: firstServerUrl(operation) ?? firstServerUrl(pathItem),
          parameters: mergeParameters(document, pathItem["parameters"], operation["parameters"]),
        },
      ];
    });
  });
}

function firstServerUrl({ servers }: JsonObject): string | undefined {
  const [server] = Array.isArray(servers) ? servers : [];
  return isObject(server) && typeof server["url"] === "string" ? server["url"] : undefined;
}

/** OpenAPI 3.1 section 4.8.10: a parameter of an operation replaces that of the path item with its name and place. */
function mergeParameters(
  document: JsonObject,
  ...lists: readonly (JsonValue | undefined)[]
): readonly RawParameter[] {
  const merged = new Map<string, RawParameter>();
  for (const written of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
    const parameter = dereference(document, written);
    if (isObject(written) && isParameter(parameter)) {
      merged.set(`${parameter.in} ${parameter.name}`, { written, parameter });
    }
  }
  return [...merged.values()].sort(
    ({ parameter: left }, { parameter: right }) =>
      places.indexOf(left.in) - places.indexOf(right.in) || compareText(left.name, right.name),
  );
}

function isParameter(value: JsonValue | undefined): value is RawParameter["parameter"] {
  if (!isObject(value)) return false;
  const { name, in: place } = value;
  return typeof name === "string" && typeof place === "string" && places.includes(place);
}
