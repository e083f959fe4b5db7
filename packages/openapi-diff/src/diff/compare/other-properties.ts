import {
  factsOf,
  mergedSchema,
  type MergedSchema,
  type Node,
  nodeOf,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import {
  descriptionOf,
  findRenames,
  freshHint,
  removedHint,
  shapeOf,
  type Named,
} from "./find-renames.ts";
import { code, propertyText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** A property that one side alone has. */
interface Property extends Named {
  readonly schema: MergedSchema;
  readonly required: boolean;
}

/** Records the properties that only one of two objects has: what went, what came, and what has another name. */
export function noteOtherProperties(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const gone = propertiesOf(base, head);
  const fresh = propertiesOf(head, base);
  const { sure, possible } = findRenames(gone, fresh);
  for (const { from, to } of sure) {
    inOwnDirection(walk, to.schema).edit({
      rule: to.required ? "property-renamed" : "property-renamed-optional",
      subject: { base: parentOf(from.schema), head: parentOf(to.schema) },
      at: { base: from.schema.writtenAt, head: to.schema.writtenAt },
      details: { before: code(propertyText(from.name)), after: code(propertyText(to.name)) },
    });
  }
  for (const old of gone) {
    if (sure.some(({ from }) => from === old)) continue;
    const to = possible?.to.name;
    inOwnDirection(walk, old.schema).edit({
      rule: old.required ? "property-removed" : "property-removed-optional",
      subject: { base: parentOf(old.schema), head: nodeOf(head.schema) },
      at: { base: old.schema.writtenAt },
      details: { name: code(propertyText(old.name)), ...removedHint(to) },
      ...(to === undefined ? {} : { renamedTo: to }),
    });
  }
  for (const now of fresh) {
    if (sure.some(({ to }) => to === now)) continue;
    inOwnDirection(walk, now.schema).edit({
      rule: addedRule(head, now),
      subject: { base: nodeOf(base.schema), head: parentOf(now.schema) },
      at: { head: now.schema.writtenAt },
      details: { name: code(propertyText(now.name)), ...freshHint(possible?.from.name) },
    });
  }
}

/** The properties of an object that another one does not have, in the order of the description. */
function propertiesOf(own: SchemaFacts, other: SchemaFacts): Property[] {
  return [...own.properties].flatMap(([name, schema]): Property[] => {
    if (other.properties.has(name)) return [];
    const required = own.required.has(name);
    const shape = `${required ? "required" : "optional"} ${shapeOf(schema)}`;
    return [{ name, schema, required, shape, description: descriptionOf(schema) }];
  });
}

/** The walk for a property that only goes one way. */
function inOwnDirection(walk: SchemaWalk, schema: MergedSchema): SchemaWalk {
  const { readOnly, writeOnly } = factsOf(schema);
  if (readOnly) return walk.only("response");
  return writeOnly ? walk.only("request") : walk;
}

function addedRule(
  head: SchemaFacts,
  { name, required }: Property,
): "property-optional-added" | "property-required-added" | "property-required-with-default-added" {
  if (!required) return "property-optional-added";
  return writtenDefault(head, name) === undefined
    ? "property-required-added"
    : "property-required-with-default-added";
}

/** The default where the property is written, which is the same in whatever the object is merged into by `allOf`. */
function writtenDefault({ parts }: SchemaFacts, name: string): SchemaFacts["default"] {
  for (const { properties } of parts) {
    const property = properties.get(name);
    if (property !== undefined) return factsOf(mergedSchema(property)).default;
  }
  return undefined;
}

/** The object that lists a property: a merged object has several. */
function parentOf({ writtenAt }: MergedSchema): Node | undefined {
  return writtenAt.parent?.parent;
}
