import { describe, expect, it } from "vitest";
import {
  createFakeDeployment,
  createManualClock,
  type FakeDeployment,
  type FakeDeploymentOptions,
  type ManualClock,
} from "../../src/index.ts";
import { readZip } from "../../src/transfer/zip-reader.ts";
import { callAny, get, post, type Answer } from "../support/call.ts";

interface ExportDocument {
  readonly _id: string;
  readonly state: string;
  readonly start_ts?: { $integer: string };
}

const tables = { users: [{ name: "Ada", n: 5n }], _storage: [{ size: 1 }] };

function makeDeployment(transfer: FakeDeploymentOptions["transfer"] = {}): FakeDeployment {
  return createFakeDeployment({ tables, transfer });
}

/** A deployment whose exports stay in each state for a second of its clock. */
function makeSlowDeployment(): { deployment: FakeDeployment; clock: ManualClock } {
  const clock = createManualClock();
  const transfer = { stepMilliseconds: 1000 };
  return { clock, deployment: createFakeDeployment({ tables, transfer, clock }) };
}

async function request(deployment: FakeDeployment, parameters = ""): Promise<Answer> {
  return await post(deployment, `/api/export/request/zip${parameters}`, "", {
    key: deployment.adminKey,
  });
}

async function latest(deployment: FakeDeployment): Promise<ExportDocument | null> {
  const body = await callAny(deployment, "_system/cli/exports:getLatest");
  return (body as { value: ExportDocument | null }).value;
}

async function settled(deployment: FakeDeployment): Promise<ExportDocument> {
  await expect
    .poll(async () => (await latest(deployment))?.state)
    .toMatch(/completed|failed|canceled/);
  return (await latest(deployment)) as ExportDocument;
}

describe("an export", () => {
  it("is not there before it is requested", async () => {
    expect(await latest(makeDeployment())).toBeNull();
  });

  it("is requested with an empty response", async () => {
    expect((await request(makeDeployment(), "?includeStorage=true")).body).toBe("");
  });

  it("goes through its states, each as long as the option says", async () => {
    const { deployment, clock } = makeSlowDeployment();
    const states: unknown[] = [];
    const look = async (): Promise<unknown> => states.push((await latest(deployment))?.state);
    await request(deployment);
    await look();
    for (const milliseconds of [999, 1, 999, 1]) {
      await clock.advance(milliseconds);
      await look();
    }
    expect(states).toEqual(["requested", "requested", "in_progress", "in_progress", "completed"]);
  });

  it("tells when it started and completed, and its archive", async () => {
    const deployment = makeDeployment();
    await request(deployment);
    expect(await settled(deployment)).toMatchObject({
      state: "completed",
      start_ts: { $integer: expect.any(String) },
      complete_ts: { $integer: expect.any(String) },
      zip_object_key: expect.any(String),
    });
  });

  it("gives a zip with every table and none of the system's", async () => {
    const deployment = makeDeployment();
    await request(deployment);
    const { _id } = await settled(deployment);
    const response = await deployment.fetch(`https://x.example/api/export/zip/${_id}`, {
      headers: { authorization: `Convex ${deployment.adminKey}` },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get("content-length")).toBe(String(bytes.byteLength));
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename=.+\.zip$/);
    const files = readZip(bytes);
    expect(files.map(({ path }) => path)).toEqual([
      "_tables/documents.jsonl",
      "users/documents.jsonl",
    ]);
    const users = new TextDecoder().decode(files[1]?.content);
    expect(JSON.parse(users)).toMatchObject({ name: "Ada", n: { $integer: "BQAAAAAAAAA=" } });
  });

  it("can be downloaded by its start timestamp, as the CLI does", async () => {
    const deployment = makeDeployment();
    await request(deployment);
    await settled(deployment);
    const startTs = deployment.state.exports.latest()?.start_ts;
    const path = `/api/export/zip/${startTs}`;
    expect((await get(deployment, path, { key: deployment.readOnlyKey })).status).toBe(200);
  });

  it("is refused while another one runs", async () => {
    const { deployment } = makeSlowDeployment();
    await request(deployment);
    const { status, body } = await request(deployment);
    expect([status, body]).toMatchObject([400, { code: "ExportInProgress" }]);
  });

  it("can fail", async () => {
    const deployment = makeDeployment({ exportOutcome: "failed" });
    await request(deployment);
    const { _id, state } = await settled(deployment);
    expect(state).toBe("failed");
    const download = await get(deployment, `/api/export/zip/${_id}`, { key: deployment.adminKey });
    expect(download.body).toMatchObject({ code: "ExportNotComplete" });
  });

  it.each([
    ["requested", 0],
    ["in_progress", 1000],
  ])("that is %s can be canceled, and then never completes", async (state, milliseconds) => {
    const { deployment, clock } = makeSlowDeployment();
    await request(deployment);
    await clock.advance(milliseconds);
    const found = await latest(deployment);
    expect(found?.state).toBe(state);
    await post(deployment, `/api/export/cancel/${found?._id}`, "", { key: deployment.adminKey });
    await clock.advance(60_000);
    expect((await latest(deployment))?.state).toBe("canceled");
  });

  it.each([
    ["GET", "/api/export/zip/nope"],
    ["POST", "/api/export/cancel/nope"],
  ])("that is not known is 404 at %s %s", async (method, path) => {
    const deployment = makeDeployment();
    const sending = { key: deployment.adminKey };
    const answer =
      method === "GET"
        ? await get(deployment, path, sending)
        : await post(deployment, path, "", sending);
    expect([answer.status, answer.body]).toMatchObject([404, { code: "ExportNotFound" }]);
  });

  it("is 400 for a malformed includeStorage", async () => {
    expect((await request(makeDeployment(), "?includeStorage=maybe")).status).toBe(400);
  });

  it("is hidden from a key for logs alone", async () => {
    const deployment = makeDeployment();
    const key = deployment.issueKey({ allow: ["ViewLogs"] });
    expect(
      JSON.stringify(await callAny(deployment, "_system/cli/exports:getLatest", {}, { key })),
    ).toContain("(deployment:backups:view)");
  });
});
