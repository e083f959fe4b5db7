import {
  type ApiModel,
  compareText,
  groupBy,
  type OAuthFlow,
  type SecurityScheme,
} from "@convex-openapi/document/model";
import { usersOfSchemes } from "./compare-security.ts";
import { onlyPairs } from "./only-pairs.ts";
import { operationName } from "./operation-name.ts";

/**
 * The security schemes that only have another key, as old key to new key. Nothing of a key is on the wire: a scheme is
 * what its definition says of how credentials are sent. Of several that are defined alike, those that the same
 * operations ask for belong together.
 */
export function renamedSecuritySchemes(
  base: ApiModel,
  head: ApiModel,
): ReadonlyMap<string, string> {
  const old = keysByMeaning(base, head);
  const now = keysByMeaning(head, base);
  const renamed = new Map(onlyPairs(old, now));
  const left = withoutPartner(old, new Set(renamed.keys()));
  const others = withoutPartner(now, new Set(renamed.values()));
  if (left.length === 0 || others.length === 0) return renamed;
  return new Map([...renamed, ...onlyPairs(keysByUse(base, left), keysByUse(head, others))]);
}

function withoutPartner(
  keys: ReadonlyMap<string, readonly string[]>,
  partnered: ReadonlySet<string>,
): readonly string[] {
  return [...keys.values()].flat().filter((key) => !partnered.has(key));
}

/** The keys of the schemes that the other side does not have under the same key, by what defines them. */
function keysByMeaning(
  { securitySchemes: own }: ApiModel,
  { securitySchemes: others }: ApiModel,
): ReadonlyMap<string, readonly string[]> {
  const keys = [...own.keys()].filter((key) => meaningOf(own, key) !== meaningOf(others, key));
  return groupBy(keys, (key) => meaningOf(own, key) ?? "");
}

function meaningOf(schemes: ApiModel["securitySchemes"], key: string): string | undefined {
  const scheme = schemes.get(key);
  return scheme && definitionOf(scheme);
}

/** Some keys by their definition and the operations that ask for them. */
function keysByUse(
  model: ApiModel,
  keys: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const users = usersOfSchemes(model);
  return groupBy(keys, (key) => {
    const names = (users.get(key) ?? []).map(operationName).sort(compareText);
    return JSON.stringify([meaningOf(model.securitySchemes, key), names]);
  });
}

/** What a scheme says of how credentials are sent and got, the same text for the same. */
function definitionOf(scheme: SecurityScheme): string {
  const flows = [...scheme.flows].map(([name, flow]) => [name, flowText(flow)].join(" "));
  return JSON.stringify([
    scheme.type,
    scheme.in,
    scheme.name,
    scheme.scheme?.toLowerCase(),
    scheme.openIdConnectUrl,
    flows.sort(compareText),
  ]);
}

function flowText({ authorizationUrl, tokenUrl, refreshUrl, scopes }: OAuthFlow): string {
  return JSON.stringify([authorizationUrl, tokenUrl, refreshUrl, [...scopes].sort(compareText)]);
}
