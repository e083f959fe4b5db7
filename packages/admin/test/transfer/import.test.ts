import {
  createManualClock,
  type Fault,
  type ListeningFakeDeployment,
} from "@convex-openapi/testing";
import { describe, expect, it, vi } from "vitest";

import {
  AbortedError,
  ConnectionError,
  ImportFailedError,
  ImportNotConfirmedError,
  InvalidValueError,
  OperationNotPermittedError,
} from "../../src/errors/index.ts";
import { importData } from "../../src/transfer/import-data.ts";
import type { ImportDataOptions, ImportProgress } from "../../src/transfer/import-options.ts";
import type { ImportSource } from "../../src/transfer/import-source.ts";
import { connectTo, fakeDeployment, pathsOf } from "../support/fake-deployment.ts";
import { rejection } from "../support/test-transport.ts";

const text = '{"name":"Ada"}\n{"name":"Grace"}\n{"name":"Edsger"}\n';
const bytes = new TextEncoder().encode(text);
const users: ImportDataOptions = {
  source: bytes,
  format: "jsonLines",
  tableName: "users",
  pollInterval: 5,
  maxPollInterval: 10,
};
/** One step of an import takes this long, in milliseconds by the clock of the deployment. */
const step = 1000;
const transfer = { stepMilliseconds: step };
const full = { tables: { users: [{ name: "Old" }] } };

const namesIn = (deployment: ListeningFakeDeployment): unknown[] =>
  deployment.documents("users").map(({ name }) => name);

const stateIn = (deployment: ListeningFakeDeployment): unknown =>
  deployment.state.imports.newest(1)[0]?.state;

