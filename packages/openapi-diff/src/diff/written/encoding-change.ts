import {
  factsOf,
  fieldStyle,
  type JsonValue,
  type MediaType,
  mediaTypeEssence,
  mergedSchema,
  type MergedSchema,
  partStyle,
  sameJson,
  unlistedIn,
} from "@convex-openapi/document/model";
import { valueText } from "../compare/words.ts";
import { samplesOf, type Sample } from "./sample-values.ts";
import { encoderOf, writeValue } from "./write-value.ts";
import { writeParts } from "./write-parts.ts";
import { writtenChange, type WrittenChange, type WrittenSide } from "./written-change.ts";

/**
 * How a field of a body is written otherwise by now, `undefined` where it is not. Of bodies of several parts that
 * callers make themselves, this is what they are told.
 */
export function encodingChange(
  old: MediaType,
  now: MediaType,
  field: string,
): WrittenChange | undefined {
  const [before, after] = [old.encoding.get(field), now.encoding.get(field)];
  if (sameJson(before, after)) return undefined;
  if (now.kind === "multipart" || now.kind === "urlencoded") {
    return writtenChange(sideOf(old, field), sideOf(now, field));
  }
  return mediaTypeEssence(now.name).startsWith("multipart/")
    ? { before: words(before), after: words(after) }
    : undefined;
}

function words(encoding: JsonValue | undefined): string {
  return encoding === undefined ? "left without encoding" : `encoded as ${valueText(encoding)}`;
}

function sideOf({ encoding, kind, schema }: MediaType, field: string): WrittenSide {
  const written = encoding.get(field);
  const isParts = kind === "multipart";
  const style = fieldStyle(written);
  const part = partStyle(written);
  const schemas = schema === undefined ? [undefined] : fieldsNamed(mergedSchema(schema), field);
  return {
    samples: schemas.flatMap((one) => samplesOf(one, isParts)),
    write: (value: Sample) =>
      isParts
        ? writeParts(part, field, value)
        : writeValue(style, field, value, encoderOf(style, false)),
  };
}

/** The schemas of a field of a form, and of the forms that it can have; `undefined` for one that can be anything. */
function fieldsNamed(
  form: MergedSchema,
  name: string,
  seen: ReadonlySet<string> = new Set(),
): (MergedSchema | undefined)[] {
  if (seen.has(form.key)) return [];
  const { additional, parts, properties, unions } = factsOf(form);
  const own = properties.get(name);
  if (own !== undefined) return [own];
  const within = new Set([...seen, form.key]);
  const inBranches = unions.flatMap(({ branches }) =>
    branches.flatMap((branch) => fieldsNamed(branch, name, within)),
  );
  if (inBranches.length > 0 || additional?.value === false) return inBranches;
  const isOpen = properties.size === 0 || unlistedIn(parts).length > 0;
  return isOpen ? [additional?.value] : [];
}
