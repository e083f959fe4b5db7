import { type Operation, tokensOf } from "@convex-openapi/document/model";
import { walkOf, type OperationContext } from "./comparison.ts";
import { matchCallbacks } from "./match-callbacks.ts";
import { code } from "./words.ts";

/**
 * Compares the callbacks of an operation. They are requests of the API to its client: what they send is what the client
 * receives.
 * @param compare compares an operation of both sides.
 */
export function compareCallbacks(
  context: OperationContext,
  base: Operation,
  head: Operation,
  compare: (context: OperationContext, base: Operation, head: Operation) => void,
): void {
  const { pairs, removed, added } = matchCallbacks(base.callbacks, head.callbacks);
  const reversed = { ...context, reversed: !context.reversed };
  const walk = walkOf(reversed, "request");
  for (const pair of pairs) {
    const { callback: old } = pair.base;
    const { callback: now } = pair.head;
    const subject = { base: pair.base.node, head: pair.head.node };
    if (old !== undefined && now !== undefined && old.name !== now.name) {
      walk.edit({
        rule: "callback-renamed",
        subject,
        at: subject,
        details: { before: code(old.name), after: code(now.name) },
        label: context.label,
      });
    }
    const label = callbackLabel(pair.head, context);
    if (old !== undefined && now !== undefined && old.expression !== now.expression) {
      walk.edit({
        rule: "callback-moved",
        subject,
        at: subject,
        details: { before: code(old.expression), after: code(now.expression) },
        label,
      });
    }
    if (pair.base.method !== pair.head.method) {
      const [before, after] = [methodText(pair.base), methodText(pair.head)];
      const rule = "callback-method-changed";
      walk.edit({ rule, subject, at: subject, details: { before, after }, label });
    }
    compare({ ...reversed, label }, pair.base, pair.head);
  }
  const subject = { base: base.node, head: head.node };
  const { label } = context;
  for (const callback of removed) {
    const at = { base: callback.node };
    walk.edit({ rule: "callback-removed", subject, at, details: detailsOf(callback), label });
  }
  for (const callback of added) {
    const at = { head: callback.node };
    walk.edit({ rule: "callback-added", subject, at, details: detailsOf(callback), label });
  }
}

function methodText({ method }: Operation): string {
  return code(method.toUpperCase());
}

function detailsOf({ callback, path, method }: Operation): Record<"name" | "change", string> {
  const { name = path, expression = "" } = callback ?? {};
  return {
    name: code(`${method.toUpperCase()} ${path}`),
    change: `${code(name)} to ${code(expression)}`,
  };
}

/** A callback of `components` belongs to every operation that refers to it. */
function callbackLabel({ node, callback }: Operation, { label }: OperationContext): string {
  const [section, , component] = tokensOf(node);
  if (section === "components" && component !== undefined) return `the callback ${code(component)}`;
  return `the callback ${code(callback?.name ?? "")} of ${label}`;
}
