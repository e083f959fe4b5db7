import type { ApiModel } from "./api-model.ts";
import { callableOperations, type CallableOperation } from "./client-names.ts";
import { groupBy } from "./group-by.ts";
import type { SecurityRequirement } from "./operation.ts";
import type { SecurityScheme } from "./security-scheme.ts";
import { compareText } from "./sorted.ts";

/** A credential by what goes over the wire: names of security schemes are not sent. */
export interface Credential {
  /** `bearer` and `basic` are schemes of the header `Authorization`; the others are values under a name. */
  readonly kind: "bearer" | "basic" | "header" | "query" | "cookie";
  /** The name of the header, query parameter or cookie; `""` of `bearer` and `basic`. */
  readonly name: string;
  /** The same text for the same credential: the kind, and behind a space the name. */
  readonly key: string;
}

/** The keys of the credentials that are sent together, sorted. */
export type CredentialSet = readonly string[];

/** Which credentials the operations of a client send. */
export interface ClientCredentials {
  /** Those that an operation sends, sorted by {@link Credential.key}. */
  readonly credentials: readonly Credential[];
  /** The security schemes that say of each credential how it is got, by its key. */
  readonly schemes: ReadonlyMap<string, readonly SecurityScheme[]>;
  /** What operations send unless they have an entry in {@link own}. */
  readonly common: readonly CredentialSet[];
  readonly own: ReadonlyMap<CallableOperation, readonly CredentialSet[]>;
}

const known = new WeakMap<ApiModel, ClientCredentials>();

/**
 * Which credentials the operations of a client send. What all have in common is the `security` of the description, and
 * where it has none, what most operations say.
 */
export function credentialsOf(model: ApiModel): ClientCredentials {
  const credentials = known.get(model) ?? readCredentials(model);
  known.set(model, credentials);
  return credentials;
}

function readCredentials(model: ApiModel): ClientCredentials {
  const found = new Map<string, { readonly credential: Credential; schemes: SecurityScheme[] }>();
  const { securitySchemes } = model;
  const headers = headerNames(securitySchemes);
  const setsOf = (security: readonly SecurityRequirement[]): readonly CredentialSet[] => {
    const sets = security.flatMap((requirement): CredentialSet[] => {
      const keys = new Set<string>();
      const used: [Credential, SecurityScheme][] = [];
      for (const name of [...requirement.keys()].sort(compareText)) {
        const scheme = securitySchemes.get(name);
        // A certificate of TLS is nothing that a client can send.
        if (scheme?.type === "mutualTLS") continue;
        const credential = scheme && credentialOf(scheme, headers);
        if (scheme === undefined || credential === undefined) return [];
        keys.add(credential.key);
        used.push([credential, scheme]);
      }
      for (const [credential, scheme] of used) {
        const entry = found.get(credential.key) ?? { credential, schemes: [] };
        found.set(credential.key, entry);
        if (!entry.schemes.includes(scheme)) entry.schemes.push(scheme);
      }
      return keys.size === 0 ? [] : [[...keys].sort(compareText)];
    });
    return [...new Map(sets.map((set) => [JSON.stringify(set), set])).values()];
  };
  const all = callableOperations(model.operations).map(
    (operation) => [operation, setsOf(operation.security ?? model.security)] as const,
  );
  const common = model.security.length > 0 ? setsOf(model.security) : mostCommon(all);
  const own = all.filter(([, sets]) => JSON.stringify(sets) !== JSON.stringify(common));
  const entries = [...found].sort(([left], [right]) => compareText(left, right));
  return {
    credentials: entries.map(([, { credential }]) => credential),
    schemes: new Map(entries.map(([key, { schemes }]) => [key, schemes])),
    common,
    own: new Map(own),
  };
}

function mostCommon(
  all: readonly (readonly [CallableOperation, readonly CredentialSet[]])[],
): readonly CredentialSet[] {
  const said = all.filter(([{ security }]) => security !== undefined).map(([, sets]) => sets);
  const groups = [...groupBy(said, (sets) => JSON.stringify(sets))].sort(
    ([left, one], [right, other]) => other.length - one.length || compareText(left, right),
  );
  return groups[0]?.[1][0] ?? [];
}

/** What names of headers and cookies are made of (RFC 9110 section 5.6.2, RFC 6265 section 4.1.1). */
const token = /^[!#$%&'*+.^_`|~\w-]+$/;

/** The credential of a scheme, `undefined` for one that says too little to send anything. */
function credentialOf(
  scheme: SecurityScheme,
  headers: ReadonlyMap<string, string>,
): Credential | undefined {
  const { type, in: location, name = "" } = scheme;
  if (type === "oauth2" || type === "openIdConnect") return sent("bearer");
  if (type === "http") {
    const http = scheme.scheme?.toLowerCase();
    if (http === "bearer" || http === "basic") return sent(http);
    // How other schemes write their parameters is theirs: the caller gives all of the header.
    return http === undefined ? undefined : sent("header", headers.get("authorization"));
  }
  if (type !== "apiKey" || name === "") return undefined;
  // A blank is what stands between the parts of a key.
  if (location === "query") return /\s/.test(name) ? undefined : sent("query", name);
  if (!token.test(name)) return undefined;
  if (location === "cookie") return sent("cookie", name);
  return location === "header" ? sent("header", headers.get(name.toLowerCase())) : undefined;
}

function sent(kind: Credential["kind"], name = ""): Credential {
  return { kind, name, key: name === "" ? kind : `${kind} ${name}` };
}

/** How headers are written that schemes name, by their name in lower case: it has no case (RFC 9110 section 5.1). */
function headerNames(schemes: ReadonlyMap<string, SecurityScheme>): ReadonlyMap<string, string> {
  const names = [...schemes.values()].flatMap(({ type, in: location, name }) =>
    type === "apiKey" && location === "header" && name !== undefined ? [name] : [],
  );
  const sorted = ["Authorization", ...names].sort(compareText).reverse();
  return new Map(sorted.map((name) => [name.toLowerCase(), name]));
}
