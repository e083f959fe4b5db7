import type { FakeDeploymentOptions } from "../deployment/options.ts";
import type { Clock } from "../time/clock.ts";

/** A member to seed. */
export interface SeedMember {
  readonly email: string;
  /** Default none. */
  readonly name?: string;
  /** Default `developer`. */
  readonly role?: "admin" | "developer";
}

/** A team to seed. */
export interface SeedTeam {
  readonly name: string;
  readonly slug: string;
  /** Who is in it beside the member of the host's access token, an admin of every team. Default nobody. */
  readonly members?: readonly SeedMember[];
}

/** A project to seed, with the team it belongs to. */
export interface SeedProject {
  readonly name: string;
  readonly slug: string;
  readonly teamSlug: string;
  /** Labels of the project. Default none. */
  readonly tags?: readonly string[];
}

/** What a fake management host starts with. Everything has a default. */
export interface FakeManagementOptions {
  /** Default one team, `my-team`. */
  readonly teams?: readonly SeedTeam[];
  /** Default one project, `my-project` of the first team. Each gets a prod and a dev deployment. */
  readonly projects?: readonly SeedProject[];
  /** What every deployment of this host starts with, above all its functions and tables. */
  readonly deployment?: Omit<FakeDeploymentOptions, "name" | "adminKey" | "readOnlyKey" | "clock">;
  /** The time of the host and of all its deployments. Default the system's. */
  readonly clock?: Clock;
}
