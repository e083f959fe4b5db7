import { toPointer } from "../../json-pointer.ts";
import { isObject } from "../../reference.ts";
import { follow, type Side } from "../schema/side.ts";
import { compareContent, type ContentHolder } from "./compare-content.ts";
import { walkOf, type OperationContext } from "./comparison.ts";
import type { LocatedOperation } from "./operations.ts";
import { code } from "./words.ts";

/** Compares the request bodies of an operation. */
export function compareBodies(
  context: OperationContext,
  base: LocatedOperation,
  head: LocatedOperation,
): void {
  const walk = walkOf(context, "request");
  const old = bodyOf(context.comparison.base, base);
  const now = bodyOf(context.comparison.head, head);
  const operations = { base: base.pointer, head: head.pointer };
  const label = code(context.name);
  if (old === undefined && now === undefined) return;
  if (old === undefined) {
    const rule = now?.value["required"] === true ? "body-required-added" : "body-optional-added";
    walk.edit({ rule, subject: operations, at: { head: `${head.pointer}/requestBody` }, label });
    return;
  }
  if (now === undefined) {
    const at = { base: `${base.pointer}/requestBody` };
    walk.edit({ rule: "body-removed", subject: operations, at, label });
    return;
  }
  const subject = { base: old.pointer, head: now.pointer };
  const wasRequired = old.value["required"] === true;
  if (wasRequired !== (now.value["required"] === true)) {
    const rule = wasRequired ? "body-became-optional" : "body-became-required";
    walk.edit({ rule, subject, at: subject });
  }
  compareContent(walk, context.comparison, old, now, "request");
}

function bodyOf(side: Side, { pointer, value }: LocatedOperation): ContentHolder | undefined {
  const { requestBody } = value;
  if (requestBody === undefined) return undefined;
  const target = follow(side, pointer + toPointer(["requestBody"]), requestBody);
  if (target === undefined || !isObject(target.value)) return undefined;
  return { pointer: target.pointer, value: target.value };
}
