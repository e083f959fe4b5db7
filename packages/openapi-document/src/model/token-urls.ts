import type { ClientCredentials } from "./credentials.ts";
import { compareText } from "./sorted.ts";

/**
 * Where tokens are requested with the credentials of a client (RFC 6749 section 4.4), sorted; `undefined` where the
 * description has no such flow.
 */
export function tokenUrls({ schemes }: ClientCredentials): readonly string[] | undefined {
  const flows = (schemes.get("bearer") ?? []).flatMap((scheme) => {
    const flow = scheme.flows.get("clientCredentials");
    return scheme.type === "oauth2" && flow !== undefined ? [flow] : [];
  });
  if (flows.length === 0) return undefined;
  const urls = flows.flatMap(({ tokenUrl }) =>
    tokenUrl !== undefined && /^https?:\/\//i.test(tokenUrl) && URL.canParse(tokenUrl)
      ? [tokenUrl]
      : [],
  );
  return [...new Set(urls)].sort(compareText);
}
