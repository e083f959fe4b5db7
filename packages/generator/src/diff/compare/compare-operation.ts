import type { JsonObject, JsonValue } from "../../document.ts";
import { toPointer } from "../../json-pointer.ts";
import { isObject } from "../../reference.ts";
import { compareBodies } from "./compare-bodies.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareSecurity } from "./compare-security.ts";
import { compareServers } from "./compare-servers.ts";
import { walkOf, type OperationContext } from "./comparison.ts";
import { matchOperations } from "./match-operations.ts";
import { operationsIn, type LocatedOperation } from "./operations.ts";
import { compareSunsets, noteUnreadable, type NoteDetails } from "./compare-sunsets.ts";
import { isUnstable, stabilityLevels, stabilityOf } from "./stability.ts";
import { isDeprecated } from "./sunset.ts";
import { follow } from "../schema/side.ts";
import { sameJson } from "../schema/json-text.ts";
import { code } from "./words.ts";
import type { Edit } from "./walk.ts";
import { textOf } from "../text-of.ts";

/** Compares an operation of both sides with everything that belongs to it. */
export function compareOperation(
  context: OperationContext,
  base: LocatedOperation,
  head: LocatedOperation,
): void {
  if (base.section !== "callbacks" && isUnstable(base.value))
    context.comparison.recorder.excuse(context.name);
  if (!context.reversed) compareSecurity(context, base, head);
  if (base.section !== "callbacks" && !context.comparison.touched.isTouched(base, head)) return;
  compareIdentity(context, base, head);
  compareLife(context, base, head);
  compareParameters(context, base, head);
  compareBodies(context, base, head);
  compareResponses(context, base, head);
  if (!context.reversed) {
    for (const holder of [
      [base.pathItem, head.pathItem],
      [base, head],
    ] as const) {
      compareServers(walkOf(context, "request"), holder[0], holder[1]);
    }
  }
  compareCallbacks(context, base, head);
}

function compareIdentity(
  context: OperationContext,
  base: LocatedOperation,
  head: LocatedOperation,
): void {
  const old = base.value["operationId"];
  const now = head.value["operationId"];
  if (old === now) return;
  const place = (operation: LocatedOperation): string =>
    operation.pointer + toPointer(["operationId"]);
  walkOf(context, "request").edit({
    rule:
      old === undefined
        ? "operation-id-added"
        : now === undefined
          ? "operation-id-removed"
          : "operation-id-changed",
    subject: { base: base.pointer, head: head.pointer },
    at: {
      base: old === undefined ? base.pointer : place(base),
      head: now === undefined ? head.pointer : place(head),
    },
    details: { before: code(textOf(old)), after: code(textOf(now)) },
    label: code(head.name),
  });
}

/** Compares what an operation says about its future: deprecation, sunset, stability; and its tags. */
function compareLife(
  context: OperationContext,
  base: LocatedOperation,
  head: LocatedOperation,
): void {
  const at = { base: base.pointer, head: head.pointer };
  const note = (rule: Edit["rule"], details: Readonly<Record<string, string>> = {}): void =>
    walkOf(context, "request").edit({ rule, subject: at, at, details, label: code(head.name) });

  const wasDeprecated = isDeprecated(base.value);
  if (wasDeprecated !== isDeprecated(head.value)) {
    note(wasDeprecated ? "operation-undeprecated" : "operation-deprecated");
  }
  compareSunsets(note, "operation", base.value, head.value);
  compareStability(note, base.value, head.value);
  if (!sameJson(sorted(base.value["tags"]), sorted(head.value["tags"])))
    note("operation-tags-changed");
}

function compareStability(note: NoteDetails, base: JsonObject, head: JsonObject): void {
  const old = stabilityOf(base);
  const now = stabilityOf(head);
  const keyword = "x-stability-level";
  if (sameJson(base[keyword], head[keyword])) return;
  const isReadable = (value: JsonObject): boolean =>
    value[keyword] === undefined || stabilityOf(value) !== undefined;
  if (!isReadable(base) || !isReadable(head)) noteUnreadable(note, keyword, base, head);
  else if (old !== undefined && now !== undefined) {
    const fell = stabilityLevels.indexOf(now) < stabilityLevels.indexOf(old);
    const rule = fell ? "operation-stability-decreased" : "operation-stability-increased";
    note(rule, { before: code(old), after: code(now) });
  }
}

function sorted(tags: JsonValue | undefined): JsonValue[] {
  return Array.isArray(tags) ? tags.map(String).sort() : [];
}

/** Callbacks are requests of the API to its client: what they send is what the client receives. */
function compareCallbacks(
  context: OperationContext,
  base: LocatedOperation,
  head: LocatedOperation,
): void {
  const old = callbacksOf(context.comparison.base, base, context.name);
  const now = callbacksOf(context.comparison.head, head, context.name);
  const { pairs, removed, added } = matchOperations(old, now);
  const reversed = { ...context, reversed: !context.reversed };
  for (const pair of pairs) compareOperation(reversed, pair.base, pair.head);
  for (const { pointer, path, method } of removed) {
    walkOf(reversed, "request").edit({
      rule: "callback-removed",
      subject: { base: base.pointer, head: head.pointer },
      at: { base: pointer },
      details: { name: code(`${method.toUpperCase()} ${path}`) },
      label: code(context.name),
    });
  }
  for (const { pointer, path, method } of added) {
    walkOf(reversed, "request").edit({
      rule: "callback-added",
      subject: { base: base.pointer, head: head.pointer },
      at: { head: pointer },
      details: { name: code(`${method.toUpperCase()} ${path}`) },
      label: code(context.name),
    });
  }
}

function callbacksOf(
  side: OperationContext["comparison"]["base"],
  { pointer, value }: LocatedOperation,
  name: string,
): LocatedOperation[] {
  const { callbacks } = value;
  if (!isObject(callbacks)) return [];
  return Object.entries(callbacks).flatMap(([key, entry]) => {
    const at = pointer + toPointer(["callbacks", key]);
    const callback = entry === undefined ? undefined : follow(side, at, entry);
    if (callback === undefined) return [];
    const found = operationsIn(side, "callbacks", callback.pointer, callback.value, () => name);
    return found.map((operation) => ({ ...operation, path: `${key} ${operation.path}` }));
  });
}
