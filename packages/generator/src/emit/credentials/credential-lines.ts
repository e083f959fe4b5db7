import {
  type ApiModel,
  type Credential,
  type CredentialSet,
  type SecurityScheme,
  sortedMap,
  tokenUrls,
} from "@convex-openapi/document/model";
import {
  atom,
  callCode,
  type Code,
  objectCode,
  printCode,
  propertyKey,
  stringLiteral,
} from "@convex-openapi/types/printing";
import { oneLine } from "../banner.ts";
import type { Client } from "../client.ts";
import { codeSpan, typeLines } from "../report-lines.ts";

/** What `API.md` says of the credentials of a client: what can be given, and what operations send of it. */
export function credentialReport({ credentials }: Client): string[] {
  if (credentials.credentials.length === 0) return [];
  const urls = tokenUrls(credentials);
  return [
    `- ${codeSpan("credentials(given)")} — the ${codeSpan("auth")} of a client; unless operations say otherwise, they send ${setsPhrase(credentials.common)}`,
    ...credentials.credentials.flatMap((credential) =>
      typeLines(codeSpan(`${memberOf(credential)}?`), typeOf(credential), 1),
    ),
    ...(urls === undefined
      ? []
      : [
          `- ${codeSpan("clientCredentials(options)")} — tokens for ${codeSpan("bearer")}${urls.length === 1 ? `, from ${codeSpan(urls[0] ?? "")}` : ""}`,
        ]),
  ];
}

/** What an operation sends, as the end of a sentence. */
export function setsPhrase(sets: readonly CredentialSet[]): string {
  const all = sets.map((set) => set.map(codeSpan).join(" and "));
  return all.length === 0 ? "nothing" : all.join(", or ");
}

/** The name of a credential in what is given, as code would read it. */
function memberOf({ kind, name }: Credential): string {
  if (name === "") return kind;
  const key = propertyKey(oneLine(name));
  return key.startsWith('"') ? `${kind}[${key}]` : `${kind}.${key}`;
}

function typeOf({ kind }: Credential): ReturnType<typeof atom> {
  return atom(kind === "basic" ? "BasicCredential" : "Credential");
}

/** What `llms.txt` says of credentials: those that `credentials` takes, and how other security schemes are sent. */
export function credentialLines({ credentials, model }: Client): string[] {
  const used = new Set([...credentials.schemes.values()].flat().map(({ node }) => node.key));
  return [
    ...credentials.credentials.map(
      (credential) =>
        `- ${codeSpan(`auth: ${printCode(exampleOf([credential]), 0, -Infinity, 0)}`)}: ${oneLine(sentText(credential))}`,
    ),
    ...(credentials.credentials.length === 0
      ? []
      : [
          "- A credential is a value or a function, which is asked for each call. `credentials` sends it to this API alone.",
        ]),
    ...(tokenUrls(credentials) === undefined
      ? []
      : [
          `- ${codeSpan('bearer: clientCredentials({ clientId: "…", clientSecret: "…" })')}: gets tokens by OAuth, and renews them.`,
        ]),
    ...otherSchemes(model, used),
  ];
}

/** `auth` with what most calls send, as code; `undefined` where that is nothing. */
export function exampleAuth({ credentials, model }: Client): Code | undefined {
  const [first] = credentials.common;
  if (first === undefined || model.security.some(({ size }) => size === 0)) return undefined;
  return exampleOf(credentials.credentials.filter(({ key }) => first.includes(key)));
}

function exampleOf(sent: readonly Credential[]): Code {
  const value = stringLiteral("…");
  const plain = sent.flatMap(({ kind }): [string, Code][] => {
    if (kind !== "bearer" && kind !== "basic") return [];
    const user: [string, Code][] = [
      ["username", value],
      ["password", value],
    ];
    return [[kind, kind === "bearer" ? value : (objectCode(user) ?? value)]];
  });
  const named = (["header", "query", "cookie"] as const).flatMap((kind): [string, Code][] => {
    const names = sent.filter((credential) => credential.kind === kind);
    const code = objectCode(names.map(({ name }) => [oneLine(name), value]));
    return code === undefined ? [] : [[kind, code]];
  });
  return callCode("credentials", objectCode([...plain, ...named]));
}

/** How a credential is sent, as a sentence of Markdown. */
export function sentText({ kind, name }: Credential): string {
  switch (kind) {
    case "bearer":
      return "A token, sent as `Authorization: Bearer …`.";
    case "basic":
      return "A name and a password, sent as `Authorization: Basic …`.";
    case "header":
      return name.toLowerCase() === "authorization"
        ? `The whole value of the header ${codeSpan(name)}.`
        : `The header ${codeSpan(name)}.`;
    case "query":
      return `The query parameter ${codeSpan(name)}.`;
    default:
      return `The cookie ${codeSpan(name)}. Browsers send none that a program sets.`;
  }
}

/** The security schemes that no operation asks for: their headers can be given all the same. */
function otherSchemes({ securitySchemes }: ApiModel, used: ReadonlySet<string | number>): string[] {
  return sortedMap(securitySchemes).flatMap(([name, scheme]) => {
    const header = used.has(name) ? undefined : headerOf(scheme);
    return header === undefined
      ? []
      : [`- ${codeSpan(name)}: ${codeSpan(`headers: { ${header} }`)}`];
  });
}

/** The header of a scheme, as a member of an object; `undefined` for one that is sent elsewhere. */
function headerOf({ type, scheme, in: location, name }: SecurityScheme): string | undefined {
  const header = (key: string, value: string): string => `${propertyKey(oneLine(key))}: "${value}"`;
  if (type === "http" && scheme !== undefined) {
    return header("Authorization", `${capitalised(scheme)} …`);
  }
  if (type === "apiKey" && location === "header" && name !== undefined) return header(name, "…");
  return type === "oauth2" || type === "openIdConnect"
    ? header("Authorization", "Bearer …")
    : undefined;
}

/** Names of schemes have no case; this is how they are registered (RFC 9110 section 16.4.1). */
function capitalised(scheme: string): string {
  const word = oneLine(scheme).replace(/[^\w-]/g, "");
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
