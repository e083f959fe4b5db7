import { endMarker, isJsonEvent, type OperationStream } from "@convex-openapi/document/model";
import { codeSpan } from "../report-lines.ts";

/** What the items of a stream are, in a short phrase of Markdown. */
export function streamPhrase({ mediaType, format, item }: OperationStream): string {
  const of = codeSpan(mediaType);
  if (format !== "events") return `${of}: JSON`;
  const end = `${codeSpan(endMarker)} ends it`;
  if (item.kind === "json") return `${of}: the data of each event, as JSON; ${end}`;
  const { forms } = item;
  const isJson = forms.some(({ names = [undefined] }) =>
    names.some((name) => isJsonEvent(forms, name)),
  );
  return isJson ? `${of}: events; ${end} as JSON data` : `${of}: events, their data as text`;
}
