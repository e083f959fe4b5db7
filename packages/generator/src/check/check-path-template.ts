import type { JsonObject, JsonValue } from "../document.ts";
import { dereference, isObject } from "../reference.ts";
import type { CheckContext } from "./check-context.ts";
import { operationsOf } from "./check-path-item.ts";
import { within, type Place } from "./place.ts";

interface DeclaredParameter {
  readonly name: string;
  readonly place: Place;
}

/** Checks that the `{…}` parts of a path and its path parameters are the same ones, for each of its operations. */
export function checkPathTemplate(
  context: CheckContext,
  path: string,
  item: JsonObject,
  place: Place,
): void {
  const expected = templateNames(path);
  const shared = pathParameters(context, item["parameters"], within(place, "parameters"));
  reportUnused(context, path, expected, shared);
  for (const [method, operation] of operationsOf(item)) {
    const operationPlace = within(place, method);
    const own = pathParameters(
      context,
      operation["parameters"],
      within(operationPlace, "parameters"),
    );
    reportUnused(context, path, expected, own);
    const declared = new Set([...shared, ...own].map(({ name }) => name));
    for (const name of expected) {
      if (declared.has(name)) continue;
      const message = `The path parameter "${name}" of ${path} is not declared in "parameters".`;
      context.report("error", "undeclared-path-parameter", operationPlace, message);
    }
  }
}

/** A path with the names of its parameters left out: `/teams/{id}` and `/teams/{team}` are the same to a server. */
export function pathShape(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}");
}

function templateNames(path: string): Set<string> {
  return new Set(Array.from(path.matchAll(/\{([^{}]*)\}/g), ([, name = ""]) => name));
}

function pathParameters(
  context: CheckContext,
  parameters: JsonValue | undefined,
  place: Place,
): DeclaredParameter[] {
  if (!Array.isArray(parameters)) return [];
  return parameters.flatMap((value, index) => {
    const parameter = dereference(context.root, value);
    if (!isObject(parameter) || parameter["in"] !== "path") return [];
    const { name } = parameter;
    return typeof name === "string" ? [{ name, place: within(place, String(index)) }] : [];
  });
}

function reportUnused(
  context: CheckContext,
  path: string,
  expected: ReadonlySet<string>,
  declared: readonly DeclaredParameter[],
): void {
  for (const { name, place } of declared) {
    if (expected.has(name)) continue;
    const message = `The path parameter "${name}" is not part of ${path}.`;
    context.report("error", "unused-path-parameter", place, message);
  }
}
