import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createFakeDeployment, createManualClock, type FakeDeployment } from "../../src/index.ts";
import { makeArchive } from "../../src/transfer/make-archive.ts";
import { writeZip } from "../../src/transfer/zip-writer.ts";
import { callAny, post, type Answer } from "../support/call.ts";

interface ImportState {
  readonly state: string;
  readonly [field: string]: unknown;
}

function makeDeployment(): FakeDeployment {
  return createFakeDeployment({ tables: { users: [{ name: "Ada" }] } });
}

async function send(deployment: FakeDeployment, path: string, body: unknown): Promise<Answer> {
  return await post(deployment, path, body, { key: deployment.adminKey });
}

/** Uploads in two parts and gives the import's id. */
async function upload(
  deployment: FakeDeployment,
  content: Uint8Array | string,
  target: object,
): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const started = await send(deployment, "/api/import/start_upload", "");
  const { uploadToken } = started.body as { uploadToken: string };
  const half = Math.ceil(bytes.byteLength / 2);
  const partTokens: unknown[] = [];
  for (const [index, part] of [bytes.subarray(0, half), bytes.subarray(half)].entries()) {
    const query = `uploadToken=${uploadToken}&partNumber=${index + 1}`;
    const response = await deployment.fetch(`https://x.example/api/import/upload_part?${query}`, {
      method: "POST",
      headers: {
        authorization: `Convex ${deployment.adminKey}`,
        "content-type": "application/octet-stream",
      },
      body: new Uint8Array(part),
    });
    partTokens.push(await response.json());
  }
  const body = { import: { mode: "requireEmpty", ...target }, uploadToken, partTokens };
  const finished = await send(deployment, "/api/import/finish_upload", body);
  return (finished.body as { importId: string }).importId;
}

async function stateOf(deployment: FakeDeployment, importId: string): Promise<ImportState> {
  const body = await callAny(deployment, "_system/cli/queryImport", { importId });
  return (body as { value: { state: ImportState } }).value.state;
}

async function waitFor(
  deployment: FakeDeployment,
  importId: string,
  state: string,
): Promise<ImportState> {
  await expect.poll(async () => (await stateOf(deployment, importId)).state).toBe(state);
  return await stateOf(deployment, importId);
}

async function runImport(
  deployment: FakeDeployment,
  content: Uint8Array | string,
  target: object,
): Promise<void> {
  const importId = await upload(deployment, content, target);
  await waitFor(deployment, importId, "waiting_for_confirmation");
  expect((await send(deployment, "/api/perform_import", { importId })).body).toBe("");
  await waitFor(deployment, importId, "completed");
}

const names = (deployment: FakeDeployment, table: string): unknown[] =>
  deployment.documents(table).map((document) => document["name"]);

describe("an import", () => {
  it("waits for confirmation and tells how many documents it wrote", async () => {
    const deployment = makeDeployment();
    const importId = await upload(deployment, '{"name":"X"}\n{"name":"Y"}\n', {
      format: "jsonLines",
      tableName: "people",
    });
    expect(await waitFor(deployment, importId, "waiting_for_confirmation")).toEqual({
      state: "waiting_for_confirmation",
      message_to_confirm: "people: 2 to add",
      require_manual_confirmation: false,
    });
    expect(names(deployment, "people")).toEqual([]);
    await send(deployment, "/api/perform_import", { importId });
    expect(await waitFor(deployment, importId, "completed")).toMatchObject({
      num_rows_written: { $integer: "AgAAAAAAAAA=" },
    });
    expect(names(deployment, "people")).toEqual(["X", "Y"]);
  });

  it("stays in each state as long as the option says", async () => {
    const clock = createManualClock();
    const deployment = createFakeDeployment({ clock, transfer: { stepMilliseconds: 1000 } });
    const importId = await upload(deployment, "a\n1\n", { format: "csv", tableName: "t" });
    const states: string[] = [];
    const look = async (): Promise<unknown> =>
      states.push((await stateOf(deployment, importId)).state);
    const advance = async (milliseconds: number): Promise<void> => {
      await clock.advance(milliseconds);
      await look();
    };
    await advance(999);
    await advance(1);
    await send(deployment, "/api/perform_import", { importId });
    await advance(999);
    await advance(1);
    expect(states).toEqual(["uploaded", "waiting_for_confirmation", "in_progress", "completed"]);
  });

  it.each([
    ["jsonLines", '{"name":"X"}\r\n\n{"name":"Y"}'],
    ["jsonArray", '[{"name":"X"},{"name":"Y"}]'],
    ["csv", "name,age\nX,1\nY,2\n"],
    ["csv", '"name","age"\r\n"X",1\r\n"Y",2'],
  ])("takes %s", async (format, content) => {
    const deployment = makeDeployment();
    await runImport(deployment, content, { format, tableName: "people" });
    expect(names(deployment, "people")).toEqual(["X", "Y"]);
  });

  it("reads quoted fields and numbers of csv", async () => {
    const deployment = makeDeployment();
    await runImport(deployment, 'name,age\n"a, ""b""\nc",7\n,x\n', {
      format: "csv",
      tableName: "t",
    });
    expect(deployment.documents("t")).toMatchObject([
      { name: 'a, "b"\nc', age: 7 },
      { name: "", age: "x" },
    ]);
  });

  it("takes back what an export gave, ids included", async () => {
    const source = createFakeDeployment({
      tables: { users: [{ name: "Ada", n: 5n }, { name: "Grace" }] },
    });
    const deployment = createFakeDeployment();
    await runImport(deployment, makeArchive(source.state), { format: "zip" });
    expect(deployment.documents("users")).toEqual(source.documents("users"));
  });

  it.each([
    ["append", ["Ada", "X"]],
    ["replace", ["X"]],
    ["replaceAll", ["X"]],
  ])("with mode %s leaves %j", async (mode, expected) => {
    const deployment = makeDeployment();
    await runImport(deployment, '{"name":"X"}', { format: "jsonLines", tableName: "users", mode });
    expect(names(deployment, "users")).toEqual(expected);
  });

  it("asks to be confirmed by hand before it deletes documents", async () => {
    const deployment = makeDeployment();
    const target = { format: "jsonLines", tableName: "users", mode: "replace" };
    const importId = await upload(deployment, '{"name":"X"}', target);
    expect(await waitFor(deployment, importId, "waiting_for_confirmation")).toMatchObject({
      message_to_confirm: "users: 1 to add\nusers: 1 to delete",
      require_manual_confirmation: true,
    });
  });

  it.each([
    ["a table that is not empty", "jsonLines", '{"name":"X"}', "users", "already: users"],
    ["broken JSON", "jsonLines", '{"name"', "t", "JSON"],
    ["JSON that is no array", "jsonArray", "{}", "t", "array"],
    ["documents that are no objects", "jsonArray", "[1]", "t", "object"],
    ["a line of csv with too many fields", "csv", "a\n1,2\n", "t", "2 fields"],
    ["bytes that are no zip", "zip", "not a zip", undefined, "not a zip archive"],
    ["one file without a table name", "csv", "a\n1\n", undefined, "table name"],
  ])("fails for %s", async (_what, format, content, tableName, text) => {
    const deployment = makeDeployment();
    const importId = await upload(deployment, content, { format, tableName });
    expect((await waitFor(deployment, importId, "failed"))["error_message"]).toContain(text);
  });

  it("can be canceled until it has come to its end", async () => {
    const deployment = makeDeployment();
    const importId = await upload(deployment, '{"a":1}', { format: "jsonLines", tableName: "t" });
    await waitFor(deployment, importId, "waiting_for_confirmation");
    expect((await send(deployment, "/api/cancel_import", { importId })).status).toBe(200);
    expect((await send(deployment, "/api/cancel_import", { importId })).body).toMatchObject({
      code: "CannotCancelImport",
    });
    expect((await send(deployment, "/api/perform_import", { importId })).status).toBe(400);
  });

  it.each(["perform_import", "cancel_import"])(
    "that is not known is 404 at %s",
    async (endpoint) => {
      const { status, body } = await send(makeDeployment(), `/api/${endpoint}`, {
        importId: "nope",
      });
      expect([status, body]).toMatchObject([404, { code: "ImportNotFound" }]);
    },
  );

  it("is listed, newest first", async () => {
    const deployment = makeDeployment();
    await upload(deployment, "a\n1\n", { format: "csv", tableName: "one" });
    await upload(deployment, "[]", { format: "jsonArray", tableName: "two" });
    expect(await callAny(deployment, "_system/cli/queryImport:list")).toMatchObject({
      value: [{ format: { format: "jsonArray" } }, { format: { format: "csv" } }],
    });
  });
});

