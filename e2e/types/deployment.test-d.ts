import {
  checkAdminKey,
  createDeploymentClient,
  downloadZipExport,
  getVersion,
  listEnvironmentVariables,
  runQuery,
  updateEnvironmentVariables,
  type ApiError,
  type CheckAdminKeyError,
  type DeploymentClient,
  type ListEnvironmentVariablesError,
  type paths,
  type UnexpectedResponse,
} from "@convex-openapi/deployment-client";
import type { Client } from "openapi-fetch";
import { expectTypeOf, test } from "vitest";

declare const client: DeploymentClient;

test("the client is openapi-fetch's for the paths", () => {
  expectTypeOf(client).toEqualTypeOf<Client<paths>>();
});

test("a deployment is named, or its address is given", () => {
  const named = createDeploymentClient({ deployment: "happy-otter-123" });
  expectTypeOf(named).toEqualTypeOf<DeploymentClient>();
  createDeploymentClient({ baseUrl: "http://127.0.0.1:3210", headers: { "X-Trace": "1" } });
  // @ts-expect-error one of the two has to be there
  createDeploymentClient({ headers: {} });
  // @ts-expect-error so there are always options
  createDeploymentClient();
});

test("every declared error is an ApiError", async () => {
  const { error } = await checkAdminKey(client);
  expectTypeOf(error).toEqualTypeOf<ApiError | UnexpectedResponse | undefined>();
  expectTypeOf<CheckAdminKeyError>().toEqualTypeOf<ApiError>();
  expectTypeOf<ListEnvironmentVariablesError>().toEqualTypeOf<ApiError>();
});

test("environment variables are strings by name", async () => {
  const { data } = await listEnvironmentVariables(client);
  expectTypeOf(data?.environmentVariables["NAME"]).toEqualTypeOf<string | undefined>();
});

test("an empty answer has no data", async () => {
  const { data } = await updateEnvironmentVariables(client, {
    body: { changes: [{ name: "NAME", value: null }] },
  });
  expectTypeOf(data).toEqualTypeOf<undefined>();
});

test("the result of a function is told apart by its status", async () => {
  const body = { path: "messages:list", format: "json" as const, args: {} };
  const { data, error } = await runQuery(client, { body });
  expectTypeOf(error).toEqualTypeOf<ApiError | UnexpectedResponse | undefined>();
  if (data?.status === "error") expectTypeOf(data.errorMessage).toEqualTypeOf<string>();
});

/** What is wrong does not compile. */
export function wrongCalls(): void {
  // @ts-expect-error a body is missing
  void runQuery(client);
  // @ts-expect-error the path of the function is missing
  void runQuery(client, { body: { format: "json", args: {} } });
  // @ts-expect-error a value is a string or null
  void updateEnvironmentVariables(client, { body: { changes: [{ name: "N", value: 1 }] } });
  // @ts-expect-error there is no such path
  void client.GET("/api/run_function/");
}

test("text is text, and an archive is its bytes, unless they are left unread", async () => {
  const init = { params: { path: { id: "1" } } };
  expectTypeOf((await getVersion(client)).data).toEqualTypeOf<string | undefined>();
  expectTypeOf((await downloadZipExport(client, init)).data).toEqualTypeOf<Blob | undefined>();
  const streamed = await downloadZipExport(client, { ...init, stream: true });
  expectTypeOf(streamed.data).toEqualTypeOf<NonNullable<Response["body"]> | undefined>();
  expectTypeOf(streamed.error).toEqualTypeOf<ApiError | UnexpectedResponse | undefined>();
});
