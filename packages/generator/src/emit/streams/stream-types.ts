import {
  type EventForm,
  isJsonEvent,
  type MediaType,
  sequenceOf,
  type StreamItem,
} from "@convex-openapi/document/model";
import {
  atom,
  generic,
  literal,
  object,
  property,
  type SchemaTypes,
  type Type,
  union,
  unknownType,
} from "@convex-openapi/types/printing";
import type { ClientOperation } from "../client.ts";
import { canReconnect } from "./stream-code.ts";

/** The type of the items of a stream, and what code calls it. */
export interface ItemType {
  /** By its name, where it has one. */
  readonly type: Type;
  /** The type that has no name but the one of the stream's items. */
  readonly declared: { readonly name: string; readonly type: Type } | undefined;
}

/** The type of what a reader of the stream of an operation gets, `undefined` where it has none. */
export function itemTypeOf({ stream }: ClientOperation, types: SchemaTypes): ItemType | undefined {
  if (stream === undefined) return undefined;
  const type = typeOfItem(stream.item, types);
  return type.kind === "atom"
    ? { type, declared: undefined }
    : { type: atom(stream.itemName), declared: { name: stream.itemName, type } };
}

/** The type of the options of a stream. */
export function streamOptionsType(operation: ClientOperation): string {
  return canReconnect(operation) ? "EventStreamOptions" : "StreamOptions";
}

/** `EventStream<Item>` */
export function streamTypeOf({ type }: ItemType): Type {
  return generic("EventStream", [type]);
}

/** The types of what a caller can give for a body that is a sequence. */
export function sentItems(media: MediaType, types: SchemaTypes): Type {
  const sequence = sequenceOf(media);
  const item = sequence === undefined ? unknownType : typeOfItem(sequence.item, types);
  return union([generic("AsyncIterable", [item]), generic("Iterable", [item]), atom("string")]);
}

function typeOfItem(item: StreamItem, types: SchemaTypes): Type {
  if (item.kind === "json") return types.typeOf(item.schema);
  return union(item.forms.map((form) => eventType(form, item.forms, types)));
}

function eventType(form: EventForm, forms: readonly EventForm[], types: SchemaTypes): Type {
  const { names, isNamed, data } = form;
  const isJson = (names ?? [undefined]).every((name) => isJsonEvent(forms, name));
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
