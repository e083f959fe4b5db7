import {
  componentAt,
  type Discriminator,
  isSameNode,
  type MappedSchema,
  type Schema,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import { nodesOf } from "./nodes.ts";
import { variantPairs, selectedVariants } from "./selected-variants.ts";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** A schema and its discriminator. */
interface DiscriminatorSide {
  readonly schema: SchemaFacts;
  readonly says: Discriminator;
}

/** A value of a mapping and what it selects. */
interface Selection {
  readonly value: string;
  readonly form: MappedSchema;
}

/** Records a change that says something else of some variants. Default: of all. */
type Note = (
  change: string,
  keyword: string,
  before: string,
  after: string,
  forms?: readonly (Schema | undefined)[],
) => void;

/** Compares which property two discriminators use, and which variant each of its values selects. */
export function compareMappings(
  walk: SchemaWalk,
  base: DiscriminatorSide,
  head: DiscriminatorSide,
): void {
  const { says: old } = base;
  const { says: now } = head;
  const note: Note = (change, keyword, before, after, forms) =>
    walk.edit({
      rule: "discriminator-mapping-changed",
      subject: nodesOf(base.schema, head.schema),
      at: { base: old.node, head: now.node },
      details: { change, keyword: code(keyword), before, after },
      reshapes: variantPairs(walk, base.schema, head.schema, forms),
    });
  if (old.propertyName !== now.propertyName) {
    const [before, after] = [code(old.propertyName), code(now.propertyName)];
    note(`${after} is now the discriminator instead of ${before}`, "propertyName", before, after);
  }
  const saying = (value: string): string => code(`${now.propertyName}: ${JSON.stringify(value)}`);
  const { gone, fresh } = changedSelections(walk, base, head, (value, before, after) => {
    const change = `${saying(value)} now selects ${nameOf(after)} instead of ${nameOf(before)}`;
    const forms = [before.schema, after.schema];
    note(change, `mapping.${value}`, valueText(before.ref), valueText(after.ref), forms);
  });
  for (const { value, form } of gone) {
    const at = fresh.findIndex((other) => isSameVariant(walk, form, other.form));
    const [other] = at < 0 ? [] : fresh.splice(at, 1);
    if (other === undefined) {
      const change = `${saying(value)} no longer selects ${nameOf(form)}`;
      note(change, `mapping.${value}`, valueText(form.ref), valueText(undefined), [form.schema]);
    } else {
      const change = `${saying(other.value)} replaces ${saying(value)}: it selects ${nameOf(other.form)}`;
      const [before, after] = [code(`mapping.${value}`), valueText(other.form.ref)];
      note(change, `mapping.${other.value}`, before, after, [form.schema, other.form.schema]);
    }
  }
  for (const { value, form } of fresh) {
    const change = `${saying(value)} now selects ${nameOf(form)}`;
    note(change, `mapping.${value}`, valueText(undefined), valueText(form.ref), [form.schema]);
  }
  compareOthers(walk, old, now, note);
}

/** The values that were added or removed, except for those whose variant was: that is reported for the variant. */
function changedSelections(
  walk: SchemaWalk,
  base: DiscriminatorSide,
  head: DiscriminatorSide,
  changed: (value: string, before: MappedSchema, after: MappedSchema) => void,
): { readonly gone: readonly Selection[]; readonly fresh: Selection[] } {
  const oldForms = selectedVariants(base.schema);
  const newForms = selectedVariants(head.schema);
  const isGone = ({ schema }: MappedSchema): boolean =>
    schema !== undefined &&
    oldForms.some((form) => isSameNode(form, schema.node)) &&
    !newForms.some((form) => walk.sameName(schema.node, form));
  const isFresh = ({ schema }: MappedSchema): boolean =>
    schema !== undefined &&
    newForms.some((form) => isSameNode(form, schema.node)) &&
    !oldForms.some((form) => walk.sameName(form, schema.node));
  const gone: Selection[] = [];
  const fresh: Selection[] = [];
  for (const [value, before] of base.says.mapping) {
    const after = head.says.mapping.get(value);
    if (after !== undefined) {
      if (!isSameVariant(walk, before, after)) changed(value, before, after);
    } else if (!isGone(before)) gone.push({ value, form: before });
  }
  for (const [value, form] of head.says.mapping) {
    if (!base.says.mapping.has(value) && !isFresh(form)) fresh.push({ value, form });
  }
  return { gone, fresh };
}

/** What any other value selects (OpenAPI 3.2 section 4.25). */
function compareOthers(
  walk: SchemaWalk,
  { defaultMapping: old }: Discriminator,
  { defaultMapping: now, propertyName }: Discriminator,
  note: Note,
): void {
  if (old === undefined && now === undefined) return;
  if (old !== undefined && now !== undefined && isSameVariant(walk, old, now)) return;
  const start = `any other ${code(propertyName)}`;
  const change =
    now === undefined
      ? `${start} no longer selects ${old === undefined ? "" : nameOf(old)}`
      : `${start} now selects ${nameOf(now)}${old === undefined ? "" : ` instead of ${nameOf(old)}`}`;
  const forms = [old?.schema, now?.schema];
  note(change, "defaultMapping", valueText(old?.ref), valueText(now?.ref), forms);
}

function isSameVariant(walk: SchemaWalk, left: MappedSchema, right: MappedSchema): boolean {
  if (left.ref === right.ref) return true;
  const [before, after] = [left.schema, right.schema];
  return before !== undefined && after !== undefined && walk.sameName(before.node, after.node);
}

/** The name of a form, or what is written where it has none. */
function nameOf({ to, schema }: MappedSchema): string {
  return code((schema && componentAt(schema.node)?.name) ?? to);
}
