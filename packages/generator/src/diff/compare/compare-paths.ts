import { code } from "./words.ts";
import { compareOperation } from "./compare-operation.ts";
import { walkOf, type Comparison, type OperationContext } from "./comparison.ts";
import { matchOperations, renamedPathParameters, type OperationPair } from "./match-operations.ts";
import { operationsOf, type LocatedOperation } from "./operations.ts";
import { isUnstable } from "./stability.ts";
import { isDeprecated, sunsetOf } from "./sunset.ts";
import { toPointer } from "../../json-pointer.ts";
import { textOf } from "../text-of.ts";

/** Compares the operations of `paths` and of `webhooks`. Returns those of `paths` that a difference can reach. */
export function comparePaths(comparison: Comparison): OperationPair[] {
  const touched: OperationPair[] = [];
  for (const section of ["paths", "webhooks"] as const) {
    const old = operationsOf(comparison.base, section);
    const now = operationsOf(comparison.head, section);
    const { pairs, removed, added } = matchOperations(old, now);
    for (const pair of pairs) {
      if (section === "paths") {
        compareNames(comparison, pair);
        if (comparison.touched.isTouched(pair.base, pair.head)) touched.push(pair);
      }
      compareOperation(contextOf(comparison, pair.head), pair.base, pair.head);
    }
    const keptPaths = new Set(pairs.map(({ base }) => base.path));
    const knownPaths = new Set(now.map(({ path }) => path));
    const oldPaths = new Set(old.map(({ path }) => path));
    for (const operation of removed) {
      const whole = !keptPaths.has(operation.path) && !knownPaths.has(operation.path);
      noteRemoved(contextOf(comparison, operation), operation, whole);
    }
    const takenPaths = new Set(pairs.map(({ head }) => head.path));
    for (const operation of added) {
      const whole = !takenPaths.has(operation.path) && !oldPaths.has(operation.path);
      noteAdded(contextOf(comparison, operation), operation, whole);
    }
  }
  return touched;
}

function contextOf(comparison: Comparison, operation: LocatedOperation): OperationContext {
  return { comparison, name: operation.name, reversed: operation.section === "webhooks" };
}

function noteRemoved(context: OperationContext, operation: LocatedOperation, whole: boolean): void {
  const walk = walkOf(context, "request");
  const { date, isGiven, isPast } = sunsetOf(operation.value, context.comparison.today);
  if (isUnstable(operation.value)) context.comparison.recorder.excuse(context.name);
  const path = toPointer([operation.section, operation.path]);
  const label =
    operation.section === "webhooks" ? `The ${code(operation.name)}` : code(operation.name);
  if (operation.section === "webhooks") {
    walk.edit({
      rule: "webhook-removed",
      subject: { base: operation.pointer },
      at: { base: operation.pointer },
      label,
    });
  } else if (isPast) {
    walk.edit({
      rule: "operation-removed-after-sunset",
      subject: { base: operation.pointer },
      at: { base: operation.pointer },
      details: { date },
      label,
    });
  } else if (isDeprecated(operation.value) && !isGiven) {
    walk.edit({
      rule: "operation-removed-after-deprecation",
      subject: { base: operation.pointer },
      at: { base: operation.pointer },
      label,
    });
  } else if (whole) {
    const at = { base: path };
    walk.edit({ rule: "path-removed", subject: at, at, label: code(operation.path) });
  } else {
    const at = { base: operation.pointer };
    walk.edit({ rule: "operation-removed", subject: at, at, label });
  }
}

function noteAdded(context: OperationContext, operation: LocatedOperation, whole: boolean): void {
  const walk = walkOf(context, "request");
  const at = { head: operation.pointer };
  if (operation.section === "webhooks") {
    walk.edit({ rule: "webhook-added", subject: at, at, label: `The ${code(operation.name)}` });
  } else if (whole) {
    const path = { head: toPointer(["paths", operation.path]) };
    walk.edit({ rule: "path-added", subject: path, at: path, label: code(operation.path) });
  } else {
    walk.edit({ rule: "operation-added", subject: at, at, label: code(operation.name) });
  }
}

/** A path that was written differently keeps its operations: the finding is about the path. */
function compareNames(comparison: Comparison, { base, head, match }: OperationPair): void {
  if (match === "same") return;
  const walk = walkOf(contextOf(comparison, head), "request");
  const at = { base: toPointer(["paths", base.path]), head: toPointer(["paths", head.path]) };
  if (match === "parameters") {
    for (const [before, after] of renamedPathParameters(base.path, head.path)) {
      walk.edit({
        rule: "path-param-renamed",
        subject: at,
        at,
        details: { before: code(`{${before}}`), after: code(`{${after}}`) },
        label: code(head.path),
      });
    }
    return;
  }
  const isSpelling = match === "spelling";
  walk.edit({
    rule: isSpelling ? "path-case-or-slash-changed" : "path-renamed",
    subject: at,
    at: isSpelling ? at : { base: base.pointer, head: head.pointer },
    details: {
      before: code(isSpelling ? base.path : base.name),
      after: code(isSpelling ? head.path : head.name),
    },
    label: code(textOf(head.value["operationId"]) || head.name),
  });
}
