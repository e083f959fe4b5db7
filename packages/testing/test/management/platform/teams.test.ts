import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ListeningFakeManagementHost, startFakeManagementHost } from "../../../src/index.ts";
import { type Page, Platform, request } from "../../support/platform.ts";

interface Role {
  readonly id: number;
  readonly name: string;
}

let host: ListeningFakeManagementHost;
let platform: Platform;
beforeEach(async () => {
  const members = [{ email: "ada@example.com", name: "Ada" }];
  host = await startFakeManagementHost({ teams: [{ name: "My Team", slug: "my-team", members }] });
  platform = new Platform(host);
});
afterEach(async () => {
  await host.close();
});

const statements = [
  { effect: "allow", actions: ["project:view", "deployment:view"], resource: "project:*" },
  { effect: "deny", actions: "*", resource: "deployment:prod" },
];
const createRole = async (name: string): Promise<Role> =>
  await platform.post("/teams/1/create_custom_role", { name, statements });

describe("a team", () => {
  it("is made by a member, who is then its admin", async () => {
    const body = { name: "New Team", defaultRegion: "aws-eu-west-1" };
    const { status, body: team } = await platform.send("POST", "/teams/create_team", body);
    expect([status, team]).toMatchObject([
      201,
      { id: 2, slug: "new-team", creator: 1, suspended: false, defaultRegion: "aws-eu-west-1" },
    ]);
    expect(await platform.get("/teams/2/list_members")).toMatchObject({
      items: [{ id: 1, role: "admin" }],
    });
    const project = { projectName: "P", deploymentType: "prod" };
    await platform.post("/teams/2/create_project", project);
    expect(await platform.get("/teams/2/list_deployments")).toMatchObject({
      items: [{ region: "aws-eu-west-1" }],
    });
  });

  it("is made without a token, for nobody", async () => {
    const body = { name: "Open", defaultRegion: "aws-us-east-1" };
    const answer = await request(`${host.url}/v1/teams/create_team`, "POST", undefined, body);
    expect([answer.status, answer.body]).toMatchObject([201, { creator: null }]);
    expect(await platform.get("/teams/2/list_members")).toEqual({ items: [] });
  });

  it.each<[unknown, string]>([
    [{ defaultRegion: "aws-us-east-1" }, "400 BadJsonBody"],
    [{ name: "X" }, "400 BadJsonBody"],
    [{ name: "X", defaultRegion: "moon" }, "400 BadJsonBody"],
    [{ name: " ", defaultRegion: "aws-us-east-1" }, "400 BadJsonBody"],
  ])("is not made of %j", async (body, refusal) => {
    expect(await platform.refusal("POST", "/teams/create_team", body)).toBe(refusal);
  });
});

describe("the members of a team", () => {
  it("are listed with their roles", async () => {
    expect(await platform.get("/teams/1/list_members")).toEqual({
      items: [
        { id: 1, name: "Member", email: "member@example.com", role: "admin", customRoles: [] },
        { id: 2, name: "Ada", email: "ada@example.com", role: "developer", customRoles: [] },
      ],
    });
  });

  it("get another role, also a custom one", async () => {
    const { id, name } = await createRole("viewer");
    await platform.post("/teams/1/update_team_member_role", {
      memberId: 2,
      role: "custom",
      customRoles: [id],
    });
    expect(await platform.get("/teams/1/list_members")).toMatchObject({
      items: [{}, { role: "custom", customRoles: [{ id, name }] }],
    });
  });

  it.each<[string, unknown, string]>([
    ["a member that is not there", { memberId: 9, role: "admin" }, "404 MemberNotFound"],
    ["the last admin", { memberId: 1, role: "developer" }, "400 LastAdmin"],
    ["an unknown role", { memberId: 2, role: "owner" }, "400 BadJsonBody"],
    ["no custom role", { memberId: 2, role: "custom" }, "400 InvalidRole"],
    [
      "a custom role that is not there",
      { memberId: 2, role: "custom", customRoles: [9] },
      "404 CustomRoleNotFound",
    ],
    [
      "custom roles that are no list",
      { memberId: 2, role: "custom", customRoles: 9 },
      "400 BadJsonBody",
    ],
    ["no member", { role: "admin" }, "400 BadJsonBody"],
  ])("do not change their role with %s", async (_what, body, refusal) => {
    expect(await platform.refusal("POST", "/teams/1/update_team_member_role", body)).toBe(refusal);
    expect(await platform.get("/teams/1/list_members")).toMatchObject({
      items: [{ role: "admin" }, { role: "developer" }],
    });
  });
});

