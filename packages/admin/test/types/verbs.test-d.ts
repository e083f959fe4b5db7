import type { ApiSpecEntry } from "@convex-openapi/deployment-client";
import { anyApi } from "convex/server";
import { describe, expectTypeOf, it } from "vitest";

import type { Admin } from "../../src/admin/admin.ts";
import type { AdminConnection } from "../../src/connection/connection.ts";
import {
  action,
  mutation,
  query,
  queryBatch,
  runFunction,
  setEnvironmentVariables,
  systemFunction,
  tableData,
  tables,
  type ConvexValue,
  type Page,
  type TableDocument,
} from "../../src/index.ts";
import { api, components, internal } from "../support/api.ts";

// Only compiled, never run.
declare const connection: AdminConnection;
declare const admin: Admin;

interface Message {
  readonly _id: string;
  readonly _creationTime: number;
  readonly channel: string;
  readonly text: string;
}

describe("a reference", () => {
  it("gives the type of what its function returns", () => {
    expectTypeOf(query(connection, api.messages.list, {})).resolves.toEqualTypeOf<Message[]>();
    expectTypeOf(query(connection, internal.secrets.read)).resolves.toEqualTypeOf<string>();
    expectTypeOf(
      mutation(connection, api.messages.send, { channel: "c", text: "t" }),
    ).resolves.toEqualTypeOf<string>();
    expectTypeOf(action(connection, api.messages.archive)).resolves.toEqualTypeOf<string>();
    expectTypeOf(
      runFunction(connection, components.counter.counter.value),
    ).resolves.toEqualTypeOf<bigint>();
    expectTypeOf(admin.query(api.messages.list)).resolves.toEqualTypeOf<Message[]>();
    expectTypeOf(
      admin.runFunction(internal.secrets.write, { text: "t" }),
    ).resolves.toEqualTypeOf<string>();
  });

  it("needs its arguments, unless all of them are optional", () => {
    expectTypeOf(query(connection, api.messages.list)).resolves.toEqualTypeOf<Message[]>();
    void query(connection, api.messages.list, { channel: "c" });
    void query(connection, api.messages.list, {}, { timeout: 1 });
    // @ts-expect-error the arguments are missing
    void mutation(connection, api.messages.send);
    // @ts-expect-error one of the arguments is missing
    void mutation(connection, api.messages.send, { channel: "c" });
    // @ts-expect-error an argument has the wrong type
    void query(connection, api.messages.list, { channel: 7 });
    // @ts-expect-error there is no such argument
    void query(connection, api.messages.list, { room: "c" });
    // @ts-expect-error there are no arguments
    void query(connection, internal.secrets.read, { text: "t" });
    // @ts-expect-error the arguments are missing, for an admin too
    void admin.mutation(api.messages.send);
  });

  it("fits the verb of its type alone", () => {
    expectTypeOf(query).parameter(0).toEqualTypeOf<AdminConnection>();
    // @ts-expect-error a mutation is no query
    void query(connection, api.messages.send, { channel: "c", text: "t" });
    // @ts-expect-error a query is no mutation
    void mutation(connection, api.messages.list);
    // @ts-expect-error a query is no action
    void admin.action(api.messages.list);
    // @ts-expect-error a module is no function
    void runFunction(connection, api.messages);
  });

  it("without types is let through", () => {
    expectTypeOf(
      query(connection, anyApi["messages"]!["list"]!, { anything: 1 }),
    ).resolves.toBeAny();
    void runFunction(connection, anyApi["messages"]!["list"]!);
  });
});

describe("a path", () => {
  it("gives any Convex value, or what the caller says", () => {
    expectTypeOf(query(connection, "messages:list")).resolves.toEqualTypeOf<ConvexValue>();
    expectTypeOf(query<Message[]>(connection, "a:b")).resolves.toEqualTypeOf<Message[]>();
    expectTypeOf(admin.runFunction<number>("a:b", { at: 1n })).resolves.toEqualTypeOf<number>();
  });

  it("takes arguments that Convex can hold", () => {
    const args = { bytes: new Uint8Array(), big: 1n, none: undefined };
    expectTypeOf(query(connection, "a:b", args)).resolves.toEqualTypeOf<ConvexValue>();
    // @ts-expect-error Convex holds no dates
    void query(connection, "a:b", { at: new Date() });
    // @ts-expect-error arguments have names
    void query(connection, "a:b", [1]);
    // @ts-expect-error there is no such format
    void query(connection, "a:b", {}, { format: "xml" });
  });
});

describe("a batch", () => {
  it("gives the type of each of its queries", () => {
    const values = queryBatch(connection, [
      [api.messages.list, { channel: "c" }],
      [internal.secrets.read],
      ["a:b", { at: 1 }],
    ]);
    expectTypeOf(values).resolves.toEqualTypeOf<[Message[], string, ConvexValue]>();
    expectTypeOf(admin.queryBatch([[api.values.nothing]])).resolves.toEqualTypeOf<[null]>();
  });

  it("takes queries with their arguments alone", () => {
    expectTypeOf(queryBatch(connection, [])).resolves.toEqualTypeOf<[]>();
    // @ts-expect-error a mutation is no query
    void queryBatch(connection, [[api.messages.send, { channel: "c", text: "t" }]]);
    // @ts-expect-error an argument has the wrong type
    void queryBatch(connection, [[api.messages.list, { channel: 7 }]]);
    // @ts-expect-error a batch reaches no component
    void queryBatch(connection, [["a:b"]], { componentPath: "counter" });
  });
});

describe("system verbs", () => {
  it("have the types of the Admin API", () => {
    expectTypeOf(tables(connection)).resolves.toEqualTypeOf<{ name: string }[]>();
    expectTypeOf(admin.environmentVariables()).resolves.toEqualTypeOf<Record<string, string>>();
    expectTypeOf(admin.functionSpec()).resolves.toEqualTypeOf<ApiSpecEntry[]>();
    expectTypeOf(tableData(connection, { table: "t" }).all()).resolves.toEqualTypeOf<
      TableDocument[]
    >();
    expectTypeOf(tableData<Message>(connection, { table: "t" }).page()).resolves.toEqualTypeOf<
      Page<Message>
    >();
    // @ts-expect-error there are two orders
    void tableData(connection, { table: "t", order: "up" });
    // @ts-expect-error a variable is text, or null to remove it
    void setEnvironmentVariables(connection, { A: undefined });
  });

  it("are typed for each listed system function, and open for others", () => {
    const size = systemFunction(connection, "_system/cli/tableSize", { tableName: "t" });
    expectTypeOf(size).resolves.toEqualTypeOf<number>();
    const latest = systemFunction(connection, "_system/cli/exports:getLatest");
    expectTypeOf(latest).resolves.toExtend<{ state: string } | null>();
    void systemFunction(connection, "_system/frontend/somethingNew", { any: 1 });
    // @ts-expect-error it is no system function
    void systemFunction(connection, "messages:list");
    // @ts-expect-error documents are missing
    void admin.systemFunction("_system/frontend/getById");
  });
});