describe("an upload", () => {
  it("is refused with a token or part that nobody gave out", async () => {
    const deployment = makeDeployment();
    const target = { format: "csv", tableName: "t", mode: "append" };
    const unknown = { import: target, uploadToken: "nope", partTokens: [] };
    expect((await send(deployment, "/api/import/finish_upload", unknown)).body).toMatchObject({
      code: "InvalidImport",
    });
    const { uploadToken } = (await send(deployment, "/api/import/start_upload", "")).body as {
      uploadToken: string;
    };
    const body = { import: target, uploadToken, partTokens: ["nope"] };
    expect((await send(deployment, "/api/import/finish_upload", body)).status).toBe(400);
  });

  it("is refused with a part number below one", async () => {
    const deployment = makeDeployment();
    const { uploadToken } = (await send(deployment, "/api/import/start_upload", "")).body as {
      uploadToken: string;
    };
    const path = `/api/import/upload_part?uploadToken=${uploadToken}&partNumber=0`;
    expect((await send(deployment, path, "x")).body).toMatchObject({ code: "BadQueryArgs" });
  });
});

describe("a single-shot import", () => {
  const path = (query: string): string => `/api/import?${query}`;

  it("writes at once and says how many", async () => {
    const deployment = makeDeployment();
    const query = "tableName=users&format=jsonLines&mode=append";
    expect((await send(deployment, path(query), '{"name":"X"}')).body).toEqual({ numWritten: 1 });
    expect(names(deployment, "users")).toEqual(["Ada", "X"]);
  });

  it.each([
    ["tableName=users&format=jsonLines", "ImportFailed"],
    ["tableName=_users&format=jsonLines", "ImportInvalidName"],
    ["tableName=t&format=xml", "BadJsonBody"],
    ["tableName=t&format=csv&mode=merge", "BadJsonBody"],
    ["tableName=t&format=csv&componentPath=nope", "ComponentPathNotFound"],
  ])("of %s is 400 %s", async (query, code) => {
    const { status, body } = await send(makeDeployment(), path(query), '{"name":"X"}');
    expect([status, body]).toMatchObject([400, { code }]);
  });
});

it("reads archives that are compressed", async () => {
  const deployment = makeDeployment();
  const content = new TextEncoder().encode('{"name":"packed"}\n');
  const stored = Buffer.from(
    writeZip([{ path: "t/documents.jsonl", content: deflateRawSync(content) }]),
  );
  // The method stands 8 bytes into a local header and 10 bytes into a directory entry.
  stored.writeUInt16LE(8, 8);
  stored.writeUInt16LE(8, stored.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 10);
  await runImport(deployment, new Uint8Array(stored), { format: "zip" });
  expect(names(deployment, "t")).toEqual(["packed"]);
});
