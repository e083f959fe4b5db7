import type { FakeDeployment } from "../deployment/fake-deployment.ts";
import type { DeploymentInfo, FakeDeploymentOptions } from "../deployment/options.ts";
import { type Clock, systemClock } from "../time/clock.ts";
import { AccessTokens, type TokenOwner } from "./access-tokens.ts";
import { DefaultVariables } from "./default-variables.ts";
import { deploymentName } from "./names.ts";
import type { FakeManagementOptions } from "./options.ts";
import type {
  DeploymentClass,
  HostedDeployment,
  HostedType,
  Project,
  Region,
  Team,
} from "./records.ts";
import { seedProjects, seedTeams, tokenMember } from "./seed.ts";
import { TeamAuditLog } from "./team-audit-log.ts";
import { WorkOSState } from "./workos-state.ts";

/** Makes a deployment, listening or not. */
export type Launch = (options: FakeDeploymentOptions) => Promise<FakeDeployment>;

/** What a deployment is launched with. */
export interface LaunchOptions {
  readonly type: HostedType;
  readonly reference: string;
  readonly isDefault: boolean;
  readonly previewIdentifier?: string;
  readonly region?: Region;
  readonly class?: DeploymentClass;
  readonly expiresAt?: number | null;
  readonly creator?: number | null;
}

/** Everything a management host knows. */
export class ManagementState {
  readonly #launch: Launch;
  readonly #options: FakeManagementOptions;
  readonly clock: Clock;
  readonly teams: Team[];
  readonly projects: Project[];
  readonly deployments: HostedDeployment[] = [];
  readonly workos: WorkOSState = new WorkOSState();
  readonly tokens: AccessTokens;
  readonly auditLog: TeamAuditLog;
  /** The rows that `insights` gets, by deployment name: kind, function, component, details as JSON. */
  readonly insights: Map<string, readonly (readonly string[])[]> = new Map();
  /** A member's access token: every team, every project. */
  readonly accessToken: string;
  readonly #defaultVariables = new Map<Project, DefaultVariables>();
  readonly #sequences = new Map<string, number>();

  constructor(options: FakeManagementOptions, launch: Launch) {
    this.#launch = launch;
    this.#options = options;
    this.clock = options.clock ?? systemClock;
    this.tokens = new AccessTokens(this.clock, () => this.nextId("token"));
    this.auditLog = new TeamAuditLog(this.clock);
    this.teams = seedTeams(options);
    this.projects = seedProjects(options, this.teams, this.clock.now());
    this.#sequences.set("team", this.teams.length).set("project", this.projects.length);
    const owner: TokenOwner = { kind: "member", member: tokenMember };
    this.accessToken = this.tokens.issue(owner, "fake token", { creator: tokenMember.id }).token;
  }

  /** Launches the prod and the dev deployment of every project. */
  async launchDefaults(): Promise<void> {
    for (const project of this.projects) {
      await this.launchDefault(project, "prod");
      await this.launchDefault(project, "dev");
    }
  }

  /** The project with these slugs. */
  findProject(teamSlug: string, projectSlug: string): Project | undefined {
    return this.projects.find(({ slug, team }) => slug === projectSlug && team.slug === teamSlug);
  }

  /** The deployment with a name. */
  findDeployment(name: string): HostedDeployment | undefined {
    return this.deployments.find(({ fake }) => fake.name === name);
  }

  /** The deployments of a project, oldest first. */
  deploymentsOf(project: Project): HostedDeployment[] {
    return this.deployments.filter((deployment) => deployment.project === project);
  }

  /** The default deployment of a type. */
  defaultDeployment(project: Project, type: HostedType): HostedDeployment | undefined {
    return this.deploymentsOf(project).find(
      (deployment) => deployment.isDefault && deployment.type === type,
    );
  }

  /** The preview that was claimed under an identifier. */
  findPreview(project: Project, identifier: string): HostedDeployment | undefined {
    return this.deploymentsOf(project).find(
      ({ previewIdentifier }) => previewIdentifier === identifier,
    );
  }

  /** The variables that new deployments of a project start with. */
  defaultVariables(project: Project): DefaultVariables {
    const existing = this.#defaultVariables.get(project);
    if (existing !== undefined) return existing;
    const made = new DefaultVariables();
    this.#defaultVariables.set(project, made);
    return made;
  }

  /** Launches the default deployment of a type. */
  async launchDefault(project: Project, type: "dev" | "prod"): Promise<HostedDeployment> {
    return await this.launch(project, { type, reference: type, isDefault: true });
  }

