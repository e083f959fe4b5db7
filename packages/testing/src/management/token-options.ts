import { inspect } from "node:util";
import { type OptionNames, refuseUnknownOptions } from "../options/unknown-options.ts";
import type { TokenOwner } from "./access-tokens.ts";
import type { ManagementState } from "./management-state.ts";
import { tokenMember } from "./seed.ts";

/** Which token to make. */
export interface TokenOptions {
  /** `personal` speaks for the member, the others for a team or a project. */
  readonly kind: "personal" | "team" | "oauthTeam" | "oauthProject";
  /** The slug of the team. Default the first one. */
  readonly team?: string;
  /** The slug of the project. Default the first one of the team. */
  readonly project?: string;
  /** Default `token`. */
  readonly name?: string;
  /** When it becomes useless, in milliseconds since the epoch. Default never. */
  readonly expiresAt?: number;
}

const tokenOptions: OptionNames<TokenOptions> = {
  kind: true,
  team: true,
  project: true,
  name: true,
  expiresAt: true,
};

/**
 * Makes a token, also one of a kind that no operation makes.
 * @throws TypeError for an unknown option or kind, for a time that is no number, which would never come, and for a team or
 * project that is not there.
 */
export function issueToken(state: ManagementState, options: TokenOptions): string {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`The options of a token are an object, not ${inspect(options)}`);
  }
  refuseUnknownOptions("A token", options, tokenOptions);
  const { name = "token", expiresAt = null } = options;
  if (expiresAt !== null && !Number.isFinite(expiresAt)) {
    throw new TypeError(`expiresAt is a time in milliseconds, not ${inspect(expiresAt)}`);
  }
  const creator = tokenMember.id;
  return state.tokens.issue(ownerOf(state, options), name, { creator, expiresAt }).token;
}

function ownerOf(state: ManagementState, options: TokenOptions): TokenOwner {
  const { kind, team: teamSlug = state.teams[0]?.slug, project: projectSlug } = options;
  if (kind === "personal") return { kind: "member", member: tokenMember };
  const team = state.teams.find(({ slug }) => slug === teamSlug);
  if (team === undefined) throw new TypeError(`There is no team ${JSON.stringify(teamSlug)}`);
  if (kind === "team") return { kind: "teamToken", team };
  if (kind === "oauthTeam") return { kind: "oauthTeamToken", team };
  if (kind !== "oauthProject") {
    throw new TypeError(`There is no kind of tokens ${JSON.stringify(kind)}`);
  }
  const project = state.projects.find(
    (candidate) =>
      candidate.team === team && (projectSlug === undefined || candidate.slug === projectSlug),
  );
  if (project !== undefined) return { kind: "oauthProjectToken", project };
  throw new TypeError(`There is no project ${JSON.stringify(projectSlug)}`);
}
