import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { tableData } from "../../src/system/table-data.ts";
import { connectTo, fakeDeployment } from "../support/fake-deployment.ts";
import { sendJson, startServer } from "@convex-openapi/test-support/http-server";
import { startPageServer } from "../support/page-server.ts";
import { testConnection } from "../support/test-connection.ts";
import { KEY, rejection } from "../support/test-transport.ts";

const users = Array.from({ length: 25 }, (_, index) => ({ number: index }));
const seed = { tables: { users } };

interface User {
  readonly _id: string;
  readonly number: number;
}

const numbers = (documents: readonly User[]): number[] => documents.map(({ number }) => number);
const from0To24 = users.map(({ number }) => number);

describe.each(["current", "legacy", "documented"] as const)("on a %s backend", (profile) => {
  it("a table can be iterated over, whatever the size of its pages", async () => {
    const deployment = await fakeDeployment({ ...seed, profile });
    const found: number[] = [];

    const documents = tableData<User>(connectTo(deployment), { table: "users", pageSize: 10 });
    for await (const { number } of documents) found.push(number);

    expect(found).toEqual(from0To24);
    expect(deployment.requests).toHaveLength(3);
  });

  it("the newest documents come first with `desc`", async () => {
    const deployment = await fakeDeployment({ ...seed, profile });
    const options = { table: "users", order: "desc", limit: 2 } as const;

    const newest = await tableData<User>(connectTo(deployment), options).all();

    expect(numbers(newest)).toEqual([24, 23]);
  });

  it("an empty table has no documents", async () => {
    const deployment = await fakeDeployment({ tables: { users: [] }, profile });

    expect(await tableData(connectTo(deployment), { table: "users" }).all()).toEqual([]);
  });
});