  /** Launches the preview of an identifier. */
  async launchPreview(project: Project, previewIdentifier: string): Promise<HostedDeployment> {
    const reference = `preview/${previewIdentifier}`;
    const options = { type: "preview", reference, isDefault: false, previewIdentifier } as const;
    return await this.launch(project, options);
  }

  /** Launches a deployment of a project. It starts with the default variables of its type. */
  async launch(project: Project, options: LaunchOptions): Promise<HostedDeployment> {
    const { type, reference, isDefault, previewIdentifier = null } = options;
    const id = this.nextId("deployment");
    const seed = this.#options.deployment ?? {};
    const fake = await this.#launch({
      ...seed,
      clock: this.clock,
      name: deploymentName(id),
      environmentVariables: {
        ...this.defaultVariables(project).of(type),
        ...seed.environmentVariables,
      },
    });
    const hosted: HostedDeployment = {
      id,
      project,
      type,
      reference,
      isDefault,
      previewIdentifier,
      region: options.region ?? project.team.defaultRegion,
      class: options.class ?? "s16",
      expiresAt: options.expiresAt ?? null,
      dashboardEditConfirmation: null,
      sendLogsToClient: null,
      creator: options.creator ?? tokenMember.id,
      createTime: this.clock.now(),
      customDomains: [],
      deployKeys: [],
      fake,
    };
    fake.state.describe = () => seed.deploymentInfo ?? informationOf(hosted);
    fake.state.authenticator.trust((secret) => this.#tokenOn(hosted, secret));
    this.deployments.push(hosted);
    return hosted;
  }

  /** Removes a deployment: nothing responds for it any longer. */
  async remove(deployment: HostedDeployment): Promise<void> {
    const index = this.deployments.indexOf(deployment);
    if (index !== -1) this.deployments.splice(index, 1);
    this.insights.delete(deployment.fake.name);
    await deployment.fake.close();
  }

  /** Removes a project with its deployments and the tokens that are for it alone. */
  async removeProject(project: Project): Promise<void> {
    this.projects.splice(this.projects.indexOf(project), 1);
    this.tokens.deleteAll((owner) => "project" in owner && owner.project === project);
    for (const deployment of this.deploymentsOf(project)) await this.remove(deployment);
  }

  /** Makes a key that claims previews of a project: `preview:TEAM:PROJECT|SECRET`. */
  issuePreviewKey(project: Project): string {
    return this.tokens.issue({ kind: "previewKey", project }, "preview key").token;
  }

  /** Makes a key for everything in a project: `project:TEAM:PROJECT|SECRET`. */
  issueProjectKey(project: Project): string {
    return this.tokens.issue({ kind: "projectKey", project }, "project key").token;
  }

  /** The project whose previews a key claims. */
  projectOfPreviewKey(key: string): Project | undefined {
    const owner = this.tokens.find(key)?.owner;
    return owner?.kind === "previewKey" ? owner.project : undefined;
  }

  /** The project that a key is for. */
  projectOfProjectKey(key: string): Project | undefined {
    const owner = this.tokens.find(key)?.owner;
    return owner?.kind === "projectKey" ? owner.project : undefined;
  }

  /** The deployment that a key opens. */
  deploymentOfKey(key: string): HostedDeployment | undefined {
    const bar = key.indexOf("|");
    return this.deployments.find(
      ({ fake }) =>
        key.slice(0, bar).split(":").at(-1) === fake.name &&
        fake.state.keys.find(key.slice(bar + 1)) !== undefined,
    );
  }

  /** A number that no other record of the same kind has. */
  nextId(kind: string): number {
    const id = (this.#sequences.get(kind) ?? 0) + 1;
    this.#sequences.set(kind, id);
    return id;
  }

  /** Whether a token of the host opens one of its deployments: those of its team or project do. */
  #tokenOn(
    { project }: HostedDeployment,
    secret: string,
  ): { opens: boolean; id: number } | undefined {
    const token = this.tokens.findSecret(secret);
    if (token === undefined) return undefined;
    const { owner } = token;
    const opens =
      ("team" in owner && owner.team === project.team) ||
      ((owner.kind === "oauthProjectToken" || owner.kind === "projectKey") &&
        owner.project === project);
    return { opens, id: token.id };
  }
}

function informationOf({ id, project, type, reference }: HostedDeployment): DeploymentInfo {
  return {
    kind: "cloud",
    teamId: project.team.id,
    projectId: project.id,
    projectName: project.name,
    projectSlug: project.slug,
    id,
    deploymentType: type,
    reference,
  };
}
