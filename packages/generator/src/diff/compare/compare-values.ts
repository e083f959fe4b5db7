import type { JsonValue } from "../../document.ts";
import type { Located, SchemaFacts } from "../schema/schema-facts.ts";
import { pointerOf, pointersOf } from "./pointers.ts";
import { valuesText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

type Values = ReadonlyMap<string, Located<JsonValue>>;

/** Compares the listed values of two schemas: `enum`, `const` and, where descriptions have it, `x-extensible-enum`. */
export function compareValues(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const subject = pointersOf(base, head);
  const old = listedValues(base);
  const now = listedValues(head);
  if (old !== undefined && now !== undefined) {
    const added = missing(now, old);
    const removed = missing(old, now);
    if (base.isConst && head.isConst && added.length > 0) {
      walk.edit({
        rule: "const-changed",
        subject,
        at: { base: removed[0]?.pointer, head: added[0]?.pointer },
        details: { before: textOf(removed), after: textOf(added) },
      });
      return;
    }
    if (added.length > 0) {
      const at = { head: added[0]?.pointer };
      walk.edit({ rule: "enum-value-added", subject, at, details: { values: textOf(added) } });
    }
    if (removed.length > 0) {
      const at = { base: removed[0]?.pointer };
      walk.edit({ rule: "enum-value-removed", subject, at, details: { values: textOf(removed) } });
    }
  } else if (now !== undefined) {
    const values = [...now.values()];
    const at = { base: pointerOf(base), head: values[0]?.pointer };
    walk.edit({ rule: "enum-introduced", subject, at, details: { values: textOf(values) } });
  } else if (old !== undefined) {
    const values = [...old.values()];
    const at = { base: values[0]?.pointer, head: pointerOf(head) };
    walk.edit({ rule: "enum-dropped", subject, at, details: { values: textOf(values) } });
  }
  compareExtensible(walk, base, head);
}

/** Both truth values listed are no limit for a boolean. */
function listedValues({ values, types }: SchemaFacts): Values | undefined {
  if (values === undefined) return undefined;
  const isBoolean = types?.size === 1 && types.has("boolean");
  return isBoolean && values.size === 2 ? undefined : values;
}

function compareExtensible(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const subject = pointersOf(base, head);
  const { extensibleValues: old } = base;
  const { extensibleValues: now } = head;
  if (old.size === 0 || now.size === 0) return;
  const added = missing(now, old);
  const removed = missing(old, now);
  if (added.length > 0) {
    const at = { head: added[0]?.pointer };
    const details = { values: textOf(added) };
    walk.edit({ rule: "extensible-enum-value-added", subject, at, details });
  }
  if (removed.length > 0) {
    const at = { base: removed[0]?.pointer };
    const details = { values: textOf(removed) };
    walk.edit({ rule: "extensible-enum-value-removed", subject, at, details });
  }
}

function missing(values: Values, from: Values): Located<JsonValue>[] {
  return [...values].filter(([text]) => !from.has(text)).map(([, value]) => value);
}

function textOf(values: readonly Located<JsonValue>[]): string {
  return valuesText(values.map(({ value }) => value));
}
