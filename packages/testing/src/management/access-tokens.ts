import { randomBytes } from "node:crypto";
import type { Clock } from "../time/clock.ts";
import type { HostedDeployment, Member, Project, Team } from "./records.ts";

/** Whom a token speaks for. */
export type TokenOwner =
  | { readonly kind: "member"; readonly member: Member }
  | { readonly kind: "teamToken" | "oauthTeamToken"; readonly team: Team }
  | {
      readonly kind: "oauthProjectToken" | "projectKey" | "previewKey";
      readonly project: Project;
    };

/** Who calls the management host. */
export type Principal =
  | (TokenOwner & { readonly tokenId: number })
  | { readonly kind: "deploymentKey"; readonly deployment: HostedDeployment };

/** The id of the member who calls; null for a token or key that is nobody's. */
export function memberIdOf(principal: Principal | undefined): number | null {
  return principal?.kind === "member" ? principal.member.id : null;
}

/** A token of the host: personal, of a team, of an application, or a key of a project. */
export interface AccessToken {
  readonly id: number;
  readonly token: string;
  readonly name: string;
  readonly owner: TokenOwner;
  /** The id of the member who made it. */
  readonly creator: number | null;
  readonly creationTime: number;
  /** Milliseconds since the epoch; null for never. */
  readonly expiresAt: number | null;
  lastUsedTime: number | null;
}

/** All tokens of a host, but for the deploy keys of its deployments. */
export class AccessTokens {
  readonly #clock: Clock;
  readonly #nextId: () => number;
  readonly #tokens = new Map<string, AccessToken>();

  constructor(clock: Clock, nextId: () => number) {
    this.#clock = clock;
    this.#nextId = nextId;
  }

  /** Makes a token. */
  issue(
    owner: TokenOwner,
    name: string,
    {
      creator = null,
      expiresAt = null,
    }: { creator?: number | null; expiresAt?: number | null } = {},
  ): AccessToken {
    const secret = newSecret();
    const made = {
      id: this.#nextId(),
      token: `${prefixOf(owner)}${secret}`,
      name,
      owner,
      creator,
      creationTime: this.#clock.now(),
      expiresAt,
      lastUsedTime: null,
    };
    this.#tokens.set(secret, made);
    return made;
  }

  /** All tokens that satisfy a condition, oldest first. */
  list(condition: (owner: TokenOwner) => boolean): AccessToken[] {
    return [...this.#tokens.values()].filter(({ owner }) => condition(owner));
  }

  /** The token that somebody shows; undefined when it opens nothing or has expired. */
  find(shown: string): AccessToken | undefined {
    const found = this.findSecret(secretOf(shown));
    return found?.token === shown ? found : undefined;
  }

  /** The same by the part behind the bar, which is all that a deployment looks at. */
  findSecret(secret: string): AccessToken | undefined {
    const found = this.#tokens.get(secret);
    if (found === undefined) return undefined;
    const now = this.#clock.now();
    if (found.expiresAt !== null && found.expiresAt <= now) return undefined;
    found.lastUsedTime = now;
    return found;
  }

  /** The token that somebody has shown; undefined for a deploy key, and for nobody. */
  shownBy(principal: Principal | undefined): AccessToken | undefined {
    if (principal === undefined || principal.kind === "deploymentKey") return undefined;
    return [...this.#tokens.values()].find(({ id }) => id === principal.tokenId);
  }

  /** Makes a token useless. */
  delete({ token }: AccessToken): void {
    this.#tokens.delete(secretOf(token));
  }

  /** Makes all tokens of owners useless. */
  deleteAll(condition: (owner: TokenOwner) => boolean): void {
    for (const token of this.list(condition)) this.delete(token);
  }
}

function prefixOf(owner: TokenOwner): string {
  if (owner.kind !== "projectKey" && owner.kind !== "previewKey") return "";
  const { team, slug } = owner.project;
  return `${owner.kind === "projectKey" ? "project" : "preview"}:${team.slug}:${slug}|`;
}

function secretOf(token: string): string {
  return token.slice(token.indexOf("|") + 1);
}

function newSecret(): string {
  return Buffer.from(JSON.stringify({ v2: randomBytes(16).toString("hex") })).toString("base64");
}
