import {
  createManagementClient,
  deleteWorkosEnvironment,
  getCliProjectsForTeam,
  getTeamsForMember,
  type ApiError,
  type ManagementClient,
  type paths,
  type ProjectDetails,
  type TeamResponse,
} from "@convex-openapi/management-client";
import type { Client } from "openapi-fetch";
import { expectTypeOf, test } from "vitest";

declare const client: ManagementClient;

test("the client is openapi-fetch's for the paths", () => {
  expectTypeOf(client).toEqualTypeOf<Client<paths>>();
  expectTypeOf(createManagementClient).returns.toEqualTypeOf<Client<paths>>();
});

test("data and error exclude each other", async () => {
  const result = await getTeamsForMember(client);
  expectTypeOf(result.data).toEqualTypeOf<TeamResponse[] | undefined>();
  expectTypeOf(result.error).toEqualTypeOf<ApiError | undefined>();
  expectTypeOf(result.response).toEqualTypeOf<Response>();
  if (result.error === undefined) expectTypeOf(result.data).toEqualTypeOf<TeamResponse[]>();
});

test("a path call has the types of the operation function", async () => {
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
  // @ts-expect-error there is no such path
  void client.GET("/team");
  // @ts-expect-error the path has no such method
  void client.POST("/teams");
}
