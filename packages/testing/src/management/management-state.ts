import { randomBytes } from "node:crypto";
import type { FakeDeployment } from "../deployment/fake-deployment.ts";
import type { FakeDeploymentOptions } from "../deployment/options.ts";
import { type Clock, systemClock } from "../time/clock.ts";
import type { FakeManagementOptions, SeedProject } from "./options.ts";
import type { DeployKeyRecord, HostedDeployment, HostedType, Project, Team } from "./records.ts";
import { WorkOSState } from "./workos-state.ts";

/** Makes a deployment, listening or not. */
export type Launch = (options: FakeDeploymentOptions) => Promise<FakeDeployment>;

/** Everything a management host knows. */
export class ManagementState {
  readonly #launch: Launch;
  readonly #options: FakeManagementOptions;
  readonly clock: Clock;
  readonly teams: readonly Team[];
  readonly projects: readonly Project[];
  readonly deployments: HostedDeployment[] = [];
  readonly workos: WorkOSState = new WorkOSState();
  /** A member's access token: every team, every project. */
  readonly accessToken: string = secret();
  /** Deploy keys made through the platform API, by deployment name. */
  readonly deployKeys: Map<string, DeployKeyRecord[]> = new Map();
  readonly #projectKeys = new Map<string, Project>();
  readonly #previewKeys = new Map<string, Project>();
  #sequence = 0;

  constructor(options: FakeManagementOptions, launch: Launch) {
    this.#launch = launch;
    this.#options = options;
    this.clock = options.clock ?? systemClock;
    const seedTeams = options.teams ?? [{ name: "My Team", slug: "my-team" }];
    this.teams = seedTeams.map((team, index) => ({ id: index + 1, ...team }));
    const teamSlug = seedTeams[0]?.slug ?? "";
    const seedProjects: readonly SeedProject[] = options.projects ?? [
      { name: "My Project", slug: "my-project", teamSlug },
    ];
    this.projects = seedProjects.map(({ name, slug, teamSlug: owner, tags = [] }, index) => {
      const team = this.teams.find((candidate) => candidate.slug === owner);
      if (team === undefined) throw new TypeError(`There is no team ${JSON.stringify(owner)}`);
      return { id: index + 1, name, slug, team, tags, createTime: this.clock.now() };
    });
  }

  /** Launches the prod and the dev deployment of every project. */
  async launchDefaults(): Promise<void> {
    for (const project of this.projects) {
      await this.launch(project, "prod", null);
      await this.launch(project, "dev", null);
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

  /** The default deployment of a type. */
  defaultDeployment(project: Project, type: "dev" | "prod"): HostedDeployment | undefined {
    return this.deployments.find(
      (deployment) => deployment.project === project && deployment.type === type,
    );
  }

  /** The preview that was claimed under an identifier. */
  findPreview(project: Project, identifier: string): HostedDeployment | undefined {
    return this.deployments.find(
      (deployment) => deployment.project === project && deployment.previewIdentifier === identifier,
    );
  }

  /** Launches a deployment of a project. */
  async launch(
    project: Project,
    type: HostedType,
    previewIdentifier: string | null,
  ): Promise<HostedDeployment> {
    const id = this.nextId();
    const name = deploymentName(id);
    const reference = previewIdentifier === null ? type : `preview/${previewIdentifier}`;
    const fake = await this.#launch({
      ...this.#options.deployment,
      clock: this.clock,
      name,
      deploymentInfo: {
        kind: "cloud",
        teamId: project.team.id,
        projectId: project.id,
        projectName: project.name,
        projectSlug: project.slug,
        id,
        deploymentType: type,
        reference,
      },
    });
    const createTime = this.clock.now();
    const hosted = { id, project, type, reference, previewIdentifier, createTime, fake };
    this.deployments.push(hosted);
    return hosted;
  }

  /** Removes a deployment: nothing responds for it any longer. */
  async remove(deployment: HostedDeployment): Promise<void> {
    this.deployments.splice(this.deployments.indexOf(deployment), 1);
    await deployment.fake.close();
  }

  /** Makes a key that claims previews of a project: `preview:TEAM:PROJECT|SECRET`. */
  issuePreviewKey(project: Project): string {
    const key = `preview:${project.team.slug}:${project.slug}|${secret()}`;
    this.#previewKeys.set(key, project);
    return key;
  }

  /** Makes a key for everything in a project: `project:TEAM:PROJECT|SECRET`. */
  issueProjectKey(project: Project): string {
    const key = `project:${project.team.slug}:${project.slug}|${secret()}`;
    this.#projectKeys.set(key, project);
    return key;
  }

  /** The project whose previews a key claims. */
  projectOfPreviewKey(key: string): Project | undefined {
    return this.#previewKeys.get(key);
  }

  /** The project that a key is for. */
  projectOfProjectKey(key: string): Project | undefined {
    return this.#projectKeys.get(key);
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

  /** A number that no other record has. */
  nextId(): number {
    this.#sequence += 1;
    return this.#sequence;
  }
}

const adjectives = ["brave", "calm", "eager", "gentle", "happy", "quick", "silent", "witty"];
const animals = ["badger", "crane", "dolphin", "falcon", "heron", "lynx", "otter", "wombat"];

/** `happy-otter-101`: the same number gives the same name in every run. */
function deploymentName(id: number): string {
  const adjective = adjectives[id % adjectives.length] ?? "calm";
  const animal = animals[(id * 3) % animals.length] ?? "otter";
  return `${adjective}-${animal}-${100 + id}`;
}

function secret(): string {
  return Buffer.from(JSON.stringify({ v2: randomBytes(16).toString("hex") })).toString("base64");
}
