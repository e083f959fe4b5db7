import type { Answer } from "./loopback.ts";
import type { ReadResult } from "./read-result.ts";
import { answerOf, kinds, text, type Declared } from "./responses.ts";

/** What a call comes to that gives no result. */
export const rejected = "rejected";

/** An answer to an operation, and what its caller has to get. */
export interface ResponseCase {
  readonly title: string;
  readonly declared: Declared;
  readonly answer: Answer;
  readonly method?: "head";
  readonly init?: object;
  readonly expected: ReadResult | typeof rejected;
}

const page = "<!doctype html><title>Sign in</title>";
const { json, csv, file, octets, both, nothing } = kinds;
const bytes = Array.from({ length: 256 }, (_, index) => index);

function success(
  title: string,
  declared: Declared,
  answer: Answer,
  value: unknown,
  status: number | string = 200,
): ResponseCase {
  return { title, declared, answer, expected: { ok: true, status, value } };
}

/** Successes that are read by their own media type. */
export const successes: readonly ResponseCase[] = [
  success("JSON", json, answerOf("application/json", '{"a":1}'), { a: 1 }),
  success("JSON without a label", json, { body: '{"a":1}' }, { a: 1 }),
  success("JSON by another label", json, answerOf("text/plain", "[1]"), [1]),
  success(
    "JSON, where the schema is none of text",
    { "200": { "text/plain": { type: "integer" } } },
    { body: "42" },
    42,
  ),
  success("JSON that is null", json, answerOf("application/json", "null"), null),
  success("text", csv, answerOf("text/csv; charset=utf-8", "1: <é→>"), "1: <é→>"),
  success("text by another label", csv, answerOf("text/plain", "1.0"), "1.0"),
  success("CSV beside JSON", both, answerOf("Text/CSV; charset=utf-8", "1"), "1"),
  success("JSON beside CSV", both, answerOf("application/json", "1"), 1),
  success("JSON by another name beside CSV", both, answerOf("application/hal+json", "1"), 1),
  success("JSON without a label beside others", both, { body: "1" }, 1),
  success(
    "a page, where that is declared",
    { "200": { "text/html": text } },
    answerOf("text/html", page),
    page,
  ),
  success("any text", { "200": { "text/*": text } }, answerOf("text/html", page), page),
  success("nothing that means something", nothing, answerOf("text/plain", "OK"), undefined),
  success(
    "a status of a class",
    { "2XX": { "application/json": {} } },
    { status: 201, body: "1" },
    1,
    "2XX",
  ),
];

function endless(type: string, body: string): Answer {
  return (response) => {
    response.writeHead(200, { "Content-Type": type }).write(body);
  };
}

/** Successes that give their items as they come, for they may have no end. */
export const itemStreams: readonly ResponseCase[] = [
  ["text/event-stream", "\uFEFFid: 1\r\ndata: é☃\r\n\r", { id: "1", data: "é☃" }] as const,
  ["application/x-ndjson", '{"é":1}\n{', { é: 1 }] as const,
  ["application/json-seq", '\u001e{"é":1}\n\u001e', { é: 1 }] as const,
].map(([type, body, item]) =>
  success(type, { "200": { [type]: text } }, endless(type, body), { items: [item] }),
);

/** Successes that are left unread, for they may have no end: one of several kinds, or on request. */
export const streams: readonly ResponseCase[] = [
  success(
    "text/event-stream beside JSON",
    { "200": { "application/json": {}, "text/event-stream": text } },
    endless("text/event-stream", "data: 1\n\n"),
    { stream: "data: 1\n\n" },
  ),
  ...[csv, file].map((declared) => ({
    ...success(
      `${Object.keys(declared["200"] ?? {}).join()}, on request`,
      declared,
      endless("application/unknown", "1"),
      { stream: "1" },
    ),
    init: { stream: true },
  })),
];

/** Successes that are files. */
export const files: readonly ResponseCase[] = [
  ["a declared image", file, "image/png"] as const,
  ["another image", file, "image/webp"] as const,
  ["an image beside JSON", both, "image/png"] as const,
  ["any bytes", octets, "application/zip"] as const,
  ["an image of any kind", { "200": { "image/*": {} } }, "image/avif"] as const,
].map(([title, declared, type]) =>
  success(title, declared, answerOf(type, Uint8Array.from(bytes)), { type, bytes }),
);

function unexpected(
  title: string,
  declared: Declared,
  answer: Answer,
  body: string,
  value?: unknown,
): ResponseCase {
  const error = value === undefined ? { text: body } : { text: body, json: value };
  const expected = { ok: false, status: "unexpected", value: error, text: body };
  return { title, declared, answer, expected };
}

