import type { JsonObject, JsonValue } from "../../document.ts";
import { toPointer } from "../../json-pointer.ts";
import { httpMethods } from "../../model/client-names.ts";
import { isObject } from "../../reference.ts";
import { follow, type Side } from "../schema/side.ts";

/** A parameter of an operation, after those of its path item were merged in. */
export interface LocatedParameter {
  readonly name: string;
  readonly place: string;
  /** Pointer of the parameter itself, in `components` when it is a reference. */
  readonly pointer: string;
  /** Where the parameter or the reference to it stands. */
  readonly writtenAt: string;
  readonly value: JsonObject;
}

/** An operation of `paths`, `webhooks` or a callback, where it stands. */
export interface LocatedOperation {
  readonly section: "paths" | "webhooks" | "callbacks";
  readonly path: string;
  readonly method: string;
  /** Such as `GET /teams` or `webhook POST teamCreated`. */
  readonly name: string;
  readonly pointer: string;
  readonly value: JsonObject;
  /** By {@link parameterKey}. */
  readonly parameters: ReadonlyMap<string, LocatedParameter>;
  /** The path item, for what it says of all its operations. */
  readonly pathItem: { readonly pointer: string; readonly value: JsonObject };
}

const methods: readonly string[] = [...httpMethods, "query"];

/** Header parameters that OpenAPI says to ignore (3.1 section 4.8.12.2.1). */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** The key under which two parameters are the same: names of headers do not care about case (RFC 9110 section 5.1). */
export function parameterKey(place: string, name: string): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

/** The operations of a section of a description. */
export function operationsOf(side: Side, section: "paths" | "webhooks"): LocatedOperation[] {
  return operationsIn(
    side,
    section,
    toPointer([section]),
    side.root[section],
    (method, path) => `${section === "webhooks" ? "webhook " : ""}${method.toUpperCase()} ${path}`,
  );
}

/** The operations of a map of path items. `nameOf` gives their names in reports. */
export function operationsIn(
  side: Side,
  section: LocatedOperation["section"],
  pointer: string,
  map: JsonValue | undefined,
  nameOf: (method: string, path: string) => string,
): LocatedOperation[] {
  if (!isObject(map)) return [];
  return Object.entries(map).flatMap(([path, entry]) => {
    if (path.startsWith("x-") || entry === undefined) return [];
    const item = follow(side, pointer + toPointer([path]), entry);
    if (item === undefined || !isObject(item.value)) return [];
    const pathItem = { pointer: item.pointer, value: item.value };
    const { additionalOperations } = pathItem.value;
    const extra = isObject(additionalOperations) ? Object.keys(additionalOperations) : [];
    return [...methods, ...extra].flatMap((method): LocatedOperation[] => {
      const place = methods.includes(method) ? [method] : ["additionalOperations", method];
      const holder = place.length === 1 ? pathItem.value : additionalOperations;
      const value = isObject(holder) ? holder[method] : undefined;
      if (!isObject(value)) return [];
      const at = pathItem.pointer + toPointer(place);
      return [
        {
          section,
          path,
          method,
          name: nameOf(method, path),
          pointer: at,
          value,
          parameters: parametersOf(side, pathItem, { pointer: at, value }),
          pathItem,
        },
      ];
    });
  });
}

function parametersOf(
  side: Side,
  ...holders: readonly { readonly pointer: string; readonly value: JsonObject }[]
): Map<string, LocatedParameter> {
  const found = new Map<string, LocatedParameter>();
  for (const holder of holders) {
    const list = holder.value["parameters"];
    if (!Array.isArray(list)) continue;
    list.forEach((item, index) => {
      const writtenAt = holder.pointer + toPointer(["parameters", index]);
      const target = follow(side, writtenAt, item);
      if (target === undefined || !isObject(target.value)) return;
      const { name, in: place } = target.value;
      if (typeof name !== "string" || typeof place !== "string") return;
      if (place === "header" && ignoredHeaders.has(name.toLowerCase())) return;
      const { pointer, value } = target;
      found.set(parameterKey(place, name), { name, place, pointer, writtenAt, value });
    });
  }
  return found;
}
