import { sendJson, startServer, type TestServer } from "@convex-openapi/test-support/http-server";

type Handler = (args: Record<string, unknown>) => unknown;

/** What the server of the Admin API page holds. */
export interface PageState {
  readonly tables: Readonly<Record<string, readonly object[]>>;
  readonly environmentVariables: Readonly<Record<string, string>>;
}

/**
 * A server that follows the Admin API page to the letter and knows nothing else: one route, three
 * system functions, exactly the arguments of the page, plain lists, and the errors of the page.
 */
export async function startPageServer(key: string, state: PageState): Promise<TestServer> {
  const functions: Record<string, readonly [arguments_: readonly string[], run: Handler]> = {
    "_system/cli/tables": [[], () => Object.keys(state.tables).map((name) => ({ name }))],
    "_system/cli/tableData": [
      ["table", "order"],
      ({ table, order }) => {
        const documents = [...(state.tables[String(table)] ?? [])];
        return order === "desc" ? documents.reverse() : documents;
      },
    ],
    "_system/cli/environmentVariables": [[], () => state.environmentVariables],
  };
  return startServer((response, { method, url, headers, body }) => {
    if (method !== "POST" || url !== "/api/run_function") {
      return sendJson(response, 404, { code: "NotFound", message: "No such resource." });
    }
    if (headers.authorization !== `Convex ${key}`) {
      const message = "The provided deploy key was invalid for deployment 'page'.";
      return sendJson(response, 401, { code: "BadDeployKey", message });
    }
    const { path, args } = JSON.parse(body) as { path: string; args: Record<string, unknown> };
    const [names, run] = functions[path] ?? [];
    const fits =
      names && JSON.stringify(Object.keys(args).sort()) === JSON.stringify([...names].sort());
    return run && fits
      ? sendJson(response, 200, { status: "success", value: run(args) })
      : sendJson(response, 200, {
          status: "error",
          errorMessage: `Cannot run ${path} with these arguments.`,
        });
  });
}
