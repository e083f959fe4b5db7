import type { Operation, Parameter, Use } from "../../model/operation.ts";
import { parameterKey } from "../../model/read-operations.ts";
import { compareContent } from "./compare-content.ts";
import { compareParameterSchemas } from "./compare-parameter-schemas.ts";
import { compareSunsets } from "./compare-sunsets.ts";
import { walkOf, type OperationContext } from "./comparison.ts";
import { renamedPathParameters } from "./match-operations.ts";
import { parameterOwner } from "./parameter-owner.ts";
import { isWrittenAlike } from "./parameter-style.ts";
import { noteOtherParameters, parameterText } from "./other-parameters.ts";
import { sunsetOf, untilDetails } from "./sunset.ts";
import { reportedAtUse, usedNodes } from "./reported-at-use.ts";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Compares the parameters of an operation. */
export function compareParameters(
  context: OperationContext,
  base: Operation,
  head: Operation,
): void {
  const walk = walkOf(context, "request");
  const renamed = renamedPathParameters(base.path, head.path);
  const open = new Map(head.parameters.map((use) => [parameterKey(use.value), use]));
  const gone: Use<Parameter>[] = [];
  for (const use of base.parameters) {
    const { value: old } = use;
    const name = old.in === "path" ? (renamed.get(old.name) ?? old.name) : old.name;
    const newKey = parameterKey({ in: old.in, name });
    const now = open.get(newKey);
    if (now === undefined) gone.push(use);
    else {
      open.delete(newKey);
      compareParameter(walk, context, use, now);
    }
  }
  noteOtherParameters(context, { base: base.node, head: head.node }, gone, [...open.values()]);
}

function compareParameter(
  outer: SchemaWalk,
  context: OperationContext,
  base: Use<Parameter>,
  head: Use<Parameter>,
): void {
  const { value: old } = base;
  const { value: now } = head;
  const walk = reportedAtUse(outer, context.comparison, base, head);
  const used = usedNodes(context.comparison, base, head);
  const label = parameterOwner(context, used.base, used.head);
  const name = parameterText(now);
  const subject = { base: old.node, head: now.node };
  if (old.name !== now.name && old.in === "header") {
    const details = { before: parameterText(old), after: parameterText(now) };
    walk.edit({ rule: "param-spelling-changed", subject, at: subject, details, label });
  }
  const wasRequired = old.in === "path" || old.required;
  const isRequired = now.in === "path" || now.required;
  if (wasRequired !== isRequired) {
    const rule = isRequired ? "param-became-required" : "param-became-optional";
    walk.edit({ rule, subject, at: subject, details: { name }, label });
  }
  if (old.deprecated !== now.deprecated) {
    const rule = old.deprecated ? "param-undeprecated" : "param-deprecated";
    const until = old.deprecated ? undefined : untilDetails(sunsetOf(now, ""));
    walk.edit({ rule, subject, at: subject, details: { name, ...until }, label });
  }
  compareSunsets(
    (rule, details) =>
      walk.edit({
        rule,
        subject,
        at: subject,
        details: { name, ...details },
        label: rule === "lifecycle-unreadable" ? `the ${name} of ${label}` : label,
      }),
    "param",
    old,
    now,
  );
  for (const keyword of ["style", "explode", "allowReserved"] as const) {
    const before = old[keyword];
    const after = now[keyword];
    if (before === after || isWrittenAlike(old, now)) continue;
    walk.edit({
      rule: "param-style-explode-changed",
      subject,
      at: subject,
      details: { name, keyword: code(keyword), before: valueText(before), after: valueText(after) },
      label,
    });
  }
  const oldContent = old.content.length > 0;
  const newContent = now.content.length > 0;
  if (oldContent !== newContent) {
    const words = (content: boolean): string => (content ? "`content`" : "`schema`");
    const details = { name, before: words(oldContent), after: words(newContent) };
    walk.edit({ rule: "param-content-vs-schema", subject, at: subject, details, label });
  } else if (oldContent) {
    compareContent(walk, old, now, "request");
  } else {
    compareParameterSchemas(walk, context.comparison, old, now);
  }
}
