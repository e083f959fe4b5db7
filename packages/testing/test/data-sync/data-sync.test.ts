import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ListeningFakeDeployment, startFakeDeployment } from "../../src/index.ts";
import { callAny } from "../support/call.ts";
import { type Method, request } from "../support/platform.ts";

interface Value {
  readonly component: string;
  readonly table: string;
  readonly deleted: boolean;
  readonly value: { readonly _id: string; readonly [field: string]: unknown };
}
interface Page {
  readonly status: { readonly type: string };
  readonly truncates: readonly unknown[];
  readonly values: readonly Value[];
  readonly syncId: string;
  readonly pagination: { readonly hasMore: boolean; readonly nextCursor: string };
}

let deployment: ListeningFakeDeployment;
beforeEach(async () => {
  deployment = await startFakeDeployment({
    tables: {
      users: [
        { name: "Ada", age: 36 },
        { name: "Grace", age: 85 },
      ],
      posts: [{ n: 1n }],
    },
    components: { waitlist: { tables: { entries: [{ n: 1 }] } } },
  });
});
afterEach(async () => {
  await deployment.close();
  const [defect] = deployment.defects;
  if (defect !== undefined) throw defect;
});

const call = async (method: Method, path: string, body?: unknown): Promise<unknown> =>
  (
    await request(
      `${deployment.url}/api/v1/data/${path}`,
      method,
      `Convex ${deployment.adminKey}`,
      body,
    )
  ).body;
const sync = async (body: object = {}): Promise<Page> => (await call("POST", "sync", body)) as Page;

describe("a data sync", () => {
  it("begins with all documents of all tables, which it says to empty first", async () => {
    const page = await sync();
    expect(page).toMatchObject({
      status: { type: "upToDate", snapshotTs: expect.any(Number) },
      truncates: [
        { component: "", table: "posts" },
        { component: "", table: "users" },
        { component: "waitlist", table: "entries" },
      ],
      pagination: { hasMore: false, nextCursor: expect.any(String) },
    });
    expect(page.values.map(({ table, value }) => [table, value["name"] ?? value["n"]])).toEqual([
      ["posts", { $integer: "AQAAAAAAAAA=" }],
      ["users", "Ada"],
      ["users", "Grace"],
      ["entries", 1],
    ]);
  });

  it("goes on with what has changed since", async () => {
    const { values, pagination } = await sync();
    const [ada, grace] = values.filter(({ table }) => table === "users").map(({ value }) => value);
    await callAny(deployment, "_system/frontend/patchDocumentsFields", {
      table: "users",
      ids: [ada?._id],
      fields: { age: 37 },
    });
    await callAny(deployment, "_system/frontend/deleteDocuments", {
      toDelete: [{ id: grace?._id, tableName: "users" }],
    });
    const next = await sync({ cursor: pagination.nextCursor });
    expect(next.truncates).toEqual([]);
    expect(next.values).toMatchObject([
      { table: "users", deleted: true, value: { _id: grace?._id } },
      { table: "users", deleted: false, value: { _id: ada?._id, age: 37 } },
    ]);
    expect((await sync({ cursor: next.pagination.nextCursor })).values).toEqual([]);
  });

  it("gives the same changes again for the same cursor", async () => {
    const { pagination } = await sync();
    await callAny(deployment, "_system/frontend/addDocument", {
      table: "users",
      documents: [{ name: "Alan" }],
    });
    const cursor = pagination.nextCursor;
    const [first, second] = [await sync({ cursor }), await sync({ cursor })];
    expect(first.values).toMatchObject([{ value: { name: "Alan" } }]);
    expect(second.values).toMatchObject([{ value: { name: "Alan" } }]);
  });

  it("has many documents in pages, snapshotting until the last of them", async () => {
    const documents = Array.from({ length: 200 }, (_, n) => ({ n }));
    await callAny(deployment, "_system/frontend/addDocument", { table: "many", documents });
    const selection = {
      _other: "excluded",
      "": { _other: "excluded", many: { _other: "included" } },
    };
    const first = await sync({ selection });
    expect([first.status.type, first.values.length, first.pagination.hasMore]).toEqual([
      "snapshotting",
      128,
      true,
    ]);
    expect(await call("GET", "list_active_syncs")).toMatchObject({
      syncs: [
        {
          syncId: first.syncId,
          status: {
            type: "snapshotting",
            currentTable: "many",
            numDocumentsSynced: 128,
            totalDocuments: 200,
          },
        },
      ],
    });
    const second = await sync({ cursor: first.pagination.nextCursor });
    expect([second.status.type, second.values.length]).toEqual(["upToDate", 72]);
  });

  it("has what its selection names", async () => {
    const { values } = await sync({
      selection: {
        _other: "excluded",
        "": { _other: "excluded", users: { _other: "included", age: "excluded" } },
      },
    });
    expect(values.map(({ value }) => Object.keys(value).toSorted())).toEqual([
      ["_creationTime", "_id", "name"],
      ["_creationTime", "_id", "name"],
    ]);
  });

  it.each<[string, object, string]>([
    ["a cursor of no sync", { cursor: "nope" }, "InvalidCursor"],
    ["a cursor that is a number", { cursor: 1 }, "BadJsonBody"],
    ["a selection that is a text", { selection: "excluded" }, "BadJsonBody"],
    ["a selection without a rest", { selection: {} }, "BadJsonBody"],
    ["an unknown rest", { selection: { _other: "some" } }, "BadJsonBody"],
    [
      "a table that is included by a word",
      { selection: { _other: "excluded", "": { _other: "excluded", users: "included" } } },
      "BadJsonBody",
    ],
    [
      "a column that is an object",
      {
        selection: {
          _other: "excluded",
          "": { _other: "excluded", users: { _other: "excluded", age: {} } },
        },
      },
      "BadJsonBody",
    ],
  ])("is refused with %s", async (_what, body, code) => {
    expect(await call("POST", "sync", body)).toMatchObject({ code });
  });
});

describe("the active syncs", () => {
  it("come in pages", async () => {
    const ids = [(await sync()).syncId, (await sync()).syncId].toSorted();
    const first = (await call("GET", "list_active_syncs?limit=1")) as {
      syncs: { syncId: string }[];
      pagination: { nextCursor: string };
    };
    const next = await call("GET", `list_active_syncs?cursor=${first.pagination.nextCursor}`);
    expect([first.syncs[0]?.syncId, next]).toMatchObject([
      ids[0],
      { syncs: [{ syncId: ids[1], status: { type: "upToDate" } }], pagination: { hasMore: false } },
    ]);
  });

  it.each([
    ["limit=0", "LimitOutOfRange"],
    ["limit=101", "LimitOutOfRange"],
    ["cursor=nope", "InvalidCursor"],
  ])("are refused with %s", async (query, code) => {
    expect(await call("GET", `list_active_syncs?${query}`)).toMatchObject({ code });
  });
});
