import { type MediaType, sequenceOf } from "@convex-openapi/document/model";
import {
  atom,
  generic,
  type SchemaTypes,
  streamItemType,
  type Type,
  union,
  unknownType,
} from "@convex-openapi/types/printing";
import type { ClientOperation } from "../client.ts";

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
  const type = streamItemType(stream.item, types);
  return type.kind === "atom"
    ? { type, declared: undefined }
    : { type: atom(stream.itemName), declared: { name: stream.itemName, type } };
}

/** The type of the options of a stream. */
export function streamOptionsType({ stream }: ClientOperation): string {
  return stream?.canReconnect === true ? "EventStreamOptions" : "StreamOptions";
}

/** `EventStream<Item>` */
export function streamTypeOf({ type }: ItemType): Type {
  return generic("EventStream", [type]);
}

/** The types of what a caller can give for a body that is a sequence. */
export function sentItems(media: MediaType, types: SchemaTypes): Type {
  const sequence = sequenceOf(media);
  const item = sequence === undefined ? unknownType : streamItemType(sequence.item, types);
  return union([generic("AsyncIterable", [item]), generic("Iterable", [item]), atom("string")]);
}
