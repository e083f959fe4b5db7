import {
  type ApiModel,
  mergedSchema,
  type Node,
  type Parameter,
  parameterKey,
  partId,
  type Use,
} from "@convex-openapi/document/model";
import { walkOf, type OperationContext } from "./comparison.ts";
import {
  contentShapeOf,
  findRenames,
  freshHint,
  removedHint,
  shapeOf,
  type Named,
  type Rename,
} from "./find-renames.ts";
import { parameterOwner } from "./parameter-owner.ts";
import { sunsetOf } from "./sunset.ts";
import { code } from "./words.ts";
import type { SideNodes } from "./walk.ts";

/** A parameter that one side alone has. */
interface OtherParameter extends Named {
  readonly use: Use<Parameter>;
}

/**
 * Records the parameters that only one side of an operation has: what went, what came, what is sent in another
 * place, and what has another name.
 * @param subject the operation on both sides.
 */
export function noteOtherParameters(
  context: OperationContext,
  subject: SideNodes,
  base: readonly Use<Parameter>[],
  head: readonly Use<Parameter>[],
): void {
  const walk = walkOf(context, "request");
  const moved = movedParameters(base, head);
  const gone = base.filter((one) => !moved.some(({ from }) => from === one)).map(otherOf);
  const fresh = head.filter((one) => !moved.some(({ to }) => to === one)).map(otherOf);
  const { renamed, hints } = renamedParameters(gone, fresh);
  for (const [rule, pairs] of [
    ["param-in-changed", moved],
    ["param-renamed", renamed],
  ] as const) {
    for (const { from, to } of pairs) {
      const at = placesOf(from, to);
      const details = { before: parameterText(from.value), after: parameterText(to.value) };
      const label = parameterOwner(context, at.base, at.head);
      walk.edit({ rule, subject, at, details, label });
    }
  }
  for (const { use } of gone) {
    if (renamed.some(({ from }) => from === use)) continue;
    const { value: old } = use;
    const to = hints.find(({ from }) => from === use)?.to.value.name;
    const { date, text, isGiven, isPast } = sunsetOf(old, context.comparison.today);
    const early = isGiven && old.deprecated ? "param-removed-before-sunset" : "param-removed";
    walk.edit({
      rule: isPast ? "param-removed-after-sunset" : early,
      subject,
      at: { base: use.node },
      details: { name: parameterText(old), date: date || text, ...removedHint(to) },
      label: ownerOf(context, use, context.comparison.head),
      ...(to === undefined ? {} : { renamedTo: to }),
    });
  }
  for (const { use } of fresh) {
    if (renamed.some(({ to }) => to === use)) continue;
    const { value: now } = use;
    const from = hints.find(({ to }) => to === use)?.from.value.name;
    walk.edit({
      rule: now.in === "path" ? "param-path-added" : addedRule(now),
      subject,
      at: { head: use.node },
      details: { name: parameterText(now), ...freshHint(from) },
      label: ownerOf(context, use, context.comparison.base),
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

/** Whose parameter it is: that of a path is its operation's where another operation of the path has it on both sides. */
function ownerOf(
  context: OperationContext,
  { node, value }: Use<Parameter>,
  other: ApiModel,
): string {
  const owner = parameterOwner(context, node);
  if (owner === context.label) return owner;
  const key = parameterKey(value);
  const isKept = other.operations.some(
    ({ path, parameters }) =>
      code(path) === owner && parameters.some((one) => parameterKey(one.value) === key),
  );
  return isKept ? context.label : owner;
}

/** Where both are written: what an entry of `components` says otherwise is reported for that, once. */
function placesOf(from: Use<Parameter>, to: Use<Parameter>): Record<"base" | "head", Node> {
  const isShared = partId(from.value.node) === partId(to.value.node);
  const isReferred = from.value.node !== from.node && to.value.node !== to.node;
  return isShared && isReferred
    ? { base: from.value.node, head: to.value.node }
    : { base: from.node, head: to.node };
}

/** Parameters of the same name in another place. */
function movedParameters(
  base: readonly Use<Parameter>[],
  head: readonly Use<Parameter>[],
): Rename<Use<Parameter>>[] {
  const open = new Set(head);
  return base.flatMap((from): Rename<Use<Parameter>>[] => {
    const { name, in: location } = from.value;
    const to = [...open].find(({ value }) => value.name === name && value.in !== location);
    if (to === undefined) return [];
    open.delete(to);
    return [{ from, to }];
  });
}

/** What has another name in the same place, and what may have. */
function renamedParameters(
  gone: readonly OtherParameter[],
  fresh: readonly OtherParameter[],
): Record<"renamed" | "hints", Rename<Use<Parameter>>[]> {
  const renamed: Rename<Use<Parameter>>[] = [];
  const hints: Rename<Use<Parameter>>[] = [];
  for (const location of ["path", "query", "header", "cookie"] as const) {
    const isHere = ({ use }: OtherParameter): boolean => use.value.in === location;
    const { sure, possible } = findRenames(gone.filter(isHere), fresh.filter(isHere));
    const pairs = possible === undefined ? sure : [...sure, possible];
    for (const { from, to } of pairs) {
      // Who has to send one of the same type as before sends the same value, unless the texts say that it is another.
      const isOther =
        from.description !== undefined &&
        to.description !== undefined &&
        from.description !== to.description;
      const isSure = possible?.from !== from || (from.use.value.required && !isOther);
      (isSure ? renamed : hints).push({ from: from.use, to: to.use });
    }
  }
  return { renamed, hints };
}

function otherOf(use: Use<Parameter>): OtherParameter {
  const { name, description, required, deprecated, style, explode, schema, content } = use.value;
  const form = schema === undefined ? contentShapeOf(content) : shapeOf(mergedSchema(schema));
  const shape = JSON.stringify([required, deprecated, style, explode, form]);
  return { name, description, shape, use };
}
