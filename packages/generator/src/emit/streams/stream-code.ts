import { isJsonEvent, type Sequence } from "@convex-openapi/document/model";
import { arrayCode, callCode, type Code, stringLiteral } from "@convex-openapi/types/printing";
import type { ClientOperation } from "../client.ts";
import { wire } from "../wire/style-of.ts";

/** How the items of a stream are read, as code. */
export function formatCode({ stream }: Pick<ClientOperation, "stream">): Code {
  if (stream === undefined) return "";
  if (stream.format !== "events") return wire(stream.format);
  return callCode(wire("events"), eventCode(stream));
}

/** Whether a stream can go on behind the event that came last: a GET changes nothing, and events have ids. */
export function canReconnect({
  method,
  stream,
}: Pick<ClientOperation, "method" | "stream">): boolean {
  return method === "get" && stream?.format === "events";
}

/** What the reader of an event stream gets of each event, as code. */
function eventCode({ item }: Sequence): Code {
  if (item.kind === "json") return wire("jsonData");
  const { forms } = item;
  const names = [...new Set(forms.flatMap((form) => form.names ?? []))].sort();
  const isOtherJson = isJsonEvent(forms, undefined);
  const exceptions = names.filter((name) => isJsonEvent(forms, name) !== isOtherJson);
  const isUniform = exceptions.length === 0;
  const isAllNamed = forms.every((form) => form.names !== undefined);
  if (isUniform) return wire(isOtherJson ? "jsonEvents" : "textEvents");
  if (isAllNamed && exceptions.length === names.length) {
    return wire(isOtherJson ? "textEvents" : "jsonEvents");
  }
  const list = arrayCode(exceptions.map(stringLiteral));
  return callCode(wire("mixedEvents"), list, isOtherJson ? "true" : undefined);
}