describe("an invitation", () => {
  const invite = { email: "grace@example.com", role: "developer" };

  it("is pending until it is cancelled", async () => {
    await platform.post("/teams/1/invite_team_member", invite);
    expect(await platform.get("/teams/1/list_pending_invites")).toEqual({
      items: [{ ...invite, expired: false, customRoles: [] }],
    });
    await platform.post("/teams/1/cancel_team_member_invite", { email: invite.email });
    expect(await platform.get("/teams/1/list_pending_invites")).toEqual({ items: [] });
  });

  it("is not cancelled twice", async () => {
    await platform.post("/teams/1/invite_team_member", invite);
    await platform.post("/teams/1/cancel_team_member_invite", { email: invite.email });
    const body = { email: invite.email };
    expect(await platform.refusal("POST", "/teams/1/cancel_team_member_invite", body)).toBe(
      "404 InvitationNotFound",
    );
  });

  it("is not sent twice", async () => {
    await platform.post("/teams/1/invite_team_member", invite);
    expect(await platform.refusal("POST", "/teams/1/invite_team_member", invite)).toBe(
      "409 AlreadyInvited",
    );
  });

  it.each<[unknown, string]>([
    [{ ...invite, email: "ada@example.com" }, "409 AlreadyMember"],
    [{ ...invite, email: "grace" }, "400 BadJsonBody"],
    [{ ...invite, role: "owner" }, "400 BadJsonBody"],
    [{ ...invite, role: "custom" }, "400 InvalidRole"],
    [{ ...invite, customRoles: [1] }, "404 CustomRoleNotFound"],
    [{ role: "admin" }, "400 BadJsonBody"],
  ])("is not sent with %j", async (body, refusal) => {
    expect(await platform.refusal("POST", "/teams/1/invite_team_member", body)).toBe(refusal);
  });
});

describe("a custom role", () => {
  it("is made, listed, changed and deleted", async () => {
    const created = await platform.send("POST", "/teams/1/create_custom_role", {
      name: "viewer",
      statements,
    });
    expect([created.status, created.body]).toMatchObject([
      201,
      { teamId: 1, name: "viewer", description: null, statements, creator: 1 },
    ]);
    const { id } = created.body as Role;
    expect((await platform.get<Page<Role>>("/teams/1/list_custom_roles")).items).toEqual([
      created.body,
    ]);
    const changed = { id, name: "reader", description: "May read.", statements: [] };
    expect(await platform.post("/teams/1/update_custom_role", changed)).toMatchObject(changed);
    await platform.post("/teams/1/delete_custom_role", { id });
    expect((await platform.get<Page<Role>>("/teams/1/list_custom_roles")).items).toEqual([]);
  });

  it("is listed in pages", async () => {
    for (const name of ["a", "b", "c"]) await createRole(name);
    const page = await platform.get<Page<Role>>("/teams/1/list_custom_roles?limit=2");
    const path = `/teams/1/list_custom_roles?cursor=${page.pagination.nextCursor}`;
    const next = await platform.get<Page<Role>>(path);
    expect([page.items.length, next.items.map(({ name }) => name)]).toEqual([2, ["c"]]);
  });

  it("does not take the name of another", async () => {
    await createRole("viewer");
    const { id } = await createRole("reader");
    const create = { name: "viewer", statements };
    const update = { ...create, id };
    expect([
      await platform.refusal("POST", "/teams/1/create_custom_role", create),
      await platform.refusal("POST", "/teams/1/update_custom_role", update),
    ]).toEqual(["409 CustomRoleNameTaken", "409 CustomRoleNameTaken"]);
  });

  it("is not deleted twice, nor while it is somebody's", async () => {
    const { id } = await createRole("viewer");
    const custom = { memberId: 2, role: "custom", customRoles: [id] };
    await platform.post("/teams/1/update_team_member_role", custom);
    const path = "/teams/1/delete_custom_role";
    expect(await platform.refusal("POST", path, { id })).toBe("400 CustomRoleInUse");
    await platform.post("/teams/1/update_team_member_role", { memberId: 2, role: "developer" });
    await platform.post(path, { id });
    expect(await platform.refusal("POST", path, { id })).toBe("404 CustomRoleNotFound");
  });

  it.each<[string, unknown]>([
    ["no name", { statements }],
    ["an empty name", { name: "", statements }],
    ["no statements", { name: "x" }],
    ["an unknown effect", { name: "x", statements: [{ ...statements[0], effect: "maybe" }] }],
    ["an unknown action", { name: "x", statements: [{ ...statements[0], actions: ["fly"] }] }],
    ["actions that are no list", { name: "x", statements: [{ ...statements[0], actions: "all" }] }],
    ["no resource", { name: "x", statements: [{ effect: "allow", actions: "*" }] }],
    ["an unknown field", { name: "x", statements, rank: 1 }],
  ])("is not made of %s", async (_what, body) => {
    expect(await platform.refusal("POST", "/teams/1/create_custom_role", body)).toBe(
      "400 BadJsonBody",
    );
  });

  it.each([
    ["limit=0", "400 LimitOutOfRange"],
    ["cursor=nope", "400 InvalidCursor"],
  ])("is not listed with %s", async (query, refusal) => {
    expect(await platform.refusal("GET", `/teams/1/list_custom_roles?${query}`)).toBe(refusal);
  });
});

