import type { JsonValue } from "../document.ts";
import { parsePointer } from "../json-pointer.ts";
import { isObject, isReference, referencePointer, resolvePointer } from "../reference.ts";
import { supertypeOf } from "./raw-supertypes.ts";
import type { CheckContext } from "./check-context.ts";
import { within, type Place } from "./place.ts";

interface Alias {
  /** The pointer that the alias leads to. */
  readonly target: string;
  readonly place: Place;
}

/**
 * Checks that no value is defined by itself alone: by a `$ref`, or by an `allOf`, `anyOf` or `oneOf` with a `$ref`,
 * that leads back to it. A property of a schema's own type is fine, for it has an end in every real value.
 */
export function checkReferenceCycles(context: CheckContext): void {
  const finished = new Set<string>();
  const visit = (pointer: string, path: readonly { pointer: string; alias: Alias }[]): void => {
    if (finished.has(pointer)) return;
    const start = path.findIndex((step) => step.pointer === pointer);
    const first = path[start];
    if (first !== undefined) {
      const circle = [...path.slice(start).map((step) => step.pointer), pointer];
      const chain = circle.map((step) => `#${step}`).join(" -> ");
      context.report(
        "error",
        "self-referring-ref",
        first.alias.place,
        `A $ref leads back to itself: ${chain}.`,
      );
      return;
    }
    for (const alias of aliasesOf(context, pointer))
      visit(alias.target, [...path, { pointer, alias }]);
    finished.add(pointer);
  };
  for (const ref of context.references) {
    const pointer = referencePointer(ref);
    if (pointer !== undefined) visit(pointer, []);
  }
}

function aliasesOf(context: CheckContext, pointer: string): Alias[] {
  const place = parsePointer(pointer).reduce<Place | undefined>(within, undefined);
  const value = resolvePointer(context.root, pointer);
  return value === undefined || place === undefined ? [] : collect(context, value, place);
}

function collect(context: CheckContext, value: JsonValue, place: Place): Alias[] {
  const aliases: Alias[] = [];
  if (isReference(value)) {
    const target = referencePointer(value.$ref);
    if (target !== undefined) aliases.push({ target, place: within(place, "$ref") });
    if (context.isOpenApi30) return aliases;
  }
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const members = isObject(value) ? value[keyword] : undefined;
    if (!isObject(value) || !Array.isArray(members)) continue;
    for (const [index, member] of members.entries()) {
      if (keyword === "allOf" && supertypeOf(context.root, value, member) !== undefined) continue;
      aliases.push(...collect(context, member, within(within(place, keyword), String(index))));
    }
  }
  return aliases;
}
