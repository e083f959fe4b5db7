import type { DeploymentState } from "../deployment/state.ts";
import type { App } from "../http/app.ts";
import { functionBodyLimit, readJsonObject } from "../http/body.ts";
import { readClientVersion } from "../http/client-version.ts";
import { objectField, stringField } from "../http/fields.ts";
import { readRequestId } from "../http/request-id.ts";
import type { JsonObject } from "../values/convex-value.ts";
import { chooseFormat } from "../values/format.ts";
import { readArguments } from "./arguments.ts";
import { query } from "./definition.ts";
import { execute } from "./execute.ts";
import { parseFunctionPath } from "./function-path.ts";
import { outcomeBody } from "./respond.ts";

/** The endpoint of one-off queries, which come as source. */
export function addTestFunctionRoute(app: App, state: DeploymentState): void {
  app.post("/api/run_test_function", async (c) => {
    const { headers } = c.req.raw;
    const client = readClientVersion(headers);
    const json = await readJsonObject(c.req.raw, functionBodyLimit);
    const adminKey = stringField(json, "adminKey");
    const bundle = objectField(json, "bundle");
    const format = chooseFormat(stringField(json, "format"), client);
    const identity = state.authenticator.requireBodyKey(adminKey, "RunTestQuery");
    const requestId = readRequestId(headers);
    const path = parseFunctionPath(stringField(bundle, "path"));
    const outcome = await execute(
      state,
      {
        component: state.components.root,
        identity,
        caller: "Tester",
        requestId,
        parentExecutionId: null,
      },
      path,
      testQuery(state, bundle),
      readArguments(json["args"]),
    );
    return Response.json(outcomeBody(state, outcome, format, requestId));
  });
}

function testQuery(state: DeploymentState, bundle: JsonObject): ReturnType<typeof query> {
  const path = stringField(bundle, "path");
  const source = stringField(bundle, "source");
  return query((context, args: ReturnType<typeof readArguments>) => {
    const { testFunction } = state.options;
    if (testFunction === undefined) {
      throw new Error(
        "This fake deployment evaluates no source. Give it the option `testFunction`.",
      );
    }
    return testFunction({ path, source, args }, context);
  });
}
