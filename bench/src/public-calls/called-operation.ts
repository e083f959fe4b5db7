import { isDeepStrictEqual } from "node:util";
import type { Pagination } from "@convex-openapi/document/model";
import { faultsOf, type GivenBody, type GivenParameter } from "./checked-request.ts";
import { typeOf, valueOf } from "../public-descriptions/made-values.ts";
import {
  part,
  type Raw,
  type RawDescription,
  type RawObject,
  type RawOperation,
} from "../public-descriptions/raw-description.ts";
import { isStreamType, makeStream, type MadeStream, streamFault } from "./stream-items.ts";
import type { RecordingServer } from "./recording-server.ts";

/** What a function of a generated client gives. */
interface Result {
  readonly ok: boolean;
  readonly status: number | string;
  readonly data?: unknown;
  readonly error?: unknown;
}

/** A function of a generated client, called without types. */
export type Call = (client: object, init?: object) => Promise<Result>;

/** What calls of one function came to. */
export interface Calls {
  readonly kind: "operation" | "pages" | "stream";
  readonly requests: number;
  readonly responses: number;
  readonly faults: readonly string[];
}

/** Calls one function with every body that it takes and every response that it can get, and says what is wrong. */
export async function callsOf(
  description: RawDescription,
  operation: RawOperation,
  server: RecordingServer,
  call: (init: object) => Promise<Result>,
): Promise<Calls> {
  const faults: string[] = [];
  const parameters = givenParameters(description, operation);
  const params = paramsOf(parameters);
  const bodies = givenBodies(description, operation);
  for (const body of bodies) {
    server.latest = undefined;
    server.answer = { status: 299, headers: {}, body: "" };
    const several = Object.keys(operation.content).length > 1;
    try {
      await call({
        params,
        ...(body && { body: body.value, ...(several && { contentType: body.type }) }),
      });
    } catch (error) {
      faults.push(`refused: ${String(error)}`);
      return { kind: "operation", requests: 0, responses: 0, faults };
    }
    faults.push(
      ...(server.latest === undefined
        ? ["nothing sent"]
        : faultsOf(operation, parameters, body, server.latest)),
    );
  }
  const init = fullInit(description, operation);
  const results = expectedResults(description, operation);
  const isStream = results.some(({ stream, answer }) => stream && answer.status < 300);
  for (const expected of results) {
    server.answer = expected.answer;
    const result = await call(init).catch((error: unknown) => ({
      ok: false,
      status: String(error),
    }));
    const fault = await resultFault(expected, result);
    if (fault !== undefined) faults.push(`response ${expected.name}: ${fault}`);
  }
  return {
    kind: isStream ? "stream" : "operation",
    requests: bodies.length,
    responses: results.length,
    faults,
  };
}

/** Calls the function for the stream of an operation, and says what is wrong with its items. */
export async function callStream(
  description: RawDescription,
  operation: RawOperation,
  server: RecordingServer,
  call: (init: object) => Promise<Result>,
): Promise<Calls> {
  const init = fullInit(description, operation);
  const streams = expectedResults(description, operation).filter(
    ({ stream, answer }) => stream && answer.status < 300,
  );
  const faults: string[] = [];
  for (const expected of streams) {
    server.answer = expected.answer;
    const fault = await resultFault(expected, await call(init));
    if (fault !== undefined) faults.push(`stream ${expected.name}: ${fault}`);
  }
  return { kind: "stream", requests: streams.length, responses: streams.length, faults };
}

/** The options of a call for the first page of a list, with every parameter but the one that says which page. */
export function listInit(
  description: RawDescription,
  operation: RawOperation,
  pagination: Pagination,
): object {
  const { parameter, in: place } = { parameter: "", in: undefined, ...pagination };
  const parameters = operation.parameters.filter(
    ({ in: location, name }) => location !== place || name !== parameter,
  );
  const init = fullInit(description, { ...operation, parameters });
  if (place !== "body" || !("body" in init)) return init;
  const body = Object.entries(init.body as RawObject).filter(([name]) => name !== parameter);
  return { ...init, body: Object.fromEntries(body) };
}

/** The options of a call with every parameter and the first body that an operation takes. */
function fullInit(description: RawDescription, operation: RawOperation): object {
  const [first] = givenBodies(description, operation);
  const params = paramsOf(givenParameters(description, operation));
  return { params, ...(first && { body: first.value, contentType: first.type }) };
}

function paramsOf(given: readonly GivenParameter[]): Record<string, Record<string, Raw>> {
  const params: Record<string, Record<string, Raw>> = {};
  for (const { described, value } of given) (params[described.in] ??= {})[described.name] = value;
  return params;
}

