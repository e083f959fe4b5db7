import { child, type Operation, sameJson } from "@convex-openapi/document/model";
import { compareBodies } from "./compare-bodies.ts";
import { compareCallbacks } from "./compare-callbacks.ts";
import { comparePages } from "./compare-pages.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareSecurity } from "./compare-security.ts";
import { compareOwnServers } from "./compare-own-servers.ts";
import { walkOf, type OperationContext } from "./comparison.ts";
import { compareSunsets, noteUnreadable, type NoteDetails } from "./compare-sunsets.ts";
import { sunsetOf, untilDetails } from "./sunset.ts";
import { isUnstable, stabilityLevels, stabilityOf } from "./stability.ts";
import { code } from "./words.ts";
import type { Edit } from "./walk.ts";

/** Compares an operation of both sides with everything that belongs to it. */
export function compareOperation(
  context: OperationContext,
  base: Operation,
  head: Operation,
): void {
  if (base.section !== "callbacks" && isUnstable(base))
    context.comparison.recorder.excuse(context.name);
  if (!context.reversed) compareSecurity(context, base, head);
  if (base.section !== "callbacks" && !context.comparison.touched.isTouched(base, head)) return;
  compareIdentity(context, base, head);
  compareLife(context, base, head);
  compareParameters(context, base, head);
  compareBodies(context, base, head);
  compareResponses(context, base, head);
  if (!context.reversed) compareOwnServers(context, base, head);
  compareCallbacks(context, base, head, compareOperation);
}

function compareIdentity(context: OperationContext, base: Operation, head: Operation): void {
  const { operationId: old } = base;
  const { operationId: now } = head;
  if (old === now) return;
  // Nothing in a package is called by the operationId of what the API sends.
  const isTyped = context.isTyped && !context.reversed;
  walkOf({ ...context, isTyped }, "request").edit({
    rule:
      old === undefined
        ? "operation-id-added"
        : now === undefined
          ? "operation-id-removed"
          : "operation-id-changed",
    subject: { base: base.node, head: head.node },
    at: {
      base: old === undefined ? base.node : child(base.node, "operationId"),
      head: now === undefined ? head.node : child(head.node, "operationId"),
    },
    details: { before: code(old ?? ""), after: code(now ?? "") },
    label: context.label,
  });
}

/** Compares what an operation says about its future: deprecation, sunset, stability; its pages; and its tags. */
function compareLife(context: OperationContext, base: Operation, head: Operation): void {
  const at = { base: base.node, head: head.node };
  const note = (rule: Edit["rule"], details: Readonly<Record<string, string>> = {}): void =>
    walkOf(context, "request").edit({ rule, subject: at, at, details, label: context.label });

  if (base.deprecated !== head.deprecated) {
    if (base.deprecated) note("operation-undeprecated");
    else note("operation-deprecated", untilDetails(sunsetOf(head, "")));
  }
  compareSunsets(note, "operation", base, head);
  compareStability(note, base, head);
  comparePages(note, base, head);
  if (!sameJson([...base.tags].sort(), [...head.tags].sort())) note("operation-tags-changed");
}

function compareStability(note: NoteDetails, base: Operation, head: Operation): void {
  const old = stabilityOf(base);
  const now = stabilityOf(head);
  const keyword = "x-stability-level";
  if (sameJson(base.extensions.get(keyword), head.extensions.get(keyword))) return;
  const isReadable = (operation: Operation): boolean =>
    !operation.extensions.has(keyword) || stabilityOf(operation) !== undefined;
  if (!isReadable(base) || !isReadable(head)) noteUnreadable(note, keyword, base, head);
  else if (old !== undefined && now !== undefined) {
    const fell = stabilityLevels.indexOf(now) < stabilityLevels.indexOf(old);
    const rule = fell ? "operation-stability-decreased" : "operation-stability-increased";
    note(rule, { before: code(old), after: code(now) });
  }
}
