import { describe, expect, it } from "vitest";

import { queryBatch } from "../../src/functions/query-batch.ts";
import { followSchema } from "../../src/push/follow-schema.ts";
import { exportData } from "../../src/transfer/export-data.ts";
import { importData } from "../../src/transfer/import-data.ts";
import { importState } from "../../src/transfer/import-state.ts";
import { exposures } from "../support/exposures.ts";
import { sendJson, startServer, type TestServer } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { KEY, rejection, SECRET } from "../support/test-transport.ts";

const one = { $integer: "AQAAAAAAAAA=" };

/** A server on which an import can be uploaded and is in some state, as is the newest export once it is requested. */
async function serverWith(state: unknown, importId = "import-1"): Promise<TestServer> {
  let requested = false;
  return startServer((response, { url, body }) => {
    requested ||= url.includes("export/request");
    const value = body.includes("getLatest") ? requested && state : { state };
    const answers: Readonly<Record<string, unknown>> = {
      "/api/import/start_upload": { uploadToken: "upload" },
      "/api/import/finish_upload": { importId },
      "/api/function": { status: "success", value: value || null },
      "/api/deploy2/wait_for_schema": state,
    };
    sendJson(response, 200, answers[url] ?? "part");
  });
}

const importOne = ({ url }: TestServer): Promise<unknown> =>
  rejection(
    importData(testConnection({ url }), {
      source: new Uint8Array(1),
      format: "jsonLines",
      tableName: "users",
      mode: "replace",
    }),
  );

const exportAll = ({ url }: TestServer): Promise<unknown> =>
  rejection(exportData(testConnection({ url }), {}));

const waitForSchema = ({ url }: TestServer): Promise<unknown> =>
  rejection(followSchema(testConnection({ url }), {} as never, false, {}, async () => undefined));

describe("a key that the deployment echoes shows in no error", () => {
  it.each<[string, unknown, (server: TestServer) => Promise<unknown>]>([
    ["an import failed for", { state: "failed", error_message: `at ${KEY}` }, importOne],
    [
      "is to be confirmed",
      {
        state: "waiting_for_confirmation",
        require_manual_confirmation: true,
        message_to_confirm: `at ${KEY}`,
      },
      importOne,
    ],
    ["an export ended with", { _id: KEY, state: KEY }, exportAll],
    [
      "a schema failed for",
      { type: "failed", error: KEY, componentPath: KEY, tableName: KEY },
      waitForSchema,
    ],
  ])("where it stands in what %s", async (_what, state, run) => {
    const error = await run(await serverWith(state, KEY));

    expect(error).toHaveProperty("message", expect.stringContaining("test-deployment|***"));
    for (const text of exposures(error)) expect(text).not.toContain(SECRET);
  });

  it("nor in the question whether to import", async () => {
    const questions: string[] = [];
    const { url } = await serverWith({
      state: "waiting_for_confirmation",
      require_manual_confirmation: true,
      message_to_confirm: `with ${KEY}`,
    });

    await rejection(
      importData(testConnection({ url }), {
        source: new Uint8Array(1),
        format: "jsonLines",
        confirm(message) {
          questions.push(message);
          return false;
        },
      }),
    );

    expect(questions).toEqual(["with test-deployment|***"]);
  });
});

describe("a state that no deployment has is a ResponseFormatError", () => {
  it.each<[string, unknown, (server: TestServer) => Promise<unknown>]>([
    ["an unknown one of an import", { state: "novel", rows: one }, importOne],
    ["none of an import", null, importOne],
    ["one without a name", { rows: one }, importOne],
    ["an import that failed without a word", { state: "failed" }, importOne],
    [
      "a question that is none",
      { state: "waiting_for_confirmation", require_manual_confirmation: true },
      importOne,
    ],
    ["a schema that failed without a word", { type: "failed" }, waitForSchema],
  ])("%s", async (_what, state, run) => {
    expect(await run(await serverWith(state))).toMatchObject({
      name: "ResponseFormatError",
      code: "WrongShape",
    });
  });

  it("and quotes the name of the state", async () => {
    const { url } = await serverWith({ state: 5 });

    expect(await rejection(importState(testConnection({ url }), "import-1"))).toHaveProperty(
      "body",
      "5",
    );
  });
});

it("a batch with integers before a result that is none ends with a ResponseFormatError", async () => {
  const results = [{ status: "success", value: { one } }, { status: "novel" }];
  const { url } = await startServer((response) => sendJson(response, 200, { results }));

  const error = await rejection(queryBatch(testConnection({ url }), [["a:b"], ["a:c"]]));

  expect(error).toMatchObject({ name: "ResponseFormatError", body: '{"status":"novel"}' });
});
