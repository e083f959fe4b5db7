import type { AccessToken } from "../access-tokens.ts";

/** The token that `id` of a body means: by its id, its name, or itself. */
export function tokenNamed(tokens: readonly AccessToken[], id: string): AccessToken | undefined {
  return tokens.find((token) => [`${token.id}`, token.name, token.token].includes(id));
}
