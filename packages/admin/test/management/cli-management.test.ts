import {
  functions as cliFunctions,
  getTeamsForMember,
  type DisconnectWorkOSTeamResponse,
  type ProjectDetails,
  type TeamResponse,
} from "@convex-openapi/management-client";
import type { Fault } from "@convex-openapi/testing";
import { describe, expect, expectTypeOf, it } from "vitest";

import {
  AbortedError,
  BadRequestError,
  ConnectionError,
  ForbiddenError,
  InvalidKeyError,
  InvalidPathParameterError,
  InvalidUrlError,
  NotFoundError,
  RateLimitedError,
  ResponseFormatError,
  UnauthorizedError,
} from "../../src/errors/index.ts";
import { Secret } from "../../src/keys/secret.ts";
import { connectCliManagement } from "../../src/management/connect-management.ts";
import { createManagement } from "../../src/management/create-management.ts";
import type { HostOptions } from "../../src/management/host-options.ts";
import type { CliManagement } from "../../src/management/management.ts";
import { call } from "../../src/transport/call.ts";
import { exposures } from "../support/exposures.ts";
import { abortedWhenStruck } from "../support/fake-deployment.ts";
import { fakeManagement, retry } from "../support/fake-management.ts";
import { rejection } from "../support/test-transport.ts";

type Host = Awaited<ReturnType<typeof fakeManagement>>;

function cliOf(
  host: Host,
  options: HostOptions & { readonly accessToken?: string | Secret } = {},
): CliManagement {
  return createManagement({
    accessToken: host.accessToken,
    provisionHost: host.url,
    retry,
    ...options,
  }).cli;
}

const team = { params: { path: { team_slug: "my-team" } } };

describe("the management API of the command-line interface", () => {
  it("has a method for each of its 18 operations, and nothing else", () => {
    const management = createManagement({ accessToken: "token" }).cli;

    const { connection, ...methods } = management;

    expect(Object.keys(methods)).toEqual(Object.keys(cliFunctions));
    expect(Object.keys(methods)).toHaveLength(18);
    expect(connection.url).toBe("https://api.convex.dev/api");
  });

  it("answers with what the operation gives, unwrapped and typed", async () => {
    const management = cliOf(await fakeManagement());

    const teams = await management.getTeamsForMember();
    const projects = await management.getCliProjectsForTeam(team);

    expectTypeOf(teams).toEqualTypeOf<TeamResponse[]>();
    expectTypeOf(projects).toEqualTypeOf<ProjectDetails[]>();
    expect(teams.map(({ slug }) => slug)).toEqual(["my-team"]);
    expect(projects.map(({ slug }) => slug)).toEqual(["my-project"]);
  });

  it("refuses at compile time what an operation does not take", () => {
    const management = createManagement({ accessToken: "token" }).cli;

    expectTypeOf(management.getTeamsForMember).toBeCallableWith({ timeout: 5 });
    expectTypeOf<Parameters<CliManagement["getTeamsForMember"]>["length"]>().toEqualTypeOf<0 | 1>();
    expectTypeOf<Parameters<CliManagement["getCliProjectsForTeam"]>["length"]>().toEqualTypeOf<1>();
    expectTypeOf(management.deleteWorkosEnvironment)
      .parameter(0)
      .toExtend<{ body: { deploymentName: string } }>();
    // @ts-expect-error a body is missing
    expectTypeOf(management.deleteWorkosEnvironment).toBeCallableWith({});
    // @ts-expect-error a path parameter is missing
    expectTypeOf(management.getCliProjectsForTeam).toBeCallableWith({ params: { path: {} } });
    // @ts-expect-error there is no such operation
    expectTypeOf(management.createManagementClient).toBeFunction();
  });

  it("gives each operation the type of its response, and none that takes anything", () => {
    type Methods = Omit<CliManagement, "connection">;
    type Responses = Awaited<ReturnType<Methods[keyof Methods]>>;

    expectTypeOf<keyof Methods>().toEqualTypeOf<keyof typeof cliFunctions>();
    expectTypeOf<Responses>().toBeObject();
    expectTypeOf<Responses>().not.toBeAny();
    expectTypeOf<ReturnType<Methods["disconnectWorkosTeam"]>>().toEqualTypeOf<
      Promise<DisconnectWorkOSTeamResponse>
    >();
  });

  it("takes every operation to the host and back", async () => {
    const host = await fakeManagement();
    const management = cliOf(host);
    const [{ fake } = expect.unreachable()] = host.deployments;
    const deploymentName = fake.name;
    const byName = { params: { path: { deployment_name: deploymentName } } };
    const byTeam = { params: { path: { team_id: 1 } } };
    const byProject = { params: { path: { project_id: 1 } } };

    await management.getTeamsForMember();
    await management.getCliProjectsForTeam(team);
    await management.getAvailableWorkosTeamEmails();
    await management.getHasAssociatedWorkosTeam(byName);
    await management.hasAssociatedWorkosTeam({ body: { deploymentName } });
    const { availableEmails } = await management.getAvailableWorkosTeamEmails();
    const email = availableEmails[0] ?? "";
    await management.provisionAssociatedWorkosTeam({ body: { teamId: 1, email } });
    await management.getWorkosTeamHealth(byTeam);
    const { eligibleEmails } = await management.getWorkosInvitationEligibleEmails(byTeam);
    await management.inviteWorkosTeamMember({
      body: { teamId: 1, email: eligibleEmails[0] ?? "" },
    });
    await management.getOrProvisionWorkosEnvironment({ body: { deploymentName } });
    await management.getWorkosEnvironmentHealth(byName);
    await management.deleteWorkosEnvironment({ body: { deploymentName } });
    const { workosClientId: clientId } = await management.provisionProjectWorkosEnvironment({
      ...byProject,
      body: { environmentName: "Staging" },
    });
    await management.getProjectWorkosEnvironments(byProject);
    await management.getProjectWorkosEnvironment({
      params: { path: { project_id: 1, client_id: clientId } },
    });
    await management.checkProjectEnvironmentHealth({ body: { projectId: 1, clientId } });
    await management.deleteProjectEnvironment({ body: { projectId: 1, clientId } });
    await management.disconnectWorkosTeam({ body: { teamId: 1 } });

    const operations = new Set(
      host.requests.map(({ method, path }) => `${method} ${path.replace(deploymentName, "{}")}`),
    );
    expect(operations.size).toBe(18);
    expect(host.requests.map(({ status }) => status)).not.toContainEqual(
      expect.toSatisfy((status: number) => status !== 200),
    );
    expect(host.defects).toEqual([]);
  });

  it("is told who calls by a bearer token, also by one in a `Secret`", async () => {
    const host = await fakeManagement();

    await cliOf(host, { accessToken: new Secret(host.accessToken) }).getTeamsForMember();

    expect(host.requests[0]?.headers["authorization"]).toBe(`Bearer ${host.accessToken}`);
    expect(host.requests[0]?.headers["convex-client"]).toMatch(/^convex-openapi-admin-\d/);
  });

  it("can be called operation by operation, with the generated functions", async () => {
    const host = await fakeManagement();
    const connection = connectCliManagement({
      accessToken: host.accessToken,
      provisionHost: `${host.url}/`,
    });

    const teams = await call(connection, (init) => getTeamsForMember(connection.management, init));

    expect(teams).toHaveLength(1);
  });
});

