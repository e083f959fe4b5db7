import { stringLiteral } from "@convex-openapi/types/printing";

/** What is sent in `Authorization`. */
export interface PlainSending {
  /** The keys of the credentials. */
  readonly keys: readonly string[];
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
 * 4.4). It is part of one long function, since `auth` would be a tenth larger with several.
 */
export function plainSending(sending: PlainSending): string {
  const { keys, trusted } = sending;
  const [only = ""] = keys;
  return `              let response: Response | undefined;
              let text: string | undefined;
              let refused: string | undefined;
              const trusted = ${trusted};
              const isTrusted = trusted.some(
                (url) =>
                  new URL(request.url).origin ===
                  new URL(url, (globalThis as unknown as Place).location).origin,
              );
              do {
                refused = text;
${indented(keys.length === 1 ? findOne(only, sending) : findFirst(sending))}                // There is no copy of what cannot be sent twice, or may be large.
                const copy =
                  typeof given === "function" && !init.body?.getReader && !init.body?.arrayBuffer
                    ? request.clone()
                    : request;
                const sent = new Request(copy) as Request & Values;
                for (const key in request) if (!(key in sent)) sent[key] = request[key];
                if (text) sent.headers.set("authorization", ${keys.length === 1 ? prefixed(only) : "header"});
                if (!response || (text && text !== refused)) {
                  // Read, so that the connection is free.
                  await response?.text();
                  response = await send(sent, more);
                }
              } while (text && !refused && response.status === 401 && !request.bodyUsed);
              return response;
`;
}

const isNone = 'typeof value !== "string" || !/^[!-~][ -~]*$/.test(value)';

/** One credential for all calls that send one. */
function findOne(key: string, { common, isSame }: PlainSending): string[] {
  const asked = isSame ? "" : ` && (init.security ?? ${common}).length > 0`;
  const name = stringLiteral(key);
  return [
    `const isSent = isTrusted && !request.headers.get("authorization")${asked};`,
    `const given = isSent ? values[${name}] : undefined;`,
    `${key === "basic" ? "let" : "const"} value =`,
    '  typeof given === "function" ? ((await given(refused)) as unknown) : given;',
    ...(key === "basic" ? ["if (value !== undefined) value = basic(value as User);"] : []),
    "if (",
    "  value !== undefined &&",
    `  (${isNone})`,
    ") {",
    `  refuse(${name});`,
    "}",
    "text = value as string | undefined;",
  ];
}

/** The first of several that is given. */
function findFirst({ keys, common }: PlainSending): string[] {
  const header = keys.includes("bearer") ? '(key === "bearer" ? "Bearer " : "") + value' : "value";
  return [
    "text = undefined;",
    "let given: unknown;",
    'let header = "";',
    'const isSent = isTrusted && !request.headers.get("authorization");',
    `for (const key of isSent ? (init.security ?? ${common}) : []) {`,
    "  given = values[key];",
    "  let value =",
    '    typeof given === "function" ? ((await given(refused)) as unknown) : given;',
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
  return lines.map((line) => `${" ".repeat(16)}${line}\n`).join("");
}
