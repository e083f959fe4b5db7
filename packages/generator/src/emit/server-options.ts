import { isIdentifier, type Server, type ServerVariable } from "@convex-openapi/document/model";

/** A variable of a server URL, as an option of the client factory. */
export interface ServerOption {
  readonly variable: ServerVariable;
  /** The name of the option: that of the variable, in camelCase when it could not stand without quotes. */
  readonly name: string;
  /**
   * `part` stands inside the URL and must not change what is around it; `authority` is all of the host, so that a port
   * can follow; `origin` begins the URL and is itself an absolute URL, as in `{deployment-url}/api`.
   */
  readonly kind: "part" | "authority" | "origin";
}

/** Where a client sends its requests, as far as the document says. */
export interface ServerOptions {
  /** The URL in pieces: text of the document, and the options that stand between. */
  readonly pieces: readonly (string | ServerOption)[];
  readonly options: readonly ServerOption[];
}

/** Options that a client has already: those of openapi-fetch and of `RequestInit` (Fetch standard). */
const takenNames: ReadonlySet<string> = new Set(
  (
    "baseUrl fetch Request querySerializer bodySerializer pathSerializer headers requestInitExt body cache credentials " +
    "dispatcher duplex integrity keepalive method mode priority redirect referrer referrerPolicy signal window options"
  ).split(" "),
);

/**
 * The server of a document as options of the client factory. `undefined` when the document has no server, or one whose
 * URL is relative to where the document is served from: then the caller has to give the base URL.
 */
export function serverOptions(server: Server | undefined): ServerOptions | undefined {
  if (server === undefined || !/^(?:[a-z][a-z0-9+.-]*:\/\/|\{)/i.test(server.url)) return undefined;
  const options = new Map<string, ServerOption>();
  const names = new Set(takenNames);
  for (const variable of server.variables) {
    const name = optionName(variable.name, names);
    names.add(name);
    options.set(variable.name, { variable, name, kind: kindOf(variable.name, server.url) });
  }
  const pieces = server.url
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => options.get(piece.slice(1, -1)) ?? piece);
  return { pieces, options: [...options.values()] };
}

function kindOf(variable: string, url: string): ServerOption["kind"] {
  const written = `{${variable}}`;
  if (url.startsWith(written)) return url.startsWith(`${written}://`) ? "part" : "origin";
  const [, authority] = /^[^/?#]*:\/\/([^/?#]*)/.exec(url) ?? [];
  // A variable that also stands elsewhere has to fit there too.
  return authority === written && url.split(written).length === 2 ? "authority" : "part";
}

function optionName(variable: string, taken: ReadonlySet<string>): string {
  const words = variable.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const camelCase = words
    .map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join("");
  let name = isIdentifier(variable) ? variable : camelCase;
  if (!isIdentifier(name) || taken.has(name)) {
    name = `server${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  }
  for (let count = 2; taken.has(name); count++) name = name.replace(/\d*$/, String(count));
  return name;
}

/** Whether the caller has to give the variable, because the document has no default for it. */
export function isRequired({ variable }: ServerOption): boolean {
  return variable.default === undefined;
}