describe("a refusal of the management host", () => {
  it.each<[string, number, string, new (...args: never[]) => Error]>([
    ["a bad request", 400, "WorkOSTeamAlreadyExists", BadRequestError],
    ["a token that is none", 401, "InvalidAccessToken", UnauthorizedError],
    ["a missing permission", 403, "Forbidden", ForbiddenError],
    ["a thing that is not there", 404, "TeamNotFound", NotFoundError],
  ])("is one of our errors, and final: %s", async (_what, status, code, ErrorClass) => {
    const host = await fakeManagement();
    host.fault({ kind: "status", status, code, message: "No.", match: { times: 9 } });

    const error = await rejection(cliOf(host).getTeamsForMember());

    expect(error).toBeInstanceOf(ErrorClass);
    expect(error).toMatchObject({ status, code, method: "GET", path: "/api/teams" });
    expect(host.requests).toHaveLength(1);
  });

  it("is met by a wrong token and by a narrow one", async () => {
    const host = await fakeManagement();

    const wrong = await rejection(cliOf(host, { accessToken: "no" }).getTeamsForMember());
    const narrow = await rejection(
      cliOf(host, { accessToken: host.projectKey }).getTeamsForMember(),
    );

    expect(wrong).toMatchObject({ name: "UnauthorizedError", status: 401 });
    expect(narrow).toMatchObject({ name: "ForbiddenError", status: 403 });
  });

  it("because of too many requests is waited for as long as the host asks", async () => {
    const host = await fakeManagement();
    host.fault({ kind: "rateLimited", retryAfter: 7, match: { times: 2 } });
    const waits: number[] = [];
    const clock = { now: () => 0, sleep: async (delay: number) => void waits.push(delay) };

    await cliOf(host, { clock }).getTeamsForMember();

    expect(waits).toEqual([7000, 7000]);
  });

  it("because of too many requests ends as an error when it does not end", async () => {
    const host = await fakeManagement();
    host.fault({ kind: "rateLimited", match: { times: 99 } });

    const error = await rejection(cliOf(host).getTeamsForMember());

    expect(error).toBeInstanceOf(RateLimitedError);
    expect(host.requests).toHaveLength(4);
  });

  it("as 404 without a code is final, since the host is there", async () => {
    const host = await fakeManagement();
    host.fault({ kind: "status", status: 404, match: { times: 9 } });

    const error = await rejection(cliOf(host).getTeamsForMember());

    expect(error).toBeInstanceOf(NotFoundError);
    expect(host.requests).toHaveLength(1);
  });
});

