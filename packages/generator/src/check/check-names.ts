import type { JsonObject } from "../document.ts";
import { operationFunctionName, schemaTypeName } from "../model/names.ts";
import { dereference, isObject } from "../reference.ts";
import type { CheckContext } from "./check-context.ts";
import { operationsOf } from "./check-path-item.ts";
import { pointerOf, within, type Place } from "./place.ts";

interface NamedPlace {
  readonly label: string;
  readonly place: Place;
}

/** Checks that no two operations, and no two schemas, would have the same name in TypeScript. */
export function checkNames(context: CheckContext): void {
  const operationIds = new Map<string, Place>();
  const functions = new Map<string, NamedPlace>();
  for (const group of ["paths", "webhooks"]) {
    forEachOperation(context, group, (path, method, operation, place) => {
      const operationId =
        typeof operation["operationId"] === "string" ? operation["operationId"] : undefined;
      if (checkOperationId(context, operationId, place, operationIds) && group === "paths") {
        const name = operationFunctionName({ operationId, method, path });
        const label =
          operationId === undefined ? `${method.toUpperCase()} ${path}` : `"${operationId}"`;
        checkFunctionName(context, name, { label, place }, functions);
      }
    });
  }
  checkTypeNames(context);
}

function forEachOperation(
  context: CheckContext,
  group: string,
  visit: (path: string, method: string, operation: JsonObject, place: Place) => void,
): void {
  const items = context.root[group];
  if (!isObject(items)) return;
  for (const [path, value] of Object.entries(items)) {
    const item = dereference(context.root, value);
    if (!isObject(item)) continue;
    const place = within(within(undefined, group), path);
    for (const [method, operation] of operationsOf(item))
      visit(path, method, operation, within(place, method));
  }
}

/** Whether the operation has no operationId or one of its own. */
function checkOperationId(
  context: CheckContext,
  operationId: string | undefined,
  place: Place,
  seen: Map<string, Place>,
): boolean {
  if (operationId === undefined) return true;
  const first = seen.get(operationId);
  if (first === undefined) {
    seen.set(operationId, place);
    return true;
  }
  const at = within(place, "operationId");
  const firstAt = context.show(within(first, "operationId"));
  const message =
    firstAt === context.show(at)
      ? `"${operationId}" is used twice, because #${pointerOf(first)} is the same operation`
      : `"${operationId}" is also used at ${firstAt}`;
  context.report("error", "duplicate-operation-id", place, message, at);
  return false;
}

function checkFunctionName(
  context: CheckContext,
  name: string,
  operation: NamedPlace,
  seen: Map<string, NamedPlace>,
): void {
  const first = seen.get(name);
  if (first === undefined) {
    seen.set(name, operation);
    return;
  }
  const message = `${operation.label} would become the function ${name}, as ${first.label} at ${context.show(first.place)} does.`;
  context.report("error", "duplicate-function-name", operation.place, message);
}

function checkTypeNames(context: CheckContext): void {
  const { components } = context.root;
  const schemas = isObject(components) ? components["schemas"] : undefined;
  if (!isObject(schemas)) return;
  const seen = new Map<string, Place>();
  for (const key of Object.keys(schemas)) {
    const place = within(within(within(undefined, "components"), "schemas"), key);
    const name = schemaTypeName(key);
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, place);
      continue;
    }
    const message = `"${key}" would become the type ${name}, as "${first.token}" at ${context.show(first)} does.`;
    context.report("error", "duplicate-type-name", place, message);
  }
}