describe("limit and page size", () => {
  it("give the same documents for any pair", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment);

    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        async (limit, pageSize) => {
          const options = { table: "users", limit, pageSize };
          const all = await tableData<User>(connection, options).all();
          expect(numbers(all)).toEqual(from0To24.slice(0, limit));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("ask for no more than is needed", async () => {
    const deployment = await fakeDeployment(seed);

    await tableData(connectTo(deployment), { table: "users", limit: 12, pageSize: 10 }).all();

    const asked = deployment.requests.map(
      (request) => request.json() as { args: { paginationOpts: object } },
    );
    expect(asked.map(({ args }) => args.paginationOpts)).toMatchObject([
      { cursor: null, numItems: 10 },
      { numItems: 2 },
    ]);
  });

  it("of 0 asks nothing", async () => {
    const deployment = await fakeDeployment(seed);

    expect(await tableData(connectTo(deployment), { table: "users", limit: 0 }).all()).toEqual([]);
    expect(deployment.requests).toEqual([]);
  });

  it("hold for plain lists too", async () => {
    const tables = { users: [{ number: 1 }, { number: 2 }, { number: 3 }] };
    const server = await startPageServer(KEY, { tables, environmentVariables: {} });
    const options = { table: "users", order: "desc", limit: 2, pageSize: 1 } as const;

    const all = await tableData<User>(testConnection({ url: server.url }), options).all();

    expect(numbers(all)).toEqual([3, 2]);
  });

  it.each([
    ["limit", -1],
    ["limit", 1.5],
    ["limit", Number.NaN],
    ["pageSize", 0],
    ["pageSize", 1.5],
    ["pageSize", Number.NaN],
  ])("refuse %s: %d before any request", async (name, value) => {
    const deployment = await fakeDeployment(seed);
    const read = (): unknown => tableData(connectTo(deployment), { table: "users", [name]: value });

    expect(read).toThrow(expect.objectContaining({ name: "InvalidValueError" }));
    expect(deployment.requests).toEqual([]);
  });
});

describe("pages", () => {
  it("can be asked for one by one", async () => {
    const deployment = await fakeDeployment(seed);
    const table = tableData<User>(connectTo(deployment), { table: "users", pageSize: 20 });

    const first = await table.page();
    const second = await table.page(first.continueCursor);

    expect(numbers(first.page)).toEqual(from0To24.slice(0, 20));
    expect(first.isDone).toBe(false);
    expect(numbers(second.page)).toEqual(from0To24.slice(20));
    expect(second.isDone).toBe(true);
  });

  it("come one after the other", async () => {
    const deployment = await fakeDeployment(seed);
    const sizes: number[] = [];

    const table = tableData(connectTo(deployment), { table: "users", pageSize: 10 });
    for await (const { page } of table.pages()) sizes.push(page.length);

    expect(sizes).toEqual([10, 10, 5]);
  });

  it("are not asked for before they are needed", async () => {
    const deployment = await fakeDeployment(seed);

    const table = tableData(connectTo(deployment), { table: "users", pageSize: 10 });
    expect(deployment.requests).toHaveLength(0);
    for await (const _ of table) break;

    expect(deployment.requests).toHaveLength(1);
  });

  it("may be short or empty before the last one: only `isDone` ends the reading", async () => {
    const pages = [
      { page: [{ number: 1 }], isDone: false, continueCursor: "a" },
      { page: [], isDone: false, continueCursor: "b" },
      { page: [{ number: 2 }], isDone: true, continueCursor: "c" },
    ];
    const server = await startServer((response) =>
      sendJson(response, 200, { status: "success", value: pages.shift() }),
    );

    const all = await tableData<User>(testConnection({ url: server.url }), {
      table: "users",
    }).all();

    expect(numbers(all)).toEqual([1, 2]);
    expect(
      server.received.map(
        ({ body }) =>
          (JSON.parse(body) as { args: { paginationOpts: { cursor: unknown } } }).args
            .paginationOpts.cursor,
      ),
    ).toEqual([null, "a", "b"]);
  });
});

it("values keep their types", async () => {
  const bytes = new Uint8Array([1, 2]).buffer;
  const deployment = await fakeDeployment({ tables: { things: [{ big: 7n, bytes }] } });

  const [thing] = await tableData(connectTo(deployment), { table: "things" }).all();

  expect(thing).toMatchObject({ big: 7n, bytes });
});

describe("reading fails", () => {
  it("when the key may not view data", async () => {
    const deployment = await fakeDeployment(seed);
    const adminKey = deployment.issueKey({ allow: ["ViewLogs"] });

    const error = await rejection(
      tableData(connectTo(deployment, { adminKey }), { table: "users" }).all(),
    );

    expect(error).toMatchObject({
      name: "OperationNotPermittedError",
      action: "deployment:data:view",
    });
  });

  it("for a cursor that is none", async () => {
    const deployment = await fakeDeployment(seed);
    const table = tableData(connectTo(deployment), { table: "users" });

    expect(await rejection(table.page("no cursor"))).toMatchObject({ name: "FunctionError" });
  });

  it("instead of for ever, when the server does not move on", async () => {
    const server = await startServer((response) =>
      sendJson(response, 200, {
        status: "success",
        value: { page: [], isDone: false, continueCursor: "again" },
      }),
    );

    const error = await rejection(
      tableData(testConnection({ url: server.url }), { table: "users" }).all(),
    );

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
    expect(server.received).toHaveLength(2);
  });

  it("between two pages, and begins anew when it is used again", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment);
    deployment.fault({ kind: "status", status: 403, code: "Forbidden", match: { after: 1 } });
    const table = tableData<User>(connection, { table: "users", pageSize: 10 });

    expect(await rejection(table.all())).toMatchObject({ name: "ForbiddenError" });
    expect(numbers(await table.all())).toEqual(from0To24);
  });

  it("for a malformed encoded value", async () => {
    const server = await startServer((response) =>
      sendJson(response, 200, {
        status: "success",
        value: { page: [{ big: { $integer: "?" } }], isDone: true, continueCursor: "" },
      }),
    );

    const error = await rejection(
      tableData(testConnection({ url: server.url }), { table: "users" }).all(),
    );

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
  });
});
