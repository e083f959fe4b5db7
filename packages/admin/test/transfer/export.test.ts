import { createManualClock, type Fault } from "@convex-openapi/testing";
import { describe, expect, it } from "vitest";

import {
  AbortedError,
  BadRequestError,
  ExportFailedError,
  InvalidValueError,
  NotFoundError,
  OperationNotPermittedError,
} from "../../src/errors/index.ts";
import { cancelExport } from "../../src/transfer/cancel-export.ts";
import { downloadExport } from "../../src/transfer/download-export.ts";
import { exportData, type ExportProgress } from "../../src/transfer/export-data.ts";
import { followExport } from "../../src/transfer/follow-export.ts";
import { latestExport } from "../../src/transfer/latest-export.ts";
import { requestExport } from "../../src/transfer/request-export.ts";
import { setExportExpiration } from "../../src/transfer/set-export-expiration.ts";
import { connectTo, fakeDeployment, pathsOf } from "../support/fake-deployment.ts";
import { rejection } from "../support/test-transport.ts";
import { watchedClock } from "../support/watched-clock.ts";

const quick = { pollInterval: 5, maxPollInterval: 10 };
/** One step of an export takes this long, in milliseconds by the clock of the deployment. */
const step = 1000;
const transfer = { stepMilliseconds: step };
const seed = { tables: { users: [{ name: "Ada" }, { name: "Grace" }] } };

/** All bytes of a stream, as text that shows what is stored uncompressed. */
async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  return Buffer.from(await new Response(body).arrayBuffer()).toString("latin1");
}

describe("an export", () => {
  it("is requested, followed and downloaded as a ZIP archive", async () => {
    const deployment = await fakeDeployment(seed);

    const exported = await exportData(connectTo(deployment), { ...quick, includeStorage: true });

    const text = await textOf(exported.body);
    expect(text).toMatch(/^PK/);
    expect(text).toContain('"name":"Grace"');
    expect(exported).toMatchObject({
      size: text.length,
      filename: expect.stringMatching(/^snapshot_.*\.zip$/),
      export: { state: "completed", complete_ts: expect.any(BigInt) },
    });
    const request = deployment.requests.find(({ path }) => path.endsWith("request/zip"));
    expect(request?.query).toEqual({ includeStorage: "true" });
  });

  it.each(["current", "documented", "legacy"] as const)(
    "works with a deployment of the profile %s",
    async (profile) => {
      const deployment = await fakeDeployment({ ...seed, profile });

      const { body } = await exportData(connectTo(deployment), quick);

      expect(await textOf(body)).toContain("Ada");
    },
  );

  it("exports one component alone when it is named", async () => {
    const deployment = await fakeDeployment();

    await requestExport(connectTo(deployment), { component: "c1" });

    expect(deployment.requests[0]?.query).toEqual({ includeStorage: "false", component: "c1" });
  });

  it("tells every state that it goes through, each once", async () => {
    const clock = createManualClock();
    const deployment = await fakeDeployment({ clock, transfer });
    const states: string[] = [];

    await exportData(connectTo(deployment), {
      ...quick,
      async onProgress(progress) {
        if (progress.step === "export") states.push(progress.export.state);
        await clock.advance(step);
      },
    });

    expect(states).toEqual(["requested", "in_progress", "completed"]);
  });

  it("is looked at after pauses that grow up to a limit", async () => {
    const deployment = await fakeDeployment({ clock: createManualClock(), transfer });
    const clock = watchedClock();
    const connection = connectTo(deployment, { clock });
    await requestExport(connection);
    const controller = new AbortController();
    const { signal } = controller;

    const failure = rejection(followExport(connection, { maxPollInterval: 400, signal }));
    for (const pause of [200, 300, 400, 400]) {
      await clock.untilSleeping(pause);
      await clock.advance(pause);
    }
    controller.abort();

    expect(await failure).toBeInstanceOf(AbortedError);
  });

  it("is not mistaken for an older one that is complete", async () => {
    const clock = createManualClock();
    const deployment = await fakeDeployment({ clock, transfer });
    const connection = connectTo(deployment);
    const moving = { ...quick, onProgress: () => clock.advance(step) };
    const first = await exportData(connection, moving);

    const second = await exportData(connection, moving);

    expect(second.export).not.toMatchObject({ start_ts: first.export.start_ts });
  });

  it("can be downloaded by its id and by its start", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment);
    const { export: finished } = await exportData(connection, quick);

    const byStart = await downloadExport(connection, finished.start_ts);

    expect(await textOf(byStart.body)).toContain("Ada");
  });

  it("is none before the first one", async () => {
    const deployment = await fakeDeployment();

    expect(await latestExport(connectTo(deployment))).toBeNull();
  });
});

