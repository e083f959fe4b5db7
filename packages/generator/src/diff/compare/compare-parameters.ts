import { isObject } from "../../reference.ts";
import { canonicalText } from "../schema/json-text.ts";
import { compareContent } from "./compare-content.ts";
import { compareParameterSchemas } from "./compare-parameter-schemas.ts";
import { compareSunsets } from "./compare-sunsets.ts";
import { walkOf, type OperationContext } from "./comparison.ts";
import { renamedPathParameters } from "./match-operations.ts";
import { parameterKey, type LocatedOperation, type LocatedParameter } from "./operations.ts";
import { isComposite, styleOf } from "./parameter-style.ts";
import { isDeprecated, sunsetOf } from "./sunset.ts";
import { textOf } from "../text-of.ts";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Compares the parameters of an operation. */
export function compareParameters(
  context: OperationContext,
  base: LocatedOperation,
  head: LocatedOperation,
): void {
  const walk = walkOf(context, "request");
  const label = code(context.name);
  const renamed = renamedPathParameters(base.path, head.path);
  const open = new Map(head.parameters);
  const gone: LocatedParameter[] = [];
  for (const [key, old] of base.parameters) {
    const name = old.place === "path" ? (renamed.get(old.name) ?? old.name) : old.name;
    const newKey = name === old.name ? key : parameterKey(old.place, name);
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
      open.delete(parameterKey(partner.place, partner.name));
      walk.edit({
        rule: partner.place === old.place ? "param-renamed" : "param-in-changed",
        subject: { base: base.pointer, head: head.pointer },
        at: { base: old.pointer, head: partner.pointer },
        details: { before: parameterText(old), after: parameterText(partner) },
        label,
      });
    }
  }
  for (const now of open.values()) {
    walk.edit({
      rule: now.place === "path" ? "param-path-added" : addedRule(now),
      subject: { base: base.pointer, head: head.pointer },
      at: { head: now.pointer },
      details: { name: parameterText(now) },
      label,
    });
  }
}

function addedRule({ value }: LocatedParameter): "param-required-added" | "param-optional-added" {
  return value["required"] === true ? "param-required-added" : "param-optional-added";
}

function noteRemoved(
  walk: SchemaWalk,
  { comparison }: OperationContext,
  label: string,
  base: LocatedOperation,
  head: LocatedOperation,
  old: LocatedParameter,
): void {
  const { date, isGiven, isPast } = sunsetOf(old.value, comparison.today);
  const isEarly = isGiven && isDeprecated(old.value);
  const early = isEarly ? "param-removed-before-sunset" : "param-removed";
  walk.edit({
    rule: isPast ? "param-removed-after-sunset" : early,
    subject: { base: base.pointer, head: head.pointer },
    at: { base: old.pointer },
    details: { name: parameterText(old), date: date || textOf(old.value["x-sunset"]) },
    label,
  });
}

/** The parameter that one that is gone has become: of the same name in another place, or the only one like it. */
function movedOrRenamed(
  old: LocatedParameter,
  gone: readonly LocatedParameter[],
  fresh: readonly LocatedParameter[],
): LocatedParameter | undefined {
  const moved = fresh.find(({ name, place }) => name === old.name && place !== old.place);
  if (moved !== undefined) return moved;
  const isLike = (other: LocatedParameter): boolean =>
    other.place === old.place &&
    other.value["required"] === old.value["required"] &&
    canonicalText(other.value["schema"]) === canonicalText(old.value["schema"]);
  const [only, ...more] = fresh.filter(isLike);
  const isOnly = more.length === 0 && gone.filter(isLike).length === 1;
  return isOnly && old.value["required"] === true ? only : undefined;
}

function parameterText({ place, name }: LocatedParameter): string {
  return `${place} parameter ${code(name)}`;
}

function compareParameter(
  walk: SchemaWalk,
  { comparison }: OperationContext,
  label: string,
  old: LocatedParameter,
  now: LocatedParameter,
): void {
  const name = parameterText(now);
  const subject = { base: old.pointer, head: now.pointer };
  if (old.name !== now.name && old.place === "header") {
    const details = { before: parameterText(old), after: parameterText(now) };
    walk.edit({ rule: "param-spelling-changed", subject, at: subject, details, label });
  }
  const wasRequired = old.place === "path" || old.value["required"] === true;
  const isRequired = now.place === "path" || now.value["required"] === true;
  if (wasRequired !== isRequired) {
    const rule = isRequired ? "param-became-required" : "param-became-optional";
    walk.edit({ rule, subject, at: subject, details: { name }, label });
  }
  const wasDeprecated = isDeprecated(old.value);
  if (wasDeprecated !== isDeprecated(now.value)) {
    const rule = wasDeprecated ? "param-undeprecated" : "param-deprecated";
    walk.edit({ rule, subject, at: subject, details: { name }, label });
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
    old.value,
    now.value,
  );
  const oldStyle = styleOf(old);
  const newStyle = styleOf(now);
  for (const keyword of ["style", "explode", "allowReserved"] as const) {
    const before = oldStyle[keyword];
    const after = newStyle[keyword];
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
  const oldContent = isObject(old.value["content"]);
  const newContent = isObject(now.value["content"]);
  if (oldContent !== newContent) {
    const words = (content: boolean): string => (content ? "`content`" : "`schema`");
    const details = { name, before: words(oldContent), after: words(newContent) };
    walk.edit({ rule: "param-content-vs-schema", subject, at: subject, details, label });
  } else if (oldContent) {
    compareContent(walk, comparison, old, now, "request");
  } else {
    compareParameterSchemas(walk, comparison, old, now);
  }
}
