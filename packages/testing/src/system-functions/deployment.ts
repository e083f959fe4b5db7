import type { SystemFunction, SystemFunctions } from "./system-function.ts";

const cloudUrl: SystemFunction = {
  type: "Query",
  operation: "ViewData",
  handler: ({ state }) => state.canonicalUrls.cloudUrl,
};

/** The functions about the deployment as a whole. */
export const deploymentFunctions: SystemFunctions = {
  "_system/cli/convexUrl:cloudUrl": cloudUrl,
  "_system/frontend/convexCloudUrl": cloudUrl,
  "_system/frontend/convexSiteUrl": {
    type: "Query",
    operation: "ViewData",
    handler: ({ state }) => state.canonicalUrls.siteUrl,
  },
  "_system/frontend/getVersion": {
    type: "Query",
    handler: ({ state }) => state.pushes.serverVersion,
  },
  "_system/frontend/deploymentState:deploymentState": {
    type: "Query",
    handler: ({ state }) => ({ state: state.runState }),
  },
  "_system/frontend/backendState:backendState": {
    type: "Query",
    handler: ({ state }) => ({
      system: "none",
      usage_limit: "none",
      user: state.runState === "paused" ? "paused" : "none",
    }),
  },
  "_system/frontend/components:list": {
    type: "Query",
    operation: "ViewData",
    handler: ({ state }) =>
      state.components
        .list()
        .filter(({ id }) => id !== null)
        .map(({ id, path }) => ({
          id,
          name: path.split("/").at(-1) ?? null,
          path,
          args: {},
          state: "active",
          httpPrefix: null,
        })),
  },
  "_system/frontend/getSchemas": {
    type: "Query",
    operation: "ViewData",
    handler: () => ({}),
  },
  "_system/frontend/listCronJobs": { type: "Query", operation: "ViewData", handler: () => [] },
  "_system/frontend/listConfiguredSinks": {
    type: "Query",
    operation: "ViewIntegrations",
    handler: () => [],
  },
};