async function* pieces(size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** Gives nothing and never ends. */
async function* stalled(onAsked: () => void): AsyncGenerator<Uint8Array> {
  onAsked();
  await new Promise(() => undefined);
  yield bytes;
}

describe("an import", () => {
  it("is uploaded, read, confirmed and written", async () => {
    const deployment = await fakeDeployment();

    const result = await importData(connectTo(deployment), users);

    expect(result).toEqual({ importId: expect.any(String), rowsWritten: 3 });
    expect(namesIn(deployment)).toEqual(["Ada", "Grace", "Edsger"]);
    expect([...new Set(pathsOf(deployment))]).toEqual([
      "import/start_upload",
      "import/upload_part",
      "import/finish_upload",
      "function",
      "perform_import",
    ]);
  });

  it.each(["documented", "legacy"] as const)(
    "works with a deployment of the profile %s",
    async (profile) => {
      const deployment = await fakeDeployment({ profile });

      expect(await importData(connectTo(deployment), users)).toMatchObject({ rowsWritten: 3 });
    },
  );

  it.each<[string, () => ImportSource]>([
    ["bytes", () => bytes],
    ["a blob", () => new Blob([bytes])],
    ["a stream", () => new Blob([bytes]).stream()],
    ["an async iterable", () => pieces(7)],
    ["a Node.js buffer", () => Buffer.from(bytes)],
  ])("takes %s", async (_what, source) => {
    const deployment = await fakeDeployment();

    await importData(connectTo(deployment), { ...users, source: source() });

    expect(namesIn(deployment)).toEqual(["Ada", "Grace", "Edsger"]);
  });

  it("says what is imported and where to, with the mode that deletes nothing as default", async () => {
    const deployment = await fakeDeployment({ components: { billing: {} } });

    await importData(connectTo(deployment), { ...users, componentPath: "billing" });

    const finish = deployment.requests.find(({ path }) => path.endsWith("finish_upload"));
    expect(finish?.json()).toMatchObject({
      import: {
        format: "jsonLines",
        mode: "requireEmpty",
        tableName: "users",
        componentPath: "billing",
      },
    });
    expect(deployment.documents("users", "billing")).toHaveLength(3);
  });

  it.each([
    ["as they come", 7, 1],
    ["larger than a part", 100, 1],
  ])("cuts pieces, %s, into parts of the same size", async (_what, size) => {
    const deployment = await fakeDeployment();

    await importData(connectTo(deployment), { ...users, source: pieces(size), chunkSize: 20 });

    const parts = deployment.requests.filter(({ path }) => path.endsWith("upload_part"));
    expect(parts.map(({ body }) => body.length)).toEqual([20, 20, 10]);
    expect(parts.map(({ query }) => query["partNumber"])).toEqual(["1", "2", "3"]);
    expect(new Set(parts.map(({ headers }) => headers["content-type"]))).toEqual(
      new Set(["application/octet-stream"]),
    );
    expect(namesIn(deployment)).toEqual(["Ada", "Grace", "Edsger"]);
  });

  it("has no more of its source in memory than a part and a piece", async () => {
    const deployment = await fakeDeployment();
    let read = 0;
    const ahead: number[] = [];
    async function* source(): AsyncGenerator<Uint8Array> {
      for (const byte of bytes) {
        read++;
        yield Uint8Array.of(byte);
      }
    }

    await importData(connectTo(deployment), {
      ...users,
      source: source(),
      chunkSize: 10,
      onProgress(progress) {
        if (progress.step === "upload") ahead.push(read - progress.uploadedBytes);
      },
    });

    expect(ahead).toEqual([0, 0, 0, 0, 0]);
  });

  it("uploads an empty source as one empty part", async () => {
    const deployment = await fakeDeployment();

    const { rowsWritten } = await importData(connectTo(deployment), {
      ...users,
      source: new Uint8Array(),
    });

    expect(rowsWritten).toBe(0);
  });

  it("tells how far it is", async () => {
    const clock = createManualClock();
    const deployment = await fakeDeployment({ clock, transfer });
    const seen: ImportProgress[] = [];

    await importData(connectTo(deployment), {
      ...users,
      chunkSize: 30,
      async onProgress(progress) {
        seen.push(progress);
        await clock.advance(step);
      },
    });

    expect(seen.slice(0, 2)).toEqual([
      { step: "upload", uploadedBytes: 30, totalBytes: 50 },
      { step: "upload", uploadedBytes: 50, totalBytes: 50 },
    ]);
    const states = seen.flatMap((progress) =>
      progress.step === "import" ? progress.state.state : [],
    );
    expect(states).toEqual(["uploaded", "waiting_for_confirmation", "in_progress", "completed"]);
  });
});

describe("an import that would delete documents", () => {
  it("asks, and tells what would change", async () => {
    const deployment = await fakeDeployment(full);
    const asked: string[] = [];

    await importData(connectTo(deployment), {
      ...users,
      mode: "replace",
      async confirm(message) {
        asked.push(message);
        return true;
      },
    });

    expect(asked).toEqual([expect.stringContaining("1 to delete")]);
    expect(namesIn(deployment)).toEqual(["Ada", "Grace", "Edsger"]);
  });

  it.each<[string, Partial<ImportDataOptions>]>([
    ["nobody can be asked", {}],
    ["the answer is no", { confirm: () => false }],
    ["the answer comes later and is no", { confirm: async () => false }],
  ])("is canceled when %s", async (_when, options) => {
    const deployment = await fakeDeployment(full);

    const error = await rejection(
      importData(connectTo(deployment), { ...users, mode: "replace", ...options }),
    );

    expect(error).toBeInstanceOf(ImportNotConfirmedError);
    expect((error as Error).message).toContain("1 to delete");
    expect(stateIn(deployment)).toMatchObject({ state: "failed" });
    expect(pathsOf(deployment)).not.toContain("perform_import");
    expect(namesIn(deployment)).toEqual(["Old"]);
  });

  it("is canceled when the question fails, with the question's error", async () => {
    const deployment = await fakeDeployment(full);
    const broken = new Error("no terminal");

    const error = await rejection(
      importData(connectTo(deployment), {
        ...users,
        mode: "replace",
        confirm: () => Promise.reject(broken),
      }),
    );

    expect(error).toBe(broken);
    expect(stateIn(deployment)).toMatchObject({ state: "failed" });
  });

  it("is not asked about when it only adds", async () => {
    const deployment = await fakeDeployment(full);

    await importData(connectTo(deployment), {
      ...users,
      mode: "append",
      confirm: () => expect.unreachable(),
    });

    expect(namesIn(deployment)).toEqual(["Old", "Ada", "Grace", "Edsger"]);
  });
});

describe("an import that the deployment gives up", () => {
  it.each<[string, Partial<ImportDataOptions>, RegExp]>([
    ["because a table is not empty", {}, /Tables with documents already: users/],
    [
      "because the source is in another format",
      { source: new TextEncoder().encode("{"), mode: "append" },
      /JSON/,
    ],
    ["because it is no archive", { format: "zip", tableName: undefined }, /not a zip archive/],
  ])("fails with the deployment's reason: %s", async (_why, options, reason) => {
    const deployment = await fakeDeployment(full);

    const error = await rejection(importData(connectTo(deployment), { ...users, ...options }));

    expect(error).toBeInstanceOf(ImportFailedError);
    expect(error).toMatchObject({ importId: expect.any(String) });
    expect((error as Error).message).toMatch(reason);
    expect(namesIn(deployment)).toEqual(["Old"]);
  });

  it("fails when the deployment has forgotten it", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({
      kind: "wrongType",
      body: { status: "success", value: null },
      match: { path: "/api/function" },
    });

    const error = await rejection(importData(connectTo(deployment), users));

    expect(error).toBeInstanceOf(ImportFailedError);
  });

  it("is refused with a name that no table has", async () => {
    const deployment = await fakeDeployment();

    const error = await rejection(
      importData(connectTo(deployment), { ...users, tableName: "no table" }),
    );

    expect(error).toMatchObject({ name: "BadRequestError", code: "ImportInvalidName" });
  });
});

