import { functions, getProjectById } from "@convex-openapi/platform-management-client";
import type {
  PlatformDeploymentResponse,
  PlatformPaginatedProjectsResponse,
} from "@convex-openapi/platform-management-client";
import type { Fault } from "@convex-openapi/testing";
import { describe, expect, expectTypeOf, it } from "vitest";

import {
  ConnectionError,
  ForbiddenError,
  InvalidKeyError,
  InvalidPathParameterError,
  NotFoundError,
  ResponseFormatError,
} from "../../src/errors/index.ts";
import { Secret } from "../../src/keys/secret.ts";
import { connectManagement } from "../../src/management/connect-management.ts";
import { createManagement } from "../../src/management/create-management.ts";
import type { HostConnectOptions, HostOptions } from "../../src/management/host-options.ts";
import type { Management } from "../../src/management/management.ts";
import { startServer } from "@convex-openapi/test-support/http-server";
import { call } from "../../src/transport/call.ts";
import { exposures } from "../support/exposures.ts";
import { fakeManagement, retry } from "../support/fake-management.ts";
import { rejection } from "../support/test-transport.ts";

type Host = Awaited<ReturnType<typeof fakeManagement>>;

function managementOf(
  host: Host,
  options: HostOptions & { readonly accessToken?: string } = {},
): Management {
  const { accessToken, url: provisionHost } = host;
  return createManagement({ accessToken, provisionHost, retry, ...options });
}

const team = { params: { path: { team_id: 1 } } };
const project = { params: { path: { project_id: 1 } } };

describe("the management API", () => {
  it("has a method for each of its 47 operations, and the operations of the command-line interface apart", () => {
    const { connection, cli, ...methods } = createManagement({ accessToken: "token" });

    expect(Object.keys(methods)).toEqual(Object.keys(functions));
    expect(Object.keys(methods)).toHaveLength(47);
    expect(connection.url).toBe("https://api.convex.dev/v1");
    expect(cli.connection.url).toBe("https://api.convex.dev/api");
  });

  it("gives what the operation gives, unwrapped and typed", async () => {
    const management = managementOf(await fakeManagement());

    const projects = await management.listProjects(team);
    const deployments = await management.listDeployments(project);

    expectTypeOf(projects).toEqualTypeOf<PlatformPaginatedProjectsResponse>();
    expectTypeOf(deployments).toEqualTypeOf<PlatformDeploymentResponse[]>();
    expect(projects.items.map(({ slug }) => slug)).toEqual(["my-project"]);
    expect(deployments).not.toEqual([]);
  });

  it("gives nothing where nothing is promised", async () => {
    const management = managementOf(await fakeManagement());

    const nothing = await management.deleteProject(project);

    expectTypeOf(nothing).toEqualTypeOf<undefined>();
    expect(nothing).toBeUndefined();
  });

  it("refuses at compile time what an operation does not take", () => {
    const management = createManagement({ accessToken: "token" });

    expectTypeOf(management.getTokenDetails).toBeCallableWith({ timeout: 5 });
    // @ts-expect-error a body is missing
    expectTypeOf(management.createProject).toBeCallableWith(team);
    // @ts-expect-error a path parameter is missing
    expectTypeOf(management.listProjects).toBeCallableWith({ params: { path: {} } });
    // @ts-expect-error there is no such operation
    expectTypeOf(management.getTeamsForMember).toBeFunction();
  });

  it("is told who calls by one bearer token: an access token or a deploy key", async () => {
    const host = await fakeManagement();
    const provisionHost = host.url;

    await createManagement({ accessToken: host.accessToken, provisionHost }).getTokenDetails();
    const { cli } = createManagement({ deployKey: new Secret(host.projectKey), provisionHost });
    await rejection(cli.getTeamsForMember());

    expect(host.requests.map(({ headers }) => headers["authorization"])).toEqual([
      `Bearer ${host.accessToken}`,
      `Bearer ${host.projectKey}`,
    ]);
  });
});

