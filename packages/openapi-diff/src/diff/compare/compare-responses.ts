import type { Operation, Response, Use } from "@convex-openapi/document/model";
import { compareContent } from "./compare-content.ts";
import { haveLikeContent } from "./like-content.ts";
import { headersOf, noteOtherHeaders } from "./other-headers.ts";
import { schemaOf } from "./compare-parameter-schemas.ts";
import { walkOf, type Comparison, type OperationContext } from "./comparison.ts";
import { sunsetOf, untilDetails } from "./sunset.ts";
import { reportedAtUse } from "./reported-at-use.ts";
import type { Edit, SchemaWalk } from "./walk.ts";
import { code } from "./words.ts";

/** A response and the status that it has, as it is written. */
interface StatusResponse extends Use<Response> {
  readonly status: string;
}

/** Compares the responses of an operation, status by status. */
export function compareResponses(
  context: OperationContext,
  base: Operation,
  head: Operation,
): void {
  const walk = walkOf(context, "response");
  const open = responsesOf(head);
  const { label } = context;
  const subject = { base: base.node, head: head.node };
  const gone: StatusResponse[] = [];
  for (const [status, before] of responsesOf(base)) {
    const after = open.get(status);
    if (after === undefined) gone.push(before);
    else {
      open.delete(status);
      compareResponse(walk, context.comparison, before, after);
    }
  }
  const changed = changedSuccess(walk, gone, [...open.values()]);
  for (const before of gone) {
    if (before === changed?.before) {
      const { after } = changed;
      open.delete(after.status.toUpperCase());
      const details = { before: code(before.status), after: code(after.status) };
      const at = { base: before.node, head: after.node };
      walk.edit({ rule: "response-success-changed", subject, at, details, label });
      compareResponse(walk, context.comparison, before, after);
      continue;
    }
    const range = [...open].find(([, { status }]) => isRangeOf(status, before.status));
    if (range === undefined) {
      const at = { base: before.node };
      const details = { name: code(before.status) };
      walk.edit({ rule: removedRule(before), subject, at, details, label });
      continue;
    }
    const [key, after] = range;
    open.delete(key);
    walk.edit({
      rule: "response-status-range",
      subject,
      at: { base: before.node, head: after.node },
      details: { before: code(before.status), after: code(after.status) },
      label,
    });
    compareResponse(walk, context.comparison, before, after);
  }
  for (const after of open.values()) {
    const at = { head: after.node };
    const details = { name: code(after.status) };
    walk.edit({ rule: addedRule(after), subject, at, details, label });
  }
}

/** The only success that is gone and the only new one, where they answer alike: that is one with another status. */
function changedSuccess(
  walk: SchemaWalk,
  gone: readonly StatusResponse[],
  fresh: readonly StatusResponse[],
): { readonly before: StatusResponse; readonly after: StatusResponse } | undefined {
  const [before, ...moreGone] = gone.filter(({ status }) => status.startsWith("2"));
  const [after, ...moreFresh] = fresh.filter(({ status }) => status.startsWith("2"));
  if (before === undefined || after === undefined) return undefined;
  const isOne = moreGone.length + moreFresh.length === 0;
  if (!isOne || isRangeOf(before.status, after.status)) return undefined;
  return haveLikeContent(walk, before.value, after.value) ? { before, after } : undefined;
}

/** By status in capitals: `2xx` is `2XX`. */
function responsesOf({ responses }: Operation): Map<string, StatusResponse> {
  return new Map([...responses].map(([status, use]) => [status.toUpperCase(), { ...use, status }]));
}

/** Whether two statuses are a range and one in it, such as `2XX` and `200`. */
function isRangeOf(one: string, other: string): boolean {
  const range = [one, other].find((status) => /^[1-5]xx$/i.test(status));
  const single = [one, other].find((status) => /^[1-5]\d\d$/.test(status));
  return range !== undefined && single !== undefined && range[0] === single[0];
}

/** What kind of response a status announces. */
function kindOf({ status }: StatusResponse): "success" | "error" | "other" {
  if (status.startsWith("2")) return "success";
  return /^[13]/.test(status) ? "other" : "error";
}

function removedRule(response: StatusResponse): Edit["rule"] {
  if (response.status === "default") return "response-default-removed";
  return `response-${kindOf(response)}-removed`;
}

function addedRule(response: StatusResponse): Edit["rule"] {
  if (response.status === "default") return "response-default-added";
  const kind = kindOf(response);
  if (kind !== "success") return `response-${kind}-added`;
  const hasBody = response.value.content.length > 0;
  return hasBody ? "response-success-added" : "response-success-added-empty";
}

function compareResponse(
  outer: SchemaWalk,
  comparison: Comparison,
  base: Use<Response>,
  head: Use<Response>,
): void {
  const walk = reportedAtUse(outer, comparison, base, head);
  const { value: old } = base;
  const { value: now } = head;
  compareContent(walk, old, now, "response");
  compareHeaders(walk, comparison, old, now);
}

function compareHeaders(
  outer: SchemaWalk,
  comparison: Comparison,
  old: Response,
  now: Response,
): void {
  const before = headersOf(old);
  const after = headersOf(now);
  const subject = { base: old.node, head: now.node };
  for (const [key, left] of before) {
    const right = after.get(key);
    if (right === undefined) continue;
    const walk = reportedAtUse(outer, comparison, left.use, right.use);
    if (left.required !== right.required) {
      const rule = left.required
        ? "response-header-became-optional"
        : "response-header-became-required";
      const at = { base: left.node, head: right.node };
      walk.edit({ rule, subject, at, details: { name: code(right.name) } });
    }
    if (left.deprecated !== right.deprecated) {
      const at = { base: left.node, head: right.node };
      const rule = left.deprecated ? "response-header-undeprecated" : "response-header-deprecated";
      const until = left.deprecated ? undefined : untilDetails(sunsetOf(right, ""));
      walk.edit({ rule, subject: at, at, ...(until === undefined ? {} : { details: until }) });
    }
    if (left.content.length > 0 && right.content.length > 0) {
      compareContent(walk, left, right, "response");
    }
    walk.compare(walk, schemaOf(comparison.base, left), schemaOf(comparison.head, right));
  }
  noteOtherHeaders(outer, subject, before, after);
}
