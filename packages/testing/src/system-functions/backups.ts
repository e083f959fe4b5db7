import { stringArgument } from "./arguments.ts";
import type { SystemFunction, SystemFunctions } from "./system-function.ts";

const latestExport: SystemFunction = {
  type: "Query",
  operation: "ViewBackups",
  handler: ({ state }) => state.exports.latest() ?? null,
};

const listImports: SystemFunction = {
  type: "Query",
  operation: "ViewBackups",
  handler: ({ state }) => state.imports.newest(20),
};

/** The functions that follow exports and imports. */
export const backupFunctions: SystemFunctions = {
  "_system/cli/exports:getLatest": latestExport,
  "_system/frontend/latestExport": latestExport,
  "_system/cli/queryImport:list": listImports,
  "_system/frontend/snapshotImport:list": listImports,
  "_system/cli/queryImport": {
    type: "Query",
    operation: "ViewBackups",
    handler: ({ state }, args) => state.imports.find(stringArgument(args, "importId")) ?? null,
  },
};
