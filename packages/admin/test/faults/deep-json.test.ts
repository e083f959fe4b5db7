import { describe, expect, it } from "vitest";

import type { AdminConnection } from "../../src/connection/connection.ts";
import { query } from "../../src/functions/query.ts";
import { mutation } from "../../src/functions/mutation.ts";
import { queryBatch } from "../../src/functions/query-batch.ts";
import { logs } from "../../src/logs/logs.ts";
import { environmentVariables } from "../../src/system/environment-variables.ts";
import { functionSpec } from "../../src/system/function-spec.ts";
import { tableData } from "../../src/system/table-data.ts";
import { startServer } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { rejection } from "../support/test-transport.ts";

/** More levels than the stack of any platform has room for, of lists and of objects. */
const lists = "[".repeat(20_000) + "]".repeat(20_000);
const objects = '{"a":'.repeat(20_000) + "1" + "}".repeat(20_000);

async function connectionTo(body: string, status = 200): Promise<AdminConnection> {
  const { url } = await startServer((response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(body),
  );
  return testConnection({ url });
}

const firstLogEntry = (connection: AdminConnection): Promise<unknown> =>
  logs(connection, { follow: false, retry: { retries: 0 } }).next();

describe.each([
  ["lists", lists],
  ["objects", objects],
])("%s within each other that nobody can read are a ResponseFormatError", (_what, deep) => {
  const success = (value: string): string => `{"status":"success","value":${value}}`;

  it.each<[string, string, (connection: AdminConnection) => Promise<unknown>]>([
    ["the value of a function", success(deep), (to) => query(to, "a:b")],
    [
      "the data of a function's failure",
      `{"status":"error","errorMessage":"failed","errorData":${deep}}`,
      (to) => query(to, "a:b"),
    ],
    ["no result of a function at all", deep, (to) => query(to, "a:b")],
    ["the results of a batch", `{"results":[${deep}]}`, (to) => queryBatch(to, [["a:b"]])],
    ["variables", success(deep), environmentVariables],
    ["a list of functions", success(`{"functions":${deep}}`), functionSpec],
    ["a document", success(`[${deep}]`), (to) => tableData(to, { table: "users" }).all()],
    ["an entry of the log", `{"entries":[{"a":${deep}}],"newCursor":1}`, firstLogEntry],
  ])("as %s", async (_where, body, read) => {
    expect(await rejection(read(await connectionTo(body)))).toMatchObject({
      name: "ResponseFormatError",
      code: "WrongShape",
      status: 200,
    });
  });

  it("but a failing status says what it says", async () => {
    const connection = await connectionTo(deep, 500);

    expect(await rejection(mutation(connection, "a:b"))).toMatchObject({
      name: "ServerError",
      code: "Http500",
    });
  });

  it("and the value is given as it came to whoever reads JSON themselves", async () => {
    const value = await query(await connectionTo(success(deep)), "a:b", {}, { format: "json" });

    expect(value).toBeTypeOf("object");
  });
});

it.each([{ $integer: "AQI=" }, { $bytes: 1 }, { a: { $novel: "" } }])(
  "a value of a function in an encoding that is none is a ResponseFormatError: %j",
  async (value) => {
    const connection = await connectionTo(JSON.stringify({ status: "success", value }));

    expect(await rejection(query(connection, "a:b"))).toMatchObject({
      name: "ResponseFormatError",
      code: "WrongShape",
      path: "/api/query",
      body: JSON.stringify({ status: "success", value }),
    });
  },
);
