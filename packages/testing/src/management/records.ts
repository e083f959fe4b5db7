import type { FakeDeployment } from "../deployment/fake-deployment.ts";

/** The roles of the members of a team. */
export type Role = "admin" | "developer" | "custom";

/** The regions that deployments run in. */
export type Region = "aws-us-east-1" | "aws-eu-west-1";

/** The sizes of deployments. */
export type DeploymentClass = "s16" | "s256" | "d1024" | "d2048";

/** The types of deployments in the cloud. */
export type HostedType = "dev" | "prod" | "preview" | "custom";

/** Somebody with an account. */
export interface Member {
  readonly id: number;
  readonly name: string | null;
  readonly email: string;
}

/** A member's place in a team. */
export interface Membership {
  readonly member: Member;
  role: Role;
  /** Ids of custom roles; empty unless the role is `custom`. */
  customRoles: readonly number[];
}

/** Somebody who was asked to join a team. */
export interface Invitation {
  readonly email: string;
  readonly role: Role;
  readonly customRoles: readonly number[];
}

/** What a custom role allows or denies. */
export interface RoleStatement {
  readonly effect: "allow" | "deny";
  readonly actions: "*" | readonly string[];
  readonly resource: string;
}

/** A role that a team has made. */
export interface CustomRole {
  readonly id: number;
  readonly createTime: number;
  readonly creator: number | null;
  name: string;
  description: string | null;
  statements: readonly RoleStatement[];
}

/** A team, with the fields that `GET /teams` gives and what belongs to it. */
export interface Team {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly creator: number | null;
  readonly defaultRegion: Region;
  readonly members: Membership[];
  readonly invitations: Invitation[];
  readonly customRoles: CustomRole[];
}

/** A project of a team. */
export interface Project {
  readonly id: number;
  name: string;
  slug: string;
  readonly team: Team;
  readonly tags: readonly string[];
  /** Milliseconds since the epoch. */
  readonly createTime: number;
}

/** A domain that leads to a deployment. */
export interface CustomDomain {
  readonly domain: string;
  readonly requestDestination: "convexCloud" | "convexSite";
  readonly creationTime: number;
  verificationTime: number | null;
}

/** A deployment of a project, itself a usable fake. */
export interface HostedDeployment {
  readonly id: number;
  project: Project;
  type: HostedType;
  /** `prod`, `dev`, `preview/IDENTIFIER`, or what it was created under. */
  reference: string;
  /** Whether it is the one that is meant when only a type is given. */
  isDefault: boolean;
  /** What a preview was claimed under. */
  readonly previewIdentifier: string | null;
  readonly region: Region;
  class: DeploymentClass;
  /** Milliseconds since the epoch; null for never. The fake keeps it and deletes nothing. */
  expiresAt: number | null;
  dashboardEditConfirmation: boolean | null;
  sendLogsToClient: boolean | null;
  readonly creator: number | null;
  readonly createTime: number;
  readonly customDomains: CustomDomain[];
  readonly deployKeys: DeployKeyRecord[];
  readonly fake: FakeDeployment;
}

/** A deploy key as the platform lists it, with the key itself, which it does not list. */
export interface DeployKeyRecord {
  readonly id: number;
  readonly name: string;
  readonly key: string;
  readonly creator: number | null;
  readonly creationTime: number;
  readonly expiresAt: number | null;
  readonly allowedActions: readonly string[];
}
