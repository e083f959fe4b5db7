import { stringLiteral } from "@convex-openapi/types/printing";
import { plainSending } from "./plain-sending.ts";
import { deliveringText, sendingAnywhere } from "./sending-anywhere.ts";

/** What is sent, and where. */
export interface Sending {
  readonly kinds: ReadonlySet<string>;
  /** Whether everything is in `Authorization`, and nothing together with something else. */
  readonly isPlain: boolean;
  /** Code of the list with the URLs that credentials go to. */
  readonly trusted: string;
  /** Code of the list with what operations send unless they say otherwise. */
  readonly common: string;
  /** The keys of all that operations send. */
  readonly keys: readonly string[];
  /** Whether all operations send the same. */
  readonly isSame: boolean;
  /** Code of the list of {@link keys}. */
  readonly known: string;
}

/** The body of the function that makes `auth`, and what that needs. */
export function sendingText({
  kinds,
  isPlain,
  trusted,
  common,
  keys,
  isSame,
  known,
}: Sending): string {
  const nested = ["header", "query", "cookie"].filter((kind) => kinds.has(kind));
  const [only = ""] = keys;
  const isUnknown =
    keys.length === 1 ? `key !== ${stringLiteral(only)}` : `!${known}.includes(key)`;
  const values = nested.length > 0 ? "values" : "(given as Values)";
  return [
    valuesText(nested),
    `  for (const key in ${nested.length > 0 ? values : "given"}) if (${isUnknown}) refuse(key);\n`,
    wrapped(
      isPlain
        ? plainSending({ keys, values, trusted, common, isSame })
        : sendingAnywhere(trusted, values),
    ),
    nested.length > 0 ? givenType(nested) : "",
    types(isPlain ? "Request & Values" : "Request"),
    isPlain ? "" : deliveringText(kinds, common),
    kinds.has("basic") ? basic : "",
    isPlain ? "" : origin,
    refuse,
  ].join("");
}

/** What is given, by the keys of credentials. */
function valuesText(nested: readonly string[]): string {
  if (nested.length === 0) return "";
  const [only = ""] = nested;
  const each =
    nested.length === 1
      ? `  for (const name in ${only}) values["${only} " + name] = ${only}[name];\n`
      : `  for (const [kind, named] of Object.entries({ ${nested.join(", ")} })) {
    for (const name in named) values[kind + " " + name] = named[name];
  }
`;
  return `  const { ${nested.join(", ")}, ...values } = given as Given;\n${each}`;
}

function givenType(nested: readonly string[]): string {
  const keys = nested.map((kind) => `"${kind}"`).join(" | ");
  return `\ntype Given = Values & Record<${keys}, Values>;\n`;
}

const wrapped = (fetch: string): string => `  return (options) => {
    const calls = createClient<paths>(options) as unknown as Calls;
    for (const name in calls) {
      const call = calls[name] as Calls[string];
      // Behind the method of \`request\`, or the first of the options.
      const at = name > "a" ? 2 : 1;
      if (/^[A-Zr]/.test(name)) {
        calls[name] = (...args) => {
          const init = (args[at] ?? {}) as Init;
          // What is added here no middleware sees, and none sends it elsewhere.
          args[at] = {
            ...init,
${fetch}          };
          return call(...args);
        };
      }
    }
    return calls as unknown as Client<paths>;
  };
}
`;

const types = (request: string): string => `
/** Browsers have a location, which relative URLs are for. */
interface Place {
  readonly location?: string;
}

type Values = Record<string, unknown>;

type Calls = Record<string, (...args: unknown[]) => unknown>;

type Fetch = (request: ${request}, more?: RequestInit) => Promise<Response>;

interface Init {
  readonly fetch?: Fetch;
  readonly security?: readonly string[];
  readonly body?: { readonly getReader?: unknown; readonly arrayBuffer?: unknown };
}
`;

const basic = `
/** A name and a password in UTF-8 (RFC 7617 section 2). */
function basic({ username, password }: User): string {
  const both = username + ":" + password;
  const bytes = new TextEncoder().encode(both);
  if (!username || /:/.test(username) || bytes.some((byte) => byte < 32 || byte === 127)) {
    refuse("basic");
  }
  return "Basic " + btoa(String.fromCharCode(...bytes));
}
`;

const origin = `
function originOf(url: string): string {
  return new URL(url, (globalThis as unknown as Place).location).origin;
}
`;

const refuse = `
/** Says of what is unknown or cannot be sent only which it is. */
function refuse(key: string): never {
  throw new TypeError("no credential: " + key);
}
`;
