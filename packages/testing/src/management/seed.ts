import type { FakeManagementOptions, SeedTeam } from "./options.ts";
import type { Member, Project, Team } from "./records.ts";

/** The member whose tokens the host gives out. */
export const tokenMember: Member = { id: 1, name: "Member", email: "member@example.com" };

/** The teams of the options, each with the member whose tokens the host gives out as an admin. */
export function seedTeams({ teams }: FakeManagementOptions): Team[] {
  const seeds: readonly SeedTeam[] = teams ?? [{ name: "My Team", slug: "my-team" }];
  const members = new Map<string, Member>([[tokenMember.email, tokenMember]]);
  return seeds.map(({ name, slug, members: others = [] }, index) => ({
    id: index + 1,
    name,
    slug,
    creator: tokenMember.id,
    defaultRegion: "aws-us-east-1",
    members: [
      { member: tokenMember, role: "admin", customRoles: [] },
      ...others.map(({ email, name: itsName = null, role = "developer" }) => {
        const member = members.get(email) ?? { id: members.size + 1, name: itsName, email };
        members.set(email, member);
        return { member, role, customRoles: [] };
      }),
    ],
    invitations: [],
    customRoles: [],
  }));
}

/**
 * The projects of the options.
 * @throws TypeError for a project of a team that is not there.
 */
export function seedProjects(
  { projects }: FakeManagementOptions,
  teams: readonly Team[],
  createTime: number,
): Project[] {
  const teamSlug = teams[0]?.slug ?? "";
  const seeds = projects ?? [{ name: "My Project", slug: "my-project", teamSlug }];
  return seeds.map(({ name, slug, teamSlug: owner, tags = [] }, index) => {
    const team = teams.find((candidate) => candidate.slug === owner);
    if (team === undefined) throw new TypeError(`There is no team ${JSON.stringify(owner)}`);
    return { id: index + 1, name, slug, team, tags, createTime };
  });
}
