import { mergedSchema } from "../../model/facts/merged-schema.ts";
import type { Parameter } from "../../model/operation.ts";
import { walkOf, type OperationContext } from "./comparison.ts";
import {
  contentShapeOf,
  findRenames,
  freshHint,
  goneHint,
  shapeOf,
  type Named,
  type Rename,
} from "./find-renames.ts";
import { sunsetOf } from "./sunset.ts";
import { code } from "./words.ts";
import type { SideNodes } from "./walk.ts";

/** A parameter that one side alone has. */
interface OtherParameter extends Named {
  readonly parameter: Parameter;
}

/**
 * Takes note of the parameters that only one side of an operation has: what went, what came, what is sent in another
 * place, and what has another name.
 * @param subject the operation on both sides.
 */
export function noteOtherParameters(
  context: OperationContext,
  subject: SideNodes,
  base: readonly Parameter[],
  head: readonly Parameter[],
): void {
  const walk = walkOf(context, "request");
  const { label } = context;
  const moved = movedParameters(base, head);
  const gone = base.filter((one) => !moved.some(({ from }) => from === one)).map(otherOf);
  const fresh = head.filter((one) => !moved.some(({ to }) => to === one)).map(otherOf);
  const { renamed, hints } = renamedParameters(gone, fresh);
  for (const [rule, pairs] of [
    ["param-in-changed", moved],
    ["param-renamed", renamed],
  ] as const) {
    for (const { from, to } of pairs) {
      const at = { base: from.node, head: to.node };
      const details = { before: parameterText(from), after: parameterText(to) };
      walk.edit({ rule, subject, at, details, label });
    }
  }
  for (const { parameter: old } of gone) {
    if (renamed.some(({ from }) => from === old)) continue;
    const to = hints.find((pair) => pair.from === old)?.to.name;
    const { date, text, isGiven, isPast } = sunsetOf(old, context.comparison.today);
    const early = isGiven && old.deprecated ? "param-removed-before-sunset" : "param-removed";
    walk.edit({
      rule: isPast ? "param-removed-after-sunset" : early,
      subject,
      at: { base: old.node },
      details: { name: parameterText(old), date: date || text, ...goneHint(to) },
      label,
      ...(to === undefined ? {} : { renamedTo: to }),
    });
  }
  for (const { parameter: now } of fresh) {
    if (renamed.some(({ to }) => to === now)) continue;
    const from = hints.find((pair) => pair.to === now)?.from.name;
    walk.edit({
      rule: now.in === "path" ? "param-path-added" : addedRule(now),
      subject,
      at: { head: now.node },
      details: { name: parameterText(now), ...freshHint(from) },
      label,
    });
  }
}

/** A parameter as sentences name it, such as "query parameter `limit`". */
export function parameterText({ in: location, name }: Parameter): string {
  return `${location} parameter ${code(name)}`;
}

function addedRule({ required }: Parameter): "param-required-added" | "param-optional-added" {
  return required ? "param-required-added" : "param-optional-added";
}

/** Parameters of the same name in another place. */
function movedParameters(
  base: readonly Parameter[],
  head: readonly Parameter[],
): Rename<Parameter>[] {
  const open = new Set(head);
  return base.flatMap((from): Rename<Parameter>[] => {
    const to = [...open].find((other) => other.name === from.name && other.in !== from.in);
    if (to === undefined) return [];
    open.delete(to);
    return [{ from, to }];
  });
}

/** What has another name in the same place, and what may have. */
function renamedParameters(
  gone: readonly OtherParameter[],
  fresh: readonly OtherParameter[],
): { renamed: Rename<Parameter>[]; hints: Rename<Parameter>[] } {
  const renamed: Rename<Parameter>[] = [];
  const hints: Rename<Parameter>[] = [];
  for (const location of ["path", "query", "header", "cookie"] as const) {
    const isHere = ({ parameter }: OtherParameter): boolean => parameter.in === location;
    const { sure, possible } = findRenames(gone.filter(isHere), fresh.filter(isHere));
    const pairs = possible === undefined ? sure : [...sure, possible];
    for (const { from, to } of pairs) {
      // Who has to send one of the same type as before sends the same value.
      const isSure = possible?.from !== from || from.parameter.required;
      (isSure ? renamed : hints).push({ from: from.parameter, to: to.parameter });
    }
  }
  return { renamed, hints };
}

function otherOf(parameter: Parameter): OtherParameter {
  const { name, description, required, deprecated, style, explode, schema, content } = parameter;
  const form = schema === undefined ? contentShapeOf(content) : shapeOf(mergedSchema(schema));
  const shape = JSON.stringify([required, deprecated, style, explode, form]);
  return { name, description, shape, parameter };
}
