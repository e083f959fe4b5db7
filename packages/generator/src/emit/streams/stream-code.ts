import { type EventForm, isJsonEvent, type Sequence } from "@convex-openapi/document/model";
import { arrayCode, callCode, type Code, stringLiteral } from "@convex-openapi/types/printing";
import type { ClientOperation } from "../client.ts";
import { wire } from "../wire/style-of.ts";

/** How the items of a stream are read, as code. */
export function formatCode({ stream }: Pick<ClientOperation, "stream">): Code {
  if (stream === undefined) return "";
  if (stream.format !== "events") return wire(stream.format);
  return callCode(wire("events"), eventCode(stream));
}

/** What the reader of an event stream gets of each event, as code. */
function eventCode({ item }: Sequence): Code {
  if (item.kind === "json") return wire("jsonData");
  const { names, isOther } = jsonEventsOf(item.forms);
  if (names.length === 0) return wire(isOther ? "jsonEvents" : "textEvents");
  const list = arrayCode(names.map(stringLiteral));
  return callCode(wire("mixedEvents"), list, isOther ? "true" : undefined);
}

/** How the items of a body are written, as code. */
export function writerCode({ format, item }: Sequence): Code {
  if (format !== "events") return wire(format === "lines" ? "writeLine" : "writeRecord");
  if (item.kind === "json") return wire("writeData");
  const { names, isOther } = jsonEventsOf(item.forms);
  const list = arrayCode(names.map(stringLiteral));
  const isText = names.length === 0 && !isOther;
  return callCode(wire("writeEvents"), isText ? undefined : list, isOther ? "true" : undefined);
}

/** The names of the events whose data is JSON, or, where all others have that, text. */
function jsonEventsOf(forms: readonly EventForm[]): {
  readonly names: readonly string[];
  readonly isOther: boolean;
} {
  const names = [...new Set(forms.flatMap((form) => form.names ?? []))].sort();
  const isOther = isJsonEvent(forms, undefined);
  const exceptions = names.filter((name) => isJsonEvent(forms, name) !== isOther);
  const isAll = exceptions.length === names.length;
  // An event that no form names is as all those are that have a name.
  return isAll && names.length > 0 && forms.every((form) => form.names !== undefined)
    ? { names: [], isOther: !isOther }
    : { names: exceptions, isOther };
}
