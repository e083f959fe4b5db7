import { child, type Operation } from "@convex-openapi/document/model";
import { compareContent } from "./compare-content.ts";
import { walkOf, type OperationContext } from "./comparison.ts";
import { reportedAtUse } from "./reported-at-use.ts";

/** Compares the request bodies of an operation. */
export function compareBodies(context: OperationContext, base: Operation, head: Operation): void {
  const outer = walkOf(context, "request");
  const old = base.requestBody?.value;
  const now = head.requestBody?.value;
  const operations = { base: base.node, head: head.node };
  const { label } = context;
  if (old === undefined && now === undefined) return;
  if (base.requestBody === undefined || old === undefined) {
    const rule = now?.required === true ? "body-required-added" : "body-optional-added";
    const at = { head: child(head.node, "requestBody") };
    outer.edit({ rule, subject: operations, at, label });
    return;
  }
  if (head.requestBody === undefined || now === undefined) {
    const at = { base: child(base.node, "requestBody") };
    outer.edit({ rule: "body-removed", subject: operations, at, label });
    return;
  }
  const walk = reportedAtUse(outer, context.comparison, base.requestBody, head.requestBody);
  const subject = { base: old.node, head: now.node };
  if (old.required !== now.required) {
    const rule = old.required ? "body-became-optional" : "body-became-required";
    walk.edit({ rule, subject, at: subject });
  }
  compareContent(walk, old, now, "request");
}
