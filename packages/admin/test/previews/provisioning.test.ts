import { describe, expect, it } from "vitest";

import { connect } from "../../src/connection/connect.ts";
import {
  BadDeployKeyError,
  ForbiddenError,
  InvalidPathParameterError,
  NotFoundError,
  ResponseFormatError,
} from "../../src/errors/index.ts";
import {
  authorizeDeploymentWithinCurrentProject,
  authorizePreviewDeployment,
  authorizeProdDeployment,
  provisionAndAuthorizeDeployment,
} from "../../src/previews/authorize-deployment.ts";
import { claimPreview } from "../../src/previews/claim-preview.ts";
import {
  connectProvisioning,
  type ProvisioningConnection,
} from "../../src/previews/connect-provisioning.ts";
import {
  getTeamAndProjectForDeployment,
  getTeamAndProjectForKey,
  getUrlForKey,
} from "../../src/previews/find-deployment.ts";
import { tables } from "../../src/system/tables.ts";
import { exposures } from "../support/exposures.ts";
import { fakeManagement, retry } from "../support/fake-management.ts";
import { rejection } from "../support/test-transport.ts";

type Host = Awaited<ReturnType<typeof fakeManagement>>;

function provisioningOf(host: Host, accessToken = host.accessToken): ProvisioningConnection {
  return connectProvisioning({ accessToken, provisionHost: host.url, retry });
}

const projectSelection = {
  kind: "teamAndProjectSlugs" as const,
  teamSlug: "my-team",
  projectSlug: "my-project",
};

/** The production and the development deployment of a host's project. */
async function hostWithDeployments(): Promise<{ host: Host; prod: string; dev: string }> {
  const host = await fakeManagement({ deployment: { tables: { users: [] } } });
  const [prod = "", dev = ""] = host.deployments.map(({ fake }) => fake.name);
  return { host, prod, dev };
}

describe("a deploy key", () => {
  it("leads to the address of its deployment", async () => {
    const { host, prod } = await hostWithDeployments();
    const deployKey = host.deployment(prod)?.issueKey({ type: "prod" });

    const url = await getUrlForKey(provisioningOf(host, deployKey));

    expect(url).toBe(host.deployment(prod)?.url);
    expect(host.requests[0]?.json()).toEqual({ deployKey });
  });

  it("leads to its team and project", async () => {
    const { host } = await hostWithDeployments();

    const found = await getTeamAndProjectForKey(provisioningOf(host, host.projectKey));

    expect(found).toMatchObject({ team: "my-team", project: "my-project" });
  });

  it("leads nowhere when nobody knows it", async () => {
    const { host } = await hostWithDeployments();

    const error = await rejection(getUrlForKey(provisioningOf(host, "prod:nobody-1|secret")));

    expect(error).toBeInstanceOf(BadDeployKeyError);
    for (const text of exposures(error)) expect(text).not.toContain("secret");
  });

  it("leads nowhere when the address is none", async () => {
    const { host } = await hostWithDeployments();
    host.fault({ kind: "wrongType", body: { url: "https://a.test" } });

    const error = await rejection(getUrlForKey(provisioningOf(host)));

    expect(error).toBeInstanceOf(ResponseFormatError);
    expect(error).toMatchObject({ code: "WrongShape" });
  });

  it("is looked up again after a failure that may pass", async () => {
    const { host } = await hostWithDeployments();
    host.fault({ kind: "reset", match: { times: 2 } });

    await getTeamAndProjectForKey(provisioningOf(host, host.projectKey));

    expect(host.requests).toHaveLength(3);
  });
});

describe("the name of a deployment", () => {
  it("leads to its team and project", async () => {
    const { host, dev } = await hostWithDeployments();

    const found = await getTeamAndProjectForDeployment(provisioningOf(host), dev);

    expect(found).toMatchObject({ team: "my-team", reference: "dev", isDefault: true });
  });

  it("leads nowhere when there is none", async () => {
    const { host } = await hostWithDeployments();

    const error = await rejection(getTeamAndProjectForDeployment(provisioningOf(host), "none-1"));

    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ code: "DeploymentNotFound" });
  });

  it("is refused when it would climb in the path", async () => {
    const { host } = await hostWithDeployments();

    const error = await rejection(getTeamAndProjectForDeployment(provisioningOf(host), ".."));

    expect(error).toBeInstanceOf(InvalidPathParameterError);
    expect(host.requests).toEqual([]);
  });
});

describe("an access token", () => {
  it("opens the production deployment", async () => {
    const { host, prod, dev } = await hostWithDeployments();

    const authorized = await authorizeProdDeployment(provisioningOf(host), {
      deploymentName: dev,
    });

    expect(authorized).toMatchObject({ deploymentName: prod, deploymentType: "prod" });
    const { adminKey, url } = authorized;
    expect(await tables(connect({ adminKey, url }))).toEqual([{ name: "users" }]);
  });

  it("opens a preview by its name", async () => {
    const { host } = await hostWithDeployments();
    const { previewDeployKey, url: provisionHost } = host;
    const claimed = await claimPreview({ previewDeployKey, identifier: "x", provisionHost });

    const authorized = await authorizePreviewDeployment(provisioningOf(host), {
      previewName: "x",
      projectSelection,
    });

    expect(authorized.deploymentName).toBe(claimed.deploymentName);
  });

  it("opens a deployment of the project by its name", async () => {
    const { host, dev } = await hostWithDeployments();

    const authorized = await authorizeDeploymentWithinCurrentProject(provisioningOf(host), {
      selectedDeploymentName: dev,
      projectSelection,
    });

    expect(authorized).toMatchObject({ deploymentName: dev, reference: "dev" });
  });

  it("opens the default deployment of a project", async () => {
    const { host, dev } = await hostWithDeployments();
    const body = { teamSlug: null, projectSlug: null, deploymentType: "dev" as const };

    const provisioned = await provisionAndAuthorizeDeployment(
      provisioningOf(host, host.projectKey),
      body,
    );

    expect(provisioned).toMatchObject({ deploymentName: dev, isDefault: true });
  });

  it("opens nothing that is not there", async () => {
    const { host } = await hostWithDeployments();
    const body = { previewName: "nothing", projectSelection };

    const error = await rejection(authorizePreviewDeployment(provisioningOf(host), body));

    expect(error).toBeInstanceOf(NotFoundError);
  });

  it("opens nothing that it may not", async () => {
    const { host, prod } = await hostWithDeployments();
    const provisioning = provisioningOf(host, host.previewDeployKey);

    const error = await rejection(authorizeProdDeployment(provisioning, { deploymentName: prod }));

    expect(error).toBeInstanceOf(ForbiddenError);
  });

  it("opens nothing without a key in the answer", async () => {
    const { host, prod } = await hostWithDeployments();
    host.fault({ kind: "wrongType", body: { deploymentName: prod } });

    const error = await rejection(
      authorizeProdDeployment(provisioningOf(host), { deploymentName: prod }),
    );

    expect(error).toBeInstanceOf(ResponseFormatError);
  });
});

describe("a key that a call gives", () => {
  it("does not show itself", async () => {
    const { host, prod } = await hostWithDeployments();
    const provisioning = provisioningOf(host);

    const authorized = await authorizeProdDeployment(provisioning, { deploymentName: prod });

    const secret = authorized.adminKey.reveal().split("|")[1] ?? "?";
    for (const value of [authorized, provisioning]) {
      for (const text of exposures(value)) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(host.accessToken);
      }
    }
  });
});
