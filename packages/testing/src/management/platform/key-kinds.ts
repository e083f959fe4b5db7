import type { Principal } from "../access-tokens.ts";

/**
 * The kinds of credentials of the platform API. The first four are its security schemes; keys of
 * projects and previews are those that the CLI works with.
 */
export type KeyKind =
  | "PAT"
  | "Team Token"
  | "OAuth Team Token"
  | "OAuth Project Token"
  | "Project Key"
  | "Preview Key"
  | "Deploy Key";

/** What only a member may do. */
export const memberKeys: readonly KeyKind[] = ["PAT"];
/** What tokens of a team may do too. */
export const teamKeys: readonly KeyKind[] = ["PAT", "OAuth Team Token", "Team Token"];
/** What tokens and keys of a project may do too. */
export const projectKeys: readonly KeyKind[] = [...teamKeys, "OAuth Project Token", "Project Key"];

const kinds: Readonly<Record<Principal["kind"], KeyKind>> = {
  member: "PAT",
  teamToken: "Team Token",
  oauthTeamToken: "OAuth Team Token",
  oauthProjectToken: "OAuth Project Token",
  projectKey: "Project Key",
  previewKey: "Preview Key",
  deploymentKey: "Deploy Key",
};

/** The kind of the credential that somebody showed. */
export function keyKindOf({ kind }: Principal): KeyKind {
  return kinds[kind];
}