describe("a part", () => {
  it.each<[string, Fault]>([
    ["its connection is lost", { kind: "reset" }],
    ["its answer is lost", { kind: "reset", takesEffect: true }],
    ["its answer is cut", { kind: "truncatedBody" }],
    ["the server fails", { kind: "status", status: 503, code: "Overloaded", message: "" }],
  ])("is sent again when %s, and counts once", async (_when, fault) => {
    const deployment = await fakeDeployment();
    deployment.fault({ ...fault, match: { path: "/api/import/upload_part", after: 1, times: 2 } });

    const { rowsWritten } = await importData(connectTo(deployment), { ...users, chunkSize: 20 });

    expect(rowsWritten).toBe(3);
    const numbers = deployment.requests.flatMap(({ query }) => query["partNumber"] ?? []);
    expect(numbers).toEqual(["1", "2", "2", "2", "3"]);
  });

  it("whose token is none ends the import", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({
      kind: "wrongType",
      body: { token: 1 },
      match: { path: "/api/import/upload_part" },
    });

    const error = await rejection(importData(connectTo(deployment), users));

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
  });
});

describe("the step that makes the import", () => {
  it("is not repeated when its outcome is open", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({ kind: "reset", match: { path: "/api/import/finish_upload" } });

    const error = await rejection(importData(connectTo(deployment), users));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(pathsOf(deployment).filter((path) => path.endsWith("finish_upload"))).toHaveLength(1);
    expect(namesIn(deployment)).toEqual([]);
  });
});

describe("a confirmation whose answer is lost", () => {
  it("counts when the import goes on", async () => {
    const clock = createManualClock();
    const deployment = await fakeDeployment({ clock, transfer });
    deployment.fault({ kind: "reset", takesEffect: true, match: { path: "/api/perform_import" } });

    const { rowsWritten } = await importData(connectTo(deployment), {
      ...users,
      onProgress: () => clock.advance(step),
    });

    expect(rowsWritten).toBe(3);
    expect(pathsOf(deployment).filter((path) => path === "perform_import")).toHaveLength(1);
  });

  it("is an error when the import still waits, which is canceled then", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({ kind: "reset", match: { path: "/api/perform_import" } });

    const error = await rejection(importData(connectTo(deployment), users));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(stateIn(deployment)).toMatchObject({ state: "failed" });
    expect(namesIn(deployment)).toEqual([]);
  });
});

