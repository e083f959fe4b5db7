import {
  claimPreviewDeployment,
  createProvisioningClient,
  type ApiError,
  type ClaimPreviewDeploymentResponse,
  type paths,
  type ProvisioningClient,
  type UnexpectedResponse,
} from "@convex-openapi/provisioning-client";
import type { Client } from "openapi-fetch";
import { expectTypeOf, test } from "vitest";

declare const client: ProvisioningClient;
const projectSelection = {
  kind: "teamAndProjectSlugs" as const,
  teamSlug: "otters",
  projectSlug: "app",
};

test("the client is openapi-fetch's for the paths, and needs no options", () => {
  expectTypeOf(client).toEqualTypeOf<Client<paths>>();
  createProvisioningClient();
});

test("a claim gives the preview deployment, an ApiError or what nobody declared", async () => {
  const body = { projectSelection, identifier: "feature", reuse: true };
  const { data, error } = await claimPreviewDeployment(client, { body });
  expectTypeOf(data).toEqualTypeOf<ClaimPreviewDeploymentResponse | undefined>();
  expectTypeOf(error).toEqualTypeOf<ApiError | UnexpectedResponse | undefined>();
});

/** What is wrong does not compile. */
export function wrongCalls(): void {
  // @ts-expect-error a body is missing
  void claimPreviewDeployment(client);
  // @ts-expect-error the identifier is missing
  void claimPreviewDeployment(client, { body: { projectSelection, reuse: true } });
  const wrong = { ...projectSelection, kind: "teamAndProjectIds" as const };
  // @ts-expect-error there is no such way to select a project
  void claimPreviewDeployment(client, { body: { projectSelection: wrong, identifier: "x" } });
}
