import { requireAudited } from "../audit/require-audited.ts";
import type { DeploymentOperation } from "../auth/operations.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { type App, type AppContext, emptyResponse } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { optionalStringField, stringArrayField } from "../http/fields.ts";

/** The endpoints about tables, indexes and components as a whole. */
export function addDataRoutes(app: App, state: DeploymentState): void {
  const require = (c: AppContext, operation: DeploymentOperation): void => {
    const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
    state.authenticator.requireOperation(identity, operation);
  };
  app.get("/api/shapes2", (c) => {
    require(c, "ViewData");
    const { database } = state.components.withId(c.req.query("component"));
    return Response.json(
      Object.fromEntries(database.tableNames().map((name) => [name, { type: "Unknown" }])),
    );
  });
  app.get("/api/get_indexes", (c) => {
    require(c, "ViewData");
    state.components.withId(c.req.query("componentId"));
    return Response.json({ indexes: state.pushes.indexes() });
  });
  app.post("/api/delete_tables", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const tables = stringArrayField(json, "tableNames");
    const { database } = state.components.withId(optionalStringField(json, "componentId"));
    const audit = requireAudited(state, c, "WriteData");
    await state.mutations.run(async () => {
      const transaction = database.begin();
      for (const table of tables) transaction.deleteTable(table);
      transaction.commit();
    });
    audit("delete_tables", { table_names: tables });
    return emptyResponse();
  });
  app.post("/api/delete_component", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const component = state.components.withId(optionalStringField(json, "componentId"));
    const audit = requireAudited(state, c, "WriteData");
    state.components.delete(component.path);
    audit("delete_component", { component: component.path });
    return emptyResponse();
  });
}