describe("an abort", () => {
  it("before the import sends nothing", async () => {
    const deployment = await fakeDeployment();

    const error = await rejection(
      importData(connectTo(deployment), { ...users, signal: AbortSignal.abort() }),
    );

    expect(error).toBeInstanceOf(AbortedError);
    expect(deployment.requests).toEqual([]);
  });

  it("during the upload makes no import, and lets go of the source", async () => {
    const deployment = await fakeDeployment();
    const controller = new AbortController();
    let released: unknown;
    const source = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.enqueue(bytes),
      cancel: () => void (released = true),
    });

    const error = await rejection(
      importData(connectTo(deployment), {
        ...users,
        source,
        chunkSize: 20,
        signal: controller.signal,
        onProgress: () => controller.abort(),
      }),
    );

    expect(error).toBeInstanceOf(AbortedError);
    expect(released).toBe(true);
    expect(stateIn(deployment)).toBeUndefined();
  });

  it("does not wait for a source that gives nothing", async () => {
    const deployment = await fakeDeployment();
    const controller = new AbortController();
    const { signal } = controller;
    const onAsked = vi.fn<() => void>();

    const failure = rejection(
      importData(connectTo(deployment), { ...users, source: stalled(onAsked), signal }),
    );
    await expect.poll(() => onAsked).toHaveBeenCalled();
    controller.abort();

    expect(await failure).toBeInstanceOf(AbortedError);
  });

  it("does not wait for an answer that nobody gives, and cancels the import", async () => {
    const deployment = await fakeDeployment(full);
    const controller = new AbortController();
    const confirm = vi.fn<() => Promise<boolean>>(() => new Promise(() => undefined));

    const failure = rejection(
      importData(connectTo(deployment), {
        ...users,
        mode: "replace",
        signal: controller.signal,
        confirm,
      }),
    );
    await expect.poll(() => confirm).toHaveBeenCalled();
    controller.abort();

    expect(await failure).toBeInstanceOf(AbortedError);
    expect(stateIn(deployment)).toMatchObject({ state: "failed" });
    expect(namesIn(deployment)).toEqual(["Old"]);
  });

  it.each(["uploaded", "waiting_for_confirmation", "in_progress"])(
    "while the import is %s cancels it",
    async (state) => {
      const clock = createManualClock();
      const deployment = await fakeDeployment({ clock, transfer });
      const controller = new AbortController();
      const seen: ImportProgress[] = [];

      const error = await rejection(
        importData(connectTo(deployment), {
          ...users,
          signal: controller.signal,
          async onProgress(progress) {
            seen.push(progress);
            if (progress.step !== "import") return;
            if (progress.state.state === state) controller.abort();
            else await clock.advance(step);
          },
        }),
      );

      expect(error).toBeInstanceOf(AbortedError);
      expect(seen.at(-1)).toEqual({ step: "cancel", importId: expect.any(String) });
      expect(stateIn(deployment)).toMatchObject({ state: "failed" });
      expect(namesIn(deployment)).toEqual([]);
    },
  );

  it("tells when it comes too late to cancel", async () => {
    const deployment = await fakeDeployment();
    const controller = new AbortController();
    const seen: ImportProgress[] = [];
    deployment.fault({ kind: "hang", takesEffect: true, match: { path: "/api/perform_import" } });

    const failure = rejection(
      importData(connectTo(deployment), {
        ...users,
        signal: controller.signal,
        onProgress: (progress) => void seen.push(progress),
      }),
    );
    await expect.poll(() => stateIn(deployment)).toMatchObject({ state: "completed" });
    controller.abort();

    expect(await failure).toBeInstanceOf(AbortedError);
    expect(seen.at(-1)).toMatchObject({ step: "cancel", error: { code: "CannotCancelImport" } });
  });
});

describe("a failure after the confirmation", () => {
  it("does not cancel an import that writes", async () => {
    const clock = createManualClock();
    const deployment = await fakeDeployment({ clock, transfer });
    const connection = connectTo(deployment);

    const error = await rejection(
      importData(connection, {
        ...users,
        async onProgress(progress) {
          if (progress.step !== "import") return;
          if (progress.state.state !== "in_progress") return clock.advance(step);
          deployment.fault({ kind: "reset", match: { path: "/api/function", times: 9 } });
        },
      }),
    );

    expect(error).toBeInstanceOf(ConnectionError);
    expect(pathsOf(deployment)).not.toContain("cancel_import");
    await clock.advance(step);
    expect(namesIn(deployment)).toHaveLength(3);
  });
});

describe("an import that cannot be", () => {
  it.each<[string, unknown]>([
    ["text", "name\nAda\n"],
    ["a list", [bytes]],
    ["a stream of text", new Blob([bytes]).stream().pipeThrough(new TextDecoderStream())],
    ["nothing", null],
  ])("because its source is %s says so", async (_what, source) => {
    const deployment = await fakeDeployment();

    const error = await rejection(
      importData(connectTo(deployment), { ...users, source: source as ImportSource }),
    );

    expect(error).toBeInstanceOf(InvalidValueError);
    expect(stateIn(deployment)).toBeUndefined();
  });

  it("because its source fails ends with the source's error", async () => {
    const deployment = await fakeDeployment();
    const broken = new Error("disk");
    const source = new ReadableStream<Uint8Array>({ pull: (stream) => stream.error(broken) });

    const error = await rejection(importData(connectTo(deployment), { ...users, source }));

    expect(error).toBe(broken);
  });

  it.each([0, -1, 1.5, Number.NaN])(
    "because its parts have the size %s says so",
    async (chunkSize) => {
      const deployment = await fakeDeployment();

      const error = await rejection(importData(connectTo(deployment), { ...users, chunkSize }));

      expect(error).toBeInstanceOf(InvalidValueError);
      expect(deployment.requests).toEqual([]);
    },
  );

  it("because the key is read-only is refused before any byte is sent", async () => {
    const deployment = await fakeDeployment();
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });

    const refused = await rejection(importData(connection, users));
    const known = await rejection(importData(connection, { ...users, checkKey: true }));

    for (const error of [refused, known]) {
      expect(error).toBeInstanceOf(OperationNotPermittedError);
      expect(error).toMatchObject({ action: "deployment:backups:import" });
    }
    expect(pathsOf(deployment)).toEqual(["import/start_upload", "check_admin_key"]);
  });
});
