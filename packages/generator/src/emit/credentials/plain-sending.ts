import { stringLiteral } from "@convex-openapi/types/printing";

/** What is sent in `Authorization`. */
export interface PlainSending {
  /** The keys of the credentials. */
  readonly keys: readonly string[];
  /** Code of the object that has what is given, by its key. */
  readonly values: string;
  /** Code of the list with the URLs that credentials go to. */
  readonly trusted: string;
  /** Code of the list with what operations send unless they say otherwise. */
  readonly common: string;
  /** Whether no operation says otherwise. */
  readonly isSame: boolean;
}

/**
 * How a request is sent where all credentials are in `Authorization`, and none together with another one: they are tried
 * one after the other. Redirects are left to `fetch`, which takes that header to no other origin (Fetch Standard section
 * 4.4). It is one long function, since `auth` would be a tenth larger with several.
 */
export function plainSending(sending: PlainSending): string {
  const { keys, trusted } = sending;
  const [only = ""] = keys;
  return `            fetch: async function attempt(
              request: Request & Values,
              more?: RequestInit,
              refused?: string,
              response?: Response,
            ): Promise<Response> {
              const trusted = ${trusted};
              const isTrusted = trusted.some(
                (url) =>
                  new URL(request.url).origin ===
                  new URL(url, (globalThis as unknown as Place).location).origin,
              );
${indented(keys.length === 1 ? findOne(only, sending) : findFirst(sending))}              if (response && (!text || text === refused)) return response;
              // There is no copy of what cannot be sent twice, or may be large.
              const isOnce = init.body?.getReader ?? init.body?.arrayBuffer;
              const sent = (isOnce ? new Request(request) : request.clone()) as Request & Values;
              for (const key in request) if (!(key in sent)) sent[key] = request[key];
              if (text) sent.headers.set("authorization", ${keys.length === 1 ? prefixed(only) : "header"});
              // Read, so that the connection is free.
              await response?.text();
              const next = await ((init.fetch ?? options.fetch) as Fetch)(sent, more);
              return text && !refused && next.status === 401 && !request.bodyUsed
                ? attempt(request, more, text, next)
                : next;
            },
`;
}

const isNone = 'typeof value !== "string" || !/^[!-~][ -~]*$/.test(value)';

/** Asks for a credential that is given as a function. */
const ask = [
  'if (typeof value === "function") {',
  "  value = (await value(refused, request.signal)) as unknown;",
  "}",
];

/** One credential for all calls that send one. */
function findOne(key: string, { values, common, isSame }: PlainSending): string[] {
  const needed = isSame ? "" : ` && (init.security ?? ${common}).length > 0`;
  const name = stringLiteral(key);
  return [
    `const isSent = isTrusted && !request.headers.get("authorization")${needed};`,
    `let value = isSent ? ${values}[${name}] : undefined;`,
    ...ask,
    ...(key === "basic" ? ["if (value !== undefined) value = basic(value as User);"] : []),
    "if (",
    "  value !== undefined &&",
    `  (${isNone})`,
    ") {",
    `  refuse(${name});`,
    "}",
    "const text = value as string | undefined;",
  ];
}

/** The first of several that is given. */
function findFirst({ keys, values, common }: PlainSending): string[] {
  const header = keys.includes("bearer") ? '(key === "bearer" ? "Bearer " : "") + value' : "value";
  return [
    "let text: string | undefined;",
    'let header = "";',
    'const isSent = isTrusted && !request.headers.get("authorization");',
    `for (const key of isSent ? (init.security ?? ${common}) : []) {`,
    `  let value = ${values}[key];`,
    ...ask.map((line) => `  ${line}`),
    "  if (value === undefined) continue;",
    ...(keys.includes("basic") ? ['  if (key === "basic") value = basic(value as User);'] : []),
    `  if (${isNone}) refuse(key);`,
    "  text = value;",
    `  header = ${header};`,
    "  break;",
    "}",
  ];
}

function prefixed(key: string): string {
  return key === "bearer" ? '"Bearer " + text' : "text";
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `${" ".repeat(14)}${line}\n`).join("");
}