describe("an export without an archive", () => {
  it("fails with its state when the deployment gives it up", async () => {
    const deployment = await fakeDeployment({ transfer: { exportOutcome: "failed" } });

    const error = await rejection(exportData(connectTo(deployment), quick));

    expect(error).toBeInstanceOf(ExportFailedError);
    expect(error).toMatchObject({ state: "failed", exportId: expect.any(String) });
  });

  it("fails when someone cancels it", async () => {
    const deployment = await fakeDeployment({ clock: createManualClock(), transfer });
    const connection = connectTo(deployment);

    const error = await rejection(
      exportData(connection, {
        ...quick,
        async onProgress(progress) {
          if (progress.step !== "export" || progress.export.state !== "requested") return;
          const { _id: id } = progress.export;
          await cancelExport(connection, id);
        },
      }),
    );

    expect(error).toMatchObject({ name: "ExportFailedError", state: "canceled" });
  });

  it("fails when a newer one takes its place", async () => {
    const deployment = await fakeDeployment({ clock: createManualClock(), transfer });
    const connection = connectTo(deployment);
    await requestExport(connection);
    const once = { done: false };

    const error = await rejection(
      followExport(connection, {
        ...quick,
        async onProgress({ _id: id }) {
          if (once.done) return;
          once.done = true;
          await cancelExport(connection, id);
          await requestExport(connection);
        },
      }),
    );

    expect(error).toMatchObject({ name: "ExportFailedError", state: "superseded" });
  });

  it("cannot be followed where there is none", async () => {
    const deployment = await fakeDeployment();

    const error = await rejection(followExport(connectTo(deployment), quick));

    expect(error).toMatchObject({ name: "ExportFailedError", state: "missing" });
  });

  it("is refused while another one is being made, which goes on", async () => {
    const clock = createManualClock();
    const deployment = await fakeDeployment({ clock, transfer });
    const connection = connectTo(deployment);
    await requestExport(connection);

    const error = await rejection(exportData(connection, quick));

    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ code: "ExportInProgress" });
    await clock.advance(2 * step);
    expect(await latestExport(connection)).toMatchObject({ state: "completed" });
  });

  it("is not found under another id", async () => {
    const deployment = await fakeDeployment();
    const connection = connectTo(deployment);

    for (const attempt of [
      downloadExport(connection, "nothing"),
      cancelExport(connection, "nothing"),
      setExportExpiration(connection, "nothing", new Date()),
    ]) {
      const error = await rejection(attempt);
      expect(error).toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({ code: "ExportNotFound" });
    }
  });

  it("cannot be downloaded before it is complete", async () => {
    const deployment = await fakeDeployment({ clock: createManualClock(), transfer });
    const connection = connectTo(deployment);
    await requestExport(connection);
    const { _id: id = "" } = (await latestExport(connection)) ?? {};

    const error = await rejection(downloadExport(connection, id));

    expect(error).toMatchObject({ name: "BadRequestError", code: "ExportNotComplete" });
  });
});

describe("a request for an export", () => {
  it.each<[string, Fault]>([
    ["reset", { kind: "reset" }],
    ["failing", { kind: "status", status: 500, code: "InternalServerError", message: "" }],
  ])("that is %s is not repeated, because it may have begun", async (_what, fault) => {
    const deployment = await fakeDeployment();
    deployment.fault({ ...fault, match: { path: "/api/export/request/zip" } });

    await rejection(requestExport(connectTo(deployment)));

    expect(deployment.requests).toHaveLength(1);
  });

  it("with a read-only key is refused, and not sent once that is known", async () => {
    const deployment = await fakeDeployment();
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });

    const refused = await rejection(requestExport(connection));
    const known = await rejection(requestExport(connection, { checkKey: true }));

    for (const error of [refused, known]) {
      expect(error).toBeInstanceOf(OperationNotPermittedError);
      expect(error).toMatchObject({ action: "deployment:backups:create" });
    }
    expect(pathsOf(deployment)).toEqual(["export/request/zip", "check_admin_key"]);
  });
});

describe("an export whose state cannot be asked for a moment", () => {
  it.each<[string, Fault]>([
    ["the connection is lost", { kind: "reset" }],
    ["a proxy fails", { kind: "html", status: 503 }],
    ["there is too much to do", { kind: "rateLimited" }],
  ])("is followed on, when %s", async (_what, fault) => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ ...fault, match: { path: "/api/function", after: 1, times: 2 } });

    const { body } = await exportData(connectTo(deployment), quick);

    expect(await textOf(body)).toContain("Ada");
  });
});

