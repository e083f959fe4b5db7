import { docComment, stringLiteral } from "@convex-openapi/types/printing";
import type { ServerOption, ServerOptions } from "./server-options.ts";
import { bracedList } from "./statements.ts";

/** What a value can hold that stands inside a URL: the unreserved characters of RFC 3986 section 2.3, but no dots alone. */
const plainPart = /^(?!\.+$)[\w.~-]+$/;

/** What can be a whole authority, without credentials (RFC 3986 section 3.2). */
const plainAuthority = /^(?!\.+(?::|$))(?:[\w.~-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

const partFunction = `
/** A part of a URL that cannot change the rest of it. */
function part(name: string, value: unknown): string {
  if (typeof value === "string" && /^(?!\\.+$)[\\w.~-]+$/.test(value)) return value;
  throw new TypeError(\`give baseUrl, or \${name} of letters, digits and ._~-\`);
}
`;

const authorityFunction = `
/** A host, perhaps with a port, that cannot change the rest of a URL. */
function authority(name: string, value: unknown): string {
  const allowed = /^(?!\\.+(?::|$))(?:[\\w.~-]+|\\[[\\da-f:.]+\\])(?::\\d{1,5})?$/i;
  if (typeof value === "string" && allowed.test(value)) return value;
  throw new TypeError(\`give baseUrl, or \${name} as a host, or a host and a port\`);
}
`;

const knownFunction = `
/** A value that the description lists, or else one that passes. */
function known(
  name: string,
  value: unknown,
  values: readonly string[],
  pass: (name: string, value: unknown) => string,
): string {
  return values.find((candidate) => candidate === value) ?? pass(name, value);
}
`;

const originFunction = `
/** The beginning of a URL, which a path can follow. */
function origin(name: string, value: unknown): string {
  if (typeof value === "string" && /^https?:\\/\\/[^\\s?#@\\\\]+$/i.test(value)) {
    return value.replace(/\\/$/, "");
  }
  throw new TypeError(
    \`give baseUrl, or \${name} as an HTTP URL without credentials, query and fragment\`,
  );
}
`;

/**
 * The functions that fill in the variables of the server's URL, `""` when it has none. Their values come from the
 * caller's configuration, often from that of the caller's users: they are checked, so that they can neither name
 * another host nor add to the path.
 */
export function serverUrlFunctions(optionsType: string, server: ServerOptions): string {
  if (server.options.length === 0) return "";
  const names = server.options.map(({ name, variable }) =>
    variable.default === undefined ? name : `${name} = ${stringLiteral(variable.default)}`,
  );
  const template = server.pieces
    .map((piece) => (typeof piece === "string" ? templateText(piece) : `\${${checked(piece)}}`))
    .join("");
  const has = (call: string): boolean => template.includes(`\${${call}(`);
  return [
    "\n",
    docComment(["The URL of the server, with its variables filled in."], 0),
    bracedList("function serverUrl({", names, `}: ${optionsType}): string {`),
    `  return \`${template}\`;\n}\n`,
    has("part") || template.includes(", part)") ? partFunction : "",
    has("authority") || template.includes(", authority)") ? authorityFunction : "",
    has("known") ? knownFunction : "",
    has("origin") ? originFunction : "",
  ].join("");
}

/** A value that would not pass as a part can still be the default, or another value that the document lists. */
function checked({ kind, name, variable }: ServerOption): string {
  const listed = [variable.default ?? "", ...(variable.values ?? [])];
  const plain = kind === "authority" ? plainAuthority : plainPart;
  const known = [...new Set(listed)].filter((value) => value !== "" && !plain.test(value));
  return kind !== "origin" && known.length > 0
    ? `known(${stringLiteral(name)}, ${name}, [${known.map((value) => stringLiteral(value)).join(", ")}], ${kind})`
    : `${kind}(${stringLiteral(name)}, ${name})`;
}

function templateText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
}
