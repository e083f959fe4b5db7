import type { JsonObject } from "../document.ts";
import { dereference, isObject } from "../reference.ts";
import type { CheckContext } from "./check-context.ts";
import { checkPathItem, operationsOf } from "./check-path-item.ts";
import { checkPathTemplate, pathShape } from "./check-path-template.ts";
import { within, type Place } from "./place.ts";

interface PathWithItem {
  readonly item: JsonObject;
  readonly place: Place;
}

/** Checks `paths`, and `webhooks` as far as they are path items. */
export function checkPaths(context: CheckContext): void {
  const { paths, webhooks } = context.root;
  if (paths === undefined && context.isOpenApi30)
    context.invalid(undefined, 'The document needs "paths".');
  const shapes = new Map<string, PathWithItem>();
  context.members(paths, within(undefined, "paths"), '"paths"', (item, place) => {
    const path = place.token;
    if (path.startsWith("x-")) return;
    if (!path.startsWith("/")) context.invalid(place, `The path "${path}" has to start with "/".`);
    if (/[{}]/.test(path.replaceAll(/\{[^{}]*\}/g, ""))) {
      context.invalid(place, `The path "${path}" has a brace without its other half.`);
    }
    checkPathItem(context, item, place);
    const resolved = dereference(context.root, item);
    if (!isObject(resolved)) return;
    const whole = withOwnFields(item, resolved);
    checkPathTemplate(context, path, whole, place);
    checkShape(context, { item: whole, place }, shapes);
  });
  context.members(webhooks, within(undefined, "webhooks"), '"webhooks"', (item, place) => {
    checkPathItem(context, item, place);
  });
}

/** OpenAPI lets a path item hold fields beside its `$ref`. */
function withOwnFields(item: unknown, resolved: JsonObject): JsonObject {
  return isObject(item) && item !== resolved ? { ...resolved, ...item } : resolved;
}

/** A server cannot tell such paths apart; with different methods, clients at least can call both. */
function checkShape(
  context: CheckContext,
  path: PathWithItem,
  shapes: Map<string, PathWithItem>,
): void {
  const shape = pathShape(path.place.token);
  const first = shapes.get(shape);
  if (first === undefined) {
    shapes.set(shape, path);
    return;
  }
  const methods = new Set(operationsOf(first.item).map(([method]) => method));
  const shared = operationsOf(path.item).some(([method]) => methods.has(method));
  const message = `The path is the same as "${first.place.token}" at ${context.show(first.place)}: only parameter names differ.`;
  context.report(shared ? "error" : "warning", "duplicate-path", path.place, message);
}