describe("who calls", () => {
  it.each<[string, object]>([
    ["is missing", {}],
    ["is told twice", { accessToken: "a", deployKey: "b" }],
    ["is an empty text", { deployKey: "" }],
    ["is null", { accessToken: null }],
    ["is a number", { accessToken: 123 }],
    ["is an object that reveals nothing", { deployKey: {} }],
  ])("cannot be known where it %s", (_, credential) => {
    expect(() => createManagement(credential as HostConnectOptions)).toThrow(InvalidKeyError);
  });

  it("shows in no object and no error", async () => {
    const host = await fakeManagement();
    const { accessToken } = host;
    host.fault({ kind: "status", status: 403, code: "Forbidden", message: `not ${accessToken}` });
    const management = managementOf(host);

    const error = await rejection(management.getTokenDetails());

    for (const value of [management, management.connection, management.cli, error]) {
      for (const text of exposures(value)) expect(text).not.toContain(accessToken);
    }
  });
});

describe("a failure", () => {
  it("is an error of the class for its status, with the path on the host", async () => {
    const host = await fakeManagement();

    const error = await rejection(
      managementOf(host).getProjectById({ params: { path: { project_id: 404 } } }),
    );

    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ status: 404, method: "GET", path: "/v1/projects/404" });
  });

  it("is a credential that may not do this", async () => {
    const host = await fakeManagement();
    const accessToken = host.issueToken({ kind: "oauthProject" });

    const error = await rejection(managementOf(host, { accessToken }).listProjects(team));

    expect(error).toBeInstanceOf(ForbiddenError);
  });

  it.each<[string, Fault, string]>([
    ["a login page", { kind: "html", status: 200 }, "WrongContentType"],
    ["half of its JSON", { kind: "invalidJson" }, "BrokenJson"],
    ["a word", { kind: "wrongType" }, "WrongShape"],
    ["nothing", { kind: "emptyBody" }, "WrongShape"],
  ])(
    "is %s in place of what is promised, and names the path as it was sent",
    async (_, fault, code) => {
      const host = await fakeManagement();
      host.fault(fault);

      const error = await rejection(managementOf(host).getProjectById(project));

      expect(error).toBeInstanceOf(ResponseFormatError);
      expect(error).toMatchObject({ code, method: "GET", path: "/v1/projects/1" });
    },
  );

  it("is text in place of what is promised, with the path as it was sent, through `call` too", async () => {
    const { url: provisionHost } = await startServer((response) =>
      response.writeHead(200, { "content-type": "text/plain" }).end("soon"),
    );
    const connection = connectManagement({ accessToken: "token", provisionHost });

    const error = await rejection(
      call(connection, (init) => getProjectById(connection.management, { ...init, ...project })),
    );

    expect(error).toMatchObject({
      name: "ResponseFormatError",
      method: "GET",
      path: "/v1/projects/1",
    });
  });

  it("is a login page where nothing is promised", async () => {
    const host = await fakeManagement();
    host.fault({ kind: "html", status: 200 });

    const error = await rejection(managementOf(host).deleteProject(project));

    expect(error).toBeInstanceOf(ResponseFormatError);
  });

  it.each(["deleteProject", "updateProject"] as const)(
    "that may have been done is not tried again: %s",
    async (name) => {
      const host = await fakeManagement();
      host.fault({ kind: "reset" });

      const error = await rejection(managementOf(host)[name]({ ...project, body: { name: "A" } }));

      expect(error).toBeInstanceOf(ConnectionError);
      expect(host.requests).toHaveLength(1);
    },
  );

  it("is made up for when reading", async () => {
    const host = await fakeManagement();
    host.fault({ kind: "reset", match: { times: 3 } });

    expect(await managementOf(host).getTokenDetails()).toMatchObject({});
    expect(host.requests).toHaveLength(4);
  });

  it("is a path parameter that would address another resource", async () => {
    const host = await fakeManagement();

    const error = await rejection(
      managementOf(host).getDeployment({ params: { path: { deployment_name: ".." } } }),
    );

    expect(error).toBeInstanceOf(InvalidPathParameterError);
    expect(host.requests).toEqual([]);
  });
});
