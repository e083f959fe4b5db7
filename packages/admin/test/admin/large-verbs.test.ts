import { describe, expect, it } from "vitest";

import type { Admin } from "../../src/admin/admin.ts";
import { claimPreviewDeployment } from "../../src/admin/claim-preview-deployment.ts";
import { createAdmin } from "../../src/admin/create-admin.ts";
import { ConvexAdminError } from "../../src/errors/index.ts";
import { app } from "../push/modules.ts";
import { exposures } from "../support/exposures.ts";
import { fakeDeployment } from "../support/fake-deployment.ts";
import { fakeManagement } from "../support/fake-management.ts";
import { rejection } from "../support/test-transport.ts";

const rows = new TextEncoder().encode('{"name":"Ada"}\n');
const users = { source: rows, format: "jsonLines", tableName: "users", pollInterval: 5 } as const;

describe("an admin", () => {
  it("pushes, imports and exports", async () => {
    const deployment = await fakeDeployment();
    const admin = createAdmin({ url: deployment.url, adminKey: deployment.adminKey });

    const pushed = await admin.push(app);
    const imported = await admin.importData(users);
    const exported = await admin.exportData({ pollInterval: 5 });

    expect(pushed.diff.componentDiffs[""]?.moduleDiff.added).toEqual(["messages.js"]);
    expect(imported.rowsWritten).toBe(1);
    expect(await new Response(exported.body).text()).toContain('"name":"Ada"');
  });

  it.each<[string, (admin: Admin) => Promise<unknown>, string]>([
    ["push", (admin) => admin.push(app), "deployment:deploy"],
    ["import", (admin) => admin.importData(users), "deployment:backups:import"],
    ["export", (admin) => admin.exportData(), "deployment:backups:create"],
  ])("that checks its key sends no %s with a read-only one", async (_verb, write, action) => {
    const { url, readOnlyKey: adminKey } = await fakeDeployment();
    const admin = createAdmin({ url, adminKey, checkKey: true });

    expect(await rejection(write(admin))).toMatchObject({ action, status: 403 });
  });

  it("still pushes with its own key when it acts as a user", async () => {
    const deployment = await fakeDeployment();

    await createAdmin({ url: deployment.url, adminKey: deployment.adminKey })
      .actAs({ tokenIdentifier: "ada" })
      .push(app);

    expect(deployment.pushes.finished).toHaveLength(1);
    expect(deployment.requests[0]?.json()).toMatchObject({ adminKey: deployment.adminKey });
  });
});

describe("a claimed preview deployment", () => {
  it("comes with an admin that can do everything there", async () => {
    const host = await fakeManagement();
    const { previewDeployKey, url: provisionHost } = host;

    const { admin, deploymentName } = await claimPreviewDeployment({
      previewDeployKey,
      identifier: "feature-branch",
      provisionHost,
    });
    await admin.setEnvironmentVariables({ STAGE: "preview" });
    await admin.push(app);

    expect(admin.deploymentName).toBe(deploymentName);
    expect(await admin.environmentVariables()).toEqual({ STAGE: "preview" });
    expect(host.deployment(deploymentName ?? "")?.pushes.finished).toHaveLength(1);
  });

  it("fails as `claimPreview` does", async () => {
    const error = await rejection(
      claimPreviewDeployment({ previewDeployKey: "project:t:p|secret", identifier: "x" }),
    );

    expect(error).toBeInstanceOf(ConvexAdminError);
    expect(error).toMatchObject({ name: "WrongKeyKindError" });
  });

  it("shows no key", async () => {
    const host = await fakeManagement();
    const { previewDeployKey, url: provisionHost } = host;

    const claimed = await claimPreviewDeployment({
      previewDeployKey,
      identifier: "x",
      provisionHost,
    });

    const secrets = [previewDeployKey, claimed.adminKey.reveal()].map((key) => key.split("|")[1]);
    for (const text of exposures(claimed)) {
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });
});
