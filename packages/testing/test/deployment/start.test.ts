import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import {
  createManualClock,
  startFakeDeployment,
  startFakeManagementHost,
} from "../../src/index.ts";

describe("startFakeDeployment", () => {
  it("listens on the loopback address alone", async () => {
    const deployment = await startFakeDeployment();
    expect(deployment.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${deployment.url}/instance_name`)).text()).toBe("fake-deployment");
    await deployment.close();
  });

  it("takes the port it is given, and frees it", async () => {
    const first = await startFakeDeployment();
    const port = Number(new URL(first.url).port);
    await first.close();
    const second = await startFakeDeployment({ port });
    expect(second.url).toBe(first.url);
    await second.close();
  });

  it("rejects when the port is taken", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, "127.0.0.1", () => resolve());
    });
    const { port } = taken.address() as { port: number };
    await expect(startFakeDeployment({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    taken.close();
  });

  it("refuses connections once it is closed", async () => {
    const deployment = await startFakeDeployment();
    await deployment.close();
    await expect(fetch(deployment.url)).rejects.toThrow("fetch failed");
  });

  it("answers 500 to a log poll that waits when it closes, and does not wait for it", async () => {
    // The time that a poll is held never comes to its end here.
    const deployment = await startFakeDeployment({ clock: createManualClock() });
    const waiting = fetch(`${deployment.url}/api/stream_function_logs?cursor=0`, {
      headers: { authorization: `Convex ${deployment.adminKey}` },
    });
    await expect.poll(() => deployment.functionLog.waiting).toBe(1);
    await deployment.close();
    expect((await waiting).status).toBe(500);
  });

  it("closes although a request hangs", async () => {
    const deployment = await startFakeDeployment();
    deployment.fault({ kind: "hang" });
    const hanging = fetch(deployment.url);
    await expect.poll(() => deployment.requests.length).toBe(1);
    await deployment.close();
    await expect(hanging).rejects.toThrow("fetch failed");
  });

  it("keeps two deployments apart", async () => {
    const [one, two] = await Promise.all([startFakeDeployment(), startFakeDeployment()]);
    const headers = { authorization: `Convex ${one.adminKey}` };
    expect((await fetch(`${one.url}/api/check_admin_key`, { headers })).status).toBe(200);
    expect((await fetch(`${two.url}/api/check_admin_key`, { headers })).status).toBe(401);
    await Promise.all([one.close(), two.close()]);
  });
});

describe("startFakeManagementHost", () => {
  it("lets each of its deployments listen, and closes them with it", async () => {
    const host = await startFakeManagementHost();
    const urls = host.deployments.map(({ fake }) => fake.url);
    expect(new Set([host.url, ...urls]).size).toBe(3);
    for (const url of urls) expect((await fetch(`${url}/version`)).status).toBe(200);
    await host.close();
    for (const url of [host.url, ...urls]) await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  it("closes a preview that is claimed anew", async () => {
    const host = await startFakeManagementHost();
    const claim = async (): Promise<string> => {
      const response = await fetch(`${host.url}/api/claim_preview_deployment`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${host.previewDeployKey}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({
          projectSelection: {
            kind: "teamAndProjectSlugs",
            teamSlug: "my-team",
            projectSlug: "my-project",
          },
          identifier: "feature",
          reuse: false,
        }),
      });
      return ((await response.json()) as { instanceUrl: string }).instanceUrl;
    };
    const [first, second] = [await claim(), await claim()];
    await expect(fetch(first)).rejects.toThrow("fetch failed");
    expect((await fetch(second)).status).toBe(200);
    await host.close();
  });
});
