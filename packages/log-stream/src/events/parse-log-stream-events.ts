import type { LogStreamEvent } from "../generated/index.ts";
import { isRecord, unlisted } from "./check.ts";
import { eventValues } from "./event-values.ts";
import { checksByTopic, type LogStreamTopic } from "./topics.ts";

export type { LogStreamTopic };

/** An event of a topic that the description does not have, or with a text that it does not list, as it came. */
export interface UnknownLogStreamEvent {
  readonly topic: string;
  readonly [field: string]: unknown;
}

/**
 * Why a value is no event: the text is not JSON (`not-json`), the value is not an object (`not-an-object`), it has no
 * `topic` that is a string (`no-topic`), or it lacks what events of its topic have (`wrong-field`).
 */
export type MalformedReason = "not-json" | "not-an-object" | "no-topic" | "wrong-field";

/** What a value turned out to be. */
export type ParsedLogStreamEvent =
  | { readonly kind: "event"; readonly event: LogStreamEvent }
  | { readonly kind: "unknown"; readonly event: UnknownLogStreamEvent }
  | { readonly kind: "malformed"; readonly reason: MalformedReason; readonly message: string };

/** Something in a body that is no event. */
export interface MalformedLogStreamEvent {
  readonly reason: MalformedReason;
  /** A sentence that names the field, and quotes nothing of the body. */
  readonly message: string;
  /** Position among the events of the body, from 0. */
  readonly index: number;
  /** Line of the body, from 1, when the format is JSON Lines. */
  readonly line?: number;
  /** What stands there: a JSON value, or the text where that is not JSON. */
  readonly value: unknown;
}

/** The events of a body. Each list is in the order of the body. */
export interface ParsedLogStreamEvents {
  /** Events of topics that the description has. `topic` tells them apart. */
  readonly events: readonly LogStreamEvent[];
  /** Events of other topics, or with texts that the description does not list. */
  readonly unknown: readonly UnknownLogStreamEvent[];
  /** All else. It does not keep the events around it from being read. */
  readonly malformed: readonly MalformedLogStreamEvent[];
}

/**
 * Reads the body of a request of a webhook log stream, in both formats: a JSON array (`json`) or one JSON object a line
 * (`jsonl`). It does not throw for anything that can be in a body, and says in `malformed` what it could not read.
 *
 * Verify the request first: `verifyLogStreamRequest` gives the body.
 *
 * ```ts
 * const { events, malformed } = parseLogStreamEvents(body);
 * for (const event of events) {
 *   if (event.topic === "console") console.log(event.function.path, event.message);
 * }
 * for (const { line, index, message } of malformed) console.warn(line ?? index, message);
 * ```
 *
 * @param body the text of the body.
 * @throws TypeError for what is no text, such as bytes or a body that a framework has parsed.
 */
export function parseLogStreamEvents(body: string): ParsedLogStreamEvents {
  if (typeof body !== "string") {
    throw new TypeError("parseLogStreamEvents needs the body as a string");
  }
  const events: LogStreamEvent[] = [];
  const unknown: UnknownLogStreamEvent[] = [];
  const malformed: MalformedLogStreamEvent[] = [];
  for (const { index, line, value, text } of eventValues(body)) {
    const parsed =
      text === undefined ? parseLogStreamEvent(value) : refused("not-json", "the text is not JSON");
    if (parsed.kind === "event") events.push(parsed.event);
    else if (parsed.kind === "unknown") unknown.push(parsed.event);
    else {
      const { reason, message } = parsed;
      const where = { index, ...(line !== undefined && { line }) };
      malformed.push({ reason, message, ...where, value: text ?? value });
    }
  }
  return { events, unknown, malformed };
}

/**
 * Says whether a JSON value is an event as the description has it, one that it does not know, or none. The event is the value itself: fields
 * that the description does not have stay.
 */
export function parseLogStreamEvent(value: unknown): ParsedLogStreamEvent {
  if (!isRecord(value)) return refused("not-an-object", "an event must be an object");
  if (!isTopical(value)) return refused("no-topic", "topic must be a string");
  if (!isKnown(value.topic)) return { kind: "unknown", event: value };
  const problem = checksByTopic()[value.topic](value, "");
  if (problem === unlisted) return { kind: "unknown", event: value };
  if (problem !== undefined) return refused("wrong-field", `${value.topic}: ${problem}`);
  return { kind: "event", event: value as unknown as LogStreamEvent };
}

function refused(
  reason: MalformedReason,
  message: string,
): Extract<ParsedLogStreamEvent, { kind: "malformed" }> {
  return { kind: "malformed", reason, message };
}

function isTopical(value: Readonly<Record<string, unknown>>): value is UnknownLogStreamEvent {
  return Object.hasOwn(value, "topic") && typeof value["topic"] === "string";
}

function isKnown(topic: string): topic is LogStreamTopic {
  return Object.hasOwn(checksByTopic(), topic);
}
