import { mediaTypeEssence } from "../body-kind.ts";
import type { MediaType, Operation } from "../operation.ts";
import { isList, itemOf } from "../pages/page-body.ts";
import type { Schema } from "../schema.ts";
import { compareText } from "../sorted.ts";
import { anyEvent, type EventForm, eventForms, isText } from "./event-forms.ts";

/**
 * How the items of a sequence are told apart.
 *
 * - `events`: an event stream (HTML section 9.2).
 * - `lines`: one JSON text a line (JSON Lines).
 * - `records`: JSON texts that each begin with a record separator (RFC 7464).
 */
export type StreamFormat = "events" | "lines" | "records";

/** What an item of a sequence is for its reader. */
export type StreamItem =
  /** JSON: the item, or the data of an event. */
  | { readonly kind: "json"; readonly schema: Schema | undefined }
  /** An event with its fields. */
  | { readonly kind: "event"; readonly forms: readonly EventForm[] };

/** A body that is a sequence of items. */
export interface Sequence {
  /** Its media type, in lower case and without parameters. */
  readonly mediaType: string;
  readonly format: StreamFormat;
  /** The schema of each item as it is written, or of the data of each event. */
  readonly each: Schema | undefined;
  /** Whether its schema is that of a list of all items. */
  readonly isListed: boolean;
  readonly item: StreamItem;
}

/** The stream that an operation can respond with. */
export interface OperationStream extends Sequence {
  /** Whether success has other media types as well, so that the stream has a function of its own. */
  readonly isChoice: boolean;
  /** Whether it can go on behind the event that came last: a GET changes nothing, and events have ids. */
  readonly canReconnect: boolean;
}

/** The sequence that a body is, `undefined` for any other body. */
export function sequenceOf({ name, kind, schema, itemSchema }: MediaType): Sequence | undefined {
  if (kind !== "sequence") return undefined;
  const mediaType = mediaTypeEssence(name);
  const format = formatOf(mediaType);
  // A schema describes all items as a list (OpenAPI 3.2 section 4.14.3), or, before that version, each of them.
  const list = itemSchema === undefined && schema && isList(schema) ? schema : undefined;
  const each = list === undefined ? (itemSchema ?? schema) : itemOf(list);
  const isListed = list !== undefined;
  return { mediaType, format, each, isListed, item: itemIn(format, each, schema) };
}

function formatOf(mediaType: string): StreamFormat {
  if (mediaType === "text/event-stream") return "events";
  return mediaType.endsWith("json-seq") ? "records" : "lines";
}

function itemIn(
  format: StreamFormat,
  each: Schema | undefined,
  whole: Schema | undefined,
): StreamItem {
  if (format !== "events") {
    // Text is how descriptions say that they know nothing of the items.
    const isUnknown = each === undefined || (each === whole && isText(each));
    return { kind: "json", schema: isUnknown ? undefined : each };
  }
  const forms = each && eventForms(each);
  if (forms !== undefined) return { kind: "event", forms };
  return each === undefined || isText(each)
    ? { kind: "event", forms: [anyEvent] }
    : { kind: "json", schema: each };
}

const known = new WeakMap<Operation, OperationStream | undefined>();

/** The stream that an operation can respond with: of several, an event stream, or else the first by name. */
export function streamOf(operation: Operation): OperationStream | undefined {
  if (!known.has(operation)) known.set(operation, readStream(operation));
  return known.get(operation);
}

function readStream({ method, responses }: Operation): OperationStream | undefined {
  if (method === "head") return undefined;
  const statuses = [...responses.keys()];
  const successes = statuses.filter((status) => status.startsWith("2"));
  const named = successes.length > 0 ? successes : statuses.filter((key) => key === "default");
  const contents = named.map((status) => responses.get(status)?.value.content ?? []);
  const sequences = contents
    .flat()
    .flatMap((media) => sequenceOf(media) ?? [])
    .sort(
      (left, right) => rankOf(left) - rankOf(right) || compareText(left.mediaType, right.mediaType),
    );
  const [sequence, ...others] = sequences;
  if (sequence === undefined) return undefined;
  const isChoice = contents.some(
    (content) => content.length > 1 && content.some(({ kind }) => kind === "sequence"),
  );
  const isOneType = others.every(({ mediaType }) => mediaType === sequence.mediaType);
  const alike = others.filter(({ mediaType }) => mediaType === sequence.mediaType);
  // Two statuses with items of their own are no one stream.
  if (!alike.every((other) => other.each?.key === sequence.each?.key)) return undefined;
  if (!isChoice && !isOneType) return undefined;
  return { ...sequence, isChoice, canReconnect: method === "get" && sequence.format === "events" };
}

function rankOf({ format }: Sequence): number {
  return ["events", "lines", "records"].indexOf(format);
}
