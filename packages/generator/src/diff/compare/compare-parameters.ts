import type { Operation, Parameter } from "../../model/operation.ts";
import { parameterKey } from "../../model/read-operations.ts";
import { compareContent } from "./compare-content.ts";
import { compareParameterSchemas } from "./compare-parameter-schemas.ts";
import { compareSunsets } from "./compare-sunsets.ts";
import { walkOf, type OperationContext } from "./comparison.ts";
import { renamedPathParameters } from "./match-operations.ts";
import { isComposite } from "./parameter-style.ts";
import { sunsetOf, untilDetails } from "./sunset.ts";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Compares the parameters of an operation. */
export function compareParameters(
  context: OperationContext,
  base: Operation,
  head: Operation,
): void {
  const walk = walkOf(context, "request");
  const { label } = context;
  const renamed = renamedPathParameters(base.path, head.path);
  const open = new Map(head.parameters.map(({ value }) => [parameterKey(value), value]));
  const gone: Parameter[] = [];
  for (const { value: old } of base.parameters) {
    const name = old.in === "path" ? (renamed.get(old.name) ?? old.name) : old.name;
    const newKey = parameterKey({ in: old.in, name });
    const now = open.get(newKey);
    if (now === undefined) gone.push(old);
    else {
      open.delete(newKey);
      compareParameter(walk, context, label, old, now);
    }
  }
  for (const old of gone) {
    const partner = movedOrRenamed(old, gone, [...open.values()]);
    if (partner === undefined) noteRemoved(walk, context, label, base, head, old);
    else {
      open.delete(parameterKey(partner));
      walk.edit({
        rule: partner.in === old.in ? "param-renamed" : "param-in-changed",
        subject: { base: base.node, head: head.node },
        at: { base: old.node, head: partner.node },
        details: { before: parameterText(old), after: parameterText(partner) },
        label,
      });
    }
  }
  for (const now of open.values()) {
    walk.edit({
      rule: now.in === "path" ? "param-path-added" : addedRule(now),
      subject: { base: base.node, head: head.node },
      at: { head: now.node },
      details: { name: parameterText(now) },
      label,
    });
  }
}

function addedRule({ required }: Parameter): "param-required-added" | "param-optional-added" {
  return required ? "param-required-added" : "param-optional-added";
}

function noteRemoved(
  walk: SchemaWalk,
  { comparison }: OperationContext,
  label: string,
  base: Operation,
  head: Operation,
  old: Parameter,
): void {
  const { date, text, isGiven, isPast } = sunsetOf(old, comparison.today);
  const isEarly = isGiven && old.deprecated;
  const early = isEarly ? "param-removed-before-sunset" : "param-removed";
  walk.edit({
    rule: isPast ? "param-removed-after-sunset" : early,
    subject: { base: base.node, head: head.node },
    at: { base: old.node },
    details: { name: parameterText(old), date: date || text },
    label,
  });
}

/** The parameter that one that is gone has become: of the same name in another place, or the only one like it. */
function movedOrRenamed(
  old: Parameter,
  gone: readonly Parameter[],
  fresh: readonly Parameter[],
): Parameter | undefined {
  const moved = fresh.find((other) => other.name === old.name && other.in !== old.in);
  if (moved !== undefined) return moved;
  const isLike = (other: Parameter): boolean =>
    other.in === old.in &&
    other.required === old.required &&
    other.schema?.text === old.schema?.text;
  const [only, ...more] = fresh.filter(isLike);
  const isOnly = more.length === 0 && gone.filter(isLike).length === 1;
  return isOnly && old.required ? only : undefined;
}

function parameterText({ in: location, name }: Parameter): string {
  return `${location} parameter ${code(name)}`;
}

function compareParameter(
  walk: SchemaWalk,
  { comparison }: OperationContext,
  label: string,
  old: Parameter,
  now: Parameter,
): void {
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
    const isIdle = keyword === "explode" && !isComposite(old) && !isComposite(now);
    if (before === after || isIdle) continue;
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
    compareParameterSchemas(walk, comparison, old, now);
  }
}