function givenParameters(description: RawDescription, operation: RawOperation): GivenParameter[] {
  const inPath = new Set([...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name));
  const ignored = new Set(["accept", "authorization", "content-length", "content-type"]);
  const given = operation.parameters.flatMap((parameter): GivenParameter[] => {
    const { name, in: location, schema, style, explode, allowReserved } = parameter;
    if (typeof name !== "string" || !isLocation(location)) return [];
    if (location === "path" && !inPath.has(name)) return [];
    if (location === "header" && ignored.has(name.toLowerCase())) return [];
    const [media] = Object.entries(part(parameter, "content"));
    const usual = location === "query" || location === "cookie" ? "form" : "simple";
    const value = valueOf(description, schema ?? (media && part(media[1], "schema")));
    const kind = typeOf(description, schema);
    const type = media
      ? "json"
      : style === "deepObject"
        ? "deep"
        : Array.isArray(value)
          ? "list"
          : kind === "object" || typeof value === "object"
            ? "object"
            : "text";
    const described = {
      name,
      in: location,
      style: typeof style === "string" ? style : usual,
      explode: typeof explode === "boolean" ? explode : (style ?? usual) === "form",
      allowReserved: allowReserved === true,
      type,
    } as const;
    return [{ described, value }];
  });
  const declared = new Set(given.map(({ described }) => described.in === "path" && described.name));
  const undeclared = [...inPath].filter(
    (name): name is string => name !== undefined && !declared.has(name),
  );
  return [
    ...given,
    ...undeclared.map((name): GivenParameter => ({
      described: {
        name,
        in: "path",
        style: "simple",
        explode: false,
        allowReserved: false,
        type: "text",
      },
      value: "a/b",
    })),
  ];
}

function isLocation(value: Raw | undefined): value is GivenParameter["described"]["in"] {
  return value === "path" || value === "query" || value === "header" || value === "cookie";
}

function givenBodies(
  description: RawDescription,
  { content, method }: RawOperation,
): (GivenBody | undefined)[] {
  // `fetch` sends no body with these.
  const given = method === "get" || method === "head" ? {} : content;
  const bodies = Object.entries(given).flatMap(([type, media]): GivenBody[] => {
    if (type.includes("*")) return [];
    if (isStreamType(type)) return [{ type, value: makeStream(description, type, media).items }];
    const schema = part(media, "schema");
    const value = valueOf(description, schema);
    if (/json|form/.test(type) || typeof value === "object") return [{ type, value }];
    return [{ type, value: String(value) }];
  });
  return bodies.length > 0 ? bodies : [undefined];
}

interface Expected {
  readonly name: string;
  readonly status: number | string;
  readonly answer: RecordingServer["answer"];
  readonly kind: "json" | "text" | "blob" | "none" | "stream";
  readonly value: Raw;
  readonly stream: MadeStream | undefined;
}

function expectedResults(
  description: RawDescription,
  { responses, method }: RawOperation,
): Expected[] {
  const keys = Object.keys(responses);
  return keys.flatMap((key): Expected[] => {
    const status =
      key === "default"
        ? keys.some((each) => each.startsWith("2"))
          ? 599
          : 299
        : Number(key.replace(/XX$/i, "98"));
    // Statuses that are only part of an exchange, and redirects, which `fetch` treats in its own way.
    if (!(status >= 200 && status < 600) || (status >= 300 && status < 400)) return [];
    const shown = /^\d+$/.test(key) ? Number(key) : key.replace("xx", "XX");
    const content = part(description.follow(responses[key]), "content");
    const none: Expected = {
      name: key,
      status: shown,
      answer: { status, headers: {}, body: "" },
      kind: "none",
      value: null,
      stream: undefined,
    };
    if (method === "head" || status === 204 || status === 205) return [none];
    if (Object.keys(content).length === 0)
      return key === "default" && keys.length === 1 ? [] : [none];
    return Object.entries(content).flatMap(([type, media]) =>
      type.includes("*") ? [] : [expectedOf(description, none, type, media)],
    );
  });
}

function expectedOf(
  description: RawDescription,
  none: Expected,
  type: string,
  media: Raw,
): Expected {
  const schema = part(media, "schema");
  const value = valueOf(description, schema);
  const essence = type.split(";")[0]?.trim().toLowerCase() ?? "";
  const isText = /^text\/|^(?!image\/).*[/+](?:xml|yaml|x-yaml)$/.test(essence);
  const isVague =
    /^text\/plain$|^application\/(?!.*\bxml$)/.test(essence) &&
    !/x-www-form-urlencoded/.test(essence);
  const isNoText =
    ["object", "array", "number", "integer", "boolean"].includes(typeOf(description, schema)) ||
    typeof value === "object";
  const isJson = /[/+]json$/.test(essence) || (isVague && isNoText);
  const stream = isStreamType(essence) ? makeStream(description, essence, media) : undefined;
  const kind = stream
    ? "stream"
    : isJson
      ? "json"
      : isText || essence.includes("urlencoded")
        ? "text"
        : "blob";
  const body =
    stream?.body ??
    (kind === "json" ? JSON.stringify(value) : `1.0 ${typeof value === "string" ? value : ""}`);
  const answer = { status: none.answer.status, headers: { "Content-Type": type }, body };
  return {
    ...none,
    name: `${none.name} ${type}`,
    answer,
    kind,
    value: kind === "json" ? value : body,
    stream,
  };
}

async function resultFault(
  { status, kind, value, answer, stream }: Expected,
  result: Result,
): Promise<string | undefined> {
  if (result.status !== status) return `status ${String(result.status)}`;
  const got = result.ok ? result.data : result.error;
  if (result.ok !== answer.status < 300) return `ok ${String(result.ok)}`;
  if (kind === "none") return got === undefined ? undefined : "a body";
  if (kind === "json" || kind === "text")
    return isDeepStrictEqual(got, value) ? undefined : `other ${kind}`;
  if (stream) return streamFault(stream, got);
  if (!(got instanceof Blob)) return `no ${kind}`;
  return (await new Response(got).text()) === value ? undefined : `other ${kind}`;
}
