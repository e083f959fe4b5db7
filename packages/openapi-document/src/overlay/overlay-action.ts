import { JSONPathEnvironment, type JSONPathQuery } from "json-p3";
import type { JsonObject, JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import { MAX_DEPTH } from "../read/parsed-text.ts";
import { kindOf } from "./conflict.ts";

/** An action of an overlay, ready to be applied (Overlay 1.0.0 section 4.4.3). */
export interface OverlayAction {
  /** The JSONPath expression as the overlay writes it. */
  readonly target: string;
  readonly query: JSONPathQuery;
  readonly remove: boolean;
  /** `undefined` only together with `remove`. */
  readonly update: JsonValue | undefined;
}

/** Why an action cannot be applied. */
export interface ActionFault {
  readonly rule: "overlay-action-invalid" | "overlay-target-invalid";
  readonly message: string;
  /** The field at fault, `undefined` for the action as a whole. */
  readonly field: string | undefined;
}

const fields: ReadonlySet<string> = new Set(["target", "description", "update", "remove"]);

const environment = new JSONPathEnvironment({ maxRecursionDepth: 2 * MAX_DEPTH });

/** Checks an item of an overlay's `actions` and compiles its JSONPath expression (RFC 9535). */
export function parseAction(item: JsonValue): OverlayAction | ActionFault {
  if (!isObject(item)) return invalid(`An action has to be an object, not ${kindOf(item)}.`);
  const unknown = Object.keys(item).find((key) => !fields.has(key) && !key.startsWith("x-"));
  if (unknown !== undefined) {
    return invalid(`Overlay 1.0 actions have no field ${JSON.stringify(unknown)}.`, unknown);
  }
  const { target, remove, update } = item;
  if (typeof target !== "string") {
    return invalid(
      'An action needs a "target": a JSONPath expression.',
      "target" in item ? "target" : undefined,
    );
  }
  if (remove !== undefined && typeof remove !== "boolean") {
    return invalid(`"remove" has to be true or false, not ${kindOf(remove)}.`, "remove");
  }
  if (remove !== true && update === undefined) {
    return invalid('An action needs an "update" or "remove: true".');
  }
  return compile(target, { remove: remove === true, update });
}

/** Whether {@link parseAction} found a fault. */
export function isFault(action: OverlayAction | ActionFault): action is ActionFault {
  return "rule" in action;
}

function compile(
  target: string,
  action: Pick<OverlayAction, "remove" | "update">,
): OverlayAction | ActionFault {
  try {
    return { ...action, target, query: environment.compile(target) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reason = error.message.replaceAll(/\s+/g, " ");
    const message = `The target ${JSON.stringify(target)} is not a valid JSONPath: ${reason}.`;
    return { rule: "overlay-target-invalid", message, field: "target" };
  }
}

function invalid(message: string, field?: string): ActionFault {
  return { rule: "overlay-action-invalid", message, field };
}

/** The locations of a query's matches in a document, each once, as unescaped pointer tokens. */
export function matchesOf(query: JSONPathQuery, root: JsonObject): string[][] {
  const locations = new Map<string, string[]>();
  for (const node of query.query(root).nodes) {
    const tokens = node.location.map(String);
    locations.set(JSON.stringify(tokens), tokens);
  }
  return [...locations.values()];
}
