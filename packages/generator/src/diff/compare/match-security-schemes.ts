import type { ApiModel } from "../../model/api-model.ts";
import { compareText } from "../../model/sorted.ts";
import type { OAuthFlow, SecurityScheme } from "../../model/security-scheme.ts";
import { usersOfSchemes } from "./compare-security.ts";
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
  const renamed = new Map<string, string>();
  const leftOver = { old: new Set<string>(), now: new Set<string>() };
  for (const [definition, keys] of old) {
    const others = now.get(definition) ?? [];
    const [key, ...more] = keys;
    const [other, ...moreOthers] = others;
    if (key === undefined || other === undefined) continue;
    if (more.length + moreOthers.length === 0) renamed.set(key, other);
    else {
      for (const each of keys) leftOver.old.add(each);
      for (const each of others) leftOver.now.add(each);
    }
  }
  if (leftOver.old.size === 0) return renamed;
  const usedOld = keysByUse(base, leftOver.old);
  const usedNow = keysByUse(head, leftOver.now);
  for (const [use, [key, ...more]] of usedOld) {
    const [other, ...moreOthers] = usedNow.get(use) ?? [];
    if (key === undefined || other === undefined) continue;
    if (more.length + moreOthers.length === 0) renamed.set(key, other);
  }
  return renamed;
}

/** The keys of the schemes that the other side does not have under the same key, by what defines them. */
function keysByMeaning(
  { securitySchemes: own }: ApiModel,
  { securitySchemes: others }: ApiModel,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [key, scheme] of own) {
    const definition = definitionOf(scheme);
    const other = others.get(key);
    if (other !== undefined && definitionOf(other) === definition) continue;
    found.set(definition, [...(found.get(definition) ?? []), key]);
  }
  return found;
}

/** Some keys by their definition and the operations that ask for them. */
function keysByUse(
  model: ApiModel,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const users = usersOfSchemes(model);
  const found = new Map<string, string[]>();
  for (const [key, scheme] of model.securitySchemes) {
    if (!keys.has(key)) continue;
    const names = (users.get(key) ?? []).map(operationName).sort(compareText);
    const use = JSON.stringify([definitionOf(scheme), names]);
    found.set(use, [...(found.get(use) ?? []), key]);
  }
  return found;
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
