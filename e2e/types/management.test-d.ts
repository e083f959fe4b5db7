import {
  createManagementClient,
  deleteWorkosEnvironment,
  getCliProjectsForTeam,
  getTeamsForMember,
  orThrow,
  type ApiError,
  type GetCliProjectsForTeamError,
  type GetCliProjectsForTeamInit,
  type GetCliProjectsForTeamSuccess,
  type GetTeamsForMemberResult,
  type ManagementClient,
  type paths,
  type ProjectDetails,
  type TeamResponse,
  type UnexpectedResponse,
} from "@convex-openapi/management-client";
import type { Client } from "openapi-fetch";
import { expectTypeOf, test } from "vitest";

declare const client: ManagementClient;

test("the client is openapi-fetch's for the paths", () => {
  expectTypeOf(client).toEqualTypeOf<Client<paths>>();
  expectTypeOf(createManagementClient).returns.toEqualTypeOf<Client<paths>>();
});

test("a result is a success or a failure, which `ok` tells", async () => {
  const result = await getTeamsForMember(client);
  expectTypeOf(result).toEqualTypeOf<GetTeamsForMemberResult>();
  expectTypeOf(result.data).toEqualTypeOf<TeamResponse[] | undefined>();
  expectTypeOf(result.error).toEqualTypeOf<ApiError | UnexpectedResponse | undefined>();
  expectTypeOf(result.response).toEqualTypeOf<Response>();
  if (result.ok) expectTypeOf(result.data).toEqualTypeOf<TeamResponse[]>();
  else expectTypeOf(result.error).toEqualTypeOf<ApiError | UnexpectedResponse>();
  if (result.error === undefined) expectTypeOf(result.data).toEqualTypeOf<TeamResponse[]>();
});

test("a failure is told apart by the status that the description declares", async () => {
  const result = await getTeamsForMember(client);
  if (result.ok) return;
  expectTypeOf(result.status).toEqualTypeOf<"4XX" | "5XX" | "unexpected">();
  if (result.status === "unexpected") {
    expectTypeOf(result.error).toEqualTypeOf<UnexpectedResponse>();
  } else {
    expectTypeOf(result.error).toEqualTypeOf<ApiError>();
  }
});

test("`orThrow` gives the data alone", () => {
  expectTypeOf(orThrow(getTeamsForMember(client))).toEqualTypeOf<Promise<TeamResponse[]>>();
});

test("what an operation takes and gives has names", () => {
  expectTypeOf(getCliProjectsForTeam).parameter(1).toEqualTypeOf<GetCliProjectsForTeamInit>();
  expectTypeOf<GetCliProjectsForTeamSuccess>().toEqualTypeOf<ProjectDetails[]>();
  expectTypeOf<GetCliProjectsForTeamError>().toEqualTypeOf<ApiError>();
});

test("a path call has the data of the operation function", async () => {
  const path = { team_slug: "otters" };
  const byFunction = await getCliProjectsForTeam(client, { params: { path } });
  const byPath = await client.GET("/teams/{team_slug}/projects", { params: { path } });
  expectTypeOf(byFunction.data).toEqualTypeOf<ProjectDetails[] | undefined>();
  expectTypeOf(byPath.data).toEqualTypeOf<ProjectDetails[] | undefined>();
});

test("every option of openapi-fetch fits", () => {
  expectTypeOf(createManagementClient()).toEqualTypeOf<ManagementClient>();
  createManagementClient({ baseUrl: "https://example.com", fetch, headers: { "X-Trace": "1" } });
});

/** What is wrong does not compile. */
export function wrongCalls(): void {
  // @ts-expect-error a path parameter is missing
  void getCliProjectsForTeam(client);
  // @ts-expect-error a path parameter is misspelt
  void getCliProjectsForTeam(client, { params: { path: { team: "otters" } } });
  // @ts-expect-error a body is missing
  void deleteWorkosEnvironment(client);
  // @ts-expect-error a field of the body is missing
  void deleteWorkosEnvironment(client, { body: {} });
  // @ts-expect-error the description says how a body is read
  void getTeamsForMember(client, { parseAs: "text" });
  // @ts-expect-error JSON is read
  void getTeamsForMember(client, { stream: true });
  // @ts-expect-error there is no such path
  void client.GET("/team");
  // @ts-expect-error the path has no such method
  void client.POST("/teams");
}
