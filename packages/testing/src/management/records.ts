import type { FakeDeployment } from "../deployment/fake-deployment.ts";

/** A team, with the fields that `GET /teams` gives. */
export interface Team {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
}

/** A project of a team. */
export interface Project {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly team: Team;
  readonly tags: readonly string[];
  /** Milliseconds since the epoch. */
  readonly createTime: number;
}

/** The types of deployments in the cloud. */
export type HostedType = "dev" | "prod" | "preview" | "custom";

/** A deployment of a project, itself a usable fake. */
export interface HostedDeployment {
  readonly id: number;
  readonly project: Project;
  readonly type: HostedType;
  /** `prod`, `dev`, or `preview/IDENTIFIER`. */
  readonly reference: string;
  /** What a preview was claimed under. */
  readonly previewIdentifier: string | null;
  readonly createTime: number;
  readonly fake: FakeDeployment;
}

/** A deploy key as the platform lists it, without its secret. */
export interface DeployKeyRecord {
  readonly id: number;
  readonly name: string;
  readonly key: string;
  readonly creationTime: number;
  readonly expiresAt: number | null;
  readonly allowedActions: readonly string[];
}
