import { toPointer } from "../../json-pointer.ts";
import { isObject } from "../../reference.ts";
import { schemaNode } from "../schema/schema-node.ts";
import { follow, type Side } from "../schema/side.ts";
import { compareContent, type ContentHolder } from "./compare-content.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { walkOf, type Comparison, type OperationContext } from "./comparison.ts";
import { mediaTypesOf } from "./media-types.ts";
import type { LocatedOperation } from "./operations.ts";
import { code } from "./words.ts";
import type { Edit, SchemaWalk } from "./walk.ts";

type Response = ContentHolder & { readonly status: string; readonly writtenAt: string };

/** Compares the responses of an operation, status by status. */
export function compareResponses(
  context: OperationContext,
  base: LocatedOperation,
  head: LocatedOperation,
): void {
  const walk = walkOf(context, "response");
  const old = responsesOf(context.comparison.base, base);
  const open = responsesOf(context.comparison.head, head);
  const label = code(context.name);
  const subject = { base: base.pointer, head: head.pointer };
  const gone: Response[] = [];
  for (const [status, before] of old) {
    const after = open.get(status);
    if (after === undefined) gone.push(before);
    else {
      open.delete(status);
      compareResponse(walk, context.comparison, before, after);
    }
  }
  for (const before of gone) {
    const range = [...open.values()].find(({ status }) => isRangeOf(status, before.status));
    if (range === undefined) {
      const at = { base: before.writtenAt };
      const details = { name: code(before.status) };
      walk.edit({ rule: removedRule(before), subject, at, details, label });
      continue;
    }
    open.delete(range.status);
    walk.edit({
      rule: "response-status-range",
      subject,
      at: { base: before.writtenAt, head: range.writtenAt },
      details: { before: code(before.status), after: code(range.status) },
      label,
    });
    compareResponse(walk, context.comparison, before, range);
  }
  for (const after of open.values()) {
    const at = { head: after.writtenAt };
    const details = { name: code(after.status) };
    walk.edit({ rule: addedRule(after), subject, at, details, label });
  }
}

function responsesOf(side: Side, { pointer, value }: LocatedOperation): Map<string, Response> {
  const { responses } = value;
  if (!isObject(responses)) return new Map();
  return new Map(
    Object.entries(responses).flatMap(([status, entry]): [string, Response][] => {
      if (status.startsWith("x-") || entry === undefined) return [];
      const writtenAt = pointer + toPointer(["responses", status]);
      const target = follow(side, writtenAt, entry);
      if (target === undefined || !isObject(target.value)) return [];
      const response = { status, writtenAt, pointer: target.pointer, value: target.value };
      return [[status.toUpperCase(), response]];
    }),
  );
}

/** Whether two statuses are a range and one in it, such as `2XX` and `200`. */
function isRangeOf(one: string, other: string): boolean {
  const range = [one, other].find((status) => /^[1-5]xx$/i.test(status));
  const single = [one, other].find((status) => /^[1-5]\d\d$/.test(status));
  return range !== undefined && single !== undefined && range[0] === single[0];
}

function isSuccess({ status }: Response): boolean {
  return /^[123]/.test(status);
}

function removedRule(response: Response): Edit["rule"] {
  if (response.status === "default") return "response-default-removed";
  return isSuccess(response) ? "response-success-removed" : "response-error-removed";
}

function addedRule(response: Response): Edit["rule"] {
  if (response.status === "default") return "response-default-added";
  if (!isSuccess(response)) return "response-error-added";
  const hasBody = mediaTypesOf(response.pointer, response.value["content"]).length > 0;
  return hasBody ? "response-success-added" : "response-success-added-empty";
}

function compareResponse(
  walk: SchemaWalk,
  comparison: Comparison,
  old: Response,
  now: Response,
): void {
  compareContent(walk, comparison, old, now, "response");
  compareHeaders(walk, comparison, old, now);
}

/** Names of headers do not care about case (RFC 9110 section 5.1); Content-Type is described by `content`. */
function headersOf(
  side: Side,
  { pointer, value }: Response,
): Map<string, ContentHolder & { name: string }> {
  const { headers } = value;
  if (!isObject(headers)) return new Map();
  return new Map(
    Object.entries(headers).flatMap(
      ([name, entry]): [string, ContentHolder & { name: string }][] => {
        if (name.toLowerCase() === "content-type" || entry === undefined) return [];
        const target = follow(side, pointer + toPointer(["headers", name]), entry);
        if (target === undefined || !isObject(target.value)) return [];
        return [[name.toLowerCase(), { name, pointer: target.pointer, value: target.value }]];
      },
    ),
  );
}

function compareHeaders(
  walk: SchemaWalk,
  comparison: Comparison,
  old: Response,
  now: Response,
): void {
  const before = headersOf(comparison.base, old);
  const after = headersOf(comparison.head, now);
  const subject = { base: old.pointer, head: now.pointer };
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const left = before.get(key);
    const right = after.get(key);
    if (left !== undefined && right !== undefined) {
      const details = { name: code(right.name) };
      const at = { base: left.pointer, head: right.pointer };
      const wasRequired = left.value["required"] === true;
      if (wasRequired !== (right.value["required"] === true)) {
        const rule = wasRequired
          ? "response-header-became-optional"
          : "response-header-became-required";
        walk.edit({ rule, subject, at, details });
      }
      if (isObject(left.value["content"]) && isObject(right.value["content"])) {
        compareContent(walk, comparison, left, right, "response");
      }
      compareSchemas(
        walk,
        schemaNode(comparison.base, left.pointer + toPointer(["schema"]), left.value["schema"]),
        schemaNode(comparison.head, right.pointer + toPointer(["schema"]), right.value["schema"]),
      );
    } else if (left !== undefined) {
      const isRequired = left.value["required"] === true;
      walk.edit({
        rule: isRequired ? "response-header-removed-required" : "response-header-removed-optional",
        subject,
        at: { base: left.pointer },
        details: { name: code(left.name) },
      });
    } else if (right !== undefined) {
      const at = { head: right.pointer };
      walk.edit({
        rule: "response-header-added",
        subject,
        at,
        details: { name: code(right.name) },
      });
    }
  }
}
