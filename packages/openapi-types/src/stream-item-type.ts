import { type EventForm, isJsonForm, type StreamItem } from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { atom, literal, object, property, type Type } from "./type.ts";

/** The type of what a reader of a sequence gets of each item, or a writer gives for it. */
export function streamItemType(item: StreamItem, types: SchemaTypes): Type {
  if (item.kind === "json") return types.typeOf(item.schema);
  return union(item.forms.map((form) => eventType(form, item.forms, types)));
}

function eventType(form: EventForm, forms: readonly EventForm[], types: SchemaTypes): Type {
  const { names, isNamed, data } = form;
  const isJson = isJsonForm(form, forms);
  const text = form.isJson ? undefined : data;
  return object([
    property("event", names === undefined ? atom("string") : union(names.map(literal)), {
      optional: !isNamed,
    }),
    property(
      "data",
      isJson ? types.typeOf(data) : text === undefined ? atom("string") : types.typeOf(text),
    ),
    property("id", atom("string"), { optional: true }),
    property("retry", atom("number"), { optional: true }),
  ]);
}