describe("the audit log of a team", () => {
  interface Events {
    readonly items: readonly { readonly action: string; readonly actor: unknown }[];
    readonly pagination: { readonly hasMore: boolean; readonly nextCursor?: string };
  }
  const path = (more: string): string =>
    `/teams/1/list_audit_log_events?from=0&to=${Date.now() + 60_000}${more}`;
  const actions = async (more = ""): Promise<string[]> =>
    (await platform.get<Events>(path(more))).items.map(({ action }) => action);

  it("has what happened, and who did it", async () => {
    await platform.post("/teams/1/create_project", { projectName: "P" });
    const { accessToken } = await platform.post<{ accessToken: string }>(
      "/teams/1/create_access_token",
      { name: "ci" },
    );
    await new Platform(host, accessToken).post("/projects/2/delete");
    expect((await platform.get<Events>(path(""))).items).toMatchObject([
      { action: "project:create", actor: { kind: "member", member_id: 1 }, teamId: 1 },
      { action: "team:token:create", metadata: { name: "ci" } },
      { action: "project:delete", actor: { kind: "token", token_id: expect.any(Number) } },
    ]);
  });

  it("is narrowed by action, member and time, and comes in pages", async () => {
    await createRole("a");
    await createRole("b");
    await platform.post("/teams/1/create_access_token");
    expect(await actions("&action=customRole:create")).toHaveLength(2);
    expect(await actions("&memberId=2")).toEqual([]);
    expect(
      (await platform.get<Events>("/teams/1/list_audit_log_events?from=0&to=1")).items,
    ).toEqual([]);
    const { pagination } = await platform.get<Events>(path("&limit=2"));
    expect(await actions(`&cursor=${pagination.nextCursor}`)).toEqual(["team:token:create"]);
  });

  it("has nothing of what was refused", async () => {
    await platform.send("POST", "/teams/1/create_project", {});
    await platform.send("POST", "/teams/1/delete_custom_role", { id: 9 });
    expect(await actions()).toEqual([]);
  });

  it.each([
    ["", "400 BadQueryArgs"],
    ["from=0", "400 BadQueryArgs"],
    ["from=today&to=1", "400 BadQueryArgs"],
    ["from=0&to=1&action=team:dance", "400 BadQueryArgs"],
    ["from=0&to=1&memberId=ada", "400 BadQueryArgs"],
    ["from=0&to=1&limit=0", "400 LimitOutOfRange"],
    ["from=0&to=1&cursor=nope", "400 InvalidCursor"],
  ])("is refused with %j", async (query, refusal) => {
    expect(await platform.refusal("GET", `/teams/1/list_audit_log_events?${query}`)).toBe(refusal);
  });
});