/** Pages of a proxy in place of what was declared. */
export const pages: readonly ResponseCase[] = [
  ["JSON", json] as const,
  ["text", csv] as const,
  ["an image", file] as const,
  ["bytes", octets] as const,
  ["one of several kinds", both] as const,
  ["nothing", nothing] as const,
  ["an image of any kind", { "200": { "image/*": {} } }] as const,
  ["a stream", { "200": { "text/event-stream": text } }] as const,
].flatMap(([title, declared]) =>
  [200, 502].map((status) => {
    const answer = answerOf("text/html; charset=utf-8", page, status);
    return unexpected(`${title}, ${status}`, declared, answer, page);
  }),
);

/** Other answers that are none of the declared. */
export const strangers: readonly ResponseCase[] = [
  unexpected("text in place of JSON", json, answerOf("application/json", "oops"), "oops"),
  unexpected("JSON that is cut off", json, answerOf("application/json", '{"a":'), '{"a":'),
  unexpected("another status, with JSON", octets, { status: 404, body: '{"a":1}' }, '{"a":1}', {
    a: 1,
  }),
  unexpected("another status, with text", octets, { status: 404, body: "1.0" }, "1.0", 1),
  unexpected("another success, with JSON", octets, { status: 201, body: "1" }, "1", 1),
  unexpected("another success, with text", csv, { status: 202, body: "oops" }, "oops"),
  {
    ...unexpected(
      "JSON in place of the text that was asked for",
      both,
      answerOf("application/json", '{"a":1}'),
      '{"a":1}',
      { a: 1 },
    ),
    init: { accept: "text/csv" },
  },
  unexpected("a success beside a default", json, { status: 201, body: "1" }, "1", 1),
];

function failure(
  title: string,
  declared: Declared,
  answer: Answer,
  value: unknown,
  body: string,
): ResponseCase {
  return {
    title,
    declared,
    answer,
    expected: { ok: false, status: "default", value, text: body },
  };
}

/** Errors that are declared. */
export const failures: readonly ResponseCase[] = [
  failure("JSON", json, answerOf("application/json", '{"a":1}', 400), { a: 1 }, '{"a":1}'),
  failure("text that looks like JSON", csv, answerOf("text/plain", "1.0", 400), "1.0", "1.0"),
  failure("text in quotes", csv, answerOf("text/plain", '"a"', 400), '"a"', '"a"'),
  failure(
    "problem+json beside text",
    both,
    answerOf("application/problem+json", '{"a":1}', 400),
    { a: 1 },
    '{"a":1}',
  ),
  failure("JSON beside text", both, answerOf("application/json", "[1]", 400), [1], "[1]"),
  failure("text beside problem+json", both, answerOf("text/plain", "1.0", 400), "1.0", "1.0"),
  failure(
    "bytes, every one of them",
    file,
    answerOf("image/png", Uint8Array.from(bytes), 500),
    { type: "image/png", bytes },
    "",
  ),
];

const framings: [string, number, Answer][] = [200, 404].flatMap(
  (status): [string, number, Answer][] => [
    ["a length of zero", status, { status, headers: { "Content-Length": "0" }, body: "" }],
    [
      "chunks",
      status,
      (response) => {
        response.writeHead(status, { "Transfer-Encoding": "chunked" }).flushHeaders();
        response.end();
      },
    ],
    [
      "the end of the connection",
      status,
      (response) => {
        response.useChunkedEncodingByDefault = false;
        response.writeHead(status, { Connection: "close" }).end();
      },
    ],
  ],
);

const events: Declared = {
  "200": { "text/event-stream": text },
  default: { "text/event-stream": text },
};

/** Empty bodies under any framing. */
export const empty: readonly ResponseCase[] = framings.flatMap(([framing, status, answer]) => {
  const read = (what: string, declared: Declared, value: unknown): ResponseCase => {
    const title = `${what} with ${framing}, ${status}`;
    return status === 200
      ? success(title, declared, answer, value)
      : failure(title, declared, answer, value, "");
  };
  return [
    read("an empty text", csv, ""),
    read("an empty file", file, { type: "", bytes: [] }),
    read("what was declared without a body", nothing, undefined),
    read("a stream of nothing", events, status === 200 ? { items: [] } : { stream: "" }),
    unexpected(`no JSON, but still a failure, with ${framing}, ${status}`, json, answer, ""),
  ];
});

const head = { "Content-Type": "application/json", "Content-Length": "10" };

function headed(status: number): Answer {
  return (response) => {
    response.writeHead(status, head).end();
  };
}

/** Responses that have no body by the rules of HTTP. */
export const bodiless: readonly ResponseCase[] = [
  success("204", nothing, { status: 204, body: "" }, undefined, 204),
  { ...success("HEAD, 200", json, headed(200), undefined), method: "head" },
  { ...failure("HEAD, 404", json, headed(404), undefined, ""), method: "head" },
];

/** Connections that break while a body is read. */
export const broken: readonly ResponseCase[] = Object.entries({ json, csv, file, nothing }).flatMap(
  ([title, declared]) =>
    [200, 500].map((status): ResponseCase => ({
      title: `${title}, ${status}`,
      declared,
      answer: (response) => {
        response.writeHead(status, { "Content-Length": "9" });
        response.write("1", () => response.destroy());
      },
      expected: rejected,
    })),
);