describe("a failure of the management host", () => {
  it.each<[string, Fault]>([
    ["a lost connection", { kind: "reset" }],
    ["a server error", { kind: "status", status: 500, code: "InternalServerError", message: "" }],
    ["a page of a proxy", { kind: "html" }],
    ["a cut answer", { kind: "truncatedBody" }],
  ])("is made up for when reading: %s", async (_what, fault) => {
    const host = await fakeManagement();
    host.fault({ ...fault, match: { times: 3 } });

    expect(await cliOf(host).getTeamsForMember()).toHaveLength(1);
  });

  it("is not made up for when writing, because it may have been done", async () => {
    const host = await fakeManagement();
    host.fault({ kind: "reset" });

    const error = await rejection(cliOf(host).disconnectWorkosTeam({ body: { teamId: 1 } }));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(host.requests).toHaveLength(1);
  });

  it.each<[string, Fault, string]>([
    ["a login page", { kind: "html", status: 200 }, "WrongContentType"],
    ["half of its JSON", { kind: "invalidJson" }, "BrokenJson"],
    ["a word", { kind: "wrongType" }, "WrongShape"],
    ["nothing", { kind: "emptyBody" }, "WrongShape"],
  ])("is an answer that is unusable: %s", async (_what, fault, code) => {
    const host = await fakeManagement();
    host.fault(fault);

    const error = await rejection(cliOf(host).getTeamsForMember());

    expect(error).toBeInstanceOf(ResponseFormatError);
    expect(error).toMatchObject({ code, path: "/api/teams" });
  });

  it("ends with an abort", async () => {
    const host = await fakeManagement();
    const signal = abortedWhenStruck(host.fault({ kind: "hang" }));

    const error = await rejection(cliOf(host).getTeamsForMember({ signal }));

    expect(error).toBeInstanceOf(AbortedError);
  });
});

describe("what cannot be", () => {
  it("is a path parameter that would address another resource", async () => {
    const host = await fakeManagement();

    const error = await rejection(
      cliOf(host).getCliProjectsForTeam({ params: { path: { team_slug: ".." } } }),
    );

    expect(error).toBeInstanceOf(InvalidPathParameterError);
    expect(host.requests).toEqual([]);
  });

  it.each(["", "token\n", "tök"])("is the token %j", (accessToken) => {
    expect(() => createManagement({ accessToken })).toThrow(InvalidKeyError);
  });

  it.each(["api.convex.dev", "ftp://a.test", "https://u:p@a.test"])(
    "is the host %s",
    (provisionHost) => {
      expect(() => createManagement({ accessToken: "t", provisionHost })).toThrow(InvalidUrlError);
    },
  );
});

describe("no token shows", () => {
  it("in the object, its connection, or an error that quotes the header", async () => {
    const host = await fakeManagement();
    const { accessToken } = host;
    host.fault({ kind: "status", status: 403, code: "Forbidden", message: `not ${accessToken}` });
    const management = cliOf(host);

    const error = await rejection(management.getTeamsForMember());

    for (const value of [management, management.connection, error]) {
      for (const text of exposures(value)) expect(text).not.toContain(accessToken);
    }
  });

  it.each<[string, Fault]>([
    ["of another shape", { kind: "wrongType", body: '{"apiKey": "sk_new_secret"}' }],
    ["cut", { kind: "invalidJson" }],
  ])("in an error about an answer with new keys that is %s", async (_what, fault) => {
    const host = await fakeManagement();
    const provision = { params: { path: { project_id: 1 } }, body: { environmentName: "Staging" } };
    const { workosApiKey } = await cliOf(host).provisionProjectWorkosEnvironment(provision);
    host.fault(fault);

    const error = await rejection(cliOf(host).provisionProjectWorkosEnvironment(provision));

    expect(error).toBeInstanceOf(ResponseFormatError);
    for (const text of exposures(error)) {
      expect(text).not.toContain("sk_new_secret");
      expect(text).not.toContain(workosApiKey);
      expect(text).not.toContain(workosApiKey.slice(0, 12));
    }
  });
});
