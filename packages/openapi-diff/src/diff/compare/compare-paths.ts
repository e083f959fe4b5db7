import { type ApiModel, isCallable, type Operation } from "@convex-openapi/document/model";
import { compareOperation } from "./compare-operation.ts";
import { walkOf, type Comparison, type OperationContext } from "./comparison.ts";
import { matchOperations, renamedPathParameters, type OperationPair } from "./match-operations.ts";
import { operationName } from "./operation-name.ts";
import { isUnstable } from "./stability.ts";
import { sunsetOf } from "./sunset.ts";
import { code } from "./words.ts";

/** The operations of `paths` that both sides have. */
export interface PathPairs {
  readonly all: readonly OperationPair[];
  /** Those that a difference can reach. */
  readonly touched: readonly OperationPair[];
  /** The names of operations and webhooks that the new side does not have. */
  readonly removed: ReadonlySet<string>;
}

/** Compares the operations of `paths` and of `webhooks`. */
export function comparePaths(comparison: Comparison): PathPairs {
  const all: OperationPair[] = [];
  const touched: OperationPair[] = [];
  const gone = new Set<string>();
  for (const section of ["paths", "webhooks"] as const) {
    const old = operationsOf(comparison.base, section);
    const now = operationsOf(comparison.head, section);
    const { pairs, removed, added } = matchOperations(old, now);
    for (const pair of pairs) {
      const context = contextOf(comparison, pair.head, [pair.base, pair.head]);
      if (section === "paths") {
        all.push(pair);
        compareNames(context, pair);
        if (comparison.touched.isTouched(pair.base, pair.head)) touched.push(pair);
      }
      compareOperation(context, pair.base, pair.head);
    }
    const keptPaths = new Set(pairs.map(({ base }) => base.path));
    const knownPaths = new Set(now.map(({ path }) => path));
    const oldPaths = new Set(old.map(({ path }) => path));
    for (const operation of removed) {
      gone.add(operationName(operation));
      const whole =
        isInPackage(operation) && !keptPaths.has(operation.path) && !knownPaths.has(operation.path);
      noteRemoved(contextOf(comparison, operation, [operation]), operation, whole);
    }
    const takenPaths = new Set(pairs.map(({ head }) => head.path));
    for (const operation of added) {
      const whole = !takenPaths.has(operation.path) && !oldPaths.has(operation.path);
      noteAdded(contextOf(comparison, operation, [operation]), operation, whole);
    }
  }
  return { all, touched, removed: gone };
}

function operationsOf(model: ApiModel, section: "paths" | "webhooks"): readonly Operation[] {
  return section === "paths" ? model.operations : model.webhooks;
}

/** Whether packages have an operation: they lack those whose methods no client can send. */
function isInPackage(operation: Operation): boolean {
  return operation.section !== "paths" || isCallable(operation);
}

function contextOf(
  comparison: Comparison,
  operation: Operation,
  sides: readonly Operation[],
): OperationContext {
  const name = operationName(operation);
  return {
    comparison,
    name,
    label: code(name),
    isTyped: sides.some(isCallable),
    reversed: operation.section === "webhooks",
  };
}

function noteRemoved(context: OperationContext, operation: Operation, whole: boolean): void {
  const walk = walkOf(context, "request");
  const { date, isGiven, isPast } = sunsetOf(operation, context.comparison.today);
  if (isUnstable(operation)) context.comparison.recorder.excuse(context.name);
  const isWebhook = operation.section === "webhooks";
  const label = isWebhook ? `The ${context.label}` : code(context.name);
  const at = { base: operation.node };
  const hint = isInPackage(operation) ? {} : { hint: "Packages had no function for it." };
  if (isWebhook) {
    walk.edit({ rule: "webhook-removed", subject: at, at, label });
  } else if (isPast) {
    const rule = "operation-removed-after-sunset";
    walk.edit({ rule, subject: at, at, details: { date, ...hint }, label });
  } else if (operation.deprecated && !isGiven) {
    const rule = "operation-removed-after-deprecation";
    walk.edit({ rule, subject: at, at, details: hint, label });
  } else if (whole) {
    const path = { base: pathOf(context.comparison.base, operation) };
    walk.edit({ rule: "path-removed", subject: path, at: path, label: code(operation.path) });
  } else {
    walk.edit({ rule: "operation-removed", subject: at, at, details: hint, label });
  }
}

function noteAdded(context: OperationContext, operation: Operation, whole: boolean): void {
  const walk = walkOf(context, "request");
  const at = { head: operation.node };
  if (operation.section === "webhooks") {
    walk.edit({ rule: "webhook-added", subject: at, at, label: `The ${context.label}` });
  } else if (!isInPackage(operation)) {
    walk.edit({ rule: "operation-not-generated", subject: at, at, label: context.label });
  } else if (whole) {
    const path = { head: pathOf(context.comparison.head, operation) };
    walk.edit({ rule: "path-added", subject: path, at: path, label: code(operation.path) });
  } else {
    walk.edit({ rule: "operation-added", subject: at, at, label: context.label });
  }
}

/** Where the path of an operation is written: its path item can stand elsewhere. */
function pathOf(model: ApiModel, { path }: Operation): ApiModel["node"] {
  return model.nodeAt(["paths", path]);
}

const rulesOfMatches = {
  query: "path-query-respelled",
  spelling: "path-case-or-slash-changed",
  identity: "path-renamed",
} as const;

/** A path that was written differently keeps its operations: the finding is about the path. */
function compareNames(context: OperationContext, { base, head, match }: OperationPair): void {
  if (match === "same") return;
  const walk = walkOf(context, "request");
  const { comparison } = context;
  const at = { base: pathOf(comparison.base, base), head: pathOf(comparison.head, head) };
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
  const isPath = match !== "identity";
  walk.edit({
    rule: rulesOfMatches[match],
    subject: at,
    at: isPath ? at : { base: base.node, head: head.node },
    details: {
      before: code(isPath ? base.path : operationName(base)),
      after: code(isPath ? head.path : context.name),
    },
    label: code(head.operationId ?? context.name),
  });
}
