import { piece, type Pieces } from "./piece.ts";

/** What every client has: the call itself, and what its parts know of each other. */
export const callPieces: Pieces = {
  types: piece(`
/** The options of a call, as they are read and changed on the way to openapi-fetch. */
export interface Init {
  readonly [option: string]: unknown;
}

/** Prepares the options of a call. \`own\` are those that the client was created with. */
export type Step = (init: Init, path: string, own?: Init) => Init;

/** Reads a body: gives its text, its value, and whether that is one that the description declares. */
export type Reader = (
  response: Response,
  init: Init,
) => Promise<readonly [text: string, value?: unknown, isDeclared?: true]>;

/** The statuses that the description declares. Behind one whose body is not JSON stands its reader. */
export type Statuses = readonly (number | string | Reader | undefined)[];

type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

type Method = "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT" | "TRACE";

type Requester = Record<
  Method,
  (path: string, init: Init) => Promise<{ error?: unknown; response: Response }>
>;
`),
  created: piece(
    `
/** The options of clients, and the bodies of failures. */
const notes = new WeakMap<object, unknown>();

/** Creates a client, remembers its options, and keeps the bodies of failures: openapi-fetch reads them as text. */
export function created<Client extends object, Options extends { readonly fetch?: Fetch }>(
  create: (options: Options) => Client,
  options: Options,
): Client {
  const client = create({
    ...options,
    async fetch(...given: Parameters<Fetch>) {
      // The global one at the time of the call, so that a later replacement is used.
      const response = await (options.fetch ?? fetch)(...given);
      if (!response.ok) notes.set(response, response.clone());
      return response;
    },
  });
  notes.set(client, options);
  return client;
}
`,
    "types",
  ),
  call: piece(
    `
/**
 * Sends a request, and reads its response as the description declares it for the status. What it gives is for the types
 * of functions to say: to infer it here as well would be most of what they cost a compiler.
 */
export async function call(
  client: unknown,
  method: Method,
  path: string,
  statuses: Statuses,
  given: unknown = {},
  step?: Step,
): Promise<never> {
  const init = step?.(given as Init, path, notes.get(client as object) as Init) ?? (given as Init);
  const { error, response } = await (client as Requester)[method](path, {
    ...init,
    parseAs: "stream",
  });
  const status = [response.status, String(response.status)[0] + "XX", "default"].find((each) =>
    statuses.includes(each),
  );
  const reader = statuses[statuses.indexOf(status) + 1];
  const open = response.ok
    ? response
    : // Nothing is kept without our factory, of what a middleware has made, or with a fetch of the call.
      ((notes.get(response) as Response | undefined) ??
      // A response to 304 cannot have a body, not even an empty one.
      new Response(typeof error === "string" ? error || null : JSON.stringify(error), response));
  let text, value, isDeclared: unknown;
  if (typeof reader === "function") [text, value, isDeclared] = await reader(open, init);
  else {
    text = await open.text();
    try {
      value = JSON.parse(text);
      isDeclared = status;
    } catch {
      // Not declared: no JSON.
    }
  }
  return (
    isDeclared && response.ok
      ? { ok: true, status, data: value, response }
      : {
          ok: false,
          status: isDeclared ? status : "unexpected",
          error: isDeclared ? value : { text, json: value },
          text,
          method,
          path,
          response,
        }
  ) as never;
}
`,
    "created",
  ),
};

