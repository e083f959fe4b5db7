import { checkDeploymentOptions, hostedDeploymentOptions } from "../deployment/check-options.ts";
import { type OptionNames, refuseUnknownOptions } from "../options/unknown-options.ts";
import type { FakeManagementOptions, SeedMember, SeedProject, SeedTeam } from "./options.ts";

/** The options of a management host. */
export const managementOptions: OptionNames<FakeManagementOptions> = {
  teams: true,
  projects: true,
  deployment: true,
  clock: true,
};

const teamOptions: OptionNames<SeedTeam> = { name: true, slug: true, members: true };
const memberOptions: OptionNames<SeedMember> = { email: true, name: true, role: true };
const projectOptions: OptionNames<SeedProject> = {
  name: true,
  slug: true,
  teamSlug: true,
  tags: true,
};

/**
 * Refuses options that a management host does not have, on every level.
 * @throws TypeError that names the option, and the known ones of its level.
 */
export function checkManagementOptions(options: FakeManagementOptions): void {
  refuseUnknownOptions("A management host", options, managementOptions);
  for (const team of options.teams ?? []) {
    refuseUnknownOptions("A team", team, teamOptions);
    for (const member of team.members ?? []) {
      refuseUnknownOptions("A member", member, memberOptions);
    }
  }
  for (const project of options.projects ?? []) {
    refuseUnknownOptions("A project", project, projectOptions);
  }
  const owner = "A deployment of a management host";
  checkDeploymentOptions(owner, options.deployment ?? {}, hostedDeploymentOptions);
}
