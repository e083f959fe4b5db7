import {
  componentAt,
  isObject,
  type JsonValue,
  nodeOf,
  sameJson,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import { nodesOf } from "./nodes.ts";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** The fields of an XML Object that say what is sent (OpenAPI 3.1 section 4.8.26); a prefix only stands for a namespace. */
const fields = ["name", "namespace", "attribute", "wrapped", "nodeType"] as const;

/** Compares how two schemas are written as XML. What is the default says nothing. */
export function compareXml(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  for (const field of fields) {
    const before = fieldOf(base, field);
    const after = fieldOf(head, field);
    if (sameJson(before, after)) continue;
    const isBeside = base.schema.xml !== undefined || head.schema.xml !== undefined;
    const subject = isBeside
      ? { base: base.schema.writtenAt, head: head.schema.writtenAt }
      : nodesOf(base, head);
    const details = {
      keyword: code(`xml.${field}`),
      before: valueText(before),
      after: valueText(after),
    };
    walk.edit({ rule: "xml-changed", subject, at: subject, details });
  }
}

function fieldOf(facts: SchemaFacts, field: (typeof fields)[number]): JsonValue | undefined {
  const said = [facts.schema.xml, ...facts.parts.map((part) => part.keyword("xml"))];
  // Each part of an `allOf` can say something else about one element, in any order.
  const written = said
    .filter(isObject)
    .map((xml) => xml[field])
    .find((value) => value !== undefined);
  if (written === false) return undefined;
  return field === "name" && written === ownName(facts) ? undefined : written;
}

/** The name that an element has unless something else is said: that of its property or its schema. */
function ownName({ schema }: SchemaFacts): string | undefined {
  const { writtenAt } = schema;
  if (writtenAt.parent?.kind === "map of schema") return writtenAt.key;
  return componentAt(nodeOf(schema))?.name;
}

/** Whether a whole body was described as an object and is text now, or the reverse: both are the same XML. */
export function isXmlText(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): boolean {
  const isBody = [base, head].every(({ schema }) => schema.writtenAt.parent?.kind === "media-type");
  const types = new Set([typeOf(base), typeOf(head)]);
  return walk.isXml && isBody && types.has("object") && types.has("string");
}

function typeOf({ types }: SchemaFacts): string | undefined {
  return types?.size === 1 ? [...types][0] : undefined;
}
