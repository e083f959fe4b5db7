import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { loadOne, type Result } from "./generated-api.ts";
import type { Answer, Loopback } from "./loopback.ts";

/** Responses by status, each by media type. */
export type Declared = Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;

/** The schema of a text. */
export const text: JsonObject = { type: "string" };

/** Declarations of one kind of body, or of several. */
export const kinds: Readonly<
  Record<"json" | "csv" | "file" | "octets" | "both" | "nothing", Declared>
> = {
  json: { "200": { "application/json": {} }, default: { "application/json": {} } },
  csv: { "200": { "text/csv": text }, default: { "text/plain": text } },
  file: { "200": { "image/png": {} }, default: { "image/png": {} } },
  octets: { "200": { "application/octet-stream": {} } },
  both: {
    "200": { "text/csv": text, "application/json": {}, "image/png": {} },
    default: { "text/plain": text, "application/problem+json": {} },
  },
  nothing: { "200": {}, "204": {}, default: {} },
};

/** What a function gives for an answer, where the description declares the given responses. */
export async function resultOf(
  server: Loopback,
  declared: Declared,
  answer: Answer,
  init: object = {},
  { method = "get", options = {} }: { readonly method?: string; readonly options?: object } = {},
): Promise<Result> {
  const { call, createTestClient } = await loadOne(
    { responses: responsesOf(declared) },
    "/it",
    method,
  );
  server.answer = answer;
  return call(createTestClient({ baseUrl: server.url, ...options }), init);
}

/** Response Objects by status. */
export function responsesOf(declared: Declared): JsonObject {
  const entries = Object.entries(declared).map(([status, content]): [string, JsonValue] => {
    const media = Object.entries(content).map(([type, schema]) => [type, { schema }]);
    const isEmpty = media.length === 0;
    return [
      status,
      {
        description: "It.",
        ...(isEmpty ? {} : { content: Object.fromEntries(media) as JsonObject }),
      },
    ];
  });
  return Object.fromEntries(entries);
}

/** An answer of a media type. */
export function answerOf(type: string, body: string | Uint8Array, status = 200): Answer {
  return { status, headers: { "Content-Type": type }, body };
}
