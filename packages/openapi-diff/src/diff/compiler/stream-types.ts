import {
  type MediaType,
  mediaTypeEssence,
  type Operation,
  sequenceOf,
  streamOf,
} from "@convex-openapi/document/model";
import type { OperationPair } from "../compare/match-operations.ts";
import { itemsStep } from "../schema-place.ts";
import { bodyType, dataType, emittedBody } from "./call-types.ts";

/**
 * What a function takes or gives that is no value at once. A stream is a list that no other list can be or become, so
 * that what is said of lists says it of items, except that a list can be sent as one.
 */
export const typesOfStreams: string = `
type Sent<Item> = readonly Item[] | string;
interface Streamed<Item> extends ReadonlyArray<Item> { streamed: true }
interface Reconnecting<Item> extends Streamed<Item> { reconnecting: true }
interface Unread { unread: true }
`;

/** The type of a part of an operation, as an expression over the type of the operation. */
type TypeOfPart = (type: string, operation: Operation) => string;

/** Whether an operation of a pair takes a sequence of items. */
export function sendsItems({ base, head }: OperationPair): boolean {
  return [base, head].some(({ requestBody }) =>
    requestBody?.value.content.some(({ kind }) => kind === "sequence"),
  );
}

/** What the function of an operation takes as a body: for a sequence, its items. */
export function sentType(type: string, operation: Operation): string {
  return bodyType(type, operation, (holder, media) =>
    media.kind === "sequence" ? `Sent<${itemType(holder, media)}>` : emittedBody(holder, media),
  );
}

/**
 * What functions of an operation give where one of a pair gives a stream: each function that the old package has, and
 * what takes its place.
 */
export function streamedTypes({ base, head }: OperationPair): TypeOfPart[] {
  const [old, now] = [streamOf(base), streamOf(head)];
  const own = old?.isChoice === true ? [streamType] : [];
  const isShared = [old, now].some((stream) => stream?.isChoice === false);
  return isShared ? [...own, givenType] : own;
}

/** What the function gives that an operation has for its stream alone: nothing where it has none. */
function streamType(type: string, operation: Operation): string {
  if (streamOf(operation)?.isChoice !== true) return "undefined";
  return dataType(type, operation, (holder, media) =>
    isOfStream(media, operation) ? streamed(holder, media, operation) : "never",
  );
}

/** What the function of an operation gives: a stream where that is no choice, any other sequence unread. */
function givenType(type: string, operation: Operation): string {
  const isStream = streamOf(operation)?.isChoice === false;
  return dataType(type, operation, (holder, media) => {
    if (media.kind !== "sequence") return emittedBody(holder, media);
    return isStream && isOfStream(media, operation) ? streamed(holder, media, operation) : "Unread";
  });
}

function isOfStream({ name }: MediaType, operation: Operation): boolean {
  return mediaTypeEssence(name) === streamOf(operation)?.mediaType;
}

function streamed(holder: string, media: MediaType, operation: Operation): string {
  const kind = streamOf(operation)?.canReconnect === true ? "Reconnecting" : "Streamed";
  return `${kind}<${itemType(holder, media)}>`;
}

function itemType(holder: string, media: MediaType): string {
  const described = `${holder}[${itemsStep}][${JSON.stringify(media.name)}]`;
  return sequenceOf(media)?.isListed === true ? `${described}[number]` : described;
}