describe("an abort", () => {
  it("before the request sends nothing", async () => {
    const deployment = await fakeDeployment();

    const error = await rejection(
      exportData(connectTo(deployment), { ...quick, signal: AbortSignal.abort() }),
    );

    expect(error).toBeInstanceOf(AbortedError);
    expect(deployment.requests).toEqual([]);
  });

  it.each(["requested", "in_progress"])("while it is %s cancels the export", async (state) => {
    const clock = createManualClock();
    const deployment = await fakeDeployment({ clock, transfer });
    const connection = connectTo(deployment);
    const controller = new AbortController();
    const seen: ExportProgress[] = [];

    const error = await rejection(
      exportData(connection, {
        ...quick,
        signal: controller.signal,
        async onProgress(progress) {
          seen.push(progress);
          if (progress.step !== "export") return;
          if (progress.export.state === state) controller.abort();
          else await clock.advance(step);
        },
      }),
    );

    expect(error).toBeInstanceOf(AbortedError);
    expect(seen.at(-1)).toEqual({ step: "cancel", exportId: expect.any(String) });
    expect(await latestExport(connection)).toMatchObject({ state: "canceled" });
  });

  it("while the request is under way cancels the export that came of it", async () => {
    const deployment = await fakeDeployment({ clock: createManualClock(), transfer });
    const connection = connectTo(deployment);
    deployment.fault({
      kind: "hang",
      takesEffect: true,
      match: { path: "/api/export/request/zip" },
    });
    const controller = new AbortController();

    const failure = rejection(exportData(connection, { ...quick, signal: controller.signal }));
    await expect.poll(() => deployment.state.exports.isRunning).toBe(true);
    controller.abort();

    expect(await failure).toBeInstanceOf(AbortedError);
    expect(await latestExport(connection)).toMatchObject({ state: "canceled" });
  });

  it("tells when the key may not cancel, and the export goes on", async () => {
    const clock = createManualClock();
    const deployment = await fakeDeployment({ clock, transfer });
    const adminKey = deployment.issueKey({ allow: ["CreateBackups", "ViewBackups"] });
    const connection = connectTo(deployment, { adminKey });
    const controller = new AbortController();
    const seen: ExportProgress[] = [];

    const error = await rejection(
      exportData(connection, {
        ...quick,
        signal: controller.signal,
        onProgress(progress) {
          seen.push(progress);
          controller.abort();
        },
      }),
    );

    expect(error).toBeInstanceOf(AbortedError);
    expect(seen.at(-1)).toMatchObject({ step: "cancel", error: { action: expect.any(String) } });
    await clock.advance(2 * step);
    expect(await latestExport(connection)).toMatchObject({ state: "completed" });
  });

  it("does not cancel the export of someone else", async () => {
    const deployment = await fakeDeployment({ clock: createManualClock(), transfer });
    const connection = connectTo(deployment);
    await requestExport(connection);
    const second = deployment.fault({ kind: "hang", match: { path: "/api/export/request/zip" } });
    const controller = new AbortController();

    const failure = rejection(exportData(connection, { ...quick, signal: controller.signal }));
    await expect.poll(() => second.struck).toBe(1);
    controller.abort();

    expect(await failure).toBeInstanceOf(AbortedError);
    expect(await latestExport(connection)).toMatchObject({ state: "requested" });
    expect(pathsOf(deployment).some((path) => path.startsWith("export/cancel"))).toBe(false);
  });
});

describe("the expiration of an export", () => {
  it("is sent in nanoseconds", async () => {
    const deployment = await fakeDeployment();
    const connection = connectTo(deployment);
    const { export: finished } = await exportData(connection, quick);
    const { _id: id } = finished;

    await setExportExpiration(connection, id, new Date("2030-01-01T00:00:00Z"));

    expect(deployment.requests.at(-1)?.json()).toEqual({ expirationTsNs: 1_893_456_000e9 });
  });

  it.each([new Date(Number.NaN), -1, Number.POSITIVE_INFINITY])(
    "is no %s, which is refused before any request",
    async (time) => {
      const deployment = await fakeDeployment();

      const error = await rejection(setExportExpiration(connectTo(deployment), "x", time));

      expect(error).toBeInstanceOf(InvalidValueError);
      expect(deployment.requests).toEqual([]);
    },
  );
});
