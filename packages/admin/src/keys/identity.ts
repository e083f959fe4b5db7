/**
 * Who the Convex backend takes a caller for. `InstanceAdmin` is the older name of `DeploymentAdmin`;
 * `ActingUser` is an admin who acts as a user; `Unknown` sent no credential.
 */
export type IdentityType =
  "InstanceAdmin" | "DeploymentAdmin" | "ActingUser" | "System" | "User" | "Unknown";

/** How entries of the function log name the caller, in `identityType`. */
export type IdentityLabel =
  "instance_admin" | "member_acting_user" | "team_acting_user" | "system" | "user" | "unknown";

/** The identity behind each label of the function log. The log kept the older name of the admin. */
export const identityOfLabel: Readonly<Record<IdentityLabel, IdentityType>> = {
  instance_admin: "DeploymentAdmin",
  member_acting_user: "ActingUser",
  team_acting_user: "ActingUser",
  system: "System",
  user: "User",
  unknown: "Unknown",
};
