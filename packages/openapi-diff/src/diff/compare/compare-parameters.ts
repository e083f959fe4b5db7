import {
  type Operation,
  type Parameter,
  parameterKey,
  type Use,
} from "@convex-openapi/document/model";
import { parameterChange } from "../written/parameter-change.ts";
import { compareContent, compareMediaType } from "./compare-content.ts";
import { compareParameterSchemas } from "./compare-parameter-schemas.ts";
import { compareSunsets } from "./compare-sunsets.ts";
import { walkOf, type OperationContext } from "./comparison.ts";
import { renamedPathParameters } from "./match-operations.ts";
import { parameterOwner } from "./parameter-owner.ts";
import { noteOtherParameters, parameterText } from "./other-parameters.ts";
import { sunsetOf, untilDetails } from "./sunset.ts";
import { reportedAtUse, usedNodes } from "./reported-at-use.ts";
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
  const isMoved = old.content.length > 0 !== now.content.length > 0;
  const change = parameterChange(old, now);
  if (change !== undefined) {
    const rule = isMoved ? "param-content-vs-schema" : "param-style-explode-changed";
    const keyword = now.content.length > 0 ? "`content`" : "`schema`";
    const details = { name, ...(isMoved ? { keyword } : {}), ...change };
    walk.edit({ rule, subject, at: subject, details, label });
  }
  const [oldMedia] = old.content;
  const [newMedia] = now.content;
  if (oldMedia === undefined || newMedia === undefined) {
    // What is said of a value that is no longer written the same says nothing of requests.
    if (!isMoved || change === undefined) {
      compareParameterSchemas(walk, context.comparison, old, now);
    }
  } else if (oldMedia.kind === "json" && newMedia.kind === "json") {
    // No request says the media type of a parameter.
    compareMediaType(walk, oldMedia, newMedia);
  } else if (change === undefined) {
    compareContent(walk, old, now, "request");
  }
}
