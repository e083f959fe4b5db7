import { Hono } from "hono";
import { createFakeDeployment, type FakeDeployment } from "../deployment/fake-deployment.ts";
import type { Fault } from "../faults/fault.ts";
import type { PlantedFault } from "../faults/fault-list.ts";
import { FakeHost } from "../http/fake-host.ts";
import { addFallbacks } from "../http/fallbacks.ts";
import type { RecordedRequest } from "../http/recorded-request.ts";
import { addAccountRoutes } from "./account-routes.ts";
import { checkManagementOptions } from "./check-options.ts";
import { addClaimRoute } from "./claim-route.ts";
import { addDeploymentRoutes } from "./deployment-routes.ts";
import { type Launch, ManagementState } from "./management-state.ts";
import type { FakeManagementOptions } from "./options.ts";
import { addPlatformApiRoutes } from "./platform/routes.ts";
import type { HostedDeployment, Project } from "./records.ts";
import { addTeamRoutes } from "./team-routes.ts";
import { issueToken, type TokenOptions } from "./token-options.ts";
import { addWorkOSEnvironmentRoutes } from "./workos-environment-routes.ts";
import { addWorkOSTeamRoutes } from "./workos-team-routes.ts";

/**
 * A host of the management API: teams, projects, deploy keys, previews. Its deployments are fake
 * deployments that can be used like any other.
 */
export class FakeManagementHost {
  /** All state, for what the methods here do not cover. */
  readonly state: ManagementState;
  /** Errors of the fake itself, each sent as a 500. Empty unless the fake has a defect. */
  readonly defects: unknown[] = [];
  /** A preview deploy key of the first project. */
  readonly previewDeployKey: string;
  /** A key for all of the first project. */
  readonly projectKey: string;
  readonly #host: FakeHost;

  /** Use {@link createFakeManagementHost} or `startFakeManagementHost`. */
  constructor(options: FakeManagementOptions, launch: Launch) {
    checkManagementOptions(options);
    this.state = new ManagementState(options, launch);
    const app = new Hono();
    addAccountRoutes(app, this.state);
    addTeamRoutes(app, this.state);
    addClaimRoute(app, this.state);
    addDeploymentRoutes(app, this.state);
    addPlatformApiRoutes(app, this.state);
    addWorkOSTeamRoutes(app, this.state);
    addWorkOSEnvironmentRoutes(app, this.state);
    addFallbacks(app, { onDefect: (error) => this.defects.push(error) });
    this.#host = new FakeHost(app, this.state.clock);
    this.previewDeployKey = this.state.issuePreviewKey(this.#firstProject());
    this.projectKey = this.state.issueProjectKey(this.#firstProject());
  }

  /** A member's access token, for `Authorization: Bearer`. */
  get accessToken(): string {
    return this.state.accessToken;
  }

  /** All deployments, the prod and dev ones of each project first. */
  get deployments(): readonly HostedDeployment[] {
    return this.state.deployments;
  }

  /** Every request to the management API so far, oldest first. */
  get requests(): readonly RecordedRequest[] {
    return this.#host.requests;
  }

  /** The part that listens; `startFakeManagementHost` gives it a port. */
  get host(): FakeHost {
    return this.#host;
  }

  /** The deployment with a name. */
  deployment(name: string): FakeDeployment | undefined {
    return this.state.findDeployment(name)?.fake;
  }

  /**
   * Makes a token for `Authorization: Bearer`, and, unless it is personal, for `Convex TOKEN` on the
   * deployments of its team or project.
   * @throws TypeError for an unknown option or kind, and for a team or project that is not there.
   */
  issueToken(options: TokenOptions): string {
    return issueToken(this.state, options);
  }

  /**
   * Makes a custom domain one whose DNS was found to be right.
   * @throws TypeError when no deployment has it.
   */
  verifyCustomDomain(domain: string): void {
    const domains = this.state.deployments.flatMap(({ customDomains }) => customDomains);
    const found = domains.find((candidate) => candidate.domain === domain);
    if (found === undefined) throw new TypeError(`No deployment has the domain ${domain}`);
    found.verificationTime = this.state.clock.now();
  }

  /**
   * Makes something go wrong for the requests that match.
   * @throws TypeError for an unknown kind or option.
   */
  fault(fault: Fault): PlantedFault {
    return this.#host.fault(fault);
  }

  /**
   * The host as an in-process `fetch`: a URL of one of its deployments goes there, every other one
   * to the management API.
   */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { origin } = new URL(request.url);
    const hosted = this.state.deployments.find(({ fake }) => fake.url === origin);
    return hosted === undefined
      ? await this.#host.fetch(request)
      : await hosted.fake.fetch(request);
  };

  #firstProject(): Project {
    const project = this.state.projects[0];
    if (project === undefined) throw new TypeError("A management host needs a project");
    return project;
  }
}

/**
 * Makes a management host that only its `fetch` reaches, and so do its deployments.
 * @throws TypeError for an unknown option.
 */
export async function createFakeManagementHost(
  options: FakeManagementOptions = {},
): Promise<FakeManagementHost> {
  const host = new FakeManagementHost(options, async (deployment) =>
    createFakeDeployment(deployment),
  );
  await host.state.launchDefaults();
  return host;
}
