import { ApiError, badJsonBody } from "../../http/api-error.ts";
import type { AppContext } from "../../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../../http/body.ts";
import { denyUnknownFields, optionalIntegerField } from "../../http/fields.ts";
import type { Query } from "../../http/query.ts";
import type { JsonObject } from "../../values/convex-value.ts";
import { memberIdOf, type Principal } from "../access-tokens.ts";
import type { ManagementState } from "../management-state.ts";
import {
  forbidden,
  readPrincipal,
  requireDeployment,
  requireFound,
  requirePreviews,
  requireProject,
  requireTeam,
  requireTeamAccess,
} from "../principal.ts";
import type { HostedDeployment, Member, Project, Team } from "../records.ts";
import { type KeyKind, keyKindOf } from "./key-kinds.ts";

/** A call of an operation of the platform API by somebody whose kind of credential is allowed to. */
export class PlatformCall {
  readonly state: ManagementState;
  /** Undefined for nobody, which only an operation without security allows. */
  readonly principal: Principal | undefined;
  readonly #c: AppContext;
  /** Whose team or project it has to be; undefined where anybody may call. */
  readonly #scope: Principal | undefined;

  /**
   * @param keys The kinds of credentials that may call it; undefined for an operation without security.
   * @throws ApiError 401 for a missing or invalid credential, 403 for one of another kind.
   */
  constructor(state: ManagementState, c: AppContext, keys: readonly KeyKind[] | undefined) {
    this.state = state;
    this.#c = c;
    const { headers } = c.req.raw;
    const isAnonymous = keys === undefined && headers.get("authorization") === null;
    this.principal = isAnonymous ? undefined : readPrincipal(state, headers);
    this.#scope = keys === undefined ? undefined : this.principal;
    if (keys === undefined || this.principal === undefined) return;
    if (!keys.includes(keyKindOf(this.principal))) throw forbidden();
  }

  /** The parameters behind the question mark. */
  get query(): Query {
    return this.#c.req.query();
  }

  /** The id of the member who calls; null for nobody's token. */
  get memberId(): number | null {
    return memberIdOf(this.principal);
  }

  /** A parameter of the path. */
  parameter(name: string): string {
    return this.#c.req.param(name) ?? "";
  }

  /**
   * The body, with no other fields than those that are known.
   * @throws ApiError 400 BadJsonBody.
   */
  async body(known: readonly string[]): Promise<JsonObject> {
    const json = await readJsonObject(this.#c.req.raw, jsonBodyLimit);
    denyUnknownFields(json, known);
    return json;
  }

  /** Whether there is a body, and it is not null. */
  async hasBody(): Promise<boolean> {
    return !["", "null"].includes((await this.#c.req.raw.clone().text()).trim());
  }

  /**
   * The member who calls.
   * @throws ApiError 403 for nobody's token.
   */
  member(): Member {
    if (this.principal?.kind === "member") return this.principal.member;
    throw forbidden();
  }

  /**
   * The team that `team_id` names.
   * @throws ApiError 400 BadPathArgs, 404 TeamNotFound, 403 for a token of another team.
   */
  team(): Team {
    return this.#accessible(requireTeam(this.state, this.#id("team_id")));
  }

  /**
   * The project that `project_id` names.
   * @throws ApiError 400 BadPathArgs, 404 ProjectNotFound, 403 for a credential of another project.
   */
  project(): Project {
    return this.projectWith(this.#id("project_id"));
  }

  /**
   * The project with an id.
   * @throws ApiError 404 ProjectNotFound, 403 for a credential of another project.
   */
  projectWith(id: string): Project {
    const project = requireFound(this.state.projects.find((other) => `${other.id}` === id));
    if (this.#scope !== undefined) requireProject(this.#scope, project);
    return project;
  }

  /**
   * The project that `team_id_or_slug` and `project_slug` name.
   * @throws ApiError 404 TeamNotFound or ProjectNotFound, 403 for a credential of another project.
   */
  projectBySlugs(): Project {
    const team = requireTeam(this.state, this.parameter("team_id_or_slug"));
    const slug = this.parameter("project_slug");
    const project = requireFound(this.state.findProject(team.slug, slug));
    if (this.#scope !== undefined) requirePreviews(this.#scope, project);
    return project;
  }

  /**
   * The deployment that `deployment_name` names.
   * @throws ApiError 404 DeploymentNotFound, 403 for a credential of another project.
   */
  deployment(): HostedDeployment {
    const deployment = requireDeployment(this.state, this.parameter("deployment_name"));
    if (this.#scope !== undefined) requireProject(this.#scope, deployment.project);
    return deployment;
  }

  /**
   * `expiresAt` of a body: milliseconds since the epoch, or null for never.
   * @throws ApiError 400 BadJsonBody for another type, InvalidExpiration for a time that is over.
   */
  expiration(json: JsonObject): number | null {
    const expiresAt = optionalIntegerField(json, "expiresAt");
    if (expiresAt === null || expiresAt > this.state.clock.now()) return expiresAt;
    throw new ApiError(400, "InvalidExpiration", "`expiresAt` lies in the past.");
  }

  /** Keeps a change in the audit log of a team. */
  record(team: Team, action: string, metadata: JsonObject): void {
    const userAgent = this.#c.req.header("user-agent") ?? null;
    this.state.auditLog.record(team, action, metadata, { principal: this.principal, userAgent });
  }

  #accessible(team: Team): Team {
    if (this.#scope !== undefined) requireTeamAccess(this.#scope, team);
    return team;
  }

  #id(name: string): string {
    const id = this.parameter(name);
    if (/^\d+$/.test(id)) return id;
    throw new ApiError(400, "BadPathArgs", `\`${name}\` must be an integer, not ${id}.`);
  }
}

/**
 * The text of a field that may not be empty.
 * @throws ApiError 400 BadJsonBody.
 */
export function requireText(value: string, name: string): string {
  if (value.trim() === "") throw badJsonBody(`\`${name}\` must not be empty`);
  return value;
}
