import { stringLiteral } from "./types/code-text.ts";
import { docComment } from "./types/doc-comment.ts";
import type { ServerOption, ServerOptions } from "./server-options.ts";
import { bracedList } from "./statements.ts";

/** What a value can hold that stands inside a URL: the unreserved characters of RFC 3986 section 2.3, but no dots alone. */
const plainPart = /^(?!\.+$)[\w.~-]+$/;

const partFunction = `
/** A part of a URL that cannot change the rest of it. */
function part(name: string, value: unknown): string {
  if (typeof value === "string" && /^(?!\\.+$)[\\w.~-]+$/.test(value)) return value;
  throw new TypeError(\`\${name} must be letters, digits, ".", "_", "~" and "-"\`);
}
`;

const knownFunction = `
/** A value that the description lists, or else a part. */
function known(name: string, value: unknown, values: readonly string[]): string {
  return values.find((candidate) => candidate === value) ?? part(name, value);
}
`;

const originFunction = `
/** The beginning of a URL, which a path can follow. */
function origin(name: string, value: unknown): string {
  if (typeof value === "string" && /^https?:\\/\\/[^\\s?#@\\\\]+$/i.test(value)) {
    return value.replace(/\\/$/, "");
  }
  throw new TypeError(\`\${name} must be an HTTP URL without credentials, query and fragment\`);
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
    has("part") || has("known") ? partFunction : "",
    has("known") ? knownFunction : "",
    has("origin") ? originFunction : "",
  ].join("");
}

/** A value that would not pass as a part can still be the default, or another value that the document lists. */
function checked({ kind, name, variable }: ServerOption): string {
  const listed = [variable.default ?? "", ...(variable.values ?? [])];
  const known = [...new Set(listed)].filter((value) => value !== "" && !plainPart.test(value));
  return kind === "part" && known.length > 0
    ? `known(${stringLiteral(name)}, ${name}, [${known.map((value) => stringLiteral(value)).join(", ")}])`
    : `${kind}(${stringLiteral(name)}, ${name})`;
}

function templateText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
}