/** How the bodies of responses are read. */
export const readerPieces: Pieces = {
  json: piece(`
/** JSON, however the response labels it. */
export const json: Reader = async (response) => {
  const text = await response.text();
  try {
    return [text, JSON.parse(text), true];
  } catch {
    return [text];
  }
};
`),
  nothing: piece(
    `
/** A response without a body that means something, but no page of a proxy. */
export const nothing: Reader = async (response) => {
  const text = await response.text();
  return text !== "" && typeOf(response).includes("html") ? [text] : [text, undefined, true];
};
`,
    "typeOf",
  ),
  typeOf: piece(`
function typeOf(response: Response): string {
  return (response.headers.get("content-type") ?? "").toLowerCase();
}
`),
  unlessPage: piece(
    `
/** Proxies send pages of their own. */
function unlessPage(read: Reader): Reader {
  return async (response, init) =>
    typeOf(response).includes("html") ? [await response.text()] : read(response, init);
}
`,
    "typeOf",
  ),
  stream: piece(
    `
/** Left unread, for bodies without an end, but no page of a proxy. An empty body is a stream without pieces. */
export const stream: Reader = async (response) =>
  /html/i.test(String(response.headers.get("content-type")))
    ? [await response.text()]
    : ["", response.body ?? new Blob([]).stream(), true];
`,
    "types",
  ),
  streamOf: piece(`
/** An empty body is a stream without pieces. */
function streamOf(response: Response): readonly [text: string, value: unknown, isDeclared: true] {
  return ["", response.body ?? new Blob([]).stream(), true];
}
`),
  undeclared: piece(
    `
/**
 * A body that the description does not declare: of another status, or of another success where \`default\` is for
 * failures. It is left to a caller who wants no body read.
 */
export const undeclared: Reader = async (response, init) => {
  if (init["stream"]) return [""];
  const text = await response.text();
  try {
    return [text, JSON.parse(text)];
  } catch {
    return [text];
  }
};
`,
    "types",
  ),
  html: piece(
    `
/** Text that may be a page. */
export const html: Reader = async (response, init) => {
  if (init["stream"] && response.ok) return streamOf(response);
  const text = await response.text();
  return [text, text, true];
};
`,
    "streamOf",
  ),
  text: piece(
    `
/** Text, but no page of a proxy. */
export const text: Reader = /* @__PURE__ */ unlessPage(html);
`,
    "unlessPage",
    "html",
  ),
  blob: piece(
    `
/** Bytes, but no page of a proxy. */
export const blob: Reader = /* @__PURE__ */ unlessPage(async (response, init) =>
  init["stream"] && response.ok ? streamOf(response) : ["", await response.blob(), true],
);
`,
    "unlessPage",
    "streamOf",
  ),
  anything: piece(
    `
/** A body of which the description says nothing: read as its media type says. */
export const anything: Reader = async (response, init) => {
  const type = typeOf(response);
  if (/[/+]json\\b/.test(type)) {
    const read = await json(response, init);
    return read[0] === "" ? ["", undefined, true] : read;
  }
  if (/^text\\/|[/+]xml\\b/.test(type)) {
    const text = await response.text();
    return [text, text, true];
  }
  const body = await response.blob();
  return ["", body.size > 0 ? body : undefined, true];
};
`,
    "typeOf",
    "json",
  ),
  either: piece(
    `
/** Several media types: the response says which one it is. Without a word, it is the one asked for, or the first. */
export function either(readers: Readonly<Record<string, Reader>>): Reader {
  return async (response, init) => {
    const [type = ""] = typeOf(response).split(/[;\\s]/);
    const range = \`\${type.split("/")[0] ?? ""}/*\`;
    const names = Object.keys(readers);
    // JSON by another name is still read as JSON.
    const isJson = (name: string): boolean => /[/+]json$/.test(name);
    const similar = isJson(type) ? names.filter(isJson) : [];
    const [accepted] = String(init["accept"]).toLowerCase().split(/[;\\s]/);
    const asked = response.ok && names.find((name) => name === accepted);
    const key = [type, ...similar, range, "*/*", asked || "", ...names].find((name) =>
      Object.hasOwn(readers, name),
    );
    if (asked && key !== asked) return undeclared(response, init);
    return (readers[key ?? ""] ?? json)(response, init);
  };
}
`,
    "typeOf",
    "json",
    "undeclared",
  ),
  steps: piece(
    `
/** Several steps as one. */
export function steps(...all: readonly Step[]): Step {
  return (init, path, own) => all.reduce((before, step) => step(before, path, own), init);
}
`,
    "types",
  ),
  accepting: piece(
    `
/** Asks for the media type that the caller accepts. */
export const accepting: Step = (init) =>
  init["accept"] === undefined ? init : withHeaders(init, { accept: init["accept"] });
`,
    "withHeaders",
  ),
};
