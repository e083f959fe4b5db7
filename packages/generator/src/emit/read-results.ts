import { describesJson, type MediaType, mediaTypeEssence } from "@convex-openapi/document/model";
import {
  atom,
  callCode,
  type Code,
  objectCode,
  type SchemaTypes,
  type Type,
  union,
  unknownType,
} from "@convex-openapi/types/printing";
import type { ClientOperation, ClientResponse } from "./client.ts";
import { wire } from "./wire/style-of.ts";

/** A body by its media type, as its caller gets it. */
export interface ReadBody {
  /** Such as `application/json`, in lower case and without parameters. */
  readonly mediaType: string;
  readonly type: Type;
  /** The reader of `wire.ts`. */
  readonly reader: string;
}

/** What a call comes to for one declared status. */
export interface OperationOutcome {
  readonly ok: boolean;
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly bodies: readonly ReadBody[];
  /** Names of the response headers that are always there, and of the others. */
  readonly headers: { readonly required: readonly string[]; readonly optional: readonly string[] };
}

/** The type of a body that is left unread. */
export const streamType: Type = atom('NonNullable<Response["body"]>');

/** The successes and failures of an operation, by status; a `default` without a success beside it stands for both. */
export function outcomesOf(operation: ClientOperation, types: SchemaTypes): OperationOutcome[] {
  const responses = operation.responses.filter(({ status }) => !status.startsWith("1"));
  const hasSuccess = responses.some(({ status }) => status.startsWith("2"));
  const standard = responses.some(({ status }) => status === "default");
  const outcomes = responses.flatMap((response): OperationOutcome[] => {
    const { status, headers } = response;
    const entries = [...headers];
    const named = (isRequired: boolean): string[] =>
      entries.filter(([, { value }]) => value.required === isRequired).map(([name]) => name);
    const outcome = {
      ok: status.startsWith("2"),
      status,
      bodies: bodiesOf(operation, response, types),
      headers: { required: named(true), optional: named(false) },
    };
    return status === "default" && !hasSuccess ? [{ ...outcome, ok: true }, outcome] : [outcome];
  });
  if (hasSuccess || standard) return outcomes;
  const headers = { required: [], optional: [] };
  return [{ ok: true, status: "2XX", bodies: [anything("*/*")], headers }, ...outcomes];
}

/** Statuses whose responses have no body (RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5). */
const emptyStatuses: ReadonlySet<string> = new Set(["204", "205", "304"]);

function bodiesOf(
  { method, responses }: ClientOperation,
  { status, content }: ClientResponse,
  types: SchemaTypes,
): readonly ReadBody[] {
  const isEmpty = method === "head" || emptyStatuses.has(status);
  if (content.length > 0 && !isEmpty) return content.map((media) => bodyOf(media, types));
  const isUnknown = status === "default" && !isEmpty && responses.length === 1;
  return isUnknown ? [anything("*/*")] : [];
}

function bodyOf({ name, schema, kind }: MediaType, types: SchemaTypes): ReadBody {
  const mediaType = mediaTypeEssence(name);
  const isRange = mediaType.includes("*");
  switch (kind) {
    case "json":
      if (!isRange || describesJson(schema)) {
        return { mediaType, type: types.typeOf(schema), reader: "json" };
      }
      return schema?.resolved?.types.every((type) => type === "string") === true &&
        schema.resolved.types.length > 0
        ? { mediaType, type: atom("string"), reader: "html" }
        : anything(mediaType);
    case "sequence":
      return { mediaType, type: streamType, reader: "stream" };
    case "text":
    case "urlencoded":
      return {
        mediaType,
        type: atom("string"),
        reader: /html|\*/.test(mediaType) ? "html" : "text",
      };
    default:
      return { mediaType, type: atom("Blob"), reader: "blob" };
  }
}

function anything(mediaType: string): ReadBody {
  return { mediaType, type: unknownType, reader: "anything" };
}

/** The type of what one of several bodies gives, `undefined` for none. */
export function outcomeType({ bodies }: Pick<OperationOutcome, "bodies">): Type {
  return bodies.length === 0 ? atom("undefined") : union(bodies.map(({ type }) => type));
}

/** The reader of a status as code. */
export function readerCode({ bodies }: Pick<OperationOutcome, "bodies">): Code {
  const readers = new Set(bodies.map(({ reader }) => reader));
  const [only] = readers;
  if (only === undefined) return wire("nothing");
  if (readers.size === 1) return wire(only);
  const entries = new Map(bodies.map(({ mediaType, reader }) => [mediaType, wire(reader)]));
  return callCode(wire("either"), objectCode([...entries]));
}

/** Whether a success is a text or bytes, so that it can be left unread on request. */
export function canStream(outcomes: readonly OperationOutcome[]): boolean {
  const readers = outcomes
    .filter(({ ok }) => ok)
    .flatMap(({ bodies }) => bodies.map(({ reader }) => reader));
  return readers.length > 0 && readers.every((reader) => streamable.has(reader));
}

const streamable: ReadonlySet<string> = new Set(["text", "html", "blob"]);
